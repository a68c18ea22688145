import { comparable } from '../../knowledge/quotation.js';
import { stretchOf, type Word } from './words.js';

/** A word that is spelt with other accents or letters of another case. */
export interface Respelt {
  readonly pasted: string;
  readonly printed: string;
}

/** What differs between the same words: nothing, or accents, case and punctuation. */
export interface Typography {
  readonly same: boolean;
  /** Empty where only punctuation and spaces differ. */
  readonly respelt: readonly Respelt[];
}

/** A part of a text: its words from one number to another, the end exclusive. */
export interface Part {
  readonly text: string;
  readonly words: readonly Word[];
  readonly from: number;
  readonly to: number;
}

/** Compares two parts that have the same words. Kinds of quotation marks, apostrophes and spaces do not count. */
export function typographyOf(pasted: Part, printed: Part): Typography {
  const [left, right] = [pasted, printed].map(
    ({ text, words, from, to }) => comparable(stretchOf(text, words, from, to)).text,
  );
  if (left === undefined || right === undefined || unquoted(left) === unquoted(right))
    return { same: true, respelt: [] };
  const respelt: Respelt[] = [];
  for (let i = 0; i < pasted.to - pasted.from; i++) {
    const a = stretchOf(pasted.text, pasted.words, pasted.from + i, pasted.from + i + 1).normalize('NFC');
    const b = stretchOf(printed.text, printed.words, printed.from + i, printed.from + i + 1).normalize('NFC');
    // A sentence taken from the middle of another begins with a capital, and the other way round.
    if (a === b || (i === 0 && lowerFirst(a) === lowerFirst(b))) continue;
    respelt.push({ pasted: a, printed: b });
  }
  return {
    same: respelt.length === 0 && lowerFirst(unquoted(left)) === lowerFirst(unquoted(right)),
    respelt,
  };
}

/** Marks around a word are not of the words. */
const unquoted = (text: string): string => text.replace(/"/g, '');

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
