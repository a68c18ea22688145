import type { Unit } from '../query.js';
import { linking } from '../spans/pieces.js';
import type { Span } from '../spans/segment.js';
import type { WordingOf } from '../wording.js';
import { fold } from '../words/fold.js';
import { foldedSet } from '../words/folded-set.js';

/** Spans between what somebody is known for and the noun for them: "monsieur *de la* pétition". */
const REACH = 3;

/**
 * Marks what somebody is called by, for want of a name: "the *bakery* lady", "le monsieur de la *pétition*". It stands
 * for whoever the coverage tells of there.
 */
export function withEpithets(
  units: readonly Unit[],
  { spans, words }: WordingOf<'spans', 'epithetNouns'>,
): readonly Unit[] {
  const { epithetNouns } = words;
  const nouns = foldedSet(epithetNouns);
  const isNoun = (span: Span | undefined): boolean => nouns.has(fold(span?.surface ?? ''));
  const isCalledBy = (at: number): boolean => {
    if (isNoun(spans[at + 1])) return true;
    for (let i = at - 1; i >= at - REACH; i--) {
      const span = spans[i];
      if (span === undefined) return false;
      if (isNoun(span)) return i < at - 1;
      if (!linking(span)) return false;
    }
    return false;
  };
  return units.map((unit) =>
    unit.kind === 'concept' && unit.office === undefined && isCalledBy(unit.at)
      ? { ...unit, epithet: true }
      : unit,
  );
}
