import type { ConceptUnit, NumberUnit, Query, Unit } from '../../question/query.js';
import type { Entry } from '../tables/entry.js';
import type { Meaning } from './meaning.js';

/** How well a fact accounts for a question. */
export interface Match {
  readonly entry: Entry;
  /** Sum over the units of how directly the fact has them, with a little for being of the very kind asked. */
  readonly score: number;
  /** Units the fact does not account for, and that it should. */
  readonly missing: readonly Unit[];
  /** Indices of the date expressions it does not fall in. */
  readonly missedPeriods: readonly number[];
  /** It is the kind of happening that the verb of the question means. */
  readonly typeFits: boolean;
  /** It is of a type that the verb means, or the question has no such verb. */
  readonly ofType: boolean;
  /** How directly the fact has the unit it has least directly; 1 where it has all. */
  readonly weakest: number;
  /** It is about something that the question says, beside its names, and does not only touch on all of that. */
  readonly isAbout: boolean;
  /** Every person of the question takes part or is addressed. */
  readonly joins: boolean;
  /** The score without the numbers of the question. */
  readonly plainScore: number;
  /** Numbers and concepts of the question that it contradicts: "30 leaders" for 26, "by plane" for a train. */
  readonly contradicted: readonly (NumberUnit | ConceptUnit)[];
  /** It says that something the question asks about is not so, … */
  readonly denies: boolean;
  /** … that something else is not so: "neither confirmed nor denied" does not say that nobody was sent, … */
  readonly undecided: boolean;
  /** … or only that others say so of whoever the question is about. */
  readonly hearsay: boolean;
  /** It is words that the question asks about as such. */
  readonly told: boolean;
}

/** Holds facts against questions. */
export interface Matcher extends Pick<Meaning, 'types' | 'isHint'> {
  /**
   * What puts facts in order is worked out when it is asked for: most of those that a question without an answer is
   * held against are not near enough to be shown.
   * @param lacked parts of the question that the fact is known not to have
   */
  match(entry: Entry, query: Query, lacked?: ReadonlySet<Unit>): Match;
}
