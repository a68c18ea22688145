import type { Event } from '../../knowledge/coverage.js';
import { isPerson } from '../../question/asked/people.js';
import type { Query, Unit } from '../../question/query.js';
import type { Intent } from '../../question/words/language.js';
import type { EventList } from '../facts/event-lists.js';
import { entriesOf, type FactIndex } from '../facts/fact-index.js';
import type { Terms } from '../facts/terms.js';
import type { Match, Matcher } from '../match/match.js';
import { isFirst } from '../match/match-unit.js';
import { type Candidates, candidatesOf, GAP, type Ring } from './candidates.js';
import { type Measured, type Near, nearestFirst, whenLookedAt } from './near.js';
import { hasSlot } from './slots.js';

/** What a search over the coverage gives. */
export interface Findings {
  /** Facts that account for the whole question and have what it asks for, best first. */
  readonly full: readonly Match[];
  /** Facts that account for the whole question but lack what it asks for. */
  readonly slotless: readonly Match[];
  /**
   * Facts that account for part of it, best first: the nearest of them, where there are too many to be held
   * against the question one by one. Looked for when it is first asked for: that takes long.
   */
  readonly partial: Near;
  /** Those among them that may contradict a question put as yes or no: they are looked for before the others. */
  readonly opposed: Near;
}

/** What looking for facts needs. */
export interface Finding extends Terms {
  readonly index: FactIndex;
  readonly matcher: Matcher;
}

/** How many nearest facts a refusal shows. */
export const NEAREST = 3;
/** Events that are held against a question to find the nearest: what more there is, is as far from it. */
export const MOST_NEAR = 150;
/** Events that are held against a question that all of them may answer; far more than an answer shows… */
const MOST_WHOLE = 400;
/** … and where few of them may give what is asked, or the tables do not tell which have it all. */
const MOST_SIFTED = 2000;

/** What is asked for of which few facts tell. */
const RARE: ReadonlySet<Intent> = new Set<Intent>([
  'why',
  'how-many',
  'how-old',
  'how-long',
  'ordinal',
  'since',
  'previous',
  'what-time',
  'exact-time',
]);

const mostFor = ({ intent, units }: Query): number =>
  (intent !== null && RARE.has(intent)) ||
  units.some((unit) => unit.kind === 'number' || unit.setting === true)
    ? MOST_SIFTED
    : MOST_WHOLE;

/**
 * Looks for the facts that account for a question.
 * @param most events that are held against it where more may answer it: the latest of them
 */
export function find(query: Query, finding: Finding, most = mostFor(query)): Findings {
  const candidates = candidatesIn(query, finding);
  return findAmong(candidates.whole(most), query, finding, candidates);
}

/** Every event that may account for a question, as far as the tables tell: no fact is read. */
export const eventsFor = (query: Query, finding: Finding): EventList =>
  candidatesIn(query, finding).whole(Number.POSITIVE_INFINITY);

function candidatesIn(query: Query, { index, matcher, names }: Finding): Candidates {
  return candidatesOf(query, index, matcher, (unit) => isPerson(unit, names));
}

/** Holds the facts of some events against a question, and where none answers it, what is nearest to it. */
export function findAmong(
  events: EventList,
  query: Query,
  finding: Finding,
  candidates = candidatesIn(query, finding),
): Findings {
  const { index, matcher } = finding;
  const whole = entriesOf(events, index)
    .map((entry) => matcher.match(entry, query))
    .filter(isWhole)
    .sort(byScore);
  const full = whole.filter(({ entry }) => hasSlot(entry, query, finding));
  // A yes/no question may be contradicted by a fact that fits better in all but a date or number.
  const isEnough = full.length > 0 && query.intent !== 'yes-no';
  return {
    full,
    slotless: isEnough ? [] : whole.filter(({ entry }) => !hasSlot(entry, query, finding)),
    ...(isEnough ? { partial: NONE, opposed: NONE } : nearest(query, candidates, finding)),
  };
}

const byScore = (a: Match, b: Match): number => b.score - a.score;

/** Whether a fact accounts for a whole question. */
export const isWhole = (match: Match): boolean =>
  match.missing.length === 0 && match.missedPeriods.length === 0 && match.typeFits;

const NONE: Near = nearestFirst([]);

/** The facts that account for part of a question, as many as are needed to tell which are nearest. */
function nearest(
  query: Query,
  candidates: Candidates,
  finding: Finding,
): Pick<Findings, 'partial' | 'opposed'> {
  const { index, matcher } = finding;
  const found: Measured[] = [];
  const horizon = contradictionWithin(query, finding);
  let rings: Iterator<Ring> | undefined;
  let next: Ring | undefined;
  let left = MOST_NEAR;
  const look = (isFarEnough: (gap: number) => boolean): Near => {
    if (rings === undefined) {
      rings = candidates.rings(MOST_NEAR)[Symbol.iterator]();
      next = ringAfter(rings);
    }
    while (next !== undefined && left > 0 && !isFarEnough(next.gap)) {
      for (const { events, lacked } of next.groups) {
        for (const entry of entriesOf(events, index)) {
          const match = matcher.match(entry, query, lacked);
          if (!isWhole(match)) found.push({ match, gap: gapOf(match) });
        }
        left -= events.length;
      }
      next = ringAfter(rings);
    }
    return nearestFirst([...found]);
  };
  // Getters would keep their object until the whole heap is gone through, with all it knows of.
  return {
    opposed: whenLookedAt(() => look((gap) => gap > horizon)),
    partial: whenLookedAt(() => look((gap) => gap > horizon && areEnough(found, gap))),
  };
}

const ringAfter = (rings: Iterator<Ring>): Ring | undefined => {
  const { done, value } = rings.next();
  return done === true ? undefined : value;
};

/** Whether a refusal has as many facts to show that are nearer than a gap as it shows. */
function areEnough(found: readonly Measured[], gap: number): boolean {
  const events = new Set<Event>();
  for (const one of found) {
    if (one.gap < gap && one.match.score > 0) events.add(one.match.entry.event);
    if (events.size >= NEAREST) return true;
  }
  return false;
}

/** "A *North Korean* agency": an adjective for where something is from. */
export const isOrigin = (unit: Unit): boolean =>
  unit.kind === 'name' && unit.adjective === true && unit.places.length === 0;

/**
 * The greatest gap, as far as the tables tell, of a fact that may contradict a question put as yes or no: it
 * lacks dates, or a place on its dates, or concepts whose opposite it may have.
 */
function contradictionWithin({ intent, units, periods }: Query, { concepts, names }: Finding): number {
  if (intent !== 'yes-no') return Number.NEGATIVE_INFINITY;
  const isPlace = (unit: Unit): boolean =>
    unit.kind === 'name' && unit.names.every((slug) => names.get(slug)?.kind === 'place');
  const mayBeOpposed = (unit: Unit): boolean =>
    unit.kind === 'concept' &&
    (isFirst(unit) || unit.concepts.some((id) => (concepts.get(id)?.opposite ?? []).length > 0));
  return Math.max(
    periods.length * GAP.period,
    units.some((unit) => isPlace(unit) && (periods.length > 0 || isOrigin(unit))) ? GAP.name : 0,
    units.filter(mayBeOpposed).length * GAP.other,
  );
}

/**
 * How far a partial match is from the question: a person who is missing weighs most; two people in one
 * fact are near, whatever they do there.
 */
export function gapOf({ missing, missedPeriods, typeFits, ofType, joins }: Match): number {
  let gap = missedPeriods.length * GAP.period;
  for (const unit of missing) gap += unit.kind !== 'name' ? GAP.other : joins ? 0 : GAP.name;
  if (!typeFits) gap += GAP.type;
  if (!ofType) gap += GAP.kind;
  return gap + (joins ? GAP.joining : 0);
}
