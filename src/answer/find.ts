import type { Intent } from '../question/language.js';
import type { Query, Unit } from '../question/query.js';
import { type Candidates, candidatesOf, GAP } from './candidates.js';
import type { Entry } from './entry.js';
import { entriesOf, type FactIndex } from './fact-index.js';
import type { Match, Matcher } from './match.js';
import { hasSlot, type Terms } from './slots.js';

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
  readonly partial: readonly Match[];
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
const MOST_SIFTED = 4000;

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
  const { index, matcher, names } = finding;
  const isPerson = (unit: Unit): boolean =>
    unit.kind === 'name' && unit.names.some((slug) => names.get(slug)?.kind === 'person');
  const candidates = candidatesOf(query, index, matcher, isPerson);
  const match = (entry: Entry): Match => matcher.match(entry, query);
  const whole = entriesOf(candidates.whole(most), index).map(match).filter(isWhole).sort(byScore);
  const full = whole.filter(({ entry }) => hasSlot(entry, query, finding));
  // A yes/no question may be contradicted by a fact that fits better in all but a date or number.
  const isEnough = full.length > 0 && query.intent !== 'yes-no';
  let partial: readonly Match[] | undefined;
  return {
    full,
    slotless: isEnough ? [] : whole.filter(({ entry }) => !hasSlot(entry, query, finding)),
    get partial() {
      partial ??= isEnough ? [] : nearest(query, candidates, finding, match);
      return partial;
    },
  };
}

const byScore = (a: Match, b: Match): number => b.score - a.score;

const isWhole = (match: Match): boolean =>
  match.missing.length === 0 && match.missedPeriods.length === 0 && match.typeFits;

/** The facts that account for part of a question, as many as are needed to tell which are nearest. */
function nearest(
  query: Query,
  candidates: Candidates,
  finding: Finding,
  match: (entry: Entry) => Match,
): readonly Match[] {
  const found: { readonly match: Match; readonly gap: number }[] = [];
  const shown = (gap: number): number =>
    new Set(found.flatMap((one) => (one.gap < gap && one.match.score > 0 ? [one.match.entry.event] : [])))
      .size;
  const horizon = contradictionWithin(query, finding);
  let left = MOST_NEAR;
  for (const { gap, events } of candidates.rings(MOST_NEAR)) {
    if (left <= 0 || (gap > horizon && shown(gap) >= NEAREST)) break;
    for (const entry of entriesOf(events, finding.index)) {
      const held = match(entry);
      if (!isWhole(held)) found.push({ match: held, gap: gapOf(held) });
    }
    left -= events.length;
  }
  return found
    .sort((a, b) => a.gap - b.gap || byScore(a.match, b.match) || a.match.entry.number - b.match.entry.number)
    .map((one) => one.match);
}

/**
 * The greatest gap, as far as the tables tell, of a fact that may contradict a question put as yes or no: it
 * lacks dates, or a place on its dates, or concepts whose opposite it may have.
 */
function contradictionWithin({ intent, units, periods }: Query, { concepts, names }: Finding): number {
  if (intent !== 'yes-no') return Number.NEGATIVE_INFINITY;
  const isPlace = (unit: Unit): boolean =>
    unit.kind === 'name' && unit.names.every((slug) => names.get(slug)?.kind === 'place');
  const mayBeOpposed = (unit: Unit): boolean =>
    unit.kind === 'concept' && unit.concepts.some((id) => (concepts.get(id)?.opposite ?? []).length > 0);
  return Math.max(
    periods.length * GAP.period,
    periods.length > 0 && units.some(isPlace) ? GAP.name : 0,
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
