/** What an option of a command takes, and what is suggested for it while somebody types. */
export const SUGGESTION_KINDS = [
  /** People. */
  'person',
  /** Whoever acts or speaks: people, organisations, and countries as states. */
  'actor',
  'place',
  /** Anything that facts are about: names and topics. */
  'subject',
  'article',
  /** Days, months and years of which the coverage tells. */
  'date',
] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** Something the coverage has, offered to somebody who types. */
export interface Suggestion {
  /**
   * What is shown, in the reader's language, and what the option then holds: it is understood like typed text.
   * At most {@link LONGEST_SUGGESTION} characters; no two suggestions of a kind have the same.
   */
  readonly text: string;
  /** Slug of a name, id of a concept or an article, EDTF of a date. */
  readonly id: string;
}

/** Characters of a suggestion: what Discord shows. */
export const LONGEST_SUGGESTION = 100;
