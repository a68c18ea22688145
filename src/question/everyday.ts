import type { Concept } from '../knowledge/coverage.js';
import type { Unit } from './query.js';

/**
 * Takes a word for what it means in particular, where it means that: "neighbour" is the neighbour a coverage tells of,
 * and not all that is near. Everyday concepts serve the words that nothing else has.
 */
export const withoutEveryday = (
  units: readonly Unit[],
  concepts: ReadonlyMap<string, Concept>,
): readonly Unit[] =>
  units.map((unit) => {
    if (unit.kind !== 'concept' || unit.concepts.length < 2) return unit;
    const particular = unit.concepts.filter((id) => concepts.get(id)?.everyday !== true);
    return particular.length === 0 ? unit : { ...unit, concepts: particular };
  });
