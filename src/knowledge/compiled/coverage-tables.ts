import type { Article, Coverage, Dispute, Fact } from '../coverage.js';
import { hashOf } from './hash.js';

/**
 * A coverage as it is written to a file: whatever there are many of, as bytes and numbers. A fact's number is its
 * place in the coverage, an article's and an event's likewise.
 */
export interface CoverageTables extends Pick<Coverage, 'version' | 'names' | 'concepts' | 'offices'> {
  readonly articles: readonly Article[];
  readonly facts: FactTexts;
  readonly events: EventLists;
}

/** Facts as JSON, one after the other, in UTF-8. */
export interface FactTexts {
  /** Of each fact a list: the number of its shape, and a value for each key of that. */
  readonly texts: Uint8Array;
  /** By fact: where its text begins. One more, for the end of the last. */
  readonly starts: Float64Array;
  /** The keys of facts, in their order. */
  readonly shapes: readonly (readonly string[])[];
  /** By fact: its article. */
  readonly article: Int32Array;
  /**
   * Where to look for a ref: at the place of its hash is the number of a fact and one, or 0 where there is none;
   * where it is another fact's, at the next place (open addressing).
   */
  readonly byRef: Int32Array;
}

export interface EventLists {
  /** By event: where its facts begin in `facts`. One more, for the end of the last. */
  readonly starts: Int32Array;
  readonly facts: Int32Array;
  /** By fact: its event. */
  readonly of: Int32Array;
  /** Disputes by event, of the few that have any; their facts by number. */
  readonly disputes: ReadonlyMap<number, readonly DisputeOf[]>;
}

export interface DisputeOf extends Pick<Dispute, 'slot'> {
  readonly facts: readonly number[];
}

/** Puts a coverage into tables. */
export function tabulateCoverage(coverage: Coverage): CoverageTables {
  const { version, articles, names, concepts, offices } = coverage;
  return {
    version,
    articles: [...articles],
    names,
    concepts,
    offices,
    facts: textsOf(coverage),
    events: listsOf(coverage),
  };
}

function textsOf({ articles, facts }: Coverage): FactTexts {
  const articleNumbers = new Map(articles.map((article, number) => [article, number]));
  const shapes = new Map<string, number>();
  const starts = new Float64Array(facts.length + 1);
  const pieces: Uint8Array[] = [];
  const article = new Int32Array(facts.length);
  const encoder = new TextEncoder();
  let end = 0;
  for (const [number, fact] of facts.entries()) {
    const { article: own, ...rest } = fact;
    const keys = JSON.stringify(Object.keys(rest));
    const shape = shapes.get(keys) ?? shapes.size;
    shapes.set(keys, shape);
    const text = encoder.encode(JSON.stringify([shape, ...Object.values(rest)]));
    pieces.push(text);
    end += text.length;
    starts[number + 1] = end;
    article[number] = articleNumbers.get(own) ?? -1;
  }
  const texts = new Uint8Array(end);
  for (const [number, text] of pieces.entries()) texts.set(text, starts[number]);
  return {
    texts,
    starts,
    shapes: Array.from(shapes.keys(), (keys) => JSON.parse(keys)),
    article,
    byRef: refTable(facts),
  };
}

function refTable(facts: readonly Fact[]): Int32Array {
  const table = new Int32Array(2 ** Math.ceil(Math.log2(2 * facts.length + 1)));
  for (const [number, { ref }] of facts.entries()) {
    let at = hashOf(ref) & (table.length - 1);
    while (table[at] !== 0) at = (at + 1) & (table.length - 1);
    table[at] = number + 1;
  }
  return table;
}

function listsOf({ events, facts }: Coverage): EventLists {
  const numbers = new Map(facts.map((fact, number) => [fact, number]));
  const numberOf = (fact: Fact): number => numbers.get(fact) ?? -1;
  const starts = new Int32Array(events.length + 1);
  const listed = new Int32Array(facts.length);
  const of = new Int32Array(facts.length);
  const disputes = new Map<number, readonly DisputeOf[]>();
  let end = 0;
  for (const [event, { facts: own, disputes: disputed }] of events.entries()) {
    for (const number of own.map(numberOf)) {
      listed[end] = number;
      of[number] = event;
      end += 1;
    }
    starts[event + 1] = end;
    if (disputed.length > 0)
      disputes.set(
        event,
        disputed.map(({ slot, facts: differing }) => ({ slot, facts: differing.map(numberOf) })),
      );
  }
  return { starts, facts: listed, of, disputes };
}
