import type { Unit } from './query.js';
import type { Wording } from './wording.js';

/**
 * Takes a word for what it means in particular, where it means that: "neighbour" is the neighbour a coverage tells of,
 * and not all that is near. Everyday concepts serve the words that nothing else has.
 */
export const withoutEveryday = (
  units: readonly Unit[],
  { concepts }: Pick<Wording, 'concepts'>,
): readonly Unit[] =>
  units.map((unit) => {
    if (unit.kind !== 'concept' || unit.concepts.length < 2) return unit;
    const particular = unit.concepts.filter((id) => concepts.get(id)?.everyday !== true);
    return particular.length === 0 ? unit : { ...unit, concepts: particular };
  });
