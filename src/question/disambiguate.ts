import type { Concept, Coverage } from '../knowledge/coverage.js';
import type { Unit } from './query.js';

/**
 * Settles words of several meanings by what stands beside them: "see Putin" is a meeting, since its
 * object is a person; "see the relationship" is an opinion.
 * @param asksForPerson - the question word is a person and the object: "Kim a vu qui ?"
 */
export function disambiguate(
  units: readonly Unit[],
  concepts: ReadonlyMap<string, Concept>,
  names: Coverage['names'],
  asksForPerson: boolean,
): Unit[] {
  const meets = (id: string): boolean =>
    concepts.get(id)?.types.every((type) => type === 'meeting') === true &&
    concepts.get(id)?.types.length === 1;
  const isPerson = (unit: Unit | undefined): boolean =>
    unit?.kind === 'name' && unit.names.some((slug) => names.get(slug)?.kind === 'person');
  return units.map((unit, i) => {
    if (unit.kind !== 'concept' || unit.concepts.length < 2 || !unit.concepts.some(meets)) return unit;
    const next = units[i + 1];
    const people = units.filter(isPerson);
    const withPerson =
      asksForPerson ||
      (next?.kind === 'name' && isPerson(next) && (next.role === 'target' || next.role === 'with')) ||
      (people.length > 1 && people.every((person) => person.at < unit.at));
    const kept = unit.concepts.filter((id) => meets(id) === withPerson);
    return kept.length === 0 ? unit : { ...unit, concepts: kept };
  });
}
