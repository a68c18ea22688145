import type { z } from 'zod';
import type { Language } from '../../knowledge/types.js';
import { fill } from '../wording/wording.js';
import type { checkLanguageSchema, numbered } from './language-schema.js';

/** How quotations are checked and findings worded, in one language. */
export type CheckLanguage = z.infer<typeof checkLanguageSchema>;

const PLURALS: Readonly<Record<Language, Intl.PluralRules>> = {
  fr: new Intl.PluralRules('fr'),
  en: new Intl.PluralRules('en'),
};

/** A text by the count it speaks of, filled in. */
export const counted = (
  forms: z.infer<typeof numbered>,
  count: number,
  language: Language,
  values: Readonly<Record<string, string>> = {},
): string =>
  fill(PLURALS[language].select(count) === 'one' ? forms.one : forms.other, {
    count: new Intl.NumberFormat(language).format(count),
    ...values,
  });
