import { dayInWords } from '../answer/wording/dates.js';
import type { Language } from '../knowledge/types.js';
import type { Summary } from './summary.js';

/** From the first to the last day on which the articles were published: "31 December 2024 – 5 September 2025". */
export function coverageSpan({ span }: Summary, language: Language): string {
  return span.map((day) => dayInWords(day, language)).join(' – ');
}
