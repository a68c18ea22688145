import type { DisputeView, Item } from '../answer.js';
import { type FactIndex, firstFactsOf } from '../facts/fact-index.js';
import { onePerEvent } from '../find/occasions.js';
import { disputesOf, type ItemContext, itemOf } from '../reply/items.js';
import { hasNote, isDisputed, isShared } from '../tables/chronicle.js';
import type { Entry } from '../tables/entry.js';
import { byTime } from '../tables/order-of-time.js';

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
  /** There are so many that only the latest were looked at: the numbers are of those. */
  readonly atLeast: boolean;
}

/** Events of each kind that are shown: whoever wants more than some thirty pages asks about something. */
export const MOST_COMPARED = 100;

type Compared = Omit<Comparison, 'atLeast'>;

/** Compares what the articles say on the events of some facts. */
export function comparisonOf(
  entries: readonly Entry[],
  subject: string | null,
  context: ItemContext,
): Compared {
  const events = [...onePerEvent(entries)].sort(byTime);
  const disputed = events.filter(({ event }) => isDisputed(event));
  const others = events.filter(({ event }) => !isDisputed(event));
  const noted = others.filter(({ event }) => hasNote(event));
  const agreed = others.filter(({ event }) => isShared(event) && !hasNote(event));
  const latest = (those: readonly Entry[]): readonly Entry[] => those.slice(-MOST_COMPARED);
  return shown(
    { disputed: latest(disputed), noted: latest(noted), agreed: latest(agreed) },
    {
      disputes: disputed.reduce((sum, { event }) => sum + event.disputes.length, 0),
      disputed: disputed.length,
      noted: noted.length,
      agreed: agreed.length,
    },
    subject,
    context,
  );
}

/** The same of everything that a coverage tells: no more is read than is shown. */
export function wholeComparison(index: FactIndex, context: ItemContext): Compared {
  const { disputed, noted, agreed, disputes } = index.tables.chronicle;
  const latest = (those: Int32Array): readonly Entry[] => firstFactsOf(those.slice(-MOST_COMPARED), index);
  return shown(
    { disputed: latest(disputed), noted: latest(noted), agreed: latest(agreed) },
    { disputes, disputed: disputed.length, noted: noted.length, agreed: agreed.length },
    null,
    context,
  );
}

function shown(
  { disputed, noted, agreed }: Readonly<Record<'disputed' | 'noted' | 'agreed', readonly Entry[]>>,
  counts: Comparison['counts'],
  subject: string | null,
  context: ItemContext,
): Compared {
  const items = (those: readonly Entry[]): Item[] => those.map(({ fact }) => itemOf(fact, context));
  return {
    subject,
    disputed: items(disputed),
    disputes: disputed.flatMap(({ event }) => disputesOf(event, context)),
    noted: items(noted),
    agreed: items(agreed),
    counts,
  };
}
