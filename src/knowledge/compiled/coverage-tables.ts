import type { Coverage, Dispute, Fact } from '../coverage.js';
import { type FactColumns, factSlots } from './fact-columns.js';
import { GrowingLists, Numbering } from './growing.js';
import { type HashTable, hashTable } from './hash-table.js';
import type { Lists } from './lists.js';
import { type Records, writeRecords } from './records.js';
import { TabledFact } from './tabled-fact.js';

/**
 * What questions are held against of a coverage, as it is written to a file and held in memory: whatever there are
 * many of, as numbers. A fact's number is its place in the coverage, an article's and an event's likewise. What is
 * only printed stands in {@link CoverageTexts}.
 */
export interface CoverageTables extends Pick<Coverage, 'version' | 'names' | 'concepts' | 'offices'> {
  readonly articles: ArticleColumns;
  readonly facts: FactColumns;
  readonly events: EventLists;
}

/** What is read from the file when it is asked for: everything there is of an article, and of a fact. */
export interface CoverageTexts<Text> {
  /** Of each article itself. */
  readonly articles: Text;
  /** Of each fact a list: the number of its shape, and a value for each key of that. */
  readonly facts: Text;
}

export interface ArticleColumns {
  /** Where its record begins; see {@link Records}. */
  readonly records: Records['starts'];
  /** The first of its facts, which stand together. One more, for the end of the last. */
  readonly facts: Int32Array;
  readonly byId: HashTable;
}

export interface EventLists {
  /** By event: its facts. */
  readonly facts: Lists;
  /** By fact: its event. */
  readonly of: Int32Array;
  /** Disputes by event, of the few that have any; their facts by number. */
  readonly disputes: ReadonlyMap<number, readonly DisputeOf[]>;
}

export interface DisputeOf extends Pick<Dispute, 'slot'> {
  readonly facts: readonly number[];
}

/** Puts a coverage into tables. */
export function tabulateCoverage(coverage: Coverage): {
  readonly tables: CoverageTables;
  readonly texts: CoverageTexts<Uint8Array>;
} {
  const { version, articles, facts, names, concepts, offices } = coverage;
  const shapes = new Numbering();
  const factRecords = writeRecords(recordsOf(facts, shapes), facts.length);
  const articleRecords = writeRecords(articles, articles.length);
  const ofArticles = articleColumns(coverage);
  return {
    tables: {
      version,
      names,
      concepts,
      offices,
      articles: {
        records: articleRecords.starts,
        facts: ofArticles.facts,
        byId: hashTable(
          articles.map(({ id }) => id),
          articles.length,
        ),
      },
      facts: {
        records: factRecords.starts,
        shapes: shapes.texts().map((keys) => JSON.parse(keys)),
        article: ofArticles.article,
        ...factSlots(facts),
      },
      events: eventLists(coverage),
    },
    texts: { articles: articleRecords.texts, facts: factRecords.texts },
  };
}

function* recordsOf(facts: readonly Fact[], shapes: Numbering): Generator<readonly unknown[]> {
  for (const fact of facts) {
    const record = TabledFact.recordOf(fact);
    yield [shapes.of(JSON.stringify(Object.keys(record))), ...Object.values(record)];
  }
}

/** @throws Error where the facts of an article do not stand together */
function articleColumns({ articles, facts }: Coverage): { facts: Int32Array; article: Int32Array } {
  const starts = new Int32Array(articles.length + 1).fill(facts.length);
  const article = new Int32Array(facts.length);
  const numbers = new Map(articles.map((each, number) => [each, number]));
  let last = -1;
  for (const [number, fact] of facts.entries()) {
    const own = numbers.get(fact.article) ?? -1;
    if (own < last) throw new Error(`fact ${fact.ref} stands apart from its article`);
    starts.fill(number, last + 1, own + 1);
    article[number] = own;
    last = own;
  }
  return { facts: starts, article };
}

function eventLists({ events, facts }: Coverage): EventLists {
  const numbers = new Map(facts.map((fact, number) => [fact, number]));
  const numberOf = (fact: Fact): number => numbers.get(fact) ?? -1;
  const lists = new GrowingLists();
  const of = new Int32Array(facts.length);
  const disputes = new Map<number, readonly DisputeOf[]>();
  for (const [event, { facts: own, disputes: disputed }] of events.entries()) {
    const listed = own.map(numberOf);
    lists.add(listed);
    for (const number of listed) of[number] = event;
    if (disputed.length > 0)
      disputes.set(
        event,
        disputed.map(({ slot, facts: differing }) => ({ slot, facts: differing.map(numberOf) })),
      );
  }
  return { facts: lists.finished(), of, disputes };
}
