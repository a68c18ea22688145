import type { Query, Unit } from '../query.js';
import type { WordingOf } from '../wording.js';
import { fold, tokenise } from '../words/fold.js';
import { foldedSet } from '../words/folded-set.js';
import { says } from '../words/says.js';
import { isPersonAlone } from './people.js';

/** Leaves out the noun for what somebody is where it is all that is asked of them: "Xi title?", "Trump, fonction". */
export function withoutTitles(
  units: readonly Unit[],
  { intent, words, names }: WordingOf<'intent' | 'names', 'titles'>,
): readonly Unit[] {
  const nouns = foldedSet(words.titles);
  const [person, ...others] = units.filter((unit) => !nouns.has(fold(unit.surface)));
  return leavesOpen(intent) && person !== undefined && others.length === 0 && isPersonAlone(person, names)
    ? [person]
    : units;
}

/** Whether a question asks for nothing but what one person is. */
export const asksTitle = (
  units: readonly Unit[],
  asked: string,
  { intent, tokens, words, names }: WordingOf<'intent' | 'tokens' | 'names', 'titles'>,
): boolean =>
  units.length === 1 &&
  isPersonAlone(units[0], names) &&
  // "Which office is held by Trump?" asks for no room, but "where is Trump's office?" does.
  (leavesOpen(intent)
    ? says(tokens, words.titles)
    : intent === 'where' && says(tokenise(asked), words.titles));

const leavesOpen = (intent: Query['intent']): boolean => intent === null || intent === 'what';
