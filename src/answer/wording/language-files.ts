import { LANGUAGES, type Language } from '../../knowledge/types.js';

/** The kinds of language file there are one of for each language: `fr.yaml`, `answers.fr.yaml`, … */
const KINDS = ['', 'answers.', 'searches.', 'check.'] as const;
/** The vocabulary of any coverage. */
export const CONCEPTS_FILE = 'concepts.yaml';

/** A file of `data/language/` that tells how questions are read or answers worded. */
export type LanguageFile = `${(typeof KINDS)[number]}${Language}.yaml` | typeof CONCEPTS_FILE;

const FILES: ReadonlySet<string> = new Set<LanguageFile>([
  CONCEPTS_FILE,
  ...KINDS.flatMap((kind) => LANGUAGES.map((language) => `${kind}${language}.yaml` as const)),
]);

export const isLanguageFile = (path: string): boolean => FILES.has(path);
