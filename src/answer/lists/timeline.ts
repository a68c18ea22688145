import type { DisputeView, Item } from '../answer.js';
import { type FactIndex, firstFactsOf } from '../facts/fact-index.js';
import { onePerEvent } from '../find/occasions.js';
import { disputesOf, type ItemContext, itemOf } from '../reply/items.js';
import type { Entry } from '../tables/entry.js';
import { byTime } from '../tables/order-of-time.js';

/** What happened, in the order of time. */
export interface Timeline {
  /** What it is about, in the reader's language; null where it is about everything. */
  readonly subject: string | null;
  /** The time that was asked for, in words; null where any was. */
  readonly period: string | null;
  /** One for each event that has a date; of very many, the latest {@link MOST_SHOWN}. */
  readonly items: readonly [Item, ...Item[]];
  readonly disputes: readonly DisputeView[];
  /** Events that have a date, shown or not. */
  readonly dated: number;
  /** Events that no article dates. */
  readonly undated: number;
  /** There are so many that only the latest were looked at: the numbers are of those. */
  readonly atLeast: boolean;
}

/** Events that are shown: whoever wants more than some thirty pages asks for shorter times. */
export const MOST_SHOWN = 200;

type Untimed = Omit<Timeline, 'period' | 'atLeast'>;

/** Puts facts in the order of time, one for each event; null where none has a date. */
export function timelineOf(
  entries: readonly Entry[],
  subject: string | null,
  context: ItemContext,
): Untimed | null {
  const events = onePerEvent(entries);
  const dated = events.filter(({ when }) => when !== null).sort(byTime);
  const counts = { dated: dated.length, undated: events.length - dated.length };
  return shown(dated.slice(-MOST_SHOWN), counts, subject, context);
}

/** The same of everything that a coverage tells: no more is read than is shown. */
export function wholeTimeline(index: FactIndex, context: ItemContext): Untimed | null {
  const { events, dated } = index.tables.chronicle;
  const latest = events.subarray(Math.max(0, dated - MOST_SHOWN), dated);
  return shown(firstFactsOf(latest, index), { dated, undated: events.length - dated }, null, context);
}

function shown(
  entries: readonly Entry[],
  counts: Pick<Timeline, 'dated' | 'undated'>,
  subject: string | null,
  context: ItemContext,
): Untimed | null {
  const [first, ...rest] = entries.map(({ fact }) => itemOf(fact, context));
  if (first === undefined) return null;
  return {
    subject,
    items: [first, ...rest],
    disputes: entries.flatMap(({ event }) => disputesOf(event, context)),
    ...counts,
  };
}
