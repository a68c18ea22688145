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
 * Breaks a line at blanks so that each piece fits `width` columns; a longer word stays whole, and no-break
 * spaces hold. A style that is on at a break is switched off there and on again behind it.
 */
export function wrap(line: string, width: number): readonly string[] {
  if (widthOf(line) <= width) return [line];
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(/(?<=[^ ]) +/)) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && widthOf(longer) > width) {
      const open = openStyles(current);
      lines.push(open === '' ? current : `${current}${RESET}`);
      current = open + word;
    } else {
      current = longer;
    }
  }
  return [...lines, current];
}

const RESET = '\u001b[0m';
/** Codes that switch off what others have switched on: bold and dim, italic, underline, strike, colour. */
const OFF: ReadonlyMap<string, readonly string[]> = new Map([
  ['22', ['1', '2']],
  ['23', ['3']],
  ['24', ['4']],
  ['29', ['9']],
  ['39', ['31']],
]);

/** The codes of the styles that are still on at the end of a text. */
function openStyles(text: string): string {
  let open: readonly string[] = [];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal's styles begin with one
  for (const [, code = ''] of text.matchAll(/\u001b\[(\d+)m/g)) {
    const off = OFF.get(code);
    open = off === undefined ? [...open, code] : open.filter((one) => !off.includes(one));
  }
  return open.map((code) => `\u001b[${code}m`).join('');
}
