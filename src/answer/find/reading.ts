import type { Coverage } from '../../knowledge/coverage.js';
import type { Query } from '../../question/query.js';
import type { Match } from '../match/match.js';
import type { Finding, Findings } from './find.js';

/** How the phrases of a question are taken word by word. */
export interface Apart {
  /** The question read again, with some of its phrases (folded words, joined by a space) taken so. */
  readonly reread: (phrases: ReadonlySet<string>) => Query;
  /** Whether the words of a phrase may be taken so; see `mayPart`. */
  readonly mayPart: (words: readonly string[]) => boolean;
  /** What the words of a phrase may stand for then; see `conceptsApart`. */
  readonly conceptsOf: (words: readonly string[]) => readonly (readonly string[] | null)[];
}

/** A question that no fact answers as it is, and what was found for it. */
export interface Unanswered {
  readonly query: Query;
  readonly findings: Findings;
  /** Missing where nobody wrote it in words: what a command looks for has no phrases. */
  readonly apart: Apart | undefined;
}

/** What a question is read by once more, and looked for in. */
export interface Ground extends Finding {
  readonly coverage: Coverage;
}

/** A question read in another way, and the facts that account for it so. */
export interface Reading {
  readonly query: Query;
  readonly matches: readonly Match[];
}

/** A question read anew from its words, with all that was found for it: it is answered as any question is. */
export interface Anew {
  readonly query: Query;
  readonly findings: Findings;
}

/** One more way to read a question that no fact answers as it is. */
export interface LastReading {
  /** Whether a question may be read so, as far as its parts and what was found for it tell: nothing is looked for. */
  readonly mayRead: (unanswered: Unanswered, ground: Ground) => boolean;
  /** What is found for the question read so; null where that does not answer it. */
  readonly read: (unanswered: Unanswered, ground: Ground) => Reading | Anew | null;
}

/** Whether no fact has all that a question names: where one has, and lacks only what is asked for, it is rightly read. */
export const isUnaccounted = ({ findings }: Unanswered): boolean => findings.slotless.length === 0;
