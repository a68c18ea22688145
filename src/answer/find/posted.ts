import { LANGUAGES } from '../../knowledge/types.js';
import type { ConceptUnit, Unit, WordUnit } from '../../question/query.js';
import { stem } from '../../question/words/stem.js';
import type { EventList } from '../facts/event-lists.js';
import type { FactIndex } from '../facts/fact-index.js';
import { isSomebody } from '../match/epithets.js';
import { wordStemsOf } from '../match/literal.js';
import type { Matcher } from '../match/match.js';
import { asksDuty } from '../match/match-unit.js';

/**
 * The lists of events that have a unit of a question, one for each thing it may stand for; null where any event
 * may have it. An event that is in none of them does not account for the unit.
 */
export function listsOf(unit: Unit, index: FactIndex, matcher: Matcher): readonly EventList[] | null {
  if (matcher.isHint(unit) || unit.kind === 'number' || unit.setting === true) return null;
  switch (unit.kind) {
    case 'name':
      return unit.names.map(index.withName);
    case 'concept':
      if (asksDuty(unit)) return null;
      if (isSomebody(unit)) return (unit.standsFor ?? []).map(index.withName);
      return [
        ...unit.concepts.map(index.withConcept),
        ...(unit.standsFor ?? []).map(index.withName),
        ...Array.from(matcher.types(unit), index.withType),
        ...listsOfWords(unit, index),
      ];
    case 'word':
      return listsOfWord(unit, index);
  }
}

const listsOfWord = ({ word, language: own }: WordUnit, index: FactIndex): readonly EventList[] =>
  (own === undefined ? LANGUAGES : [own]).map((language) => index.withStem(stem(word, language), language));

/** A fact that has all words of a unit has the rarest of them. */
const listsOfWords = (unit: ConceptUnit, index: FactIndex): readonly EventList[] =>
  LANGUAGES.flatMap((language) => {
    const lists = wordStemsOf(unit)[language].map((word) => index.withStem(word, language));
    return lists.length === 0 ? [] : [lists.reduce((a, b) => (b.length < a.length ? b : a))];
  });

/** Whether no fact of the coverage has a word. */
export const isUnheardOf = (unit: Unit, index: FactIndex): boolean =>
  unit.kind === 'word' &&
  unit.general !== true &&
  listsOfWord(unit, index).every((list) => list.length === 0);

/** Whether no fact is about what a unit stands for. */
export const isUntold = (
  unit: ConceptUnit,
  { index, matcher }: { readonly index: FactIndex; readonly matcher: Matcher },
): boolean =>
  matcher.types(unit).size === 0 && unit.concepts.every((id) => index.withConcept(id).length === 0);
