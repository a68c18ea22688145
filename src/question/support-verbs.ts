import type { Concept } from '../knowledge/coverage.js';
import { fold } from './fold.js';
import { foldedSet } from './folded-set.js';
import type { LanguageData } from './language.js';
import type { Unit } from './query.js';

const TARGET = 'target';
const BLAMING: ReadonlySet<string> = new Set(['accuse', 'criticise']);

/**
 * Leaves out verbs that only carry a noun for what is said or agreed: "give a guarantee", "quelle garantie Kim
 * a-t-il donnée" tell no more than "guarantee".
 */
export function withoutSupportVerbs(
  units: readonly Unit[],
  concepts: ReadonlyMap<string, Concept>,
  { supportVerbs }: Pick<LanguageData, 'supportVerbs'>,
): Unit[] {
  const verbs = foldedSet(supportVerbs);
  const isSupport = (unit: Unit): boolean =>
    (unit.kind === 'concept' || unit.kind === 'word') && verbs.has(fold(unit.surface));
  const speaks = (id: string): boolean =>
    concepts.get(id)?.broader.includes('say') === true ||
    concepts.get(id)?.types.includes('agreement') === true;
  const isSaid = (unit: Unit): boolean => unit.kind === 'concept' && unit.concepts.some(speaks);
  // "Quelles accusations visent la Corée du Nord": whom they are about is told without the verb.
  const isAimed = (unit: Unit, i: number): boolean => {
    const before = units[i - 1];
    return (
      unit.kind === 'concept' &&
      unit.concepts.includes(TARGET) &&
      before?.kind === 'concept' &&
      before.concepts.some((id) => BLAMING.has(id))
    );
  };
  const rest = units.filter((unit, i) => !isAimed(unit, i));
  return rest.some((unit) => isSaid(unit) && !isSupport(unit))
    ? rest.filter((unit) => !isSupport(unit))
    : rest;
}
