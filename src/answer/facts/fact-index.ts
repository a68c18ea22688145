import { memberAt } from '../../knowledge/compiled/lazy-list.js';
import { listAt } from '../../knowledge/compiled/lists.js';
import type { Coverage } from '../../knowledge/coverage.js';
import type { Language } from '../../knowledge/types.js';
import type { NameGraph } from '../../question/words/names.js';
import { remembered } from '../../question/words/remembered.js';
import type { Entry } from '../tables/entry.js';
import { buildEntryReader } from '../tables/entry-reader.js';
import type { FactTables } from '../tables/fact-tables.js';

/** All facts, and for each name, concept, type and stem the events that have it. */
export interface FactIndex {
  readonly tables: FactTables;
  /** How many facts there are. */
  readonly size: number;
  /** The fact at a place of the coverage; the same object as long as it is in use. */
  readonly entry: (number: number) => Entry;
  /** The other facts of its event. */
  readonly siblings: (entry: Entry) => readonly Entry[];
  /** Facts of the same article at about the same time with one of its people: what surrounds it. */
  readonly scene: (entry: Entry) => readonly Entry[];
  /** Numbers of the events of which a fact has something, ascending; empty where none has. */
  readonly withName: (slug: string) => Int32Array;
  readonly withConcept: (id: string) => Int32Array;
  readonly withType: (type: string) => Int32Array;
  readonly withStem: (stemmed: string, language: Language) => Int32Array;
}

const NONE = new Int32Array(0);
const ALONE: readonly Entry[] = [];

/**
 * Opens the tables of a coverage.
 * @param tables those of this very coverage
 */
export function openFactIndex(tables: FactTables, coverage: Coverage, graph: NameGraph): FactIndex {
  const { events, facts, postings } = tables;
  const numbers = {
    names: numbered(tables.names),
    concepts: numbered(tables.concepts),
    types: numbered(tables.types),
    stems: { fr: numbered(tables.stems.fr), en: numbered(tables.stems.en) },
  };
  const entry = buildEntryReader(tables, numbers, coverage, graph);
  const posted = (lists: FactTables['postings']['names'], number: number | undefined): Int32Array =>
    number === undefined ? NONE : listAt(lists, number);
  const siblings = lastKept(({ number }: Entry): readonly Entry[] =>
    Array.from(
      listAt(events.facts, facts.event[number] ?? 0).filter((other) => other !== number),
      entry,
    ),
  );
  return {
    tables,
    size: coverage.facts.length,
    entry,
    siblings: (one) => {
      const event = facts.event[one.number] ?? 0;
      return (events.facts.starts[event + 1] ?? 0) - (events.facts.starts[event] ?? 0) < 2
        ? ALONE
        : siblings(one);
    },
    scene: remembered((around: Entry): readonly Entry[] => {
      const { number, fact } = around;
      const found: Entry[] = [];
      // The facts of an article stand together.
      let first = number;
      while (memberAt(coverage.facts, first - 1)?.article === fact.article) first -= 1;
      for (let other = first; memberAt(coverage.facts, other)?.article === fact.article; other++)
        if (other !== number && surrounds(entry(other), around)) found.push(entry(other));
      return found;
    }),
    withName: (slug) => posted(postings.names, numbers.names.get(slug)),
    withConcept: (id) => posted(postings.concepts, numbers.concepts.get(id)),
    withType: (type) => posted(postings.types, numbers.types.get(type)),
    withStem: (stemmed, language) => posted(postings.stems[language], numbers.stems[language].get(stemmed)),
  };
}

/** Entries for which something is kept: those of a question, many times over. */
const KEPT = 1024;

/** A function of an entry, worked out once for each as long as no other takes its place: there are too many to keep. */
function lastKept<Value>(of: (entry: Entry) => Value): (entry: Entry) => Value {
  const kept: ({ readonly entry: Entry; readonly value: Value } | undefined)[] = new Array(KEPT).fill(
    undefined,
  );
  return (entry) => {
    const found = kept[entry.number % KEPT];
    if (found?.entry === entry) return found.value;
    const value = of(entry);
    kept[entry.number % KEPT] = { entry, value };
    return value;
  };
}

const numbered = (texts: readonly string[]): ReadonlyMap<string, number> =>
  new Map(texts.map((text, number) => [text, number]));

/** Days between two facts of one scene. */
const SCENE_DAYS = 2;

function surrounds(other: Entry, entry: Entry): boolean {
  // What has no date was not there.
  if (other.when === null || entry.when === null) return false;
  if (other.when.from - entry.when.to > SCENE_DAYS || entry.when.from - other.when.to > SCENE_DAYS)
    return false;
  const isOf = ({ fact }: Entry, slug: string): boolean => fact.who.includes(slug) || fact.to.includes(slug);
  return other.fact.who.some((slug) => isOf(entry, slug)) || other.fact.to.some((slug) => isOf(entry, slug));
}

/** The first fact of each of some events. */
export const firstFactsOf = (events: Int32Array, { tables, entry }: FactIndex): Entry[] =>
  Array.from(events, (event) => entry(listAt(tables.events.facts, event)[0] ?? -1));

/** The facts of some events, in the order of the coverage. */
export function entriesOf(events: Iterable<number>, { tables, entry }: FactIndex): Entry[] {
  const facts: number[] = [];
  const { starts, values } = tables.events.facts;
  for (const event of events)
    for (let at = starts[event] ?? 0; at < (starts[event + 1] ?? 0); at++) facts.push(values[at] ?? 0);
  return facts.sort((a, b) => a - b).map((number) => entry(number));
}
