import type { Event } from '../../knowledge/coverage.js';
import type { Match } from '../match/match.js';
import type { Entry } from '../tables/entry.js';

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
