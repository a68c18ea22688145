import type { Language } from '../knowledge/types.js';

/**
 * A reply as it will be read, before it is cut into pages: Markdown, of which only whole parts may be parted.
 */
export interface Sheet {
  readonly language: Language;
  readonly tone: Tone;
  /** Stands at the top of every page; plain text, one line. */
  readonly heading: string;
  readonly passages: readonly Passage[];
  /** Passages are set apart by lines: what they say has nothing to do with one another. */
  readonly ruled: boolean;
  /** Facts that the reader may want to see in full. */
  readonly further: readonly Further[];
}

/** A fact that a button shows. */
export interface Further {
  readonly ref: string;
  /** What it says; plain text, of any length. */
  readonly subject: string;
}

/** What kind of reply it is: the colour at its side. */
export type Tone = 'answer' | 'refusal' | 'page';

/** What belongs together. */
export interface Passage {
  /** What the parts are about; said again where they go on over the page. Markdown, may be empty. */
  readonly lead: string;
  /** Each is kept in one piece. Markdown. */
  readonly parts: readonly string[];
}
