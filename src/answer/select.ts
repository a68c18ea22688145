import type { Intent } from '../question/language.js';
import type { Query } from '../question/query.js';
import type { Match } from './match.js';

/** Intents whose answer is everything that fits, in the order of time. */
const LISTS: ReadonlySet<Intent> = new Set<Intent>(['list', 'timeline']);
/** Intents answered by one value: further items only where they fit as well as the first. */
const VALUES: ReadonlySet<Intent> = new Set<Intent>([
  'when',
  'where',
  'how-many',
  'how-old',
  'how-long',
  'ordinal',
  'yes-no',
  'why',
]);

/** How much less directly than the best a further item may account for the question. */
const TOLERANCE = 0.35;
const MOST = 25;

/** The matches to show: one per event, those that answer as well as the best; lists whole, by date. */
export function select(full: readonly Match[], query: Query): Match[] {
  const best = full[0];
  if (best === undefined) return [];
  const listed = query.intent !== null && LISTS.has(query.intent);
  const value = query.intent !== null && VALUES.has(query.intent);
  const margin = listed || query.intent === 'agreement' ? Number.POSITIVE_INFINITY : value ? 0.15 : TOLERANCE;
  const seen = new Set<string>();
  const chosen: Match[] = [];
  for (const match of full) {
    if (best.score - match.score > margin || chosen.length === MOST) break;
    if (seen.has(match.entry.event.id)) continue;
    seen.add(match.entry.event.id);
    chosen.push(match);
  }
  return listed ? chosen.sort((a, b) => start(a) - start(b)) : chosen;
}

const start = (match: Match): number => match.entry.when?.from ?? Number.POSITIVE_INFINITY;
