import { z } from 'zod';
import type { Language } from '../knowledge/types.js';
import type { RefusalReason } from './answer.js';

/** The shape of `data/language/answers.fr.yaml` and `answers.en.yaml`. */
const plural = z.record(z.enum(['one', 'two', 'few', 'many', 'other', 'zero']), z.string().optional());

const REFUSALS = [
  'empty',
  'too-long',
  'not-a-question',
  'unknown-name',
  'ask-back',
  'unknown-words',
  'no-such-fact',
  'no-such-meeting',
  'period',
  'place',
  'detail',
  'nearest',
] as const satisfies readonly (RefusalReason | 'ask-back' | 'no-such-meeting' | 'nearest')[];

const DETAILS = [
  'when',
  'where',
  'who',
  'why',
  'how',
  'how-many',
  'how-long',
  'since',
  'previous',
  'what-time',
  'how-old',
  'ordinal',
  'source',
] as const;
export type Detail = (typeof DETAILS)[number];

const text = z.string().min(1);

export const wordingSchema = z.strictObject({
  led: text,
  yes: text,
  no: text,
  notThatNumber: text,
  notThen: text,
  notThere: text,
  list: plural,
  span: text,
  agree: text,
  agreeOne: text,
  sideBySide: text,
  differ: text,
  profile: text,
  disputes: z.strictObject({ when: text, where: text, number: text }),
  version: text,
  versionJoin: text,
  and: text,
  unnamedOutlet: text,
  signedOutlet: text,
  dates: z.strictObject({
    resolved: text,
    inferred: text,
    around: text,
    aroundMonth: text,
    from: text,
    fromDay: text,
    until: text,
    untilDay: text,
    range: text,
    rangeDays: text,
    rangeYears: text,
    on: text,
    in: text,
    night: text,
    morning: text,
    afternoon: text,
    evening: text,
    nightOf: text,
  }),
  ordinal: plural,
  ordinalOf: text,
  since: text,
  age: plural,
  refusals: z.record(z.enum(REFUSALS), text),
  details: z.record(z.enum(DETAILS), text),
  quoted: text,
});

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
  forms: Wording['list'],
  n: number,
  language: Language,
  type: 'cardinal' | 'ordinal' = 'cardinal',
): string => forms[rules[type][language].select(n)] ?? forms.other ?? '';

/** "a, b et c". */
export function joinList(parts: readonly string[], wording: Wording): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')}${wording.and}${parts.at(-1) ?? ''}`;
}
