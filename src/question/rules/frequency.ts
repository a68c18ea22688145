import type { Unit } from '../query.js';
import { OFTEN, RARE } from '../shared-concepts.js';
import type { WordingOf } from '../wording.js';
import { fold } from '../words/fold.js';
import { foldedSet } from '../words/folded-set.js';

/**
 * Adds that something is done often where only a word at the end of a question of yes or no says so: "does Kim go
 * abroad much?" Whoever seldom does it is no yes, unless the question says itself that he does not do it much.
 */
export function withFrequency(
  units: readonly Unit[],
  { intent, tokens, spans, words }: WordingOf<'intent' | 'tokens' | 'spans', 'muchAtEnd' | 'negators'>,
): readonly Unit[] {
  const { muchAtEnd, negators } = words;
  const at = spans.length - 1;
  const surface = spans[at]?.surface ?? '';
  const isMuch = foldedSet(muchAtEnd).has(fold(surface)) && units.every((unit) => unit.at !== at);
  if (intent !== 'yes-no' || !isMuch) return units;
  const denying = foldedSet(negators);
  // "Doesn't he travel much?" asks whether he does.
  const isDenied = tokens.slice(1).some(({ folded }) => denying.has(folded));
  return [...units, { kind: 'concept', concepts: [isDenied ? RARE : OFTEN], surface, at }];
}
