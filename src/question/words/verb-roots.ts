import type { Language } from '../../knowledge/types.js';
import { fold } from './fold.js';
import { stem, stemAfresh } from './stem.js';
import { verbForms } from './verb-forms.js';

/** A phrase of the vocabulary: its words as folded, and what it is a phrase for. */
export interface Listed {
  readonly of: string;
  readonly words: readonly string[];
}

/** Shorter ones are too like other words: "du" is "dû" without its accent, "tu" is "tu". */
const SHORTEST = 3;

/**
 * Brings together what stemming leaves apart: "prit", "prennent" and "prendre", "spoke" and "speak".
 *
 * Of the verbs that phrases of a language are made of, each form whose stem is not the verb's, with the stem of the
 * verb. A word of grammar is no such form ("pendant" is not "pendre"), nor is what has the stem of two verbs ("suis");
 * and what shares its stem with a word that stands in a list for something else ("entrevue", "but", which is no drink)
 * remains what it is.
 *
 * @param phrases - all of the vocabulary
 * @param grammar - words of grammar, folded
 */
export function verbRoots(
  phrases: readonly Listed[],
  language: Language,
  grammar: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const words = new Set(phrases.flatMap((phrase) => phrase.words));
  const alone = new Map<string, Set<string>>();
  for (const { of, words: listed } of phrases) {
    const [only, ...others] = listed;
    if (only !== undefined && others.length === 0)
      alone.set(only, (alone.get(only) ?? new Set<string>()).add(of));
  }

  const wordsByStem = new Map<string, string[]>();
  for (const word of words) {
    const own = stem(word, language);
    wordsByStem.set(own, [...(wordsByStem.get(own) ?? []), word]);
  }

  /** Forms by their stem. */
  const found = new Map<string, Group>();
  for (const verb of words) {
    const ofVerb = stem(verb, language);
    for (const form of new Set(verbForms(verb, language).map(fold))) {
      if (form.length < SHORTEST || grammar.has(form)) continue;
      // There are tens of thousands, most of them met this once.
      const own = stemAfresh(form, language);
      if (own === ofVerb) continue;
      const group = found.get(own) ?? { verbs: new Set(), forms: new Set() };
      found.set(own, group);
      group.verbs.add(verb);
      group.forms.add(form);
    }
  }

  const roots = new Map<string, string>();
  for (const [own, { verbs, forms }] of found) {
    const [verb = '', ...others] = verbs;
    const meant = alone.get(verb);
    const isVerb = (word: string): boolean =>
      forms.has(word) && [...(alone.get(word) ?? [])].every((of) => meant?.has(of) === true);
    if (others.length === 0 && (wordsByStem.get(own) ?? []).every(isVerb))
      for (const form of forms) roots.set(form, stem(verb, language));
  }
  return roots;
}

/** Forms that have one stem, and the verbs they are forms of. */
interface Group {
  readonly verbs: Set<string>;
  readonly forms: Set<string>;
}
