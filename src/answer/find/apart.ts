import type { ConceptUnit, Query, Unit } from '../../question/query.js';
import { oppositesIn } from '../match/opposites.js';
import { eventsFor, type Finding } from './find.js';

/** What the words of a phrase may stand for when it is not read as one; see `conceptsApart`. */
export type Apart = (words: readonly string[]) => readonly (readonly string[] | null)[];

/**
 * Whether some event, as far as the tables tell, has all that a question says once phrases of it are read word by
 * word. Cheap: to read the question again takes as long as to read it at first, and seldom finds anything.
 * @param phrases the units that are read word by word, with their words as folded, joined by a space
 */
export function mayBeHadApart(
  query: Query,
  phrases: ReadonlyMap<Unit, string>,
  conceptsOf: Apart,
  finding: Finding,
): boolean {
  const opposites = oppositesIn(finding.concepts);
  const kept = query.units.filter((unit) => !phrases.has(unit));
  const words = [...phrases].flatMap(([{ at }, phrase]) =>
    conceptsOf(phrase.split(' ')).flatMap((concepts): ConceptUnit[] => {
      if (concepts === null) return [];
      // "Does he travel often?": that he seldom does is an answer.
      const ruledOut = concepts.flatMap((id) => [...(opposites.get(id) ?? [])]);
      return [{ kind: 'concept', concepts: [...concepts, ...ruledOut], surface: phrase, at }];
    }),
  );
  return words.length === 0 || eventsFor({ ...query, units: [...kept, ...words] }, finding).length > 0;
}
