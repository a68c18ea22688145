/** A quotation in its text: offsets into the original, in UTF-16 units, the end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A W3C Web Annotation TextQuoteSelector: what is quoted, and what stands directly before and after it. */
export interface TextQuote {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/** A text made comparable, with the way back to the original. */
export interface ComparableText {
  readonly original: string;
  /** NFC; any white space one space; straight quotation marks and apostrophes; nothing invisible. */
  readonly text: string;
  /** For each UTF-16 unit of `text` where it comes from in `original`, and the original's length at the end. */
  readonly offsets: readonly number[];
}

const APOSTROPHES = /[‘’‚‛ʼ′‹›`´]/u;
const QUOTATION_MARKS = /[“”„‟«»″]/u;
const OPENING = /[«‹]/u;
const CLOSING = /[»›]/u;
/** Soft hyphen, zero-width characters, byte order mark, directional marks. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;
/** White space; JavaScript counts the byte order mark among it. */
const SPACE = /[^\S\ufeff]/u;
/** A character with the marks that may be composed with it; Hangul syllables come apart into letters that are no marks. */
const UNIT = /[\u1100-\u115f\uac00-\ud7a3][\u1160-\u11ff]*\p{M}*|\P{M}\p{M}*|\p{M}+/gu;
const WORD = /[\p{L}\p{N}]/u;

/**
 * Makes a text comparable as far as typography goes and no further: letters, accents, case,
 * punctuation and digits stay what they are.
 */
export function comparable(original: string): ComparableText {
  let text = '';
  const offsets: number[] = [];
  /** The space inside « these » belongs to the marks. */
  let spaceIsPart = true;
  for (const { 0: unit, index } of original.matchAll(UNIT)) {
    const character = SPACE.test(unit) ? ' ' : simplified(unit);
    if (character === '' || (character === ' ' && spaceIsPart)) continue;
    if (CLOSING.test(unit) && text.endsWith(' ')) {
      text = text.slice(0, -1);
      offsets.pop();
    }
    for (let i = 0; i < character.length; i++) offsets.push(index);
    text += character;
    spaceIsPart = character === ' ' || OPENING.test(unit);
  }
  if (text.endsWith(' ')) {
    text = text.slice(0, -1);
    offsets.pop();
  }
  offsets.push(original.length);
  return { original, text, offsets };
}

function simplified(unit: string): string {
  if (APOSTROPHES.test(unit)) return "'";
  if (QUOTATION_MARKS.test(unit)) return '"';
  const visible = unit.replace(INVISIBLE, '');
  return visible.normalize('NFC');
}

/**
 * Finds where a text has a quotation: every place where `exact` stands between `prefix` and `suffix`
 * (as far as these are given) and does not begin or end in the middle of a word.
 */
export function findQuotation(text: ComparableText, quote: TextQuote): Range[] {
  const exact = comparable(quote.exact).text;
  const prefix = comparable(quote.prefix ?? '').text;
  const suffix = comparable(quote.suffix ?? '').text;
  const found: Range[] = [];
  if (exact === '') return found;
  const haystack = text.text;
  for (let at = haystack.indexOf(exact); at >= 0; at = haystack.indexOf(exact, at + 1)) {
    const end = at + exact.length;
    if (cutsWord(haystack, at) || cutsWord(haystack, end)) continue;
    const before = haystack[at - 1] === ' ' ? at - 1 : at;
    const after = haystack[end] === ' ' ? end + 1 : end;
    if (haystack.endsWith(prefix, before) && haystack.startsWith(suffix, after))
      found.push(originalRange(text, at, end));
  }
  return found;
}

/** The part of the original that a part of the comparable text comes from. */
export function originalRange(text: ComparableText, start: number, end: number): Range {
  const from = text.offsets[start] ?? text.original.length;
  const to = text.offsets[end] ?? text.original.length;
  // What is left out in comparing belongs to neither side.
  let last = to;
  while (last > from && isLeftOut(text.original[last - 1])) last--;
  return { start: from, end: last };
}

function isLeftOut(character: string | undefined): boolean {
  return character !== undefined && (SPACE.test(character) || INVISIBLE.test(character));
}

function cutsWord(text: string, at: number): boolean {
  return WORD.test(text[at - 1] ?? '') && WORD.test(text[at] ?? '');
}
