import type { Article, Fact } from '../coverage.js';
import { deepFreeze } from '../freeze.js';
import type { FactNumber } from '../schema.js';
import { FACT_TYPES } from '../types.js';
import { type FactColumns, GIVEN, SLOTS } from './fact-columns.js';

/** Where a fact in tables finds what it gives. */
export interface FactShelf {
  readonly columns: FactColumns;
  /** All that is written of a fact, without its article. */
  readonly record: (number: number) => FactRecord;
  readonly article: (number: number) => Article;
}

export type FactRecord = Omit<Fact, 'article'>;
type SlotValues = Pick<Fact, (typeof SLOTS)[number]>;

const NO_NUMBERS: FactNumber[] = deepFreeze([]);
const NO_SLUGS: string[] = deepFreeze([]);

/**
 * A fact in tables. What questions are held against is looked up in columns; only where something is asked for
 * that stands in its record is that read from the file.
 */
export class TabledFact implements Fact {
  readonly #number: number;
  readonly #shelf: FactShelf;
  #record: FactRecord | undefined;
  #slots: SlotValues | undefined;

  constructor(number: number, shelf: FactShelf) {
    this.#number = number;
    this.#shelf = shelf;
  }

  /** The place of a fact in the coverage that its tables are of; undefined where it is in no tables. */
  static numberOf(fact: Fact): number | undefined {
    return #number in fact ? fact.#number : undefined;
  }

  /** A fact as plain data, without its article. */
  static recordOf(fact: Fact): FactRecord {
    if (#number in fact) return fact.#whole;
    const { article: _, ...record } = fact;
    return record;
  }

  get type(): Fact['type'] {
    return FACT_TYPES[this.#shelf.columns.type[this.#number] ?? -1] ?? this.#whole.type;
  }

  get who(): Fact['who'] {
    return this.#inSlots.who;
  }

  get to(): Fact['to'] {
    return this.#inSlots.to;
  }

  get where(): Fact['where'] {
    return this.#inSlots.where;
  }

  get about(): Fact['about'] {
    return this.#inSlots.about;
  }

  get attribution(): Fact['attribution'] {
    return this.#inSlots.attribution;
  }

  get negated(): boolean {
    return this.#gives(GIVEN.negated);
  }

  get numbers(): Fact['numbers'] {
    return this.#gives(GIVEN.numbers) ? this.#whole.numbers : NO_NUMBERS;
  }

  get when(): Fact['when'] {
    return this.#gives(GIVEN.when) ? this.#whole.when : undefined;
  }

  get concerning(): Fact['concerning'] {
    return this.#gives(GIVEN.concerning) ? this.#whole.concerning : undefined;
  }

  get why(): Fact['why'] {
    return this.#gives(GIVEN.why) ? this.#whole.why : undefined;
  }

  get how(): Fact['how'] {
    return this.#gives(GIVEN.how) ? this.#whole.how : undefined;
  }

  get note(): Fact['note'] {
    return this.#gives(GIVEN.note) ? this.#whole.note : undefined;
  }

  get ref(): string {
    return this.#whole.ref;
  }

  get says(): Fact['says'] {
    return this.#whole.says;
  }

  get asked(): Fact['asked'] {
    return this.#whole.asked;
  }

  get quote(): Fact['quote'] {
    return this.#whole.quote;
  }

  get article(): Article {
    return this.#shelf.article(this.#shelf.columns.article[this.#number] ?? -1);
  }

  #gives(bit: number): boolean {
    return ((this.#shelf.columns.given[this.#number] ?? 0) & bit) !== 0;
  }

  get #whole(): FactRecord {
    this.#record ??= this.#shelf.record(this.#number);
    return this.#record;
  }

  get #inSlots(): SlotValues {
    this.#slots ??= slotsIn(this.#shelf.columns, this.#number);
    return this.#slots;
  }
}

function slotsIn({ slots: { starts, values }, slugs }: FactColumns, number: number): SlotValues {
  const first = starts[number] ?? 0;
  const end = starts[number + 1] ?? 0;
  let at = first + SLOTS.length - 1;
  const next = (count: number): string[] => {
    if (count <= 0) return NO_SLUGS;
    const own: string[] = [];
    for (const last = at + count; at < last; at++) own.push(slugs[values[at] ?? -1] ?? '');
    return deepFreeze(own);
  };
  return {
    who: next(values[first] ?? 0),
    to: next(values[first + 1] ?? 0),
    where: next(values[first + 2] ?? 0),
    about: next(values[first + 3] ?? 0),
    attribution: next(end - at),
  };
}
