import type { Coverage, Event, Fact } from '../../knowledge/coverage.js';
import { type DateSpan, parseEdtf } from '../../knowledge/edtf.js';
import { tokenise } from '../../question/fold.js';
import type { NameGraph } from '../../question/names.js';
import type { Entry, Having } from '../entry.js';
import { type FactTables, isIn, type Lists, listAt } from './fact-tables.js';

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
  const read = (number: number): Entry => {
    const fact = coverage.facts[number];
    const event = coverage.events[tables.events.place[tables.facts.event[number] ?? -1] ?? -1];
    if (fact === undefined || event === undefined) throw new RangeError(`there is no fact ${number}`);
    return new TabledEntry(number, fact, event, { tables, numbers, names: coverage.names, graph, spanOf });
  };
  return (number) => {
    const slot = number % held.length;
    const found = held[slot];
    if (found?.number === number) return found;
    const entry = read(number);
    held[slot] = entry;
    return entry;
  };
}

/** Most facts deny nothing and name no office. */
const NONE: ReadonlySet<string> = new Set();

interface Book {
  readonly tables: FactTables;
  readonly numbers: Numbers;
  readonly names: Coverage['names'];
  readonly graph: NameGraph;
  readonly spanOf: (edtf: string) => DateSpan;
}

/** What one list of the tables has. */
class Listed implements Having {
  readonly #lists: Lists;
  readonly #at: number;
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(lists: Lists, at: number, numbers: ReadonlyMap<string, number>) {
    this.#lists = lists;
    this.#at = at;
    this.#numbers = numbers;
  }

  has(text: string): boolean {
    const asked = this.#numbers.get(text);
    return asked !== undefined && isIn(this.#lists, this.#at, asked);
  }
}

/** Names, and all they belong to. */
class Belonging implements Having {
  readonly #members: ArrayLike<number>;
  readonly #belonging: Lists;
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(members: ArrayLike<number>, belonging: Lists, numbers: ReadonlyMap<string, number>) {
    this.#members = members;
    this.#belonging = belonging;
    this.#numbers = numbers;
  }

  has(slug: string): boolean {
    const asked = this.#numbers.get(slug);
    if (asked === undefined) return false;
    for (let i = 0; i < this.#members.length; i++)
      if (isIn(this.#belonging, this.#members[i] ?? -1, asked)) return true;
    return false;
  }
}

class TabledEntry implements Entry {
  readonly number: number;
  readonly fact: Fact;
  readonly event: Event;
  readonly when: DateSpan | null;
  readonly concerning: DateSpan | null;
  readonly agents: Having;
  readonly targets: Having;
  readonly places: ReadonlySet<string>;
  readonly mentioned: Having;
  readonly names: Having;
  readonly people: readonly string[];
  readonly told: readonly string[];
  readonly concepts: Entry['concepts'];
  readonly denied: ReadonlySet<string>;
  readonly offices: ReadonlySet<string>;
  readonly stems: Entry['stems'];
  #quotation: string | undefined;

  constructor(number: number, fact: Fact, event: Event, { tables, numbers, names, graph, spanOf }: Book) {
    const { facts, belonging } = tables;
    const belongingTo = (slugs: readonly string[]): Having =>
      new Belonging(
        slugs.map((slug) => numbers.names.get(slug) ?? -1),
        belonging,
        numbers.names,
      );
    const inList = (lists: Lists, of: ReadonlyMap<string, number>): Having => new Listed(lists, number, of);
    const setOf = (lists: Lists, texts: readonly string[]): ReadonlySet<string> => {
      const list = listAt(lists, number);
      return list.length === 0 ? NONE : new Set(Array.from(list, (each) => texts[each] ?? ''));
    };
    this.number = number;
    this.fact = fact;
    this.event = event;
    this.when = fact.when === undefined ? null : spanOf(fact.when.date);
    this.concerning = fact.concerning === undefined ? null : spanOf(fact.concerning);
    this.agents = belongingTo(fact.who);
    this.targets = belongingTo(fact.to);
    this.places = new Set(fact.where.flatMap((slug) => graph.liesIn(slug)));
    this.mentioned = inList(facts.mentioned, numbers.names);
    this.names = new Belonging(listAt(facts.mentioned, number), belonging, numbers.names);
    this.people = [...fact.who, ...fact.to].filter((slug) => names.get(slug)?.kind === 'person');
    this.told = [...new Set([...fact.who, ...fact.to, ...fact.about, ...fact.where])];
    this.concepts = {
      get(id) {
        const asked = numbers.concepts.get(id);
        if (asked === undefined) return undefined;
        const at = positionIn(facts.concepts, number, asked);
        return at < 0 ? undefined : (facts.weights[at] ?? 0) / 100;
      },
    };
    this.denied = setOf(facts.denied, tables.concepts);
    this.offices = setOf(facts.offices, tables.offices);
    this.stems = {
      fr: inList(facts.stems.fr, numbers.stems.fr),
      en: inList(facts.stems.en, numbers.stems.en),
    };
  }

  get quotation(): string {
    this.#quotation ??= wordsOf(this.fact.quote.exact);
    return this.#quotation;
  }
}

function positionIn({ starts, values }: Lists, at: number, number: number): number {
  const end = starts[at + 1] ?? 0;
  for (let i = starts[at] ?? 0; i < end; i++) if (values[i] === number) return i;
  return -1;
}

/** Words of a text as they are compared with what a question quotes. */
const wordsOf = (text: string): string =>
  ` ${tokenise(text)
    .map((token) => token.folded)
    .join(' ')} `;
