import type { NameRole, Unit } from '../query.js';
import type { WordingOf } from '../wording.js';
import { fold } from '../words/fold.js';
import { foldedSet } from '../words/folded-set.js';

/** Those to whom something is given. */
const GIVEN_TO: ReadonlySet<NameRole> = new Set<NameRole>(['to', 'target']);

/**
 * "What did Xi give Kim?": a verb for giving, which elsewhere only carries what is said or done, is what is asked
 * where nothing else stands beside names.
 */
export function withGiving(
  units: readonly Unit[],
  { spans, words }: WordingOf<'spans', 'givings'>,
): readonly Unit[] {
  const { givings } = words;
  const isGiven = units.some((unit) => unit.kind === 'name' && GIVEN_TO.has(unit.role));
  if (!isGiven || units.some(({ kind }) => kind !== 'name')) return units;
  const verbs = foldedSet(givings);
  const at = spans.findIndex(({ surface }) => verbs.has(fold(surface)));
  const surface = spans[at]?.surface;
  if (surface === undefined) return units;
  return [...units, { kind: 'word' as const, word: fold(surface), surface, at }].sort((a, b) => a.at - b.at);
}
