import type { Query, Unit } from '../query.js';
import type { WordingOf } from '../wording.js';
import { fold, type Token, tokenise } from '../words/fold.js';
import { foldedSet } from '../words/folded-set.js';
import type { Grammar } from '../words/grammar.js';
import type { LanguageData } from '../words/language.js';
import { says } from '../words/says.js';
import { isPersonAlone } from './people.js';

/** Leaves out the noun for what somebody is where it is all that is asked of them: "Xi title?", "Trump, fonction". */
export function withoutTitles(
  units: readonly Unit[],
  {
    intent,
    tokens,
    words,
    names,
    grammar,
  }: WordingOf<'intent' | 'tokens' | 'names' | 'grammar', 'titles' | 'doing'>,
): readonly Unit[] {
  if (endsInVerb(tokens, words, grammar)) return units;
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
  {
    intent,
    tokens,
    words,
    names,
    grammar,
  }: WordingOf<'intent' | 'tokens' | 'names' | 'grammar', 'titles' | 'doing'>,
): boolean =>
  units.length === 1 &&
  !endsInVerb(tokens, words, grammar) &&
  isPersonAlone(units[0], names) &&
  // "Which office is held by Trump?" asks for no room, but "where is Trump's office?" does.
  (leavesOpen(intent)
    ? says(tokens, words.titles)
    : intent === 'where' && says(tokenise(asked), words.titles));

const leavesOpen = (intent: Query['intent']): boolean => intent === null || intent === 'what';

/** "What did Trump post?": after "did", and without an article, the last word is what he does. */
function endsInVerb(
  tokens: readonly Token[],
  { titles, doing }: Pick<LanguageData, 'titles' | 'doing'>,
  { determiners }: Pick<Grammar, 'determiners'>,
): boolean {
  const [last, before, ...others] = tokens.toReversed();
  return (
    last !== undefined &&
    before !== undefined &&
    foldedSet(titles).has(last.folded) &&
    !foldedSet(determiners).has(before.folded) &&
    others.some(({ folded }) => foldedSet(doing).has(folded))
  );
}
