import type { Event, Fact, Name } from './coverage.js';
import { findDisputes } from './disputes.js';
import { type DateSpan, parseEdtf } from './edtf.js';
import { groupBy } from './grouping.js';
import { related } from './places.js';
import type { FactType } from './types.js';

/** A fact with what comparing it needs, worked out once. */
interface Entry {
  readonly fact: Fact;
  /** Position in the coverage. */
  readonly index: number;
  readonly span: DateSpan | undefined;
}

interface Dated extends Entry {
  readonly span: DateSpan;
}

/** Two facts of different articles that may tell the same happening. */
interface Link {
  readonly a: Entry;
  readonly b: Entry;
  /** How well they fit; see {@link closeness}. */
  readonly closeness: number;
}

/** Days that two articles may be apart on one happening: time zones, and "Thursday night". */
const DAYS_APART = 1;
/** Types that tell what was said: one occasion has many of them, and only the topic tells them apart. */
const SPEECH: ReadonlySet<FactType> = new Set(['statement', 'message', 'accusation']);
/** What two facts on something said must at least have in common; see {@link topicsInCommon}. */
const SAME_TOPIC = 0.3;
/** A name among the topics tells less than a concept: all that presidents say is about their countries. */
const NAME_WEIGHT = 1 / 3;

/**
 * Groups facts of different articles that tell the same happening: the same type (background tells no
 * happening), the same people or more of them on one side, dates that meet, places that agree, a common
 * topic, and for what is said the same addressee. Links are followed on, so that a third article joins.
 *
 * Where an article has several facts that could be meant, the best fitting one is: the meeting of the
 * same two people rather than of the same two and a third, the same day rather than the next, and of
 * things said the one on most of the same topics.
 * @param facts In the order of the coverage, which events and their facts keep.
 */
export function groupEvents(facts: readonly Fact[], names: ReadonlyMap<string, Name>): Event[] {
  const entries = facts.map(
    (fact, index): Entry => ({
      fact,
      index,
      span: fact.when === undefined ? undefined : parseEdtf(fact.when.date),
    }),
  );
  // Union-find: each fact points towards the first of its group.
  const first = entries.map(({ index }) => index);
  const root = (index: number): number => {
    let here = index;
    for (let next = first[here] ?? here; next !== here; next = first[here] ?? here) here = next;
    first[index] = here;
    return here;
  };
  for (const { a, b } of bestOnly(linksAmong(entries, names))) {
    const [one, other] = [root(a.index), root(b.index)];
    first[Math.max(one, other)] = Math.min(one, other);
  }
  const groups = groupBy(entries, ({ index }) => root(index));
  return [...groups.values()].map((group) => {
    const members = group.map(({ fact }) => fact);
    return { id: members[0]?.ref ?? '', facts: members, disputes: findDisputes(members, names) };
  });
}

function linksAmong(entries: readonly Entry[], names: ReadonlyMap<string, Name>): Link[] {
  const links: Link[] = [];
  const seen = new Set<string>();
  const consider = (a: Entry, b: Entry): void => {
    if (a.fact.article === b.fact.article || !agree(a.fact, b.fact, names)) return;
    const [one, other] = a.index < b.index ? [a, b] : [b, a];
    const key = `${one.index} ${other.index}`;
    if (seen.has(key)) return;
    seen.add(key);
    links.push({ a: one, b: other, closeness: closeness(one, other, names) });
  };
  for (const bucket of bucketsOf(entries)) {
    // A sweep over time: only facts whose dates still meet the next one are compared with it.
    let open: Dated[] = [];
    for (const entry of bucket) {
      open = open.filter(({ span }) => span.to >= entry.span.from - DAYS_APART);
      for (const earlier of open) consider(earlier, entry);
      open.push(entry);
    }
  }
  // A fact without a date can only be the same as one that is the same in everything else.
  for (const alike of groupBy(entries, ({ fact }) => signature(fact)).values())
    for (const undated of alike.filter(({ span }) => span === undefined))
      for (const other of alike) consider(undated, other);
  return links;
}

/** Dated facts that have a type and a person in common, by their first day. */
function bucketsOf(entries: readonly Entry[]): Dated[][] {
  const keyed = entries
    .filter((entry): entry is Dated => entry.span !== undefined)
    .flatMap((entry) => entry.fact.who.map((slug) => ({ key: `${entry.fact.type} ${slug}`, entry })));
  return Array.from(groupBy(keyed, ({ key }) => key).values(), (bucket) =>
    bucket
      .map(({ entry }) => entry)
      .sort((a, b) => compareDays(a.span.from, b.span.from) || a.index - b.index),
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

/** Whether two facts can tell the same happening, as far as all but their dates goes. */
function agree(a: Fact, b: Fact, names: ReadonlyMap<string, Name>): boolean {
  if (a.type !== b.type || a.type === 'background') return false;
  if (a.who.length === 0 || b.who.length === 0) return false;
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
  const commonDays =
    one.span !== undefined &&
    other.span !== undefined &&
    one.span.from <= other.span.to &&
    other.span.from <= one.span.to;
  const topics = SPEECH.has(a.type) ? topicsInCommon(a, b, names) : 0;
  return (samePeople ? 2 : 0) + (commonDays ? 1 : 0) + topics;
}

/** Leaves out a link where one of its facts has a better one to the same other article. */
function bestOnly(links: readonly Link[]): Link[] {
  const best = new Map<string, number>();
  const keys = ({ a, b }: Link): string[] => [
    `${a.index} ${b.fact.article.id}`,
    `${b.index} ${a.fact.article.id}`,
  ];
  for (const link of links)
    for (const key of keys(link)) best.set(key, Math.max(best.get(key) ?? 0, link.closeness));
  return links.filter((link) => keys(link).every((key) => best.get(key) === link.closeness));
}
