import type { FactType } from '../knowledge/types.js';
import type { Entry } from './fact-index.js';
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
  const seen = new Set<string>();
  return entries.filter(({ event }) => {
    if (seen.has(event.id)) return false;
    seen.add(event.id);
    return true;
  });
}

/** In the order of time; of one day, what happened before what was said, what is told more precisely first. */
export function byTime(a: Entry, b: Entry): number {
  return startOf(a) - startOf(b) || RANK[a.fact.type] - RANK[b.fact.type] || lengthOf(a) - lengthOf(b);
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
