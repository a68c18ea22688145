import { memberAt } from '../../knowledge/compiled/lazy-list.js';
import { listAt, type NarrowLists } from '../../knowledge/compiled/lists.js';
import type { Coverage, Event, Fact } from '../../knowledge/coverage.js';
import { type DateSpan, parseEdtf } from '../../knowledge/edtf.js';
import { tokenise } from '../../question/words/fold.js';
import type { NameGraph } from '../../question/words/names.js';
import type { Entry, Having } from './entry.js';
import type { FactTables } from './fact-tables.js';
import { Belonging, Listed, Weighed } from './having.js';

/** The number of each text of the tables. */
export interface Numbers {
  readonly names: ReadonlyMap<string, number>;
  readonly concepts: ReadonlyMap<string, number>;
  readonly stems: Readonly<Record<'fr' | 'en', ReadonlyMap<string, number>>>;
}

/** Facts that are kept as they were last read: those of a question, many times over. */
const KEPT = 4096;

/**
 * Reads facts out of the tables, each when a question is held against it: what it has stays in the tables, and
 * is looked up there.
 * @returns gives the fact at a place of the coverage
 * @throws RangeError from that function where the coverage has no such fact
 */
export function buildEntryReader(
  tables: FactTables,
  numbers: Numbers,
  coverage: Coverage,
  graph: NameGraph,
): (number: number) => Entry {
  const held: (Entry | undefined)[] = new Array(Math.min(KEPT, coverage.facts.length)).fill(undefined);
  const spans = new Map<string, DateSpan>();
  const spanOf = (edtf: string): DateSpan => {
    const known = spans.get(edtf);
    if (known !== undefined) return known;
    const span = parseEdtf(edtf);
    spans.set(edtf, span);
    return span;
  };
  const book: Book = { tables, numbers, coverage, graph, spanOf };
  return (number) => {
    const slot = number % held.length;
    const found = held[slot];
    if (found?.number === number) return found;
    const fact = memberAt(coverage.facts, number);
    if (fact === undefined) throw new RangeError(`there is no fact ${number}`);
    const entry = new TabledEntry(number, fact, book);
    held[slot] = entry;
    return entry;
  };
}

/** Most facts deny nothing and name no office. */
const NONE: ReadonlySet<string> = new Set();

interface Book {
  readonly tables: FactTables;
  readonly numbers: Numbers;
  readonly coverage: Coverage;
  readonly graph: NameGraph;
  readonly spanOf: (edtf: string) => DateSpan;
}

/** What is asked of a fact is worked out when a question does. */
class TabledEntry implements Entry {
  readonly number: number;
  readonly fact: Fact;
  readonly #book: Book;
  #event: Event | undefined;
  #agents: Having | undefined;
  #targets: Having | undefined;
  #mentioned: Having | undefined;
  #names: Having | undefined;
  #people: readonly string[] | undefined;
  #told: readonly string[] | undefined;
  #concepts: Entry['concepts'] | undefined;
  #denied: ReadonlySet<string> | undefined;
  #when: DateSpan | null | undefined;
  #concerning: DateSpan | null | undefined;
  #places: ReadonlySet<string> | undefined;
  #stems: Entry['stems'] | undefined;
  #quotation: string | undefined;

  constructor(number: number, fact: Fact, book: Book) {
    this.number = number;
    this.fact = fact;
    this.#book = book;
  }

  get event(): Event {
    const { coverage, tables } = this.#book;
    this.#event ??= memberAt(
      coverage.events,
      tables.events.place[tables.facts.event[this.number] ?? -1] ?? -1,
    );
    if (this.#event === undefined) throw new RangeError(`fact ${this.number} is of no event`);
    return this.#event;
  }

  get agents(): Having {
    this.#agents ??= this.#belongingTo(this.fact.who);
    return this.#agents;
  }

  get targets(): Having {
    this.#targets ??= this.#belongingTo(this.fact.to);
    return this.#targets;
  }

  get mentioned(): Having {
    const { tables, numbers } = this.#book;
    this.#mentioned ??= new Listed(tables.facts.mentioned, this.number, numbers.names);
    return this.#mentioned;
  }

  get names(): Having {
    const { tables, numbers } = this.#book;
    this.#names ??= new Belonging(
      listAt(tables.facts.mentioned, this.number),
      tables.belonging,
      numbers.names,
    );
    return this.#names;
  }

  get people(): readonly string[] {
    if (this.#people === undefined) {
      const { who, to } = this.fact;
      const { names } = this.#book.coverage;
      this.#people = [...who, ...to].filter((slug) => names.get(slug)?.kind === 'person');
    }
    return this.#people;
  }

  get told(): readonly string[] {
    this.#told ??= eachOnce(this.fact);
    return this.#told;
  }

  get concepts(): Entry['concepts'] {
    const { tables, numbers } = this.#book;
    this.#concepts ??= new Weighed(tables.facts, this.number, numbers.concepts);
    return this.#concepts;
  }

  get denied(): ReadonlySet<string> {
    const { tables } = this.#book;
    this.#denied ??= this.#setOf(tables.facts.denied, tables.concepts);
    return this.#denied;
  }

  get when(): DateSpan | null {
    const { tables, spanOf } = this.#book;
    if (this.#when === undefined) {
      const date = tables.dates[tables.facts.when[this.number] ?? -1];
      this.#when = date === undefined ? null : spanOf(date);
    }
    return this.#when;
  }

  get concerning(): DateSpan | null {
    if (this.#concerning === undefined) {
      const { concerning } = this.fact;
      this.#concerning = concerning === undefined ? null : this.#book.spanOf(concerning);
    }
    return this.#concerning;
  }

  get places(): ReadonlySet<string> {
    this.#places ??= new Set(this.fact.where.flatMap((slug) => this.#book.graph.liesIn(slug)));
    return this.#places;
  }

  get ahead(): boolean {
    return this.#book.tables.facts.ahead[this.number] === 1;
  }

  get offices(): ReadonlySet<string> {
    const { tables } = this.#book;
    return this.#setOf(tables.facts.offices, tables.offices);
  }

  get stems(): Entry['stems'] {
    const { tables, numbers } = this.#book;
    this.#stems ??= {
      fr: new Listed(tables.facts.stems.fr, this.number, numbers.stems.fr),
      en: new Listed(tables.facts.stems.en, this.number, numbers.stems.en),
    };
    return this.#stems;
  }

  get quotation(): string {
    this.#quotation ??= wordsOf(this.fact.quote.exact);
    return this.#quotation;
  }

  #belongingTo(slugs: readonly string[]): Having {
    if (slugs.length === 0) return NONE;
    const { tables, numbers } = this.#book;
    return new Belonging(
      slugs.map((slug) => numbers.names.get(slug) ?? -1),
      tables.belonging,
      numbers.names,
    );
  }

  #setOf(lists: NarrowLists, texts: readonly string[]): ReadonlySet<string> {
    const { starts, values } = lists;
    const [from, to] = [starts[this.number] ?? 0, starts[this.number + 1] ?? 0];
    if (from === to) return NONE;
    const found = new Set<string>();
    for (let at = from; at < to; at++) found.add(texts[values[at] ?? -1] ?? '');
    return found;
  }
}

/** The slugs in the slots of a fact. There are so few that a set would take longer. */
function eachOnce({ who, to, about, where }: Fact): readonly string[] {
  const all: string[] = [];
  for (const slot of [who, to, about, where])
    for (const slug of slot) if (!all.includes(slug)) all.push(slug);
  return all;
}

/** Words of a text as they are compared with what a question quotes. */
const wordsOf = (text: string): string =>
  ` ${tokenise(text)
    .map((token) => token.folded)
    .join(' ')} `;
