import { fold, type Token, wordsIn } from './fold.js';
import { keptLately, remembered } from './remembered.js';

/** Whether a question has one of some phrases. */
export function says(tokens: readonly Token[], phrases: readonly string[]): boolean {
  const text = spokenIn(tokens);
  return spaced(phrases).all.some((phrase) => text.includes(phrase));
}

/** Whether the words of a text are one of some phrases. */
export function isOneOf(text: string, phrases: readonly string[]): boolean {
  const { all, last } = spaced(phrases);
  return last.has(lastWordOf(text)) && all.includes(spacedOut(text));
}

/** Whether one of some phrases stands in a text. */
export function isSaidIn(text: string, phrases: readonly string[]): boolean {
  const words = spacedOut(text);
  return spaced(phrases).all.some((phrase) => words.includes(phrase));
}

/** Whether a text ends in one of some phrases. */
export function endsIn(text: string, phrases: readonly string[]): boolean {
  const { all, last } = spaced(phrases);
  if (!last.has(lastWordOf(text))) return false;
  const words = spacedOut(text);
  return all.some((phrase) => words.endsWith(phrase));
}

/** Whether a text begins with one of some phrases. */
export function startsIn(text: string, phrases: readonly string[]): boolean {
  const words = spacedOut(text);
  return spaced(phrases).all.some((phrase) => words.startsWith(phrase));
}

/** Whether a text begins in the letters of one of some words: "whats" in those of "what". */
export function beginsLike(text: string, beginnings: readonly string[]): boolean {
  const folded = fold(text);
  return lettersOf(beginnings).some((letters) => folded.startsWith(letters));
}
const lettersOf = remembered((words: readonly string[]) => words.map(fold));

const spacedOut = (text: string): string => ` ${wordsIn(fold(text)).join(' ')} `;

/** Most texts are told from most phrases by their last words alone. */
function lastWordOf(text: string): string {
  const folded = fold(text);
  let start = folded.length;
  let end = folded.length;
  for (let at = folded.length - 1; at >= 0; at--) {
    const code = folded.charCodeAt(at);
    if (code > LAST_ASCII) return LAST_WORD.exec(folded)?.[0] ?? '';
    if (isInWord(code)) start = at;
    else if (start < end) break;
    else [start, end] = [at, at];
  }
  return folded.slice(start, end);
}
const LAST_WORD = /[\p{L}\p{N}]+(?=[^\p{L}\p{N}]*$)/u;
const LAST_ASCII = 127;

/** Whether an ASCII character, folded, is a letter or a digit. */
const isInWord = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);

/** The words of a question, each between two spaces. */
const spokenIn = keptLately(
  (tokens: readonly Token[]): string => ` ${tokens.map(({ folded }) => folded).join(' ')} `,
);

/** Phrases as they stand among the words of a question, and their last words; folded once and not for each. */
const spaced = remembered((phrases: readonly string[]) => ({
  all: phrases.map(spacedOut),
  last: new Set(phrases.map(lastWordOf)),
}));
