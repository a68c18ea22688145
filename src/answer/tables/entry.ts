import type { Event, Fact } from '../../knowledge/coverage.js';
import type { DateSpan } from '../../knowledge/edtf.js';
import type { Language } from '../../knowledge/types.js';

/** What can be asked whether it has a slug, an id or a stem. */
export type Having = Pick<ReadonlySet<string>, 'has'>;

/** A fact with everything a question can hold it against. */
export interface Entry {
  /** Its place among the facts of the coverage. */
  readonly number: number;
  readonly fact: Fact;
  readonly event: Event;
  /** Null where the article gives no date. */
  readonly when: DateSpan | null;
  /** The time it speaks of, where that is not when it is said. */
  readonly concerning: DateSpan | null;
  /** Who does it, and all they belong to: Guo, his ministry, China. */
  readonly agents: Having;
  /** Whom it is addressed or done to, likewise. */
  readonly targets: Having;
  /** The places it happens in, with those around them. */
  readonly places: ReadonlySet<string>;
  /** Names it gives itself, in its slots or its words. */
  readonly mentioned: Having;
  /** Those, and all they belong to. */
  readonly names: Having;
  /** People who take part or are addressed. */
  readonly people: readonly string[];
  /** The names and concepts of its slots, each once. */
  readonly told: readonly string[];
  /** Concepts, with all wider ones, and how much the fact is about each, 0 to 1. */
  readonly concepts: Pick<ReadonlyMap<string, number>, 'get'>;
  /** Concepts that both wordings deny: "sans cibler", "rather than a joint letter". */
  readonly denied: ReadonlySet<string>;
  /** Its words tell of what is to come. */
  readonly ahead: boolean;
  /** Offices its words name. */
  readonly offices: ReadonlySet<string>;
  /** Its quotation, folded, words joined by a space. */
  readonly quotation: string;
  /** Stems of its words, of each language. */
  readonly stems: Readonly<Record<Language, Having>>;
}
