import { type DateFound, type Part, partOf } from './date-parts.js';
import { longerDate } from './longer-dates.js';
import { plainDate } from './plain-dates.js';
import { relativeDate } from './relative-dates.js';
import { type DateText, skip } from './words.js';

const PARTS: readonly Part[] = ['early', 'middle', 'late'];

/** The date that begins at a token, with an optional "début", "mi", "fin" before it. */
export const dateAt = (text: DateText, from: number): DateFound | null =>
  partialDate(text, from) ?? relativeDate(text, from) ?? longerDate(text, from) ?? plainDate(text, from);

/** "Début septembre", "mid-2025", "à la fin de l'été 2025", "the end of last week". */
function partialDate(text: DateText, from: number): DateFound | null {
  const { phrases } = text.words;
  for (const part of PARTS) {
    const at = skip(text, from, phrases[part]);
    if (at === from) continue;
    const start = skip(text, at, phrases.article);
    const inner =
      relativeDate(text, at) ??
      longerDate(text, start) ??
      plainDate(text, start) ??
      relativeDate(text, start);
    if (inner === null) continue;
    const { month, year, range, day } = inner.date;
    if ((month ?? year ?? range) !== undefined && day === undefined)
      return { end: inner.end, date: partOf(inner.date, part) };
  }
  return null;
}
