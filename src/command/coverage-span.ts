import { dayInWords } from '../answer/dates.js';
import type { Coverage } from '../knowledge/coverage.js';
import { parseEdtf } from '../knowledge/edtf.js';
import type { Language } from '../knowledge/types.js';

/** From the first to the last day on which the articles were published: "31 December 2024 – 5 September 2025". */
export function coverageSpan({ articles }: Coverage, language: Language): string {
  const spans = articles.map(({ published }) => parseEdtf(published.date));
  const first = Math.min(...spans.map(({ from }) => from));
  const last = Math.max(...spans.map(({ to }) => to));
  const ends = [...new Set([first, last])].filter(Number.isFinite);
  return ends.map((day) => dayInWords(day, language)).join(' – ');
}
