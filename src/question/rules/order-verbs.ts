import type { Unit } from '../query.js';
import type { WordingOf } from '../wording.js';
import { fold } from '../words/fold.js';
import { foldedSet } from '../words/folded-set.js';
import { says } from '../words/says.js';

/**
 * Leaves out verbs that only give something its place in time, in a question on the order of two things: "did the
 * meeting come before the parade?" is about a meeting, where "did Kim come before the parade?" is about his coming.
 */
export function withoutOrderVerbs(
  units: readonly Unit[],
  { intent, tokens, words }: WordingOf<'intent' | 'tokens', 'orders'>,
): readonly Unit[] {
  const { orders } = words;
  const isOrder =
    intent === 'order-of' ||
    (intent === 'yes-no' && (says(tokens, orders.before) || says(tokens, orders.after)));
  if (!isOrder) return units;
  const verbs = foldedSet(orders.verbs);
  const isVerb = (unit: Unit): boolean =>
    (unit.kind === 'concept' || unit.kind === 'word') &&
    unit.setting !== true &&
    verbs.has(fold(unit.surface));
  const isSubject = (unit: Unit): boolean =>
    unit.kind === 'concept' && unit.setting !== true && unit.office === undefined && !isVerb(unit);
  return units.some(isSubject) ? units.filter((unit) => !isVerb(unit)) : units;
}
