import type { Article, Dispute, Fact, Name } from './coverage.js';
import { type DateSpan, type Precision, parseEdtf } from './edtf.js';
import { groupBy } from './grouping.js';
import { mostPrecise, related } from './places.js';
import type { FactNumber, When } from './schema.js';

/** What an approximate date may be off by, in days: one unit of its precision. */
const LEEWAY: Readonly<Record<Precision, number>> = { day: 1, month: 31, year: 366 };
/** A time of day belongs to a date of at most this many days: a night has two. */
const LONGEST_WITH_TIME = 2;

/**
 * What the facts of an event disagree on. Only facts of different articles dispute: an article that
 * contradicts itself is for an editor's note.
 * @param facts In the order of their articles.
 */
export function findDisputes(facts: readonly Fact[], names: ReadonlyMap<string, Name>): Dispute[] {
  return SLOTS.flatMap(({ slot, given, differ }) => {
    const differing = differingIn(facts, given, (a, b) => differ(a, b, names));
    return differing.length > 0 ? [{ slot, facts: differing }] : [];
  });
}

interface Slot {
  readonly slot: Dispute['slot'];
  /** What a fact gives, as a text that is the same where they give the same; null where it gives nothing. */
  readonly given: (fact: Fact) => string | null;
  readonly differ: (a: Fact, b: Fact, names: ReadonlyMap<string, Name>) => boolean;
}

const SLOTS: readonly Slot[] = [
  {
    slot: 'when',
    given: ({ when }) => (when === undefined ? null : `${when.date} ${when.time ?? ''}`),
    differ: (a, b) => a.when !== undefined && b.when !== undefined && datesDiffer(a.when, b.when),
  },
  {
    slot: 'where',
    given: ({ where }) => (where.length === 0 ? null : where.join(' ')),
    differ: (a, b, names) => placesDiffer(a.where, b.where, names),
  },
  {
    slot: 'number',
    given: ({ numbers }) => (numbers.length === 0 ? null : JSON.stringify(numbers)),
    differ: (a, b) => numbersDiffer(a.numbers, b.numbers),
  },
];

/** Facts that a fact of another article differs from. What many facts give alike is compared once. */
function differingIn(
  facts: readonly Fact[],
  given: Slot['given'],
  differ: (a: Fact, b: Fact) => boolean,
): Fact[] {
  const kinds = groupBy(
    facts.filter((fact) => given(fact) !== null),
    given,
  );
  const differing = new Set<Fact>();
  for (const kind of kinds.values()) {
    const [one] = kind;
    const rivals = new Set<Article>();
    for (const other of kinds.values()) {
      const [rival] = other;
      if (one === undefined || rival === undefined || other === kind || !differ(one, rival)) continue;
      for (const { article } of other) rivals.add(article);
    }
    for (const fact of kind) if (rivals.size > (rivals.has(fact.article) ? 1 : 0)) differing.add(fact);
  }
  return facts.filter((fact) => differing.has(fact));
}

/**
 * Whether two dates contradict each other. A date that contains the other, because it is coarser or
 * approximate, does not; but where both give a time of day, that has to be the same: "in the night from
 * Thursday to Friday" is not "on Thursday evening".
 */
export function datesDiffer(a: When, b: When): boolean {
  const [first, second] = [parseEdtf(a.date), parseEdtf(b.date)];
  const [wideFirst, wideSecond] = [withLeeway(first), withLeeway(second)];
  const compatible = contains(wideFirst, second) || contains(wideSecond, first);
  if (!compatible) return true;
  return (
    a.time !== undefined &&
    b.time !== undefined &&
    a.time !== b.time &&
    [first, second].every((span) => !span.approximate && days(span) <= LONGEST_WITH_TIME)
  );
}

function withLeeway(span: DateSpan): DateSpan {
  if (!span.approximate) return span;
  const leeway = LEEWAY[span.precision];
  return { ...span, from: span.from - leeway, to: span.to + leeway };
}

function contains(outer: DateSpan, inner: DateSpan): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

function days({ from, to }: DateSpan): number {
  return to - from + 1;
}

/** Whether two lists of places name none in common: neither lies in the other. */
function placesDiffer(a: readonly string[], b: readonly string[], names: ReadonlyMap<string, Name>): boolean {
  if (a.length === 0 || b.length === 0) return false;
  const [first, second] = [mostPrecise(a, names), mostPrecise(b, names)];
  return !first.some((place) => second.some((other) => related(place, other, names)));
}

/** Whether two facts count the same thing and come to different numbers. */
function numbersDiffer(a: readonly FactNumber[], b: readonly FactNumber[]): boolean {
  return a.some((number) => {
    const rivals = b.filter((other) => comparable(number, other));
    const own = a.filter((other) => comparable(number, other));
    return rivals.length > 0 && !own.some((mine) => rivals.some((other) => value(mine) === value(other)));
  });
}

/** Numbers of one kind on one thing; "sixth since 2018" does not compare with "ninth since 2011", nor words with figures. */
function comparable(a: FactNumber, b: FactNumber): boolean {
  if (a.of !== b.of || typeof value(a) !== typeof value(b)) return false;
  if ('ordinal' in a)
    return 'ordinal' in b && (a.since === undefined || b.since === undefined || a.since === b.since);
  return 'age' in a ? 'age' in b : 'count' in b;
}

function value(number: FactNumber): number | string {
  if ('ordinal' in number) return number.ordinal;
  if ('age' in number) return number.age;
  return typeof number.count === 'number' ? number.count : number.count.en.toLowerCase();
}
