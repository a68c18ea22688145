import { type Outline, outlineOf } from '../answer/tables/outline.js';
import type { Coverage } from '../knowledge/coverage.js';
import type { Language } from '../knowledge/types.js';
import { exampleQuestions } from './example-questions.js';

/** What is told of a coverage as a whole. Plain data. */
export interface Summary {
  /** Hash of everything it was built from. */
  readonly version: string;
  /** How many. */
  readonly articles: number;
  readonly facts: number;
  /** The first and the last day on which the articles were published; one day where these are the same. */
  readonly span: readonly number[];
  /** Questions that it answers, in each language. */
  readonly examples: Readonly<Record<Language, readonly string[]>>;
}

/** Sums up a coverage. @param outline of this very coverage; made where left out */
export function summarise(coverage: Coverage, outline: Outline = outlineOf(coverage)): Summary {
  return {
    version: coverage.version,
    articles: coverage.articles.length,
    facts: coverage.facts.length,
    span: outline.published,
    examples: exampleQuestions(outline, coverage.names),
  };
}
