import { fold, wordsIn } from './fold.js';
import { foldedSet } from './folded-set.js';
import type { LanguageData } from './language.js';
import type { PlaceLevel } from './place-level.js';
import type { Query, Unit } from './query.js';
import type { Span } from './segment.js';

/** The kind of name that a question word asks for: "quel pays", "which agency". */
export function nameKindIn(surface: string, { nameKinds }: LanguageData): Query['nameKind'] {
  const words = wordsIn(surface).map(fold);
  // "Quels chefs d’État" asks for chiefs: the noun follows the question word.
  const at = words.findIndex((word) => WHICH.test(word)) + 1;
  const follows = (noun: string): boolean =>
    at > 0 && wordsIn(noun).every((word, i) => words[at + i] === fold(word));
  return KINDS.find((kind) => nameKinds[kind].some(follows)) ?? null;
}
const KINDS = ['place', 'medium', 'organisation'] as const;
const WHICH = /^(?:quel(?:le)?s?|which|what)$/;

/** How wide a place "in which city" and "which country" ask for; null where any will do. */
export function placeLevelIn(
  surface: string,
  { placeLevels }: Pick<LanguageData, 'placeLevels'>,
): PlaceLevel | null {
  const words = new Set(wordsIn(surface).map(fold));
  return LEVELS.find((level) => placeLevels[level].some((noun) => words.has(fold(noun)))) ?? null;
}
const LEVELS: readonly PlaceLevel[] = ['city', 'country'];

/**
 * Leaves out the verb at the end of a question for a name: "what's the bakery called?" asks for none but its name, and
 * not for how somebody describes it. All units are kept where it is no such question.
 */
export function withoutNaming(
  units: readonly Unit[],
  intent: Query['intent'],
  spans: readonly Span[],
  { namedAtEnd }: Pick<LanguageData, 'namedAtEnd'>,
): readonly Unit[] {
  const last = units.at(-1);
  const isNaming =
    (intent === 'what' || intent === 'profile') &&
    last?.at === spans.length - 1 &&
    foldedSet(namedAtEnd).has(fold(last.surface)) &&
    !units.some((unit) => unit.kind === 'name' && unit.role === 'target');
  return isNaming && units.length > 1 ? units.slice(0, -1) : units;
}
