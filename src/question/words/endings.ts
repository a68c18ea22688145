import { remembered } from './remembered.js';

/**
 * Whether a word ends in one of the endings that a language lists ("-er"), as they are written there.
 * @param before letters that a word has before its ending, at least
 */
export const endsAs = (word: string, endings: readonly string[], before = 0): boolean =>
  endingOf(word, endings, before) !== undefined;

/** The ending that a word has of them, without the hyphen. */
export const endingOf = (word: string, endings: readonly string[], before = 0): string | undefined =>
  lettersOf(endings).find((ending) => word.length >= before + ending.length && word.endsWith(ending));

/** Whether a word is such an ending, set apart by an apostrophe: "Xi's". */
export const isEnding = (word: string, endings: readonly string[]): boolean =>
  lettersOf(endings).includes(word);

const lettersOf = remembered((endings: readonly string[]) => endings.map((ending) => ending.slice(1)));
