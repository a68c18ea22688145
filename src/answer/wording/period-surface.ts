import type { PeriodMatch } from '../../question/period/period.js';
import type { Query } from '../../question/query.js';

/** A date expression as the person wrote it. */
export const surfaceOfPeriod = ({ tokens }: Query, { start, end }: PeriodMatch): string =>
  tokens
    .slice(start, end)
    .map((token, i) => (i === 0 ? token.text : token.gap + token.text))
    .join('');
