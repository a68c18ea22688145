import type { Event } from '../knowledge/coverage.js';
import type { FactType } from '../knowledge/types.js';
import type { Entry } from './entry.js';
import type { Match } from './match.js';

/** How directly a fact must have each part of what is asked, so that it is about it and does not only touch it. */
const DIRECT = 0.5;

/** The facts that are about what is asked themselves; those that only touch it where there are no others. */
export function aboutItself(matches: readonly Match[]): readonly Entry[] {
  const direct = matches.filter(({ weakest }) => weakest >= DIRECT);
  return (direct.length > 0 ? direct : matches).map(({ entry }) => entry);
}

/** One fact for each event: the first that is given. */
export function onePerEvent(entries: readonly Entry[]): readonly Entry[] {
  const seen = new Set<Event>();
  return entries.filter(({ event }) => {
    if (seen.has(event)) return false;
    seen.add(event);
    return true;
  });
}

/**
 * In the order of time: by their first day, then what took that day before what took longer and what is only
 * thought to be then, so that each day stands together; of one day, what happened before what was said.
 */
export function byTime(a: Entry, b: Entry): number {
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
function startOf({ when }: Entry): number {
  if (when === null) return Number.MAX_SAFE_INTEGER;
  if (Number.isFinite(when.from)) return when.from;
  return Number.isFinite(when.to) ? when.to : Number.MAX_SAFE_INTEGER;
}

function lengthOf({ when }: Entry): number {
  const length = when === null ? 0 : when.to - when.from;
  return Number.isFinite(length) ? length : Number.MAX_SAFE_INTEGER;
}
