import type { Unit } from '../query.js';
import type { Wording } from '../wording.js';

/**
 * Takes a word for what it means in particular, where a coverage has it: "neighbour" is the neighbour it tells of, and
 * not all that is near. What the word means in any coverage stays beside it: a boiler that "turned up late" is
 * delivered, though people turn up elsewhere.
 */
export const withoutEveryday = (
  units: readonly Unit[],
  { concepts, topics }: Pick<Wording, 'concepts' | 'topics'>,
): readonly Unit[] =>
  units.map((unit) => {
    if (unit.kind !== 'concept' || unit.concepts.length < 2) return unit;
    const particular = unit.concepts.filter((id) => concepts.get(id)?.everyday !== true);
    return particular.length === 0 || !particular.some((id) => topics.has(id))
      ? unit
      : { ...unit, concepts: particular };
  });
