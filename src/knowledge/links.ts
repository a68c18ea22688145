import type { Article, Fact, Name } from './coverage.js';
import type { DateSpan } from './edtf.js';
import { groupBy } from './grouping.js';
import { related } from './places.js';
import type { FactType } from './types.js';

/** A fact that tells a happening, with what comparing it needs, worked out once. */
export interface Entry {
  readonly fact: Fact;
  /** Position in the coverage. */
  readonly index: number;
  readonly span: DateSpan | undefined;
}

/** A fact in a bucket: together with all others that have something in common. */
interface Placed {
  readonly entry: Dated;
  /** It can be the one of two whose people the other has too. */
  readonly anchored: boolean;
}

interface Dated extends Entry {
  readonly span: DateSpan;
}

/** Two facts of different articles that may tell the same happening. */
export interface Link {
  readonly a: Entry;
  readonly b: Entry;
  /** How well they fit; see {@link closeness}. */
  readonly closeness: number;
}

/** Days that two articles may be apart on one happening: time zones, and "Thursday night". */
const DAYS_APART = 1;
/**
 * Facts that are alike in all but their dates, of which the next one is compared with those that began last: what
 * lasts for years meets all that happens in them, and the same happening is not told as often as that in a day.
 */
const MOST_OPEN = 100;
/** Types that tell what was said: one occasion has many of them, and only the topic tells them apart. */
const SPEECH: ReadonlySet<FactType> = new Set(['statement', 'message', 'accusation']);
/** What two facts on something said must at least have in common; see {@link topicsInCommon}. */
const SAME_TOPIC = 0.3;
/** What two facts on what happens must have in common where one names nobody who was there. */
const SAME_OCCASION = 0.6;
/** A name among the topics tells less than a concept: all that presidents say is about their countries. */
const NAME_WEIGHT = 1 / 3;

/** Whether another fact can be on the same happening at all. */
export function tellsHappening(fact: Fact): boolean {
  const { type, who, about } = fact;
  return (
    type !== 'background' && (who.length > 0 || isNobodys(fact)) && (type === 'meeting' || about.length > 0)
  );
}

/** "The parade commemorated the end of the war": what happens, told without whoever was there. */
const isNobodys = ({ type, who }: Fact): boolean => type === 'ceremony' && who.length === 0;

/**
 * Pairs of facts of different articles that tell the same happening; of those with an article, the best fitting.
 * @param entries in the order of the coverage
 */
export function linksOf(entries: readonly Entry[], names: ReadonlyMap<string, Name>): readonly Link[] {
  // What names nobody is told beside who was there, and not instead of it.
  const byPeople = groupBy(
    linksAmong(entries, names),
    ({ a, b }) => !isNobodys(a.fact) && !isNobodys(b.fact),
  );
  return [...byPeople.values()].flatMap(bestOnly);
}

function linksAmong(entries: readonly Entry[], names: ReadonlyMap<string, Name>): Link[] {
  const links: Link[] = [];
  // A pair that has several topics in common comes several times, which changes nothing.
  const consider = (a: Entry, b: Entry): void => {
    if (a.fact.article === b.fact.article || !agree(a.fact, b.fact, names)) return;
    if ((isNobodys(a.fact) || isNobodys(b.fact)) && !isSameOccasion(a, b, names)) return;
    const [one, other] = a.index < b.index ? [a, b] : [b, a];
    links.push({ a: one, b: other, closeness: closeness(one, other, names) });
  };
  for (const bucket of bucketsOf(entries)) {
    // A sweep over time: only facts whose dates still meet the next one are compared with it, and of two one
    // has to be anchored.
    let open: Dated[] = [];
    let openAnchored: Dated[] = [];
    for (const { entry, anchored } of bucket) {
      const meets = ({ span }: Dated): boolean => span.to >= entry.span.from - DAYS_APART;
      openAnchored = openAnchored.filter(meets).slice(-MOST_OPEN);
      if (anchored) open = open.filter(meets).slice(-MOST_OPEN);
      for (const earlier of anchored ? open : openAnchored) consider(earlier, entry);
      open.push(entry);
      if (anchored) openAnchored.push(entry);
    }
  }
  // A fact without a date can only be the same as one that is the same in everything else.
  if (entries.some(({ span }) => span === undefined))
    for (const alike of groupBy(entries, ({ fact }) => signature(fact)).values())
      for (const [at, entry] of alike.entries())
        for (const other of alike.slice(Math.max(0, at - MOST_OPEN), at))
          if (entry.span === undefined || other.span === undefined) consider(entry, other);
  return links;
}

/**
 * Dated facts that have a type, a person and, other than meetings, a topic in common, by their first day. Of two
 * facts on one happening, one has all the people of the other, and so the one of them that the fewest facts have:
 * in the buckets of that person it is anchored, and two that are not need not be compared. A president has
 * thousands of facts on any topic; whoever the president met has a few.
 */
function bucketsOf(entries: readonly Entry[]): Placed[][] {
  const isDated = (entry: Entry): entry is Dated => entry.span !== undefined;
  const dated = entries.filter(isDated);
  const counts = new Map<string, number>();
  for (const { fact } of dated) for (const slug of fact.who) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  const rarest = (who: readonly string[]): string | undefined =>
    who.reduce<string | undefined>(
      (best, slug) => (best === undefined || (counts.get(slug) ?? 0) < (counts.get(best) ?? 0) ? slug : best),
      undefined,
    );
  const keyed = function* (): Generator<Placed & { key: string }> {
    for (const entry of dated) {
      const { type, who, about } = entry.fact;
      const anchor = rarest(who);
      for (const slug of who)
        for (const topic of type === 'meeting' ? [''] : about)
          yield { key: `${type} ${slug} ${topic}`, entry, anchored: slug === anchor };
      if (type === 'ceremony')
        for (const topic of about) yield { key: `${type}  ${topic}`, entry, anchored: isNobodys(entry.fact) };
    }
  };
  return Array.from(groupBy(keyed(), ({ key }) => key).values(), (bucket) =>
    bucket.sort(({ entry: a }, { entry: b }) => compareDays(a.span.from, b.span.from) || a.index - b.index),
  );
}

/** Open starts are -Infinity, whose difference is no number. */
function compareDays(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** Everything but the date. */
function signature({ type, who, to, about, where }: Fact): string {
  return [type, ...[who, to, about, where].map((slugs) => slugs.toSorted().join(','))].join(' ');
}

/** Whether two facts that tell happenings can tell the same one, as far as all but their dates goes. */
function agree(a: Fact, b: Fact, names: ReadonlyMap<string, Name>): boolean {
  if (a.type !== b.type) return false;
  if (!includesAll(a.who, b.who) && !includesAll(b.who, a.who)) return false;
  if (SPEECH.has(a.type)) {
    if (topicsInCommon(a, b, names) < SAME_TOPIC) return false;
  } else if (a.type !== 'meeting' && !a.about.some((topic) => b.about.includes(topic))) return false;
  if (a.type === 'statement' || a.type === 'message') {
    const sameTo = includesAll(a.to, b.to) && includesAll(b.to, a.to);
    if (!sameTo && a.to.length > 0 && b.to.length > 0) return false;
  }
  if (a.where.length === 0 || b.where.length === 0) return true;
  return a.where.some((place) => b.where.some((other) => related(place, other, names)));
}

/** Whether two facts, of which one names nobody, are on what happened at one place on the same days. */
function isSameOccasion(one: Entry, other: Entry, names: ReadonlyMap<string, Name>): boolean {
  return (
    haveCommonDays(one, other) &&
    one.fact.where.length > 0 &&
    other.fact.where.length > 0 &&
    topicsInCommon(one.fact, other.fact, names) >= SAME_OCCASION
  );
}

const haveCommonDays = (one: Entry, other: Entry): boolean =>
  one.span !== undefined &&
  other.span !== undefined &&
  one.span.from <= other.span.to &&
  other.span.from <= one.span.to;

function includesAll(set: readonly string[], subset: readonly string[]): boolean {
  return subset.every((slug) => set.includes(slug));
}

/** The share of all their topics that two facts have in common (Jaccard's index), 0–1. */
function topicsInCommon(a: Fact, b: Fact, names: ReadonlyMap<string, Name>): number {
  const weight = (topics: readonly string[]): number =>
    topics.reduce((sum, topic) => sum + (names.has(topic) ? NAME_WEIGHT : 1), 0);
  const common = weight(a.about.filter((topic) => b.about.includes(topic)));
  const all = weight(a.about) + weight(b.about) - common;
  return all === 0 ? 0 : common / all;
}

/** 0–4: the same people count more than days in common, and these more than topics. */
function closeness(one: Entry, other: Entry, names: ReadonlyMap<string, Name>): number {
  const [a, b] = [one.fact, other.fact];
  const samePeople = includesAll(a.who, b.who) && includesAll(b.who, a.who);
  const isByTopic = SPEECH.has(a.type) || isNobodys(a) || isNobodys(b);
  const topics = isByTopic ? topicsInCommon(a, b, names) : 0;
  return (samePeople ? 2 : 0) + (haveCommonDays(one, other) ? 1 : 0) + topics;
}

/** Leaves out a link where one of its facts has a better one to the same other article. */
function bestOnly(links: readonly Link[]): Link[] {
  const articles = new Map<Article, number>();
  for (const { a, b } of links)
    for (const { article } of [a.fact, b.fact])
      if (!articles.has(article)) articles.set(article, articles.size);
  const best = new Map<number, number>();
  const keyOf = (entry: Entry, other: Entry): number =>
    entry.index * articles.size + (articles.get(other.fact.article) ?? 0);
  const keys = ({ a, b }: Link): number[] => [keyOf(a, b), keyOf(b, a)];
  for (const link of links)
    for (const key of keys(link)) best.set(key, Math.max(best.get(key) ?? 0, link.closeness));
  return links.filter((link) => keys(link).every((key) => best.get(key) === link.closeness));
}
