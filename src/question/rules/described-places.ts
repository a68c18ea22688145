import type { Query, Unit } from '../query.js';
import type { WordingOf } from '../wording.js';
import { fold, wordsIn } from '../words/fold.js';
import { foldedSet } from '../words/folded-set.js';

/** What is asked with when the name of what is described is wanted. */
const NAMING: ReadonlySet<Query['intent']> = new Set<Query['intent']>(['what', 'profile', 'who', 'called']);

/**
 * "What is the capital of North Korea?": a place that the question only describes is what is asked for; a fact has to
 * have the description, and not only the place.
 */
export function withDescribedPlace(
  units: readonly Unit[],
  { intent, words }: WordingOf<'intent', 'nameKinds'>,
): readonly Unit[] {
  const [only, ...others] = units;
  if (!NAMING.has(intent) || only?.kind !== 'name' || only.places.length === 0 || others.length > 0)
    return units;
  const nouns = foldedSet(words.nameKinds.place);
  const noun = wordsIn(fold(only.surface)).find((word) => nouns.has(word));
  return noun === undefined
    ? units
    : [
        { ...only, names: only.places },
        { kind: 'word', word: noun, surface: noun, at: only.at },
      ];
}
