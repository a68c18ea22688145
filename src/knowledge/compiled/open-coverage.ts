import type { Article, Coverage, Event, Fact } from '../coverage.js';
import { deepFreeze } from '../freeze.js';
import type { Section } from './container.js';
import type { CoverageTables, CoverageTexts, EventLists } from './coverage-tables.js';
import type { FactColumns } from './fact-columns.js';
import { numberIn } from './hash-table.js';
import { lazyList, memberAt } from './lazy-list.js';
import { listAt } from './lists.js';
import { lookup } from './lookup.js';
import { recordReader } from './records.js';
import { type FactRecord, TabledFact } from './tabled-fact.js';

/**
 * Opens a coverage in tables: its articles, facts and events are read when they are asked for.
 * @param texts from the file that the tables are of
 */
export function openCoverage(tables: CoverageTables, texts: CoverageTexts<Section>): Coverage {
  const { version, names, concepts, offices } = tables;
  const readArticle = recordReader(texts.articles, tables.articles.records);
  // What is read is what was written of an article, or of a fact without its article.
  const articles = lazyList(tables.articles.records.length - 1, (number) =>
    deepFreeze(readArticle(number) as Article),
  );
  const shelf = {
    columns: tables.facts,
    record: factReader(tables.facts, texts.facts),
    article: (number: number): Article => {
      const article = memberAt(articles, number);
      if (article === undefined) throw new RangeError(`there is no article ${number}`);
      return article;
    },
  };
  const facts = lazyList(tables.facts.article.length, (number): Fact => new TabledFact(number, shelf));
  const events = lazyList(
    tables.events.facts.starts.length - 1,
    (number): Event => new TabledEvent(number, tables.events, facts),
  );
  const placeOf = (fact: Fact): number => tables.events.of[TabledFact.numberOf(fact) ?? -1] ?? -1;
  return Object.freeze({
    version,
    articles,
    articlePlaces: lookup<string, number>(
      articles.length,
      (id) => {
        const place = numberIn(tables.articles.byId, id, (number) => articles[number]?.id);
        return place < 0 ? undefined : place;
      },
      function* () {
        let place = 0;
        for (const { id } of articles) {
          yield [id, place] as const;
          place += 1;
        }
      },
    ),
    factsOf: (place: number) => {
      const { facts: starts } = tables.articles;
      return facts.slice(starts[place] ?? 0, starts[place + 1] ?? 0);
    },
    facts,
    factByRef: lookup<string, Fact>(
      facts.length,
      (ref) => facts[numberIn(tables.facts.byRef, ref, (number) => facts[number]?.ref)],
      function* () {
        for (const fact of facts) yield [fact.ref, fact] as const;
      },
    ),
    events,
    eventOf: lookup<Fact, Event>(
      facts.length,
      (fact) => events[placeOf(fact)],
      function* () {
        for (const event of events) for (const fact of event.facts) yield [fact, event] as const;
      },
    ),
    names,
    concepts,
    offices,
  });
}

function factReader({ records, shapes }: FactColumns, texts: Section): (number: number) => FactRecord {
  const read = recordReader(texts, records);
  return (number) => {
    const [shape, ...values] = read(number) as [number, ...unknown[]];
    const fact: Record<string, unknown> = {};
    for (const [at, key] of (shapes[shape] ?? []).entries()) fact[key] = values[at];
    return deepFreeze(fact as unknown as FactRecord);
  };
}

/** An event of which nothing is read before it is asked for: many an event has hundreds of facts. */
class TabledEvent implements Event {
  readonly #number: number;
  readonly #lists: EventLists;
  readonly #all: readonly Fact[];
  #facts: readonly Fact[] | undefined;
  #disputes: Event['disputes'] | undefined;

  constructor(number: number, lists: EventLists, all: readonly Fact[]) {
    this.#number = number;
    this.#lists = lists;
    this.#all = all;
  }

  get id(): string {
    return this.#all[listAt(this.#lists.facts, this.#number)[0] ?? -1]?.ref ?? '';
  }

  get facts(): readonly Fact[] {
    this.#facts ??= this.#known(listAt(this.#lists.facts, this.#number));
    return this.#facts;
  }

  get disputes(): Event['disputes'] {
    this.#disputes ??= Object.freeze(
      (this.#lists.disputes.get(this.#number) ?? []).map(({ slot, facts }) =>
        Object.freeze({ slot, facts: this.#known(facts) }),
      ),
    );
    return this.#disputes;
  }

  #known(numbers: Iterable<number>): readonly Fact[] {
    return Object.freeze(Array.from(numbers).flatMap((number) => memberAt(this.#all, number) ?? []));
  }
}
