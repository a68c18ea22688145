import { dateOfDay, parseEdtf } from '../../knowledge/edtf.js';
import { LANGUAGES, type Language } from '../../knowledge/types.js';
import { inEach, type Known } from '../facts/known.js';
import type { Told } from '../tables/told.js';
import { dayInWords, monthInWords } from '../wording/dates.js';

/** The days, months and years on which something of a coverage happens, as EDTF, and in how many facts. */
export function datesToWrite({ dates }: Pick<Told, 'dates'>): ReadonlyMap<string, number> {
  const told = new Map<string, number>();
  for (const [date, facts] of dates) {
    const span = parseEdtf(date);
    for (const edtf of new Set([span.from, span.to].flatMap((day) => namesOf(day, span.precision))))
      told.set(edtf, (told.get(edtf) ?? 0) + facts);
  }
  return told;
}

/** A day, a month or a year as it can be suggested. */
export function dateAsKnown(edtf: string): Known {
  const { from } = parseEdtf(edtf);
  return {
    id: edtf,
    text: inEach((language) => inWords(edtf, from, language)),
    apart: () => [edtf],
    forms: [edtf, ...waysToWrite(edtf, from)],
  };
}

/** The year of a day, its month and itself, as far as they are known. */
function namesOf(day: number, precision: 'day' | 'month' | 'year'): readonly string[] {
  if (!Number.isFinite(day)) return [];
  const { year, month, day: ofMonth } = dateOfDay(day);
  const yyyy = String(year).padStart(4, '0');
  const mm = `${yyyy}-${String(month).padStart(2, '0')}`;
  const dd = `${mm}-${String(ofMonth).padStart(2, '0')}`;
  return precision === 'day' ? [yyyy, mm, dd] : precision === 'month' ? [yyyy, mm] : [yyyy];
}

function inWords(edtf: string, day: number, language: Language): string {
  if (edtf.length === 4) return edtf;
  return edtf.length === 7 ? monthInWords(day, language) : dayInWords(day, language);
}

function waysToWrite(edtf: string, day: number): readonly string[] {
  if (edtf.length < 10) return [];
  const { year, month, day: ofMonth } = dateOfDay(day);
  return [
    `${ofMonth}/${month}/${year}`,
    `${month}/${ofMonth}/${year}`,
    ...LANGUAGES.map((language) => dayInWords(day, language, { weekday: true })),
  ];
}
