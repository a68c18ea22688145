import type { Unit } from '../query.js';
import type { WordingOf } from '../wording.js';
import { fold } from '../words/fold.js';
import { foldedSet } from '../words/folded-set.js';

/**
 * Marks verbs that say little beside what they are said of: a fact on the deal need not have that it was "struck".
 * Not where they are all there is beside names, nor where who does it is what is asked.
 */
export function withGeneralVerbs(
  units: readonly Unit[],
  { intent, asksAgent, concepts, words }: WordingOf<'intent' | 'asksAgent' | 'concepts', 'generalVerbs'>,
): readonly Unit[] {
  const { generalVerbs } = words;
  const verbs = foldedSet(generalVerbs);
  const isGeneral = (unit: Unit): boolean =>
    (unit.kind === 'concept' || unit.kind === 'word') && verbs.has(fold(unit.surface));
  const tells = (unit: Unit): boolean =>
    !isGeneral(unit) &&
    unit.kind === 'concept' &&
    unit.office === undefined &&
    unit.concepts.some((id) => concepts.get(id)?.hint !== true);
  if (intent === 'yes-no' || (intent === 'who' && asksAgent) || !units.some(tells)) return units;
  return units.map((unit) => (isGeneral(unit) ? { ...unit, general: true } : unit));
}
