import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { z } from 'zod';
import { allRead } from '../../knowledge/all-read.js';
import type { Concept } from '../../knowledge/coverage.js';
import { withVerbForms } from '../../question/words/inflected.js';
import { generalVocabularySchema, languageSchema } from '../../question/words/language.js';
import { checkLanguageSchema } from '../check/language-schema.js';
import type { EngineLanguage } from './engine-language.js';
import { CONCEPTS_FILE, type LanguageFile } from './language-files.js';
import { searchWordingSchema } from './search-wording-schema.js';
import { wordingSchema } from './wording-schema.js';

/** Ids of the concepts of every coverage, of which those of a coverage may be kinds. @throws Error like {@link loadLanguage} */
export async function generalConcepts(folder: URL): Promise<ReadonlySet<string>> {
  return new Set((await loadLanguage(folder)).general.keys());
}

/**
 * Reads how questions are understood and answers worded, in every language.
 * @throws Error that names each file and everything wrong in it
 */
export async function loadLanguage(folder: URL): Promise<EngineLanguage> {
  const read = async <S extends z.ZodType>(file: LanguageFile, schema: S): Promise<z.infer<S>> => {
    const result = schema.safeParse(parse(await readFile(new URL(file, folder), 'utf8')));
    if (result.success) return result.data;
    const mistakes = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`${file}: ${mistakes.join('; ')}`);
  };
  const [
    fr,
    en,
    frenchWording,
    englishWording,
    frenchSearch,
    englishSearch,
    frenchCheck,
    englishCheck,
    vocabulary,
  ] = await allRead([
    read('fr.yaml', languageSchema),
    read('en.yaml', languageSchema),
    read('answers.fr.yaml', wordingSchema),
    read('answers.en.yaml', wordingSchema),
    read('searches.fr.yaml', searchWordingSchema),
    read('searches.en.yaml', searchWordingSchema),
    read('check.fr.yaml', checkLanguageSchema),
    read('check.en.yaml', checkLanguageSchema),
    read(CONCEPTS_FILE, generalVocabularySchema),
  ]);
  const general = new Map<string, Concept>(
    Object.entries(vocabulary.concepts).map(([id, entry]) => [id, { id, ...entry }]),
  );
  return {
    languages: { fr: withVerbForms(fr, 'fr'), en: withVerbForms(en, 'en') },
    wordings: { fr: frenchWording, en: englishWording },
    searches: { fr: frenchSearch, en: englishSearch },
    checks: { fr: frenchCheck, en: englishCheck },
    general,
  };
}
