import { type DateFound, type Part, partOf, periodOf } from './date-parts.js';
import { longerDate } from './longer-dates.js';
import { plainDate } from './plain-dates.js';
import { relativeDate, weekRange } from './relative-dates.js';
import { shortYear } from './short-years.js';
import { type DateText, mayBegin, skip } from './words.js';

const PARTS: readonly Part[] = ['early', 'middle', 'late'];

/** The date that begins at a token, with an optional "début", "mi", "fin" before it. */
export function dateAt(text: DateText, from: number): DateFound | null {
  if (!mayBegin(text, from)) return null;
  return (
    partialDate(text, from) ??
    weekOf(text, from) ??
    // Before relative dates: "the last quarter of 2024" is not last quarter.
    longerDate(text, from) ??
    relativeDate(text, from) ??
    plainDate(text, from)
  );
}

/** "La semaine du 3 septembre 2025", from Monday to Sunday. */
function weekOf(text: DateText, from: number): DateFound | null {
  const at = skip(text, from, text.words.phrases.weekOf);
  const found = at === from ? null : plainDate(text, at);
  const period = found === null ? null : periodOf(found.date);
  if (found === null || period?.kind !== 'range' || period.from !== period.to) return null;
  return { end: found.end, date: { range: weekRange(period.from) } };
}

/** "Début septembre", "mid-2025", "à la fin de l'été 2025", "the end of last week", "the end of the year 2024". */
function partialDate(text: DateText, from: number): DateFound | null {
  const { phrases } = text.words;
  for (const part of PARTS) {
    const at = skip(text, from, phrases[part]);
    if (at === from) continue;
    const start = skip(text, at, phrases.article);
    const inner =
      longerDate(text, start) ??
      relativeDate(text, at) ??
      plainDate(text, start) ??
      relativeDate(text, start) ??
      plainDate(text, skip(text, start, phrases.inPeriod)) ??
      shortYear(text, start);
    if (inner === null) continue;
    const { month, year, range, day } = inner.date;
    if ((month ?? year ?? range) !== undefined && day === undefined)
      return { end: inner.end, date: partOf(inner.date, part) };
  }
  return null;
}
