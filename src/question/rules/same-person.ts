import { isPerson } from '../asked/people.js';
import type { NameUnit, Unit } from '../query.js';
import { NICKNAME } from '../shared-concepts.js';
import type { WordingOf } from '../wording.js';

/**
 * "Is Bébert the same person as Robert?", "Bébert = Robert ?": a question of yes or no that says nothing but two names of
 * one person asks whether he is called so. Whatever else is told of him affirms nothing.
 */
export function withSamePerson(
  units: readonly Unit[],
  { intent, names, tokens, spans }: WordingOf<'intent' | 'names' | 'tokens' | 'spans'>,
): readonly Unit[] {
  const people = units.filter((unit): unit is NameUnit => isPerson(unit, names));
  const [first, second] = people;
  const isOne =
    intent === 'yes-no' &&
    first !== undefined &&
    second !== undefined &&
    units.length === 2 &&
    people.every(({ offices = [] }) => offices.length === 0) &&
    first.names.some((slug) => second.names.includes(slug));
  if (!isOne) return units;
  const between = tokens.slice(spans[first.at]?.end ?? 0, spans[second.at]?.start ?? 0);
  const surface = between.map(({ text }) => text).join(' ');
  return [...units, { kind: 'concept', concepts: [NICKNAME], surface, at: second.at }];
}
