import type { Concept } from '../knowledge/coverage.js';
import type { Query, Unit } from '../question/query.js';

/** Ways to say something that differ in nothing but how binding it is. */
const BINDING: ReadonlySet<string> = new Set(['promise', 'assure']);
/** What they have in common. */
const SAY = 'say';

/**
 * The question once more, in a wider sense, for where nothing fits the narrow one: a "guarantee" on a topic is
 * something said on it. Only where the question also names a topic of the coverage, and never for yes or no.
 * @param topics - the concepts of the coverage itself
 */
export function generalised(query: Query, topics: ReadonlyMap<string, Concept>): Query | null {
  if (query.intent === 'yes-no') return null;
  const isBinding = (unit: Unit): boolean =>
    unit.kind === 'concept' && unit.concepts.some((id) => BINDING.has(id));
  const isTopic = (unit: Unit): boolean =>
    unit.kind === 'concept' && !isBinding(unit) && unit.concepts.some((id) => topics.has(id));
  if (!query.units.some(isBinding) || !query.units.some(isTopic)) return null;
  return {
    ...query,
    units: query.units.map((unit) =>
      unit.kind === 'concept' && isBinding(unit) ? { ...unit, concepts: [SAY] } : unit,
    ),
  };
}
