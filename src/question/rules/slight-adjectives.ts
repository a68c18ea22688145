import type { Unit } from '../query.js';
import { has } from '../spans/pieces.js';
import type { WordingOf } from '../wording.js';
import { fold } from '../words/fold.js';
import { foldedSet } from '../words/folded-set.js';

/**
 * Leaves out adjectives that tell nothing apart beside what they qualify: "the *young* champion", "*local* kids", "les
 * *petits* commerces". Where a yes or no is asked for, they may be what is asked ("is it a small pool?"): only before a
 * name they are not.
 */
export function withoutSlightAdjectives(
  units: readonly Unit[],
  { intent, spans, words }: WordingOf<'intent' | 'spans', 'slightAdjectives'>,
): readonly Unit[] {
  const { before, after } = words.slightAdjectives;
  const [front, behind] = [foldedSet(before), foldedSet(after)];
  const standsAt = (at: number): Unit | undefined => units.find((unit) => unit.at === at);
  const isThing = (unit: Unit | undefined): boolean =>
    unit !== undefined &&
    (unit.kind === 'name' || (intent !== 'yes-no' && unit.kind === 'concept')) &&
    unit.setting !== true;
  return units.filter((unit) => {
    if (unit.kind !== 'concept' && unit.kind !== 'word') return true;
    const word = fold(unit.surface);
    if (front.has(word)) {
      const next = spans[unit.at + 1];
      // "The young lady": whoever is meant may be told by a light word alone.
      return !isThing(standsAt(unit.at + 1)) && !(has(next, 'name') && !has(next, 'concept'));
    }
    return !(behind.has(word) && isThing(standsAt(unit.at - 1)));
  });
}
