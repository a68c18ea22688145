import { tokenise } from '../../question/words/fold.js';

/** A word as quotations are compared by. */
export interface Word {
  /** Without case and accents: two words with the same key are the same word, perhaps spelt otherwise. */
  readonly key: string;
  /** Offsets in the text, the end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Signs that say something, unlike punctuation: "10 %" is not "10", nor "−5" "5". */
const SIGN = /[%‰€$£¥°+=<>]|(?<=^|[\s(])[-−](?=\d)/gu;

/** The words of a text and the signs that count as words. Apostrophes and hyphens separate words. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = tokenise(text).map(({ folded, start, end }) => ({ key: folded, start, end }));
  const signs = Array.from(text.matchAll(SIGN), ({ 0: sign, index }) => ({
    key: sign.replace('−', '-'),
    start: index,
    end: index + sign.length,
  }));
  return signs.length === 0 ? words : [...words, ...signs].sort((a, b) => a.start - b.start);
}

export const keysOf = (words: readonly Word[]): string[] => words.map(({ key }) => key);

/** The part of a text from one word to another, the end exclusive; empty where there is none. */
export const stretchOf = (text: string, words: readonly Word[], from: number, to: number): string =>
  text.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0);
