import type { Query, Unit } from '../query.js';
import type { Span } from '../spans/segment.js';
import { fold, type Token, wordsIn } from '../words/fold.js';
import { foldedSet } from '../words/folded-set.js';
import type { Grammar } from '../words/grammar.js';
import type { LanguageData } from '../words/language.js';
import type { PlaceLevel } from '../words/place-level.js';

/** The kind of name that a question word asks for: "quel pays", "which agency". */
export function nameKindIn(
  surface: string,
  { nameKinds }: Pick<LanguageData, 'nameKinds'>,
  { asking }: Pick<Grammar, 'asking'>,
): Query['nameKind'] {
  const words = wordsIn(surface).map(fold);
  // "Quels chefs d’État" asks for chiefs: the noun follows the question word.
  const at = words.findIndex((word) => foldedSet(asking).has(word)) + 1;
  const follows = (noun: string): boolean =>
    at > 0 && wordsIn(noun).every((word, i) => words[at + i] === fold(word));
  return KINDS.find((kind) => nameKinds[kind].some(follows)) ?? null;
}
const KINDS = ['place', 'medium', 'organisation'] as const;

/** What stands right after the first "which" of a question, folded; null where nothing does. */
export function nounAsked(tokens: readonly Token[], { asking }: Pick<Grammar, 'asking'>): string | null {
  const words = foldedSet(asking);
  return tokens[tokens.findIndex(({ folded }) => words.has(folded)) + 1]?.folded ?? null;
}

/** How wide a place "in which city" and "which country" ask for; null where any will do. */
export function placeLevelIn(
  surface: string,
  { placeLevels }: Pick<LanguageData, 'placeLevels'>,
): PlaceLevel | null {
  const words = new Set(wordsIn(surface).map(fold));
  return LEVELS.find((level) => placeLevels[level].some((noun) => words.has(fold(noun)))) ?? null;
}
const LEVELS: readonly PlaceLevel[] = ['building', 'city', 'country'];

/** "What's the bakery called?": whether a question asks for a name by the verb at its end, and for nothing else. */
export function asksForName(
  units: readonly Unit[],
  intent: Query['intent'],
  spans: readonly Span[],
  { namedAtEnd }: Pick<LanguageData, 'namedAtEnd'>,
): boolean {
  return (
    (intent === 'what' || intent === 'profile') &&
    foldedSet(namedAtEnd).has(fold(spans.at(-1)?.surface ?? '')) &&
    units.some(({ at }) => at < spans.length - 1) &&
    !units.some((unit) => unit.kind === 'name' && unit.role === 'target')
  );
}
