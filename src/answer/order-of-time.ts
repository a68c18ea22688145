import type { FactType } from '../knowledge/types.js';
import type { Entry } from './entry.js';

/** What has its place in time. */
export interface Timed extends Pick<Entry, 'when'> {
  readonly fact: Pick<Entry['fact'], 'type'>;
}

/**
 * In the order of time: by their first day, then what took that day before what took longer and what is only
 * thought to be then, so that each day stands together; of one day, what happened before what was said.
 */
export function byTime(a: Timed, b: Timed): number {
  return (
    startOf(a) - startOf(b) ||
    lengthOf(a) - lengthOf(b) ||
    Number(a.when?.approximate ?? false) - Number(b.when?.approximate ?? false) ||
    RANK[a.fact.type] - RANK[b.fact.type]
  );
}

/** Happenings, words about them, and what lasts. */
const RANK: Readonly<Record<FactType, number>> = {
  meeting: 0,
  ceremony: 0,
  visit: 0,
  agreement: 0,
  message: 1,
  statement: 1,
  accusation: 1,
  aid: 1,
  background: 2,
};

/** What has no beginning stands at its end; what has no date, last. */
function startOf({ when }: Timed): number {
  if (when === null) return Number.MAX_SAFE_INTEGER;
  if (Number.isFinite(when.from)) return when.from;
  return Number.isFinite(when.to) ? when.to : Number.MAX_SAFE_INTEGER;
}

function lengthOf({ when }: Timed): number {
  const length = when === null ? 0 : when.to - when.from;
  return Number.isFinite(length) ? length : Number.MAX_SAFE_INTEGER;
}
