import type { NextStep } from '../command/command.js';
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
  /** What the reader may want next. */
  readonly next: readonly NextStep[];
  /** Ids of the articles that are quoted, for whoever wants to know more of them. */
  readonly cited: readonly string[];
  /** The fact that leads the answer, for readers to say what they think of it; null where there is no answer. */
  readonly lead: string | null;
  /**
   * Notes that stand once on a page, however often what they are on comes up there: lines of Markdown by the marks
   * that `marksIn` finds in the texts they are on.
   */
  readonly footnotes: ReadonlyMap<string, string>;
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
