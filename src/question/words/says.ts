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

const spacedOut = (text: string): string => ` ${wordsIn(fold(text)).join(' ')} `;

/** Most texts are told from most phrases by their last words alone. */
const lastWordOf = (text: string): string => LAST_WORD.exec(fold(text))?.[0] ?? '';
const LAST_WORD = /[\p{L}\p{N}]+(?=[^\p{L}\p{N}]*$)/u;

/** The words of a question, each between two spaces. */
const spokenIn = keptLately(
  (tokens: readonly Token[]): string => ` ${tokens.map(({ folded }) => folded).join(' ')} `,
);

/** Phrases as they stand among the words of a question, and their last words; folded once and not for each. */
const spaced = remembered((phrases: readonly string[]) => ({
  all: phrases.map(spacedOut),
  last: new Set(phrases.map(lastWordOf)),
}));
