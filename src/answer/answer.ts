import type { DateBasis, FactType, Language } from '../knowledge/types.js';

/** The proof of an item: one article's quotation with everything a reader needs to judge it. */
export interface Source {
  /** Article id. */
  readonly article: string;
  readonly title: string;
  /** Label of the outlet; where the article names none, words that say so in the reader's language. */
  readonly outlet: string;
  /** EDTF date of publication. */
  readonly published: string;
  /** The date of publication for the reader, with its basis: "vers le 5 septembre 2025 (déduit …)". */
  readonly publishedText: string;
  /** The same in two: the date alone, "vers le 5 septembre 2025"; */
  readonly publishedDate: string;
  /** and where it comes from, "date déduite : …"; null where the article states it. */
  readonly publishedBasis: string | null;
  /** Verbatim. */
  readonly quote: string;
  /** Outermost first: outlet or agency, cited agency or media, speaker. Never empty. */
  readonly attribution: readonly string[];
  /** The same in words: "AFP, citant Chine nouvelle, qui cite Xi Jinping". */
  readonly attributionText: string;
  /** The fact this quotation carries. */
  readonly fact: string;
  readonly url: string | null;
}

/** One event as it is shown: the statement and every source that tells it. */
export interface Item {
  /** Ref of the fact whose statement is shown. */
  readonly fact: string;
  readonly type: FactType;
  readonly statement: string;
  /** EDTF, null where no article gives a date. */
  readonly when: string | null;
  /** The date for the reader: "jeudi 4 septembre 2025, au soir". Null like `when`. */
  readonly whenText: string | null;
  /** Where the date comes from, for the reader, where it is not simply stated: "d'après « jeudi »". */
  readonly whenBasis: { readonly basis: DateBasis; readonly text: string } | null;
  readonly where: string | null;
  readonly people: readonly string[];
  readonly note: string | null;
  /** It is said not to have happened. */
  readonly negated: boolean;
  /** At least one. */
  readonly sources: readonly Source[];
}

/** Two or more versions of one slot of an event, side by side. */
export interface DisputeView {
  readonly slot: 'when' | 'where' | 'number';
  /** What differs, in a sentence. */
  readonly explanation: string;
  readonly versions: readonly {
    readonly value: string;
    readonly statement: string;
    readonly source: Source;
  }[];
}

/** Why a question has no answer. */
export type RefusalReason =
  /** Nothing to read: empty, punctuation, emoji. */
  | 'empty'
  /** Longer than a question. */
  | 'too-long'
  /** A name the coverage does not have. */
  | 'unknown-name'
  /** Words that no fact covers. */
  | 'unknown-words'
  /** Known people or topics, but no fact that joins them in this way. */
  | 'no-such-fact'
  /** The facts exist, but not in this period. */
  | 'period'
  /** The facts exist, but not in this place. */
  | 'place'
  /** The facts exist, but none gives the detail asked for (how long, why …). */
  | 'detail'
  /** Greetings, thanks, orders: not a question on the coverage. */
  | 'not-a-question';

export interface Refusal {
  readonly reason: RefusalReason;
  /** The parts of the question that the coverage lacks, as the person wrote them or as a label. */
  readonly missing: readonly string[];
}

interface Common {
  readonly question: string;
  readonly language: Language;
  /** One line that answers the very question, or says what is missing. Plain text. */
  readonly headline: string;
}

export interface Answered extends Common {
  readonly answered: true;
  readonly items: readonly [Item, ...Item[]];
  readonly disputes: readonly DisputeView[];
  readonly refusal: null;
  readonly nearest: readonly [];
}

export interface Refused extends Common {
  readonly answered: false;
  readonly items: readonly [];
  readonly disputes: readonly [];
  readonly refusal: Refusal;
  /** Up to three things the coverage does have. */
  readonly nearest: readonly Item[];
}

/** What the engine gives back for a question. Plain data: it knows nothing of Discord. */
export type Answer = Answered | Refused;
