import type { Query } from '../query.js';

/** Where one sentence ends and another begins. */
const BETWEEN = /(?<=[?!…]|[\p{Ll}\d]{3}\.)\s+/u;

/**
 * The one sentence of a text that asks for something of the coverage, read by itself, where the others only lead to it
 * or comment on it ("Did they at least feed the poor man? What did Xi ask Kim to stay for?"): they name nobody, no
 * time and no number. Null where there is no such sentence, or more than one.
 */
export function askingSentence(text: string, read: (sentence: string) => Query): Query | null {
  const sentences = text.split(BETWEEN).filter((sentence) => sentence.trim() !== '');
  if (sentences.length < 2) return null;
  const queries = sentences.map(read);
  const asking = queries.filter((query) => !isBeside(query));
  const [only] = asking;
  return asking.length === 1 && only !== undefined && asks(only) ? only : null;
}

/** A question of its own: with a question word, on somebody. */
const asks = ({ intent, units, chat }: Query): boolean =>
  intent !== null && chat === null && units.some(({ kind }) => kind === 'name') && units.length > 1;

/** A remark, or a question on somebody who is not named. */
const isBeside = ({ intent, units, chat, periods, unknownNames }: Query): boolean =>
  (intent === null || intent === 'yes-no') &&
  chat !== 'order' &&
  periods.length === 0 &&
  unknownNames.length === 0 &&
  units.every((unit) => unit.kind === 'concept' || (unit.kind === 'word' && !/^\p{Lu}/u.test(unit.surface)));
