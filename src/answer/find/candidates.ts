import { groupBy } from '../../knowledge/grouping.js';
import type { Query, Unit } from '../../question/query.js';
import { remembered } from '../../question/words/remembered.js';
import { type EventDays, eventDays } from '../facts/event-days.js';
import { type EventList, lengthOf, merged, prober } from '../facts/event-lists.js';
import type { FactIndex } from '../facts/fact-index.js';
import type { Matcher } from '../match/match.js';
import type { EventColumns } from '../tables/fact-tables.js';
import { asksWhenEnded } from '../told/ends-told.js';
import { listsOf } from './posted.js';

/** A part of a question with the events that have it. */
interface Posted {
  readonly units: readonly Unit[];
  readonly lists: readonly EventList[];
  /** What a fact that lacks it is apart from the question, at the least. */
  readonly gap: number;
  readonly isPerson: boolean;
}

/** Events that are as near to a question as each other, as far as the tables tell. */
export interface Ring {
  /** No fact of them, nor of those after them, has a lesser one; see {@link GAP}. */
  readonly gap: number;
  /** None where more would have to be looked for. */
  readonly groups: readonly Group[];
}

/** Events that have the same parts of a question. */
export interface Group {
  readonly events: readonly number[];
  /** The parts that none of their facts has. */
  readonly lacked: ReadonlySet<Unit>;
}

/** Finds in the tables which events a question has to be held against. */
export interface Candidates {
  /** The events that may account for the whole question, ascending; at most so many, see {@link EventDays.around}. */
  whole(most: number): EventList;
  /**
   * Events that have a part of it, the nearest first, worked out as far as they are taken: all that have what is
   * rare, and of those that only have what many have, some; where more than so many are in a ring, a part of it.
   */
  rings(most: number): Iterable<Ring>;
}

/** Events of one list that are looked at for being near: those it shares with a shorter one have been met there. */
const MOST_MET = 2000;
/** Where any event may be meant ("26?"), so many are looked at. */
const MOST_OF_ANY = 400;
/** Of a ring that is too large to be looked at whole, the part that is: which facts it gives is chance anyway. */
const SOME = 3;
/** Bits of a number that tell which units an event has; a question hardly ever has more. */
const MOST_UNITS = 30;

/** What each thing that a fact lacks sets it apart from a question. */
export const GAP = { name: 2, other: 1, period: 1.5, type: 1, kind: 0.6, joining: -1 } as const;

/**
 * Prepares the search for a question. Lists are never united to be intersected: the shortest is gone through, and
 * the others are asked for what it has.
 * @param isPerson whether a name of the question is a person
 */
export function candidatesOf(
  query: Query,
  index: FactIndex,
  matcher: Matcher,
  isPerson: (unit: Unit) => boolean,
): Candidates {
  const posted = [...groupBy(query.units, (unit) => unit.choice ?? unit).values()]
    .flatMap((units): Posted[] => {
      // Of units to choose from one is enough.
      const lists = units
        // What lasted has an end, and no word for it.
        .map((unit) => (asksWhenEnded(unit, query) ? null : listsOf(unit, index, matcher)))
        .filter((each) => each !== null);
      if (lists.length < units.length) return [];
      const isName = units.length === 1 && units[0]?.kind === 'name';
      const gap = isName ? GAP.name : GAP.other;
      return [{ units, lists: lists.flat(), gap, isPerson: units.length === 1 && units.some(isPerson) }];
    })
    .sort((a, b) => lengthOf(a.lists) - lengthOf(b.lists));
  const { events } = index.tables;
  const days = eventDays(query, events);
  const all = posted.length === 0 ? everyEvent(events) : new Int32Array();
  return {
    whole(most) {
      if (posted.length === 0)
        return days.around(
          query.periods.length === 0
            ? all
            : merged(days.narrow(all)).filter((event) => days.missed(event) === 0),
          Number.isFinite(most) ? Math.min(most, MOST_OF_ANY) : most,
        );
      const narrowed = posted.map(({ lists }) => lists.flatMap((list) => days.narrow(list)));
      const shortest = narrowed.reduce((a, b) => (lengthOf(b) < lengthOf(a) ? b : a));
      const others = narrowed.filter((lists) => lists !== shortest).map(prober);
      return days.around(
        merged(shortest).filter((event) => others.every((has) => has(event)) && days.missed(event) === 0),
        most,
      );
    },
    rings: (most) => {
      const some = posted.slice(0, MOST_UNITS);
      const several = query.units.filter(isPerson).length > 1;
      const people = some.flatMap((part, i) => (part.isPerson ? [1 << i] : []));
      return ringsOf(some, all, days, most, several ? people.reduce((a, b) => a | b, 0) : null);
    },
  };
}

const everyEvent = remembered(({ from }: EventColumns): EventList => {
  const all = new Int32Array(from.length);
  for (let event = 0; event < all.length; event++) all[event] = event;
  return all;
});

/** What events may have in common: how near they are without their dates, and what they lack. */
interface Having {
  readonly gap: number;
  readonly lacked: ReadonlySet<Unit>;
  /** Those that have been met and not been taken, by how many periods they miss. */
  readonly waiting: (number[] | undefined)[];
}

/** @param people the units that one fact joins where it has them all; null where a question names no two */
function* ringsOf(
  posted: readonly Posted[],
  all: EventList,
  days: EventDays,
  most: number,
  people: number | null,
): Generator<Ring> {
  /** The least gap of what has these units at the most. */
  const least = (mask: number): number => {
    const joins = people !== null && (mask & people) === people;
    let gap: number = joins ? GAP.joining : 0;
    for (const [i, part] of posted.entries())
      if ((mask & (1 << i)) === 0 && !(joins && part.gap === GAP.name)) gap += part.gap;
    return gap;
  };
  const known = new Map<number, Having>();
  const havingOf = (mask: number): Having => {
    const without = posted.filter((_, i) => (mask & (1 << i)) === 0);
    const lacked = new Set(without.flatMap(({ units }) => units));
    const having: Having = { gap: least(mask), lacked, waiting: [] };
    known.set(mask, having);
    return having;
  };
  const put = (event: number, { waiting }: Having): void => {
    const missed = days.missed(event);
    const group = waiting[missed];
    if (group === undefined) waiting[missed] = [event];
    else group.push(event);
  };
  let unseen = 2 ** posted.length - 1;
  for (const [i, { lists }] of posted.entries()) {
    // Whoever has enough that is nearer needs not wait for what is left to be gone through.
    if (i > 0) yield { gap: least(unseen), groups: [] };
    const others = posted.map((other) => prober(other.lists));
    next: for (const event of merged(lists.map((list) => days.around(list, MOST_MET)))) {
      let mask = 1 << i;
      for (let j = 0; j < others.length; j++) {
        if (j === i || others[j]?.(event) !== true) continue;
        // It was met in a shorter list.
        if (j < i) continue next;
        mask |= 1 << j;
      }
      put(event, known.get(mask) ?? havingOf(mask));
    }
    unseen &= ~(1 << i);
    yield* taken(known.values(), least(unseen), days, most);
  }
  // Where any event may be meant, nothing is known of it.
  const anything: Having = { gap: 0, lacked: new Set(), waiting: [] };
  known.set(0, anything);
  for (const event of days.around(all, MOST_MET)) put(event, anything);
  yield* taken(known.values(), Number.POSITIVE_INFINITY, days, most);
}

/** Takes those that are nearer than a gap: nothing still to come is. */
function* taken(havings: Iterable<Having>, before: number, days: EventDays, most: number): Generator<Ring> {
  const due = new Map<number, Group[]>();
  for (const { gap: without, lacked, waiting } of havings)
    for (const [missed, events] of waiting.entries()) {
      const gap = without + GAP.period * missed;
      if (events === undefined || gap >= before) continue;
      waiting[missed] = undefined;
      due.set(gap, [...(due.get(gap) ?? []), { lacked, events }]);
    }
  for (const [gap, groups] of [...due].sort(([a], [b]) => a - b)) {
    const count = groups.reduce((sum, { events }) => sum + events.length, 0);
    yield { gap, groups: count > most ? someOf(groups, days, Math.ceil(most / SOME)) : groups };
  }
}

/** So many of the events of some groups; see {@link EventDays.around}. */
function someOf(groups: readonly Group[], days: EventDays, most: number): readonly Group[] {
  const kept = days.around(merged(groups.map(({ events }) => Int32Array.from(events))), most);
  return groups.map(({ lacked, events }) => ({ lacked, events: events.filter(prober([kept])) }));
}
