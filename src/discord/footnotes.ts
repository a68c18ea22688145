import { literal, small } from '../command/markdown.js';
import { typeset } from '../command/wording.js';
import type { Language } from '../knowledge/types.js';
import type { Footnote } from './sheet.js';

/**
 * Remarks that would be long to read wherever they apply, such as where an inferred date comes from: the place
 * has a number, and the remark stands at the foot of the page, once.
 */
export interface Notes {
  /** The number of a remark, to stand right behind what it is on: the next one where it is new. Markdown. */
  number(remark: string): string;
  /** All remarks made so far. */
  footnotes(): readonly Footnote[];
}

const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Begins to number the remarks of one reply. */
export function openNotes(language: Language): Notes {
  const numbers = new Map<string, number>();
  return {
    number: (remark) => {
      const number = numbers.get(remark) ?? numbers.size + 1;
      numbers.set(remark, number);
      return markOf(number);
    },
    footnotes: () =>
      [...numbers].map(([remark, number]) => {
        const text = typeset(language, remark);
        const sentence = text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
        return {
          mark: new RegExp(`${markOf(number)}(?![${DIGITS}])`),
          text: small(`${superscript(number)} ${literal(sentence)}`),
        };
      }),
  };
}

/** The space keeps it from being taken for part of what it is on, and does not part the two. */
const markOf = (number: number): string => `\u00A0${superscript(number)}`;

const superscript = (number: number): string =>
  [...String(number)].map((digit) => DIGITS.charAt(Number(digit))).join('');
