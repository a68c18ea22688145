import type { PeriodMatch } from '../period/period.js';
import type { Query } from '../query.js';
import type { Token } from '../words/fold.js';

/** What is asked for that a date may be tried as an answer to. */
const ASKED: ReadonlySet<Query['intent']> = new Set<Query['intent']>(['when', 'previous', 'since']);

/**
 * Leaves out a date that somebody tries as the answer, alone after the question: "Kim had visited China when? 2019?"
 * What tells the time tells whether it was that. After a comma, it may say which time is meant.
 */
export const withoutGuessedTimes = (
  periods: readonly PeriodMatch[],
  intent: Query['intent'],
  tokens: readonly Token[],
): readonly PeriodMatch[] =>
  ASKED.has(intent)
    ? periods.filter(
        ({ start, end }) =>
          start === 0 || end < tokens.length || !(tokens[start]?.gap.includes('?') ?? false),
      )
    : periods;
