import type { DisputeView, Item } from './answer.js';
import type { Entry } from './entry.js';
import { disputesOf, type ItemContext, itemOf } from './items.js';
import { byTime, onePerEvent } from './occasions.js';

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
}

/** Events that are shown: whoever wants more than some thirty pages asks for shorter times. */
export const MOST_SHOWN = 200;

/** Puts facts in the order of time, one for each event; null where none has a date. */
export function timelineOf(
  entries: readonly Entry[],
  subject: string | null,
  context: ItemContext,
): Omit<Timeline, 'period'> | null {
  const events = onePerEvent(entries);
  const dated = events.filter(({ when }) => when !== null).sort(byTime);
  const shown = dated.slice(-MOST_SHOWN);
  const [first, ...rest] = shown.map(({ fact }) => itemOf(fact, context));
  if (first === undefined) return null;
  return {
    subject,
    items: [first, ...rest],
    disputes: shown.flatMap(({ event }) => disputesOf(event, context)),
    dated: dated.length,
    undated: events.length - dated.length,
  };
}
