import type { Query, Unit } from '../../question/query.js';
import { mayBe, TRAVELLING } from '../../question/shared-concepts.js';
import type { Match } from '../match/match.js';
import { isAskedSo } from './asked.js';
import { type Finding, isWhole } from './find.js';
import { isUnaccounted, type LastReading, type Reading } from './reading.js';
import { hasSlot } from './slots.js';

/** Facts, nearest first, that are looked at for being asked for in other words. */
const MOST = 24;

/** Parts of a question that may be worded otherwise: who words more of it so asks for something else. */
const MOST_WORDED = 2;

/** The question in the words of editors, by which they say that a fact is asked for. */
export const OTHERWISE: LastReading = {
  mayRead: isUnaccounted,
  read: ({ query, findings }, ground) => otherwiseAsked(query, findings.partial, ground),
};

/**
 * A question without what is worded otherwise, and the facts that account for the rest: the words count by which
 * their editors say they are asked for. Each counts for its own fact alone, and only where no fact answers as it is:
 * they find what words of our own did not find, and change no other answer.
 * @param near facts that account for part of the question, nearest first
 * @param strange parts of it that no fact has
 */
export function otherwiseAsked(
  query: Query,
  near: Iterable<Match>,
  finding: Finding,
  strange: readonly Unit[] = [],
): Reading | null {
  let found:
    | { readonly query: Query; readonly worded: ReadonlySet<Unit>; readonly matches: Match[] }
    | undefined;
  let left = MOST;
  for (const { entry, missing } of near) {
    if (left === 0) break;
    left -= 1;
    const lacked = [...missing, ...strange];
    const worded = new Set(lacked.filter((unit) => isAskedSo(unit, entry, query, finding.index)));
    // "Will he go back?": what backs somebody is no journey.
    if (entry.fact.type !== 'visit' && [...worded].some((unit) => travels(unit, query))) continue;
    if (worded.size < lacked.length || worded.size === 0 || worded.size > MOST_WORDED) continue;
    if (found !== undefined && !sameAs(found.worded, worded)) continue;
    const rest = found?.query ?? { ...query, units: query.units.filter((unit) => !worded.has(unit)) };
    if (!isTied(rest)) continue;
    const match = finding.matcher.match(entry, rest);
    if (!isWhole(match) || !hasSlot(entry, rest, finding)) continue;
    if (found === undefined) found = { query: rest, worded, matches: [match] };
    else found.matches.push(match);
  }
  return found ?? null;
}

/** Whether what is left ties a question to a fact: more than one name, that many facts have. */
const isTied = ({ units }: Query): boolean => units.length > 1 || units.some(({ kind }) => kind !== 'name');

const sameAs = (a: ReadonlySet<Unit>, b: ReadonlySet<Unit>): boolean =>
  a.size === b.size && [...a].every((unit) => b.has(unit));

/**
 * Whether a part of a question is for going somewhere, and nothing but that: what is to come, or a phrase of which one
 * word does not tell.
 */
const travels = (unit: Unit, { future }: Query): boolean =>
  mayBe(unit, TRAVELLING) && (future !== null || unit.surface.includes(' '));
