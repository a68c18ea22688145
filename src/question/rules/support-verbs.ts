import type { Unit } from '../query.js';
import { BLAMING, isSaying, mayBe, TARGET } from '../shared-concepts.js';
import type { WordingOf } from '../wording.js';
import { fold } from '../words/fold.js';
import { foldedSet } from '../words/folded-set.js';

/**
 * Leaves out verbs that only carry a noun for what is said or agreed: "give a guarantee", "quelle garantie Kim
 * a-t-il donnée" tell no more than "guarantee".
 */
export function withoutSupportVerbs(
  units: readonly Unit[],
  { concepts, words }: WordingOf<'concepts', 'supportVerbs'>,
): readonly Unit[] {
  const { supportVerbs } = words;
  const verbs = foldedSet(supportVerbs);
  const isSupport = (unit: Unit): boolean =>
    (unit.kind === 'concept' || unit.kind === 'word') && verbs.has(fold(unit.surface));
  const speaks = (id: string): boolean =>
    isSaying(id, concepts) || concepts.get(id)?.types.includes('agreement') === true;
  const isSaid = (unit: Unit): boolean => unit.kind === 'concept' && unit.concepts.some(speaks);
  // "Quelles accusations visent la Corée du Nord": whom they are about is told without the verb.
  const isAimed = (unit: Unit, i: number): boolean => {
    return unit.kind === 'concept' && unit.concepts.includes(TARGET) && mayBe(units[i - 1], BLAMING);
  };
  const rest = units.filter((unit, i) => !isAimed(unit, i));
  return rest.some((unit) => isSaid(unit) && !isSupport(unit))
    ? rest.filter((unit) => !isSupport(unit))
    : rest;
}
