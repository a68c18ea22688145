import type { DateSpan } from '../../knowledge/edtf.js';
import type { Anchor, Query, Unit } from '../../question/query.js';
import type { Intent } from '../../question/words/language.js';
import { hasStrangers } from '../facts/strangers.js';
import type { Match } from '../match/match.js';
import { type Finding, find } from './find.js';

/** A fact and the one day on which what it tells happened. */
export interface Dated {
  readonly match: Match;
  readonly when: DateSpan;
}

/** What happened on one day, of what accounts for some parts of a question, best first. */
export function datedEvents(units: readonly Unit[], query: Query, finding: Finding): readonly Dated[] {
  const asked: Query = { ...query, intent: 'when', yesNo: false, units, periods: [], anchor: null };
  const dated = find(asked, finding).full.flatMap((match) => {
    const { when } = match.entry;
    return when !== null && when.from === when.to && when.precision === 'day' ? [{ match, when }] : [];
  });
  // "When he saw Putin" is not when three were together, where the two met as well.
  const alone = dated.filter(({ match }) => !hasStrangers(match.entry, asked));
  return [...alone, ...dated.filter((one) => !alone.includes(one))];
}

/** The parts of an event as a question of its own has them; who did what in it, their places in this one do not tell. */
export const plain = ({ event }: Anchor): readonly Unit[] =>
  event.map((unit) => {
    const own = { ...unit, setting: false, during: false, governed: false };
    return own.kind === 'name' && own.role === 'agent' ? { ...own, role: 'any' } : own;
  });

/** The parts of a question but those of its anchor. */
export const besides = (query: Query, { event }: Anchor): readonly Unit[] =>
  query.units.filter((unit) => !event.includes(unit));

/**
 * The question with the day that it tells by an event ("the day after the parade") put as a date, where the coverage
 * has that event on one day. Otherwise the event stays a part of the question, which a fact must account for itself.
 */
export function anchored(query: Query, finding: Finding): Query {
  const { anchor } = query;
  if (anchor === null) return query;
  if (typeof anchor.relation !== 'number') return within(query, anchor, finding);
  const others = besides(query, anchor);
  const [best] = datedEvents(plain(anchor), query, finding);
  if (best === undefined) return { ...query, anchor: null, units: [...others, ...plain(anchor)] };
  const { start, end, relation } = anchor;
  const day = best.when.from + relation;
  const period = { kind: 'range', from: day, to: day, unit: 'day' } as const;
  return {
    ...query,
    anchor: null,
    units: others,
    periods: [...query.periods, { start, end, bound: false, period }],
  };
}

/** What may be asked for that happened before or after something. */
const HAPPENING: ReadonlySet<Intent | null> = new Set<Intent | null>(['what', 'who', 'where', 'how-many']);

/**
 * The question with the days before or after an event put as a period, where something that accounts for it happened on
 * them: "what did Kim do after the talks" is not what he did the day before them. What a fact itself calls "after the
 * talks" is on these days as well.
 */
function within(query: Query, anchor: Anchor, finding: Finding): Query {
  if (!HAPPENING.has(query.intent)) return query;
  const [event] = datedEvents(plain(anchor), query, finding);
  if (event === undefined) return query;
  const { from: day } = event.when;
  const [from, to] =
    anchor.relation === 'before' ? [Number.NEGATIVE_INFINITY, day] : [day, Number.POSITIVE_INFINITY];
  const period = { kind: 'range', from, to, unit: 'day' } as const;
  const { start, end } = anchor;
  const narrowed: Query = { ...query, periods: [...query.periods, { start, end, bound: false, period }] };
  return find(narrowed, finding).full.length > 0 ? narrowed : query;
}
