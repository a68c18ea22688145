import { stripVTControlCharacters } from 'node:util';

/** Scripts and pictures that take two columns of a terminal. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\uff01-\uff60]/gu;
const WIDTHLESS = /[\p{Mark}\p{Cf}]/gu;

/** Columns that a text takes in a terminal; styles take none. */
export function widthOf(text: string): number {
  const bare = stripVTControlCharacters(text).replace(WIDTHLESS, '');
  return [...bare].length + (bare.match(WIDE)?.length ?? 0);
}

/**
 * Breaks a line at blanks so that each piece fits `width` columns; a longer word stays whole. No-break spaces
 * hold.
 */
export function wrap(line: string, width: number): readonly string[] {
  if (widthOf(line) <= width) return [line];
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(/(?<=[^ ]) +/)) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && widthOf(longer) > width) {
      lines.push(current);
      current = word;
    } else {
      current = longer;
    }
  }
  return [...lines, current];
}
