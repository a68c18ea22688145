import type { NameRole, Unit } from '../query.js';
import { isInfinitive } from '../spans/future.js';
import type { WordingOf } from '../wording.js';
import { endsAs } from '../words/endings.js';
import { fold, wordsIn } from '../words/fold.js';
import { foldedSet } from '../words/folded-set.js';

/**
 * Leaves out verbs of going before what one goes to do: "aller nager", "venir voir Kim" and "go swimming" are about
 * swimming and seeing, not about a journey.
 */
export function withoutGoing(
  units: readonly Unit[],
  {
    tokens,
    spans,
    grammar,
    words,
  }: WordingOf<'tokens' | 'spans' | 'grammar', 'goings' | 'writings' | 'future'>,
): readonly Unit[] {
  const { goings, writings, future } = words;
  const verbs = foldedSet(goings);
  const written = foldedSet(writings);
  const isWritten = ({ surface }: Unit): boolean => written.has(fold(wordsIn(surface).at(-1) ?? ''));
  const goes = (unit: Unit, i: number): boolean => {
    if ((unit.kind !== 'concept' && unit.kind !== 'word') || !verbs.has(fold(unit.surface))) return false;
    const next = units[i + 1];
    if (next === undefined || next.kind === 'name' || next.kind === 'number' || next.at !== unit.at + 1)
      return false;
    const first = tokens[spans[next.at]?.start ?? -1];
    return isInfinitive(first, future) || endsAs(first?.folded ?? '', grammar.gerunds);
  };
  /** What is written goes to somebody, and does not travel: "when did Kim's letter go out?" */
  const isSent = (unit: Unit, i: number): boolean => {
    if ((unit.kind !== 'concept' && unit.kind !== 'word') || unit.setting === true) return false;
    const before = units.slice(0, i).findLast((other) => other.kind !== 'name' || !TOWARDS.has(other.role));
    return (
      verbs.has(fold(wordsIn(unit.surface)[0] ?? '')) &&
      before?.kind === 'concept' &&
      before.setting !== true &&
      isWritten(before)
    );
  };
  return units.flatMap((unit, i): Unit[] => {
    if (goes(unit, i) || isSent(unit, i)) return [];
    const before = units[i - 1];
    const isReached =
      before !== undefined && isSent(before, i - 1) && unit.kind === 'name' && unit.role !== 'in';
    return [isReached ? { ...unit, role: 'to' } : unit];
  });
}

/** To whom something is written. */
const TOWARDS: ReadonlySet<NameRole> = new Set<NameRole>(['to', 'for']);
