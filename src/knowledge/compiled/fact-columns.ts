import type { Fact } from '../coverage.js';
import { FACT_TYPES } from '../types.js';
import { GrowingLists, Numbering } from './growing.js';
import { type HashTable, hashTable } from './hash-table.js';
import { type NarrowLists, narrowLists } from './lists.js';
import type { Records } from './records.js';

/** By fact. */
export interface FactColumns {
  /** Where its record begins; see {@link Records}. */
  readonly records: Records['starts'];
  /** The keys of records, in their order. */
  readonly shapes: readonly (readonly string[])[];
  readonly article: Int32Array;
  /** Its place among the types of facts. */
  readonly type: Uint8Array;
  /** What it gives, as bits: {@link GIVEN}. */
  readonly given: Uint8Array;
  /** Slugs; their number is their place. */
  readonly slugs: readonly string[];
  /** The slugs in its slots. How many there are in each of the slots but the last, then all of them. */
  readonly slots: NarrowLists;
  readonly byRef: HashTable;
}

/** Slots that hold slugs, in the order in which they are written. */
export const SLOTS = ['who', 'to', 'where', 'about', 'attribution'] as const;

/** Bits for what may be missing. */
export const GIVEN = { negated: 1, numbers: 2, when: 4, concerning: 8, why: 16, how: 32, note: 64 } as const;

/** What facts give beside their records and articles. */
export function factSlots(facts: readonly Fact[]): Omit<FactColumns, 'records' | 'shapes' | 'article'> {
  return {
    type: Uint8Array.from(facts, ({ type }) => FACT_TYPES.indexOf(type)),
    given: Uint8Array.from(facts, givenBy),
    ...slotsOf(facts),
    byRef: hashTable(refsOf(facts), facts.length),
  };
}

function givenBy({ negated, numbers, when, concerning, why, how, note }: Fact): number {
  return (
    (negated ? GIVEN.negated : 0) |
    (numbers.length > 0 ? GIVEN.numbers : 0) |
    (when === undefined ? 0 : GIVEN.when) |
    (concerning === undefined ? 0 : GIVEN.concerning) |
    (why === undefined ? 0 : GIVEN.why) |
    (how === undefined ? 0 : GIVEN.how) |
    (note === undefined ? 0 : GIVEN.note)
  );
}

function slotsOf(facts: readonly Fact[]): Pick<FactColumns, 'slugs' | 'slots'> {
  const slugs = new Numbering();
  const slots = new GrowingLists();
  for (const fact of facts) {
    const own = SLOTS.map((slot) => fact[slot]);
    slots.add([
      ...own.slice(0, -1).map(({ length }) => length),
      ...own.flatMap((list) => list.map((slug) => slugs.of(slug))),
    ]);
  }
  return { slugs: slugs.texts(), slots: narrowLists(slots.finished()) };
}

function* refsOf(facts: readonly Fact[]): Generator<string> {
  for (const { ref } of facts) yield ref;
}
