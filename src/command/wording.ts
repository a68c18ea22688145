import type { Language } from '../knowledge/types.js';

/** A sentence in one language, by the count it speaks of where that changes it. */
export type Wording = string | { readonly one: string; readonly other: string };

const RULES: Readonly<Record<Language, Intl.PluralRules>> = {
  fr: new Intl.PluralRules('fr'),
  en: new Intl.PluralRules('en'),
};

const NUMBERS: Readonly<Record<Language, Intl.NumberFormat>> = {
  fr: new Intl.NumberFormat('fr'),
  en: new Intl.NumberFormat('en'),
};

/**
 * Sets a text of our own the way its language is printed. French has narrow, unbreakable spaces before its
 * high punctuation marks and inside guillemets, which nobody types. Not for quotations: those stay as they are.
 */
export function typeset(language: Language, text: string): string {
  if (language !== 'fr') return text;
  return text.replace(/[ \u00A0]([;:!?»])/g, '\u202F$1').replace(/«[ \u00A0]/g, '«\u202F');
}

/**
 * Words a text: French spaces, the form that fits `count`, and `{name}` replaced by its value. Values go in
 * as they are (a value from data is escaped by whoever gives it); `{count}` is written the language's way.
 *
 * @example say('en', { one: '{count} fact', other: '{count} facts' }, { count: 2 }) // "2 facts"
 * @throws Error where a placeholder has no value: a mistake in the program, found by its tests
 */
export function say(
  language: Language,
  wording: Wording,
  values: Readonly<Record<string, string | number>> & { readonly count?: number } = {},
): string {
  const template =
    typeof wording === 'string'
      ? wording
      : // French has a third form, for whole millions, in which our sentences read as in the plural.
        RULES[language].select(values.count ?? 0) === 'one'
        ? wording.one
        : wording.other;
  return typeset(language, template).replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = values[key];
    if (value === undefined) throw new Error(`the text "${template}" has no value for {${key}}`);
    return typeof value === 'number' ? NUMBERS[language].format(value) : value;
  });
}

/** A text with a capital first letter, to begin a line with. */
export function capitalise(language: Language, text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(language) + text.slice(first.length);
}
