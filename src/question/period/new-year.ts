import { dayNumber } from '../../knowledge/edtf.js';
import type { PeriodMatch } from './period.js';
import { shortYearAt } from './short-years.js';
import { type DateText, type Phrases, skip, yearAt } from './words.js';

/** So many words may stand between good wishes and what they are for: "greeted *Putin* for 2025". */
const BETWEEN = 4;
const PAUSE = /[,;:.!?()]/u;

/**
 * The days around the first of January of the year of "Nouvel An 2025", "vœux pour 2025" or "the 2025 New Year
 * messages": what is wished for a year is mostly wished before it begins.
 */
export function newYear(text: DateText, start: number): PeriodMatch | null {
  const { article, inPeriod, newYear, wishes, wishedFor } = text.words.phrases;
  const yearIn = (at: number): number | undefined => yearAt(text, at) ?? shortYearAt(text, at);
  const endsAt = (end: number, phrases: Phrases): boolean =>
    [...phrases.values()].flat().some((phrase) => skip(text, end - phrase.length, phrases) === end);
  const isWished = (end: number): boolean => endsAt(end, newYear) || endsAt(end, wishes);
  const found = (at: number, year: number): PeriodMatch => {
    const [from, to] = [dayNumber(year - 1, 12, 1), dayNumber(year, 1, 31)];
    return { start, end: at + 1, period: { kind: 'range', from, to, unit: 'day' }, bound: false };
  };
  const plain = yearIn(start);
  if (plain !== undefined && isWished(start)) return found(start, plain);
  const meant = skip(text, start, wishedFor);
  const year = meant === start ? undefined : yearIn(meant);
  for (let end = start; year !== undefined && end >= start - BETWEEN; end--) {
    if (isWished(end)) return found(meant, year);
    if (PAUSE.test(text.tokens[end]?.gap ?? '')) break;
  }
  // "The 2025 New Year messages".
  const at = skip(text, skip(text, start, inPeriod), article);
  const qualifying = yearIn(at);
  return qualifying !== undefined && skip(text, at + 1, newYear) > at + 1 ? found(at, qualifying) : null;
}
