import type { z } from 'zod';
import type { Language } from '../../knowledge/types.js';
import type { DETAILS, wordingSchema } from './wording-schema.js';

/** What a question may ask for that a fact may lack. */
export type Detail = (typeof DETAILS)[number];
/** The words of answers in one language. */
export type Wording = z.infer<typeof wordingSchema>;

/** Fills the {places} of a template. A place without a value is left empty. */
export const fill = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '');

const rules: Record<'cardinal' | 'ordinal', Record<Language, Intl.PluralRules>> = {
  cardinal: { fr: new Intl.PluralRules('fr'), en: new Intl.PluralRules('en') },
  ordinal: {
    fr: new Intl.PluralRules('fr', { type: 'ordinal' }),
    en: new Intl.PluralRules('en', { type: 'ordinal' }),
  },
};

/** The form of a plural for a number. */
export const pluralForm = (
  forms: Readonly<Partial<Wording['list']>>,
  n: number,
  language: Language,
  type: 'cardinal' | 'ordinal' = 'cardinal',
): string => forms[rules[type][language].select(n)] ?? forms.other ?? '';

/** "a, b et c". */
export function joinList(parts: readonly string[], wording: Wording): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')}${wording.and}${parts.at(-1) ?? ''}`;
}
