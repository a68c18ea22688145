import type { Unit } from '../query.js';
import type { WordingOf } from '../wording.js';
import { fold } from '../words/fold.js';
import { foldedSet } from '../words/folded-set.js';

/**
 * "Who organised the parade?": a verb for holding something, which elsewhere says no more than that it took place, is
 * what is asked where whoever did it is.
 */
export function withOrganising(
  units: readonly Unit[],
  { intent, asksAgent, spans, words }: WordingOf<'intent' | 'asksAgent' | 'spans', 'organising'>,
): readonly Unit[] {
  if (intent !== 'who' || !asksAgent) return units;
  const verbs = foldedSet(words.organising);
  const at = spans.findIndex(({ surface }) => verbs.has(fold(surface)));
  const surface = spans[at]?.surface;
  if (surface === undefined || units.some((unit) => unit.at === at)) return units;
  return [...units, { kind: 'word' as const, word: fold(surface), surface, at }].sort((a, b) => a.at - b.at);
}
