import { fold, type Token, wordsIn } from './fold.js';
import { remembered } from './remembered.js';

/** Whether a question has one of some phrases. */
export function says(tokens: readonly Token[], phrases: readonly string[]): boolean {
  const text = spokenIn(tokens);
  return spaced(phrases).some((phrase) => text.includes(phrase));
}

/** The words of a question, each between two spaces. */
const spokenIn = remembered(
  (tokens: readonly Token[]): string => ` ${tokens.map(({ folded }) => folded).join(' ')} `,
);

/** Phrases as they stand among the words of a question, folded once and not for each. */
const spaced = remembered((phrases: readonly string[]): readonly string[] =>
  phrases.map((phrase) => ` ${wordsIn(fold(phrase)).join(' ')} `),
);
