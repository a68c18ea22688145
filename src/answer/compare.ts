import type { DisputeView, Item } from './answer.js';
import type { Entry } from './entry.js';
import { disputesOf, type ItemContext, itemOf } from './items.js';
import { byTime, onePerEvent } from './occasions.js';

/** Where articles say the same, and where they do not. Of very many events of a kind, the latest are shown. */
export interface Comparison {
  /** What it is about, in the reader's language; null where it is about everything. */
  readonly subject: string | null;
  /** Events that articles tell differently, in the order of time. */
  readonly disputed: readonly Item[];
  /** What they differ on. */
  readonly disputes: readonly DisputeView[];
  /** Other events on which the editors have a remark. */
  readonly noted: readonly Item[];
  /** Events that several articles tell alike. */
  readonly agreed: readonly Item[];
  /** How many there are of each, shown or not. */
  readonly counts: Readonly<Record<'disputes' | 'disputed' | 'noted' | 'agreed', number>>;
}

/** Events of each kind that are shown: whoever wants more than some thirty pages asks about something. */
export const MOST_COMPARED = 100;

/** Compares what the articles say on the events of some facts. */
export function comparisonOf(
  entries: readonly Entry[],
  subject: string | null,
  context: ItemContext,
): Comparison {
  const events = [...onePerEvent(entries)].sort(byTime);
  const disputed = events.filter(({ event }) => event.disputes.length > 0);
  const others = events.filter(({ event }) => event.disputes.length === 0);
  const hasNote = ({ event }: Entry): boolean => event.facts.some(({ note }) => note !== undefined);
  const isShared = ({ event }: Entry): boolean =>
    event.facts.length > 1 && new Set(event.facts.map(({ article }) => article.id)).size > 1;
  const noted = others.filter(hasNote);
  const agreed = others.filter((entry) => isShared(entry) && !hasNote(entry));
  const latest = (those: readonly Entry[]): readonly Entry[] => those.slice(-MOST_COMPARED);
  const items = (those: readonly Entry[]): Item[] => latest(those).map(({ fact }) => itemOf(fact, context));
  return {
    subject,
    disputed: items(disputed),
    disputes: latest(disputed).flatMap(({ event }) => disputesOf(event, context)),
    noted: items(noted),
    agreed: items(agreed),
    counts: {
      disputes: disputed.reduce((sum, { event }) => sum + event.disputes.length, 0),
      disputed: disputed.length,
      noted: noted.length,
      agreed: agreed.length,
    },
  };
}
