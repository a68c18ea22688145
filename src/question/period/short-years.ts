import { dateOfDay } from '../../knowledge/edtf.js';
import { endsAs } from '../words/endings.js';
import type { DateFound } from './date-parts.js';
import { type DateText, skip, wordAt } from './words.js';

/** A year may lie so far ahead of the clock and still be meant by two digits. */
const AHEAD = 5;

/** Letters before the ending of a plural, which two digits may count: "en 25 minutes", "3 septembre, 26 dirigeants". */
const SHORTEST_PLURAL = 2;
const PUNCTUATION = /[,;:.!?()]/u;

/**
 * A year in two digits, where a word before it or a date makes one of them ("en 25", "3 septembre 25", "fin 24") and
 * nothing follows that they could count: the last year so written that has begun, or is near.
 */
export function shortYearAt(text: DateText, at: number): number | undefined {
  const digits = wordAt(text, at);
  if (!/^\d\d$/.test(digits) || mayCount(text, at + 1)) return undefined;
  const { year } = dateOfDay(text.today);
  const inCentury = year - (year % 100) + Number(digits);
  return inCentury <= year + AHEAD ? inCentury : inCentury - 100;
}

/** The same as a date. */
export function shortYear(text: DateText, at: number): DateFound | null {
  const year = shortYearAt(text, at);
  return year === undefined ? null : { end: at + 1, date: { year } };
}

/** After one of the words that make one of two digits: "en 25", "l'année 24". */
export function introducedYear(text: DateText, start: number): DateFound | null {
  const at = skip(text, start, text.words.phrases.shortYear);
  return at > start ? shortYear(text, at) : null;
}

/** Whether a number may count what stands at an index. */
function mayCount(text: DateText, at: number): boolean {
  const { tokens, words } = text;
  const next = tokens[at];
  if (next === undefined || PUNCTUATION.test(next.gap)) return false;
  const word = next.folded;
  return (
    /\d/.test(word) ||
    endsAs(word, words.plurals, SHORTEST_PLURAL) ||
    words.units.has(word) ||
    words.measures.has(word) ||
    words.months.has(word) ||
    words.numbers.has(word)
  );
}
