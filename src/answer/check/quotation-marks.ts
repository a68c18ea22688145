/** What stands between quotation marks, without them: offsets, the end exclusive. */
export interface Quoted {
  readonly start: number;
  readonly end: number;
  /** Offsets with the marks. */
  readonly outer: { readonly start: number; readonly end: number };
}

/** For each mark that may open, those that may close it. German „ closes with “, Swedish ” with ”. */
const CLOSING: Readonly<Record<string, string>> = {
  '«': '»',
  '‹': '›',
  '“': '”"“',
  '„': '“”"',
  '‟': '”"',
  '”': '”"',
  '"': '"”“',
  '″': '″"',
  '「': '」',
  '『': '』',
  '‘': '’',
  "'": "'’",
};
/** Marks that are apostrophes as well: they open only before a word, and close only after one. */
const APOSTROPHES = "'‘’";
const LETTER = /[\p{L}\p{N}]/u;

/**
 * Finds what stands in quotation marks of any kind. Marks within marks belong to what is quoted; a mark that
 * nobody closed holds to the end of the text.
 */
export function quotedParts(text: string): Quoted[] {
  const parts: Quoted[] = [];
  for (let i = 0; i < text.length; i++) {
    const mark = text.charAt(i);
    const closing = CLOSING[mark];
    if (closing === undefined || !opens(text, i)) continue;
    const end = closingAt(text, i + 1, mark, closing);
    if (end === null && APOSTROPHES.includes(mark)) continue;
    const part = { start: i + 1, end: end ?? text.length };
    if (LETTER.test(text.slice(part.start, part.end)))
      parts.push({ ...part, outer: { start: i, end: (end ?? text.length) + (end === null ? 0 : 1) } });
    i = end ?? text.length;
  }
  return parts;
}

function opens(text: string, at: number): boolean {
  if (!APOSTROPHES.includes(text.charAt(at))) return true;
  return !LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at + 1));
}

function closingAt(text: string, from: number, mark: string, closing: string): number | null {
  let depth = 1;
  for (let i = from; i < text.length; i++) {
    const character = text.charAt(i);
    if (closing.includes(character)) {
      if (APOSTROPHES.includes(character) && !closes(text, i)) continue;
      depth -= 1;
      if (depth === 0) return i;
    } else if (character === mark) depth += 1;
  }
  return null;
}

const closes = (text: string, at: number): boolean =>
  !LETTER.test(text.charAt(at + 1)) && /\S/.test(text.charAt(at - 1));
