import type { Source } from '../answer/answer.js';
import { literal, small } from '../command/markdown.js';
import { typeset } from '../command/wording.js';
import type { Language } from '../knowledge/types.js';
import type { Footnote } from './sheet.js';

/**
 * Where the date of an article is not its own, the reason is told once a page and not under each quotation:
 * the date has a number, and the remark stands at the foot.
 */
export interface DateNotes {
  readonly footnotes: readonly Footnote[];
  /** The date of a source as it is shown: Markdown, with its number where it has one. */
  date(source: Source): string;
}

/** Numbers the articles whose dates need a remark, in the order in which they come. */
export function noteDates(sources: readonly Source[], language: Language): DateNotes {
  const numbers = new Map<string, string>();
  const footnotes: Footnote[] = [];
  const plain = ({ publishedDate }: Source): string => literal(typeset(language, publishedDate));
  for (const source of sources) {
    if (source.publishedBasis === null || numbers.has(source.article)) continue;
    const number = superscript(numbers.size + 1);
    numbers.set(source.article, number);
    const why = typeset(language, source.publishedBasis);
    footnotes.push({
      mark: marked(plain(source), number),
      text: small(`${number} ${literal(why.charAt(0).toLocaleUpperCase(language) + why.slice(1))}`),
    });
  }
  return {
    footnotes,
    date: (source) => {
      const number = numbers.get(source.article);
      return number === undefined ? plain(source) : marked(plain(source), number);
    },
  };
}

/** The number stays with its date, and cannot be taken for part of it. */
const marked = (date: string, number: string): string => `${date}\u00A0${number}`;

const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const superscript = (number: number): string =>
  [...String(number)].map((digit) => DIGITS.charAt(Number(digit))).join('');
