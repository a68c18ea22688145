import { LANGUAGES } from '../knowledge/types.js';

/** The kinds of language file there are one of for each language: `fr.yaml`, `answers.fr.yaml`, … */
const KINDS = ['', 'answers.', 'searches.', 'check.'];
/** The vocabulary of any coverage. */
export const CONCEPTS_FILE = 'concepts.yaml';

const FILES: ReadonlySet<string> = new Set([
  CONCEPTS_FILE,
  ...KINDS.flatMap((kind) => LANGUAGES.map((language) => `${kind}${language}.yaml`)),
]);

/** Whether a file of `data/language/` tells how questions are read or answers worded. */
export const isLanguageFile = (path: string): boolean => FILES.has(path);
