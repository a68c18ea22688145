import type { PeriodMatch } from '../period/period.js';
import type { Span } from '../spans/segment.js';
import type { Token } from '../words/fold.js';
import { foldedSet } from '../words/folded-set.js';
import type { LanguageData } from '../words/language.js';

/** The times that a question names, apart from those at which an article appeared: "the June article". */
export interface Times {
  readonly periods: readonly PeriodMatch[];
  readonly published: readonly PeriodMatch[];
}

/** Words right before a date among which the noun for an article may stand: "l'article de mars". */
const REACH = 2;

/** Sets apart the dates beside a word for an article: "l'article de mars", "the June article". */
export function timesIn(
  spans: readonly Span[],
  tokens: readonly Token[],
  { documents }: Pick<LanguageData, 'documents'>,
): Times {
  const nouns = foldedSet(documents);
  const periods: PeriodMatch[] = [];
  const published: PeriodMatch[] = [];
  for (const { period } of spans) {
    if (period === undefined) continue;
    const { start, end } = period;
    const beside = [...tokens.slice(Math.max(0, start - REACH), start), ...tokens.slice(end, end + 1)];
    (beside.some(({ folded }) => nouns.has(folded)) ? published : periods).push(period);
  }
  return { periods, published };
}
