import type { Language } from '../../knowledge/types.js';
import type { Source } from '../answer.js';

/** A stretch of a text. The stretches of a text, joined, are the text. */
export interface Stretch {
  readonly text: string;
  /** It differs from what it is compared with. */
  readonly changed: boolean;
}

/** A quotation of the coverage, with who said it and to whom. */
export interface Proof {
  readonly source: Source;
  /** Who said or wrote these words, for the reader; null where they are the article's own. */
  readonly speaker: string | null;
  /** To whom, for the reader. */
  readonly to: readonly string[];
}

/** Two versions of the same words, side by side. */
export interface Collation {
  readonly proof: Proof;
  /** The passage, with the words that the quotation does not have so. */
  readonly pasted: readonly Stretch[];
  /** The whole quotation, with the words that the passage does not have so. */
  readonly original: readonly Stretch[];
}

type Proofs = readonly [Proof, ...Proof[]];

interface Examined {
  /** What was compared, as it was pasted. */
  readonly passage: string;
  /** Who said it according to the pasted text, for the reader; null where it does not say. */
  readonly claimed: string | null;
  /** The verdict in one sentence. Plain text. */
  readonly headline: string;
  /** What else is to be known to judge it. Plain text. */
  readonly notes: readonly string[];
}

/** Word for word in the coverage. */
export interface Verbatim extends Examined {
  readonly kind: 'verbatim';
  /** What may still differ: accents, case and punctuation, or words that an ellipsis stands for. */
  readonly but: 'nothing' | 'typography' | 'omission';
  readonly proofs: Proofs;
}

/** Word for word in the coverage, but said by someone else. */
export interface Misattributed extends Examined {
  readonly kind: 'misattributed';
  readonly claimed: string;
  readonly proofs: Proofs;
}

/** Nearly a quotation of the coverage. */
export interface Altered extends Examined {
  readonly kind: 'altered';
  /** It has the quotation as it is, and words before or after it that the coverage does not have. */
  readonly added: boolean;
  readonly collation: Collation;
}

/** Two or more real fragments, joined. */
export interface Stitched extends Examined {
  readonly kind: 'stitched';
  /** All are of one article, which may have them together: the coverage has its quotations one by one. */
  readonly oneArticle: boolean;
  /** In the order of the passage. */
  readonly fragments: readonly { readonly text: string; readonly proof: Proof }[];
  /** The passage, with the words that are in no fragment. */
  readonly pasted: readonly Stretch[];
}

/** Not among the quotations the coverage holds. */
export interface Absent extends Examined {
  readonly kind: 'absent';
  /** The quotation that has most of its words, where one has some worth showing. */
  readonly nearest: Collation | null;
}

/** What is to be said of one passage of a pasted text. */
export type Finding = Verbatim | Misattributed | Altered | Stitched | Absent;

interface Common {
  readonly text: string;
  readonly language: Language;
  /** One line over all findings, or why nothing was compared. Plain text. */
  readonly headline: string;
}

/** A pasted text compared with the quotations of the coverage. Plain data: it knows nothing of Discord. */
export type Check =
  | (Common & {
      readonly checked: true;
      /** In the order of the text. */
      readonly findings: readonly [Finding, ...Finding[]];
      /** The text says more than what was compared: who speaks, or what is told around it. */
      readonly partial: boolean;
      /** How many passages more the text has. */
      readonly unread: number;
      /** The same in words; null where there are none. Plain text. */
      readonly unreadText: string | null;
    })
  | (Common & {
      readonly checked: false;
      readonly reason: 'empty' | 'too-long';
      readonly findings: readonly [];
    });
