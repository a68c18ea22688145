import { type Lists, listAt } from '../../knowledge/compiled/lists.js';
import type { Coverage, Event, Fact } from '../../knowledge/coverage.js';
import { type DateSpan, parseEdtf } from '../../knowledge/edtf.js';
import { byTime } from './order-of-time.js';

/**
 * What a coverage tells from the first to the last, so that nobody who asks for all of it has to wait for all of
 * it to be read. Events by number, in the order of {@link byTime} by the first fact of each.
 */
export interface Chronicle {
  /** All of them; those without a date last. */
  readonly events: Int32Array;
  /** How many have a date. */
  readonly dated: number;
  /** Those that articles tell differently, others on which the editors have a remark, and others that several articles tell. */
  readonly disputed: Int32Array;
  readonly noted: Int32Array;
  readonly agreed: Int32Array;
  /** Points on which articles differ, in all. */
  readonly disputes: number;
}

/** @param columns by event: its place in the coverage, and its facts */
export function chronicleOf(
  coverage: Coverage,
  columns: { readonly place: Int32Array; readonly facts: Lists },
): Chronicle {
  const spans = new Map<string, DateSpan>();
  const spanOf = ({ when }: Fact): DateSpan | null => {
    if (when === undefined) return null;
    const span = spans.get(when.date) ?? parseEdtf(when.date);
    spans.set(when.date, span);
    return span;
  };
  const told = Array.from(columns.place, (place, number) => {
    const first = listAt(columns.facts, number)[0] ?? -1;
    const [fact, event] = [coverage.facts[first], coverage.events[place]];
    if (fact === undefined || event === undefined) throw new Error(`event ${number} has no fact`);
    return { number, first, fact, event, when: spanOf(fact) };
  })
    .sort((a, b) => a.first - b.first)
    .sort(byTime);
  const those = (test: (event: Event) => boolean): Int32Array =>
    Int32Array.from(told.flatMap(({ number, event }) => (test(event) ? [number] : [])));
  return {
    events: those(() => true),
    dated: told.reduce((sum, { when }) => sum + (when === null ? 0 : 1), 0),
    disputed: those(isDisputed),
    noted: those((event) => !isDisputed(event) && hasNote(event)),
    agreed: those((event) => !isDisputed(event) && !hasNote(event) && isShared(event)),
    disputes: told.reduce((sum, { event }) => sum + event.disputes.length, 0),
  };
}

export const isDisputed = ({ disputes }: Event): boolean => disputes.length > 0;

/** Whether the editors have a remark on an event. */
export const hasNote = ({ facts }: Event): boolean => facts.some(({ note }) => note !== undefined);

/** Whether several articles tell of an event. */
export const isShared = ({ facts }: Event): boolean =>
  facts.length > 1 && new Set(facts.map(({ article }) => article.id)).size > 1;
