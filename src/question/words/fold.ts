/**
 * Text as it is compared: without case, accents, ligatures or invisible characters.
 *
 * @example fold('Œuvre À L’ÉTÉ') // "oeuvre a l’ete"
 */
export function fold(text: string): string {
  // Most words have nothing to fold but their capitals, or nothing at all.
  let isLower = true;
  let isPlainText = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > LAST_ASCII) {
      isPlainText = false;
      break;
    }
    if (code >= CAPITAL_A && code <= CAPITAL_Z) isLower = false;
  }
  if (isPlainText) return isLower ? text : text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .normalize('NFC');
}

const LAST_ASCII = 127;
const CAPITAL_A = 65;
const CAPITAL_Z = 90;

/** Whether a text is ASCII alone. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > LAST_ASCII) return false;
  return true;
}

/** A word of a text, with its place in it. */
export interface Token {
  /** As written. */
  readonly text: string;
  /** Lower case, accents kept: tells "où" from "ou". */
  readonly accented: string;
  readonly folded: string;
  /** Offset of the first character and after the last, in the text given to {@link tokenise}. */
  readonly start: number;
  readonly end: number;
  /** What stands between the word before and this one. */
  readonly gap: string;
  /** Written with a capital first letter (or in a script without capitals: false). */
  readonly capital: boolean;
}

// Letters with their combining marks, digits; everything else separates. Han, kana and Hangul are
// kept apart from Latin letters, so that "习近平met" is two words.
const WORD =
  /(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}])[\p{L}\p{N}]\p{M}*)+|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]+|\p{sc=Hangul}+/gu;

/** The words of a text as they are written, where nothing else of them is needed. */
export const wordsIn = (text: string): readonly string[] => text.match(WORD) ?? [];

/** Splits a text into words. Apostrophes and hyphens separate: "l'amitié" is two words. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    const plain = isPlain(word);
    const accented = (plain ? word : word.normalize('NFC')).toLowerCase();
    const first = word.charAt(0);
    tokens.push({
      text: word,
      accented,
      folded: plain ? accented : fold(word),
      start: match.index,
      end: match.index + word.length,
      gap: text.slice(last, match.index),
      capital: first !== first.toLowerCase(),
    });
    last = match.index + word.length;
  }
  return tokens;
}

/**
 * A question as it may be read: control, bidirectional and invisible characters and lone surrogates
 * gone, white space single.
 */
export function clean(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}\p{Co}\p{Cn}]+/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
