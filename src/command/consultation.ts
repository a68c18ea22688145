import type { Answered, Item } from '../answer/answer.js';
import type { Engine } from '../answer/engine.js';
import type { Language } from '../knowledge/types.js';
import type { Summary } from './summary.js';

/** An article as it is listed. Texts are in the reader's language. */
export interface ArticleEntry {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  /** Outlet, and date of publication with its basis; null where the article has no fact to tell it by. */
  readonly origin: { readonly outlet: string; readonly published: string } | null;
  /** How many the coverage has of it. */
  readonly facts: number;
  /** The editors' remark. */
  readonly note: string | null;
}

/** Which articles. */
export type ArticleChoice =
  /** All there are; of very many, the latest {@link MOST_LISTED}. */
  | { readonly kind: 'all' }
  /** The one that was picked or is called just that, or those that have the words. */
  | { readonly kind: 'called'; readonly words: string }
  /** By their places in the coverage. */
  | { readonly kind: 'at'; readonly places: readonly number[] };

/** Articles that are listed: whoever looks for another types a few words of its title. */
export const MOST_LISTED = 200;

/**
 * All that commands and surfaces may ask of a coverage: what its engine answers, and what they need to know of its
 * articles. What goes in and comes out is plain data, so that it can be asked of another thread.
 */
export interface Consultation extends Omit<Engine, 'coverage' | 'show'> {
  /**
   * One fact as an answer; see {@link Engine.show}.
   * @param fact as a button names it (fact-token.ts)
   */
  show(fact: string, language: Language): Answered | null;
  /** Articles as they are listed, in the order of the coverage. */
  articles(choice: ArticleChoice, language: Language): readonly ArticleEntry[];
  /** Every fact of an article as an item, each with only the source that it is itself. */
  factsOf(article: string, language: Language): readonly Item[];
  /** The places of articles in the coverage, lowest first; for those it has. */
  placesOf(articles: readonly string[]): readonly number[];
}

/** A consultation of which each answer takes its time. */
type Asynchronous<Calls> = {
  readonly [Name in keyof Calls]: Calls[Name] extends (...given: infer Given) => infer Result
    ? (...given: Given) => Promise<Result>
    : never;
};

/** What answers on one coverage, wherever it runs. A call that cannot be answered rejects. */
export interface Consultable extends Asynchronous<Consultation> {
  readonly summary: Summary;
}
