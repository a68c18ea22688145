import type { Unit } from '../query.js';
import { has } from '../spans/pieces.js';
import type { WordingOf } from '../wording.js';
import { fold } from '../words/fold.js';
import { foldedSet } from '../words/folded-set.js';

/**
 * "Does Trump like Kim?": a word that elsewhere says little is what is asked, between two names that nothing else joins.
 */
export function withBareVerbs(
  units: readonly Unit[],
  { intent, spans, tokens, words }: WordingOf<'intent' | 'spans' | 'tokens', 'bareVerbs' | 'supports'>,
): readonly Unit[] {
  // "Does China like Kim's missiles?"
  const isSupported = intent === 'yes-no' && foldedSet(words.supports).has(tokens[0]?.folded ?? '');
  if (!isSupported && units.some(({ kind }) => kind !== 'name')) return units;
  const verbs = foldedSet(words.bareVerbs);
  const at = spans.findIndex(
    ({ surface }, i) =>
      verbs.has(fold(surface)) &&
      has(spans[i - 1], 'name') &&
      // "Xi, like Kim": a comparison.
      tokens[spans[i]?.start ?? 0]?.gap.includes(',') !== true &&
      spans.slice(i + 1, i + 3).some((span) => has(span, 'name')),
  );
  const surface = spans[at]?.surface;
  if (surface === undefined || units.some((unit) => unit.at === at)) return units;
  return [...units, { kind: 'word' as const, word: fold(surface), surface, at }].sort((a, b) => a.at - b.at);
}
