import { isIn, type Lists, type NarrowLists } from '../../knowledge/compiled/lists.js';
import type { Having } from './entry.js';
import type { FactTables } from './fact-tables.js';

/** What one list of the tables has. */
export class Listed implements Having {
  readonly #lists: NarrowLists;
  readonly #at: number;
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(lists: NarrowLists, at: number, numbers: ReadonlyMap<string, number>) {
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
export class Belonging implements Having {
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

/** What a fact is about, and how much. */
export class Weighed {
  readonly #facts: FactTables['facts'];
  readonly #at: number;
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(facts: FactTables['facts'], at: number, numbers: ReadonlyMap<string, number>) {
    this.#facts = facts;
    this.#at = at;
    this.#numbers = numbers;
  }

  get(id: string): number | undefined {
    const asked = this.#numbers.get(id);
    if (asked === undefined) return undefined;
    const at = positionIn(this.#facts.concepts, this.#at, asked);
    return at < 0 ? undefined : (this.#facts.weights[at] ?? 0) / 100;
  }
}

function positionIn({ starts, values }: NarrowLists, at: number, number: number): number {
  const end = starts[at + 1] ?? 0;
  for (let i = starts[at] ?? 0; i < end; i++) if (values[i] === number) return i;
  return -1;
}
