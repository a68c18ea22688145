import type { Unit } from '../query.js';
import { isOnly, SOURCES_SPEAK } from '../shared-concepts.js';
import { grammarOnly, has } from '../spans/pieces.js';
import type { Span } from '../spans/segment.js';
import type { Wording } from '../wording.js';

/**
 * Leaves out what sources do where they are compared, or where it only says of what is asked that they tell of it: "the
 * meetings *mentioned* in the articles". What is left is no longer governed by it: "Do they tell of the meeting?" is
 * about meeting.
 */
export function withoutSources(
  units: readonly Unit[],
  { intent, spans }: Pick<Wording, 'intent' | 'spans'>,
): readonly Unit[] {
  const compares = intent === 'agreement';
  const isLeft = (unit: Unit): boolean =>
    isOnly(unit, SOURCES_SPEAK) && (compares || (intent === 'list' && isOfDocument(unit.at, spans)));
  if (!units.some(isLeft) && !compares) return units;
  return units.flatMap((unit) => {
    if (isLeft(unit)) return [];
    const { governed: _, ...rest } = unit;
    return [rest];
  });
}

/** Whether a document stands beside a place of the question, with nothing but grammar between. */
const isOfDocument = (at: number, spans: readonly Span[]): boolean =>
  [1, -1].some((step) => {
    let i = at + step;
    for (let span = spans[i]; span !== undefined && grammarOnly(span); span = spans[i]) {
      if (has(span, 'document')) return true;
      i += step;
    }
    return false;
  });
