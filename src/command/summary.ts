import type { Coverage } from '../knowledge/coverage.js';
import { parseEdtf } from '../knowledge/edtf.js';
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

/** Sums up a coverage. */
export function summarise(coverage: Coverage): Summary {
  const { version, articles, facts } = coverage;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { published } of articles) {
    const { from, to } = parseEdtf(published.date);
    first = Math.min(first, from);
    last = Math.max(last, to);
  }
  return {
    version,
    articles: articles.length,
    facts: facts.length,
    span: [...new Set([first, last])].filter(Number.isFinite),
    examples: exampleQuestions(coverage),
  };
}
