/** Where a phrase begins, before any word. */
export const ROOT = 0;
/** No such word, or no phrase that goes on so. */
export const NOWHERE = -1;

/**
 * Phrases as paths of words in a tree, with what is meant at the end of each. Plain data, so that it can be
 * written to a file as it is. Words are numbers, and the steps from place to place lie in one table (open
 * addressing with linear probing; Knuth, The Art of Computer Programming 3, 6.4).
 */
export interface PhraseTable<Value> {
  readonly words: ReadonlyMap<string, number>;
  /** By slot: the place left, the word, the place reached. A power of two of slots, some of them free. */
  readonly from: Int32Array;
  readonly by: Int32Array;
  readonly to: Int32Array;
  /** By place: which of the `meanings` it has. */
  readonly ends: Int32Array;
  /** The first is for places where no phrase ends. */
  readonly meanings: readonly (readonly Value[])[];
}

/** Looks phrases up, word by word, without putting any together. */
export interface PhraseTree<Value> {
  /** The number of a word that some phrase has. */
  word(word: string): number;
  /** The place that a word leads to. */
  step(place: number, word: number): number;
  /** What the phrase that ends at a place means; nothing where it only begins others. */
  at(place: number): readonly Value[];
  /** What a phrase means, its words joined by a space. */
  get(key: string): readonly Value[];
}

export function openPhrases<Value>(table: PhraseTable<Value>): PhraseTree<Value> {
  const { words, from, by, to, ends, meanings } = table;
  const [nothing = []] = meanings;
  const wordOf = (word: string): number => words.get(word) ?? NOWHERE;
  const step = (place: number, word: number): number =>
    place === NOWHERE || word === NOWHERE ? NOWHERE : (to[slotOf(from, by, place, word)] ?? NOWHERE);
  const at = (place: number): readonly Value[] =>
    place === NOWHERE ? nothing : (meanings[ends[place] ?? 0] ?? nothing);
  return {
    word: wordOf,
    step,
    at,
    get(key) {
      if (!key.includes(' ')) return at(step(ROOT, wordOf(key)));
      let place = ROOT;
      for (const word of key.split(' ')) place = step(place, wordOf(word));
      return at(place);
    },
  };
}

/** Where a step lies, or the free slot where it would. */
function slotOf(from: Int32Array, by: Int32Array, place: number, word: number): number {
  const last = from.length - 1;
  let slot = Math.imul(Math.imul(place, 0x9e3779b1) ^ word, 0x85ebca6b);
  slot = (slot ^ (slot >>> 15)) & last;
  while (from[slot] !== NOWHERE && (from[slot] !== place || by[slot] !== word)) slot = (slot + 1) & last;
  return slot;
}

/** Slots at first; there are always twice as many as steps. */
const FIRST_SLOTS = 1024;

/** Puts a table of phrases together. */
export class GrowingPhrases<Value> {
  readonly #same: (a: Value, b: Value) => boolean;
  readonly #words = new Map<string, number>();
  #from = new Int32Array(FIRST_SLOTS).fill(NOWHERE);
  #by = new Int32Array(FIRST_SLOTS);
  #to = new Int32Array(FIRST_SLOTS).fill(NOWHERE);
  readonly #ends: number[] = [0];
  readonly #meanings: (readonly Value[])[] = [[]];
  /** The meaning of what means just one thing: most forms of a name do. */
  readonly #alone = new Map<Value, number>();

  constructor(same: (a: Value, b: Value) => boolean) {
    this.#same = same;
  }

  /** Adds what a phrase means, unless it means the same already. */
  add(phrase: readonly string[], value: Value): void {
    if (phrase.length === 0) return;
    let place = ROOT;
    for (const word of phrase) {
      const number = this.#words.get(word) ?? this.#words.size;
      this.#words.set(word, number);
      place = this.#go(place, number);
    }
    const held = this.#meanings[this.#ends[place] ?? 0] ?? [];
    if (held.some((other) => this.#same(other, value))) return;
    this.#ends[place] =
      held.length === 0 ? this.#meaningOf(value) : this.#meanings.push([...held, value]) - 1;
  }

  finished(): PhraseTable<Value> {
    // A phrase that got another meaning beside its first has left the first by itself behind.
    const kept = [...new Set([0, ...this.#ends])];
    const places = new Map(kept.map((meaning, place) => [meaning, place]));
    return {
      words: this.#words,
      from: this.#from,
      by: this.#by,
      to: this.#to,
      ends: Int32Array.from(this.#ends, (meaning) => places.get(meaning) ?? 0),
      meanings: kept.map((meaning) => this.#meanings[meaning] ?? []),
    };
  }

  #meaningOf(value: Value): number {
    const known = this.#alone.get(value);
    if (known !== undefined) return known;
    const meaning = this.#meanings.push([value]) - 1;
    this.#alone.set(value, meaning);
    return meaning;
  }

  #go(place: number, word: number): number {
    const slot = slotOf(this.#from, this.#by, place, word);
    if (this.#from[slot] !== NOWHERE) return this.#to[slot] ?? NOWHERE;
    const next = this.#ends.push(0) - 1;
    this.#from[slot] = place;
    this.#by[slot] = word;
    this.#to[slot] = next;
    if (next * 2 > this.#from.length) this.#widen();
    return next;
  }

  #widen(): void {
    const [from, by, to] = [this.#from, this.#by, this.#to];
    this.#from = new Int32Array(from.length * 2).fill(NOWHERE);
    this.#by = new Int32Array(from.length * 2);
    this.#to = new Int32Array(from.length * 2).fill(NOWHERE);
    for (const [old, place] of from.entries()) {
      if (place === NOWHERE) continue;
      const slot = slotOf(this.#from, this.#by, place, by[old] ?? 0);
      this.#from[slot] = place;
      this.#by[slot] = by[old] ?? 0;
      this.#to[slot] = to[old] ?? NOWHERE;
    }
  }
}
