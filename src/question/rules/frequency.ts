import type { Unit } from '../query.js';
import { OFTEN, RARE } from '../shared-concepts.js';
import { grammarOnly } from '../spans/pieces.js';
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
  if (intent !== 'yes-no') return units;
  const much = foldedSet(muchAtEnd);
  const at = spans.findLastIndex(({ surface }) => much.has(fold(surface)));
  // "…, beaucoup ou pas trop": a tag may follow.
  if (at < 0 || units.some((unit) => unit.at >= at) || !spans.slice(at + 1).every(grammarOnly)) return units;
  const surface = spans[at]?.surface ?? '';
  const denying = foldedSet(negators);
  // "Doesn't he travel much?" asks whether he does.
  const isDenied = tokens.slice(1, spans[at]?.start).some(({ folded }) => denying.has(folded));
  return [...units, { kind: 'concept', concepts: [isDenied ? RARE : OFTEN], surface, at }];
}
