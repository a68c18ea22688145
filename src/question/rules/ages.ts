import { isPerson } from '../asked/people.js';
import type { Unit } from '../query.js';
import type { WordingOf } from '../wording.js';
import { fold, wordsIn } from '../words/fold.js';
import { remembered } from '../words/remembered.js';
import { isOneOf } from '../words/says.js';

/**
 * Reads what is said of an age as the bound it is: "is she *in her forties*?", "a-t-elle *la soixantaine*", "est-elle
 * *mineure*". Only of somebody of whom nothing else is asked: a minor quarrel has no age.
 */
export function withAges(
  units: readonly Unit[],
  { names, words }: WordingOf<'names', 'ages'>,
): readonly Unit[] {
  const { decades, under, from } = words.ages;
  const read = (unit: Unit): Unit => {
    if (unit.kind !== 'concept' && unit.kind !== 'word') return unit;
    const { surface, at } = unit;
    const number = { kind: 'number', ordinal: false, spelled: false, age: true, surface, at } as const;
    const decade = foldedKeys(decades).get(fold(wordsIn(surface).at(-1) ?? ''));
    if (decade !== undefined) return { ...number, value: decade, bound: 'decade' };
    if (isOneOf(surface, under)) return { ...number, value: OF_AGE, bound: 'under' };
    return isOneOf(surface, from) ? { ...number, value: OF_AGE, bound: 'least' } : unit;
  };
  const others = units.filter((unit) => !isPerson(unit, names));
  return others.length === 1 && others.length < units.length ? units.map(read) : units;
}

const foldedKeys = remembered(
  (decades: Readonly<Record<string, number>>): ReadonlyMap<string, number> =>
    new Map(Object.entries(decades).map(([word, from]) => [fold(word), from])),
);

/** The age from which somebody is no minor, in France and in Britain. */
const OF_AGE = 18;
