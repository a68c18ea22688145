import type { Unit, WordUnit } from '../query.js';
import type { WordingOf } from '../wording.js';
import { fold, wordsIn } from '../words/fold.js';
import { foldedSet } from '../words/folded-set.js';

/** What a question asks about, without the words that only say that it was told or is to come. */
export interface Foreseen {
  readonly units: readonly Unit[];
  /** The word by which it is to come; null where none says so. */
  readonly future: WordUnit | null;
}

/**
 * Leaves out words that only say that something was told or is to come: "the budget *announced*", "is the work *set
 * to* begin", "les arrêts *prévus*". Where somebody acts, it is they who announce or plan.
 */
export function withoutForeseen(
  units: readonly Unit[],
  { intent, asksAgent, names, words }: WordingOf<'intent' | 'asksAgent' | 'names', 'foreseen'>,
): Foreseen {
  const { foreseen } = words;
  const [told, ahead] = [foldedSet(foreseen.told), foldedSet(foreseen.ahead)];
  const isIn = (words: ReadonlySet<string>, unit: Unit): boolean =>
    (unit.kind === 'concept' || unit.kind === 'word') &&
    unit.setting !== true &&
    (words.has(fold(unit.surface)) || words.has(fold(wordsIn(unit.surface).at(-1) ?? '')));
  const acts = (unit: Unit): boolean =>
    unit.kind === 'name' &&
    unit.role === 'agent' &&
    !unit.names.every((slug) => names.get(slug)?.kind === 'place');
  const isLeft = (unit: Unit): boolean => isIn(told, unit) || isIn(ahead, unit);
  const kept = units.filter((unit) => !isLeft(unit));
  if ((intent === 'who' && asksAgent) || units.some(acts) || !kept.some(({ kind }) => kind === 'concept'))
    return { units, future: null };
  const word = units.find((unit) => isIn(ahead, unit));
  return {
    units: kept,
    future:
      word === undefined
        ? null
        : { kind: 'word', word: fold(word.surface), surface: word.surface, at: word.at },
  };
}
