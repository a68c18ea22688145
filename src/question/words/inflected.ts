import type { Language } from '../../knowledge/types.js';
import type { LanguageData } from './language.js';
import { phraseForms } from './verb-forms.js';

/** Lists of verbs as dictionaries give them, which questions may have in any form. */
const VERBS = [
  'generalVerbs',
  'supportVerbs',
  'givings',
  'tellers',
  'calls',
  'mastering',
  'auxiliaries',
] as const;

/** Puts all forms of a verb in its place, wherever the data of a language lists verbs: "nouer" stands for "noua" too. */
export function withVerbForms(data: LanguageData, language: Language): LanguageData {
  const forms = VERBS.map((list) => {
    const inflected = data[list].flatMap((phrase) => phraseForms(phrase, language));
    return [list, [...new Set(inflected)]] as const;
  });
  return { ...data, ...Object.fromEntries(forms) };
}
