import type { Font, Measure } from './scene.js';

/** Where a line may end: behind a space that may break, and between characters of Chinese and Japanese. */
const PIECE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][、。，；：！？」』）]*|(?:[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\u00a0\u202f])+|[^\S\u00a0\u202f]+|./gu;

const ELLIPSIS = '…';

/** A day before its month, a count before what it counts: no line ends between them. */
const NUMBERED = /(?<![\p{L}\p{N}])(\d{1,2}(?:er)?) (?=\p{L})/gu;

/**
 * Breaks a text into lines of at most `width` pixels. A word is only parted where it is wider than a line.
 * @param most lines at most; where more would be needed, the last one ends in an ellipsis behind a whole word
 */
export function wrap(
  text: string,
  font: Font,
  width: number,
  measure: Measure,
  most = Number.POSITIVE_INFINITY,
): readonly string[] {
  const fits = (line: string) => measure(line.trimEnd(), font) <= width;
  const held = text
    .replace(/[^\S\u00a0\u202f]+/g, ' ')
    .trim()
    .replace(NUMBERED, '$1\u00a0');
  const pieces = piecesOf(held).flatMap((piece) => (fits(piece) ? [piece] : parted(piece, fits)));
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && !fits(line + piece)) {
      lines.push(line.trimEnd());
      line = '';
    }
    // A line does not begin with the space before its first word.
    if (line !== '' || piece !== ' ') line += piece;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shortened(lines.slice(most - 1).join(' '), fits)];
}

/** The pieces of a text that a line is made of; an unbreakable space holds those on its sides together. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const piece of text.match(PIECE) ?? []) {
    const before = pieces.at(-1);
    if (before !== undefined && (/[\u00a0\u202f]$/.test(before) || /^[\u00a0\u202f]/.test(piece)))
      pieces[pieces.length - 1] = before + piece;
    else pieces.push(piece);
  }
  return pieces;
}

/** As much of a text as fits on a line before an ellipsis, whole words of it. */
function shortened(text: string, fits: (line: string) => boolean): string {
  let kept = '';
  for (const piece of piecesOf(text)) {
    if (!fits((kept + piece).trimEnd() + ELLIPSIS)) break;
    kept += piece;
  }
  return kept.trimEnd() + ELLIPSIS;
}

/** A word wider than a line, in parts that fit: at its hyphens, else wherever; a character that does not fit stands alone. */
function parted(word: string, fits: (line: string) => boolean): string[] {
  const hyphenated = word.match(/[^-]*-+|[^-]+/g) ?? [];
  if (hyphenated.length > 1)
    return hyphenated.flatMap((piece) => (fits(piece) ? [piece] : parted(piece, fits)));
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && !fits(part + character)) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return part === '' ? parts : [...parts, part];
}
