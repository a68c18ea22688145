import { fold, type Token } from './fold.js';
import { foldedSet } from './folded-set.js';
import { isInfinitive } from './future.js';
import type { LanguageData } from './language.js';
import type { Unit } from './query.js';
import type { Span } from './segment.js';

/**
 * Leaves out verbs of going before what one goes to do: "aller nager", "venir voir Kim" and "go swimming" are about
 * swimming and seeing, not about a journey.
 */
export function withoutGoing(
  units: readonly Unit[],
  tokens: readonly Token[],
  spans: readonly Span[],
  { goings, future }: Pick<LanguageData, 'goings' | 'future'>,
): readonly Unit[] {
  const verbs = foldedSet(goings);
  const goes = (unit: Unit, i: number): boolean => {
    if ((unit.kind !== 'concept' && unit.kind !== 'word') || !verbs.has(fold(unit.surface))) return false;
    const next = units[i + 1];
    if (next === undefined || next.kind === 'name' || next.kind === 'number' || next.at !== unit.at + 1)
      return false;
    const first = tokens[spans[next.at]?.start ?? -1];
    return isInfinitive(first, future) || GERUND.test(first?.folded ?? '');
  };
  return units.filter((unit, i) => !goes(unit, i));
}

/** "go swimming" */
const GERUND = /ing$/u;
