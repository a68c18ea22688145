import type { Language } from '../../knowledge/types.js';
import type { Lexicon, Sense } from './lexicon.js';

/**
 * The concepts that a word of a phrase may stand for when it is read alone; null where a fact need not have any of
 * them: it is a word of grammar, says little, names somebody, or is not known.
 */
export function conceptsAlone(
  folded: string,
  language: Language,
  { word }: Pick<Lexicon, 'word'>,
): readonly string[] | null {
  const { senses, byStem } = word(folded);
  const concepts: string[] = [];
  for (const sense of [...senses, ...byStem[language]]) {
    if (!isConcept(sense)) return null;
    if (!concepts.includes(sense.id)) concepts.push(sense.id);
  }
  return concepts.length === 0 ? null : concepts;
}

const isConcept = (sense: Sense): sense is Extract<Sense, { kind: 'concept' }> => sense.kind === 'concept';
