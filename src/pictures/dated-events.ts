import type { Item } from '../answer/answer.js';
import { type DateSpan, parseEdtf } from '../knowledge/edtf.js';
import type { FactType } from '../knowledge/types.js';

/** An item with its date, read. */
export interface Dated {
  readonly item: Item;
  /** Its date as EDTF. */
  readonly edtf: string;
  readonly span: DateSpan;
  /** No article states the date; the editors inferred it. */
  readonly inferred: boolean;
}

/** The items that have a date, in the order of time. */
export function datedInOrder(items: readonly Item[]): readonly Dated[] {
  return items
    .flatMap((item): Dated[] => {
      if (item.when === null) return [];
      const inferred = item.whenBasis?.basis === 'inferred';
      return [{ item, edtf: item.when, span: parseEdtf(item.when), inferred }];
    })
    .sort(byTime);
}

/** What began longest ago first; of what begins together the shortest, and of that what is told most surely. */
function byTime(a: Dated, b: Dated): number {
  return startOf(a.span) - startOf(b.span) || endOf(a.span) - endOf(b.span) || doubtsOf(a) - doubtsOf(b);
}

const doubtsOf = ({ span, inferred }: Dated) => (span.approximate ? 2 : 0) + (inferred ? 1 : 0);

/** What happened before what was said about it. */
const TELLING: readonly FactType[] = [
  'meeting',
  'agreement',
  'ceremony',
  'visit',
  'message',
  'aid',
  'accusation',
  'statement',
  'background',
];

/**
 * The events to show where there are too many: of each date first the one that most articles tell, then of each
 * date the second, and so on; where there are too many dates, those of which most is told.
 */
export function mainEvents(dated: readonly Dated[], most: number): readonly Dated[] {
  if (dated.length <= most) return dated;
  const articles = ({ item }: Dated) => new Set(item.sources.map(({ article }) => article)).size;
  const kind = ({ item }: Dated) => TELLING.indexOf(item.type);
  const ranked = [...dated].sort((a, b) => articles(b) - articles(a) || kind(a) - kind(b));
  const ofDate = new Map<string, number>();
  const places = new Map<Dated, number>();
  for (const each of ranked) {
    const place = ofDate.get(each.edtf) ?? 0;
    ofDate.set(each.edtf, place + 1);
    places.set(each, place);
  }
  const placeOf = (each: Dated) => places.get(each) ?? 0;
  const chosen = new Set([...ranked].sort((a, b) => placeOf(a) - placeOf(b)).slice(0, most));
  return dated.filter((each) => chosen.has(each));
}

/** The first day of a span, as a day number; where its start is open, the last. */
export const startOf = ({ from, to }: DateSpan) => (Number.isFinite(from) ? from : to);
/** The last day of a span; where its end is open, the first. */
export const endOf = ({ from, to }: DateSpan) => (Number.isFinite(to) ? to : from);

/** Events of one date. */
export interface Group {
  readonly first: Dated;
  /** The last of the group before. */
  readonly previous: Dated | null;
  readonly members: readonly Dated[];
}

/** What has the same date, known in the same way. */
export function groupByDate(dated: readonly Dated[]): readonly Group[] {
  const groups: { first: Dated; previous: Dated | null; members: Dated[] }[] = [];
  let last: Dated | null = null;
  for (const each of dated) {
    const group = groups.at(-1);
    if (group !== undefined && group.first.edtf === each.edtf && group.first.inferred === each.inferred)
      group.members.push(each);
    else groups.push({ first: each, previous: last, members: [each] });
    last = each;
  }
  return groups;
}
