import { fold } from './fold.js';
import { remembered } from './remembered.js';

/** A language's words as they are compared with those of a question, folded once and not for each. */
export const foldedSet = remembered(
  (words: readonly string[]): ReadonlySet<string> => new Set(words.map(fold)),
);

/** The same where an accent tells them from other words: "ou" and "où". */
export const accentedSet = remembered((words: readonly string[]): ReadonlySet<string> => new Set(words));
