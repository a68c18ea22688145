import { createRequire } from 'node:module';
import type { Language } from '../../knowledge/types.js';
import { fold } from './fold.js';

/** The packages have types, but none for these files, nor for a plain import of them. */
const load = (file: string): unknown => createRequire(import.meta.url)(file);

const FRENCH = 'french-verbs-lefff/dist/conjugations.json';
const ENGLISH = 'english-verbs-irregular/dist/verbs.json';

/** What a table says of each verb, by the verb as folded: "derouler". Read when it is first asked for. */
let french: ReadonlyMap<string, unknown> | undefined;
let english: ReadonlyMap<string, unknown> | undefined;

/**
 * Every form of a verb in one word, as it is written: of a French one those of Lefff, without the imperfect
 * subjunctive and the first and second persons of the passé simple, in which nobody asks; of an English
 * one by the rules, and those that follow none. The table of French verbs takes a tenth of a second to be read: this
 * is for what is worked out before the first question.
 *
 * @param verb - a French infinitive, with or without its accents; an English verb as dictionaries give it
 * @returns nothing for what is no French verb; English verbs are taken as such
 * @example verbForms('meet', 'en') // meet, meets, meeting, met
 */
export function verbForms(verb: string, language: Language): readonly string[] {
  if (language === 'fr') {
    french ??= tableIn(FRENCH);
    const { T: _subjunctive, J: past, ...others } = fieldsOf(french.get(fold(verb)));
    return [...new Set(wordsIn([others, THIRD_PERSONS.map((at) => fieldsOf(past)[at])]))];
  }
  english ??= tableIn(ENGLISH);
  const past = wordsIn(english.get(verb));
  return [...new Set([...present(verb), ...(past.length > 0 ? past : participles(verb, ed))])];
}

/**
 * Every form of a phrase with a verb, its first word that is one: "finit par", "got to". A phrase without a verb is
 * returned as it is.
 */
export function phraseForms(phrase: string, language: Language): readonly string[] {
  const words = phrase.split(' ');
  for (const [at, word] of words.entries()) {
    const forms = verbForms(word, language);
    if (forms.length > 0)
      return forms.map((form) => [...words.slice(0, at), form, ...words.slice(at + 1)].join(' '));
  }
  return [phrase];
}

/** What stands in a table of Lefff where a verb has no such form: nobody is ordered to rain. */
const LACKING = 'NA';

/** Where the forms of the passé simple have "il" and "ils". */
const THIRD_PERSONS = ['2', '5'] as const;

const fieldsOf = (part: unknown): Readonly<Record<string, unknown>> =>
  typeof part === 'object' && part !== null ? { ...part } : {};

function tableIn(file: string): ReadonlyMap<string, unknown> {
  const table = load(file);
  if (typeof table !== 'object' || table === null) throw new Error(`${file} is no table of verbs`);
  return new Map(Object.entries(table).map(([verb, forms]) => [fold(verb), forms]));
}

/** All words of a part of a table, however deep. */
function wordsIn(part: unknown): readonly string[] {
  if (typeof part === 'string') return part === LACKING ? [] : [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(wordsIn) : [];
}

/** "stop, stops, stopping", by the rules of spelling. */
function present(verb: string): readonly string[] {
  const third = /(?:[sxz]|ch|sh|o)$/.test(verb)
    ? `${verb}es`
    : verb.replace(/([^aeiou])y$/, '$1ie').concat('s');
  return [verb, third, ...participles(verb, ing)];
}

/** With the last letter doubled where it must be; of verbs in -l both ways: "travelled", "traveled". */
function participles(verb: string, ending: (verb: string) => string): readonly string[] {
  const doubled = ending(verb + verb.slice(-1));
  if (/[aeiou]l$/.test(verb)) return [ending(verb), doubled];
  return [DOUBLED.test(verb) ? doubled : ending(verb)];
}

/** One syllable that ends in one vowel and one consonant. */
const DOUBLED = /^[^aeiou]*[aeiou][bdgkmnprt]$/;

function ing(verb: string): string {
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`;
  return `${/[^eoy]e$/.test(verb) ? verb.slice(0, -1) : verb}ing`;
}

function ed(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  return `${verb.replace(/([^aeiou])y$/, '$1i')}ed`;
}
