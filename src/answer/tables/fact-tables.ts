import type { Lists, NarrowLists } from '../../knowledge/compiled/lists.js';
import type { Language } from '../../knowledge/types.js';
import type { AskedTable } from './asked-for.js';
import type { Chronicle } from './chronicle.js';

/**
 * All that answering looks up of the facts of a coverage, as numbers in flat arrays and the texts these stand
 * for. Nothing but typed arrays and lists of strings, so that it can be written to a file as it is; it belongs
 * to the coverage (of one version) and the vocabulary it was made from.
 *
 * A fact's number is its place in `coverage.facts`. Events have numbers of their own, in the order of time, so
 * that a period is a stretch of every list of events: first the `dated` ones that are over within
 * {@link MOST_DAYS}, by their first day; then those that last longer, or have no date.
 */
export interface FactTables {
  /** Slugs; their number is their place. Only names that facts give, and those these belong to. */
  readonly names: readonly string[];
  /** Ids of concepts, offices and types likewise, dates, and stems of words. */
  readonly concepts: readonly string[];
  readonly offices: readonly string[];
  /** EDTF. */
  readonly dates: readonly string[];
  readonly types: readonly string[];
  readonly stems: Readonly<Record<Language, readonly string[]>>;
  /** By name: itself and all it belongs to. */
  readonly belonging: Lists;
  /** Other words by which facts are asked for. */
  readonly asked: Readonly<Record<Language, AskedTable>>;
  readonly facts: FactColumns;
  readonly events: EventColumns;
  readonly postings: EventPostings;
  readonly chronicle: Chronicle;
}

/** By fact. */
export interface FactColumns {
  /** Its event's number. */
  readonly event: Int32Array;
  /** Its date's number; -1 where it has none. */
  readonly when: Int32Array;
  /** Names it gives itself, in its slots or its words. */
  readonly mentioned: NarrowLists;
  /** Concepts with all wider ones, and beside each how much the fact is about it, in hundredths. */
  readonly concepts: NarrowLists;
  readonly weights: Uint8Array;
  /** Concepts that both wordings deny. */
  readonly denied: NarrowLists;
  /** 1 where its words tell of what is to come. */
  readonly ahead: Uint8Array;
  /** Offices its words name. */
  readonly offices: NarrowLists;
  readonly stems: Readonly<Record<Language, NarrowLists>>;
}

/** By event. */
export interface EventColumns {
  /** Its place in `coverage.events`. */
  readonly place: Int32Array;
  /** Its facts, ascending. */
  readonly facts: Lists;
  /** The first and last day of anything it tells, as day numbers; see {@link NO_DAY}. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** How many have a date and are over soon: those come first, by their first day. */
  readonly dated: number;
  /** Those that articles tell differently, ascending. */
  readonly disputed: Int32Array;
}

/** For each name, concept, type and stem the events with a fact that has it, ascending. */
export interface EventPostings {
  readonly names: Lists;
  readonly concepts: Lists;
  readonly types: Lists;
  readonly stems: Readonly<Record<Language, Lists>>;
}

/** Days that an event of the first part lasts at most: all that a date of a month says, and what followed. */
export const MOST_DAYS = 62;

/** Bounds of what is open or has no date: an event without a date is over before it begins. */
export const NO_DAY = { before: -(2 ** 31), after: 2 ** 31 - 1 } as const;
