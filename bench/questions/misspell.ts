import { fold } from '../../src/question/words/fold.js';
import { editDistance } from '../../src/question/words/typos.js';
import type { Random } from '../random.js';
import type { Person } from '../world/people.js';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** Shorter words are other words when a letter changes. */
const SHORTEST = 5;

/** A name with one slip inside one of its longer words; undefined where all are short. */
export function misspell(name: string, random: Random): string | undefined {
  const long = [...name.matchAll(/\p{L}+/gu)].filter(({ 0: word }) => word.length >= SHORTEST);
  if (long.length === 0) return undefined;
  const { 0: word, index } = random.pick(long);
  const wrong = slip(word, random);
  return wrong === word ? undefined : name.slice(0, index) + wrong + name.slice(index + word.length);
}

/** One letter left out, doubled, replaced or swapped with the next; never the first. */
function slip(word: string, random: Random): string {
  const at = 1 + random.int(word.length - 2);
  const [before, here, next, after] = [
    word.slice(0, at),
    word.charAt(at),
    word.charAt(at + 1),
    word.slice(at + 2),
  ];
  switch (random.int(4)) {
    case 0:
      return before + next + after;
    case 1:
      return before + here + here + next + after;
    case 2:
      return before + random.pick([...LETTERS]) + next + after;
    default:
      return before + next + here + after;
  }
}

/** Whether nobody else's name is as near to what was typed. */
export function isNearestTo(person: Person, typed: string, people: readonly Person[]): boolean {
  const folded = fold(typed);
  return people.every(
    (other) =>
      other === person ||
      [other.label.fr, other.label.en].every((label) => editDistance(folded, fold(label), 1) > 1),
  );
}
