import type { Lists } from './lists.js';

/** Numbers whose count is not known beforehand. */
export class GrowingNumbers {
  #values = new Int32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const wider = new Int32Array(this.#values.length * 2);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  /** A copy of just what there is. */
  finished(): Int32Array {
    return this.#values.slice(0, this.#length);
  }
}

/** Lists that are written one after the other. */
export class GrowingLists {
  readonly #starts = new GrowingNumbers();
  readonly #values = new GrowingNumbers();

  /** Ends the list before and begins one. */
  add(list: Iterable<number>): void {
    this.#starts.push(this.#values.length);
    for (const value of list) this.#values.push(value);
  }

  finished(): Lists {
    const values = this.#values.finished();
    this.#starts.push(values.length);
    return { starts: this.#starts.finished(), values };
  }
}

/** Gives each text a number, in the order in which they come. */
export class Numbering {
  readonly #numbers = new Map<string, number>();

  of(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(text, number);
    return number;
  }

  texts(): string[] {
    return [...this.#numbers.keys()];
  }
}

/**
 * For each value the lists it is in, ascending: the lists turned round by counting.
 * @param size one more than the greatest value
 */
export function turned({ starts, values }: Lists, size: number): Lists {
  const ends = new Int32Array(size + 1);
  for (const value of values) ends[value + 1] = (ends[value + 1] ?? 0) + 1;
  for (let value = 0; value < size; value++) ends[value + 1] = (ends[value + 1] ?? 0) + (ends[value] ?? 0);
  const next = ends.slice();
  const lists = new Int32Array(values.length);
  for (let list = 0; list + 1 < starts.length; list++)
    for (let i = starts[list] ?? 0; i < (starts[list + 1] ?? 0); i++) {
      const value = values[i] ?? 0;
      const at = next[value] ?? 0;
      lists[at] = list;
      next[value] = at + 1;
    }
  return { starts: ends, values: lists };
}
