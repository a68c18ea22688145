import type { Coverage } from '../knowledge/coverage.js';
import type { Language } from '../knowledge/types.js';
import type { Answer, Answered, Refused } from './answer.js';
import type { Check } from './check/check.js';
import type { Suggestion, SuggestionKind } from './facts/suggestion.js';
import type { Comparison } from './lists/compare.js';
import type { Profile } from './lists/profile.js';
import type { Timeline } from './lists/timeline.js';

/** What a command's options ask for, without a sentence: all given constraints must hold. */
export interface Search {
  readonly kind: 'meetings' | 'said';
  /** Names as typed or picked: any alias, role or typo. */
  readonly who?: string | undefined;
  /** meetings: the other participant. */
  readonly with?: string | undefined;
  /** said: to whom. */
  readonly addressee?: string | undefined;
  /** said: what or whom it is about. */
  readonly about?: string | undefined;
  readonly place?: string | undefined;
  /** Dates as typed: "2024", "3 septembre 2025", "early September". */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Answers questions on one coverage. Pure: the same question gives the same answer. */
export interface Engine {
  readonly coverage: Coverage;
  /** Answers a question in its own language, or in `language` where given; `fallback` serves where the question does not tell. */
  ask(
    question: string,
    languages?: { language?: Language | undefined; fallback?: Language | undefined },
  ): Answer;
  /** Answers the options of a command, in `language`. */
  search(search: Search, language: Language): Answer;
  /** What happened with somebody, somewhere or on a topic (`about`), from one date to another; each may be left out. */
  timeline(asked: Pick<Search, 'about' | 'from' | 'to'>, language: Language): Timeline | Refused;
  /** Where the articles differ, in all or on a subject. */
  compare(about: string | undefined, language: Language): Comparison | Refused;
  /** What the coverage knows of a name; null where what is asked for is a topic. */
  profile(who: string, language: Language): Profile | Refused | null;
  /** Compares a pasted text with the quotations of the coverage, word for word; what is found is said in `language`. */
  check(text: string, language: Language): Check;
  /**
   * One fact as an answer: its statement as the headline, its event with every source as the only item, and
   * what these differ on. Null where the coverage has no such fact.
   * @param ref `article-id#fact-id`
   */
  show(ref: string, language: Language): Answered | null;
  /**
   * What the coverage has to offer to somebody who is typing: names found by any alias, role or typing error, in
   * the reader's language, those it tells most of first. Any `text` is understood where it is typed.
   * @param typed as far as it is typed; nothing gives what the coverage tells most of
   * @param limit at most so many, 25 where left out
   */
  suggest(kind: SuggestionKind, typed: string, language: Language, limit?: number): readonly Suggestion[];
}
