import type { Concept } from '../../knowledge/coverage.js';
import { LANGUAGES } from '../../knowledge/types.js';
import type { ConceptUnit, NameUnit, NumberUnit, Query, Unit, WordUnit } from '../../question/query.js';
import { BLAMING, DUTIES, FIRST_TIME, mayBe } from '../../question/shared-concepts.js';
import { isWithinBound } from '../../question/units/number-bounds.js';
import { keptLately } from '../../question/words/remembered.js';
import { stem } from '../../question/words/stem.js';
import type { FactIndex } from '../facts/fact-index.js';
import type { Entry } from '../tables/entry.js';
import { asksWhenEnded, lastOf, mayEnd } from '../told/ends-told.js';
import { nameLevel, SPOKEN } from '../told/match-name.js';
import { counts } from '../told/numbers-told.js';
import { ABOUT, isAstray, isSlight, TOUCHED } from './affirming.js';
import { isSomebody, takesPart } from './epithets.js';
import { isLiteral } from './literal.js';
import type { Meaning } from './meaning.js';
import { oppositesIn } from './opposites.js';

/** Holds one part of a question against a fact. */
export interface UnitMatcher {
  /** How directly the fact itself has the unit, 0 to a little over 1. */
  own(unit: Unit, entry: Entry, query: Query): number;
  /** The same, or less through the other facts of its event, or of its scene for what tells the occasion. */
  level(unit: Unit, entry: Entry, query: Query): number;
  /** Whether the fact itself has nothing of a unit, which another fact of its event has. */
  isBorrowed(unit: Unit, level: number, entry: Entry, query: Query): boolean;
  /** Whether the fact gives another number, or something that rules the unit out. */
  contradicts(unit: Unit, entry: Entry, query: Query): unit is NumberUnit | ConceptUnit;
}

/** What a unit found beside the fact itself counts. Ordinal weights, set by hand on the development questions. */
const BY_SIBLING = 0.6;
const BY_SCENE = 0.4;
const BY_TYPE = 0.7;
/** A word that a longer phrase of the fact has taken up: "global" in "global strategic partnership". */
const BY_WORDS = 0.7;
/** What lasted until some day ended then. */
const BY_LENGTH = 0.7;
const BY_OFFICE = 0.1;
const BY_OFFICE_NAMED = 0.5;
const BY_DIGITS = 0.8;

/** What is asked of whoever holds an office: who, and since when. */
const OF_HOLDERS: ReadonlySet<Query['intent']> = new Set<Query['intent']>(['who', 'since']);

export function buildUnitMatcher(
  index: FactIndex,
  concepts: ReadonlyMap<string, Concept>,
  meaning: Meaning,
): UnitMatcher {
  const opposites = oppositesIn(concepts);
  const conceptLevel = (unit: ConceptUnit, entry: Entry, query: Query): number => {
    // "Targets no one" is not what tells that somebody is targeted.
    if (unit.toNobody === true && !entry.fact.negated && !unit.concepts.some((id) => entry.denied.has(id)))
      return 0;
    // "Who speaks of a plot against them?": not who says that nobody is targeted.
    if (
      query.intent === 'who' &&
      !query.negated &&
      query.quoted.length === 0 &&
      unit.toNobody !== true &&
      unit.concepts.length > 0 &&
      // That somebody answered is not denied by what they answer.
      meaning.kinds(unit).size === 0 &&
      unit.concepts.every((id) => entry.denied.has(id))
    )
      return 0;
    if (unit.office !== undefined) return entry.offices.has(unit.office) ? BY_OFFICE_NAMED : BY_OFFICE;
    let own = 0;
    for (const id of unit.concepts) own = Math.max(own, entry.concepts.get(id) ?? 0);
    if (isAstray(unit, own, entry, query)) return 0;
    if (own >= BY_TYPE) return own;
    // "Did China criticise Trump?": a reply to him is not yet blame.
    if (query.intent === 'yes-no' && mayBe(unit, BLAMING) && entry.fact.type !== 'accusation') return 0;
    // "Who is in charge of mobility?": who holds an office for it.
    const isOffice = entry.fact.type === 'background' && entry.offices.size > 0;
    if (isOffice && asksDuty(unit) && OF_HOLDERS.has(query.intent) && query.units.length > 1)
      return BY_OFFICE_NAMED;
    if (meaning.types(unit).has(entry.fact.type)) return BY_TYPE;
    if (isSlight(unit, own, entry, query)) return 0;
    // "Where were they sent?" has nothing of what was felt, in French "sentir".
    return own > 0 ? own : isLiteral(unit, entry, [query.language]) ? BY_WORDS : 0;
  };
  const own = (unit: Unit, entry: Entry, query: Query): number => {
    switch (unit.kind) {
      case 'name':
        return nameLevel(unit, entry, meaning.speech(query));
      case 'concept':
        // When words were said "at the end of 2024", or the end of a war was marked, nothing ended.
        if (asksWhenEnded(unit, query) && lastOf(entry) !== undefined) return BY_LENGTH;
        if (asksWhenEnded(unit, query) && !mayEnd(entry)) return 0;
        return conceptLevel(unit, entry, query);
      case 'word':
        return isAstray(unit, 0, entry, query) ? 0 : wordLevel(unit, entry);
      case 'number':
        return numberLevel(unit, entry, query);
    }
  };
  /** "Will it stay if the world changes?" names both of what rule each other out, and denies neither. */
  const isNamed = (id: string, { units }: Query): boolean =>
    units.some((other) => other.kind === 'concept' && other.concepts.includes(id));
  /** Of what a fact has of both, it is what it is more about: "nothing will change it" is about what lasts. */
  const isOpposed = (unit: ConceptUnit, entry: Entry, query: Query): boolean => {
    const weightOf = (id: string): number => entry.concepts.get(id) ?? 0;
    const own = Math.max(...unit.concepts.map(weightOf));
    return unit.concepts.some((id) =>
      [...(opposites.get(id) ?? [])].some(
        (other) => weightOf(other) >= ABOUT && weightOf(other) > own && !isNamed(other, query),
      ),
    );
  };
  /** "Rencontre", "summit": an occasion, and nothing else. */
  const meets = (unit: ConceptUnit): boolean => [...meaning.types(unit)].join() === 'meeting';
  const isAgent = (unit: Unit): unit is NameUnit =>
    unit.kind === 'name' && unit.role === 'agent' && unit.setting !== true && unit.places.length === 0;
  /** Whose words they are is told with them, and not beside them. */
  const isSpeaker = (unit: Unit, { fact }: Entry): boolean =>
    unit.kind === 'name' && unit.role === 'agent' && SPOKEN.has(fact.type);
  /** Whether those who act are told to have met somebody in the scene of a fact. */
  const wasThere = (entry: Entry, query: Query): boolean =>
    query.units
      .filter(isAgent)
      .every((unit) =>
        [entry, ...index.siblings(entry), ...index.scene(entry)].some(
          ({ fact, agents }) => fact.type === 'meeting' && unit.names.some((slug) => agents.has(slug)),
        ),
      );
  /** "When she mentioned prejudice" is not when somebody else did. */
  const isOthersWord = (unit: Unit, { fact, agents }: Entry, query: Query): boolean =>
    unit.during === true &&
    SPOKEN.has(fact.type) &&
    !query.units.some((other) => other.kind === 'name' && other.names.some((slug) => agents.has(slug)));
  /** Whether a fact of the scene has what tells the occasion. */
  const isOf = (unit: Unit, entry: Entry, query: Query): boolean =>
    own(unit, entry, query) > (unit.kind === 'concept' ? TOUCHED : 0);
  return {
    own,
    level(unit, entry, query) {
      if (unit.during === true && unit.kind === 'concept' && meets(unit) && !wasThere(entry, query)) return 0;
      if (unit.kind === 'concept' && isSomebody(unit)) return Number(takesPart(unit, entry));
      const direct = own(unit, entry, query);
      if (direct > 0) return direct;
      if (!isSpeaker(unit, entry) && index.siblings(entry).some((sibling) => own(unit, sibling, query) > 0))
        return BY_SIBLING;
      if (unit.kind === 'concept' && takesPart(unit, entry)) return BY_SCENE;
      const around =
        unit.setting === true &&
        index.scene(entry).some((other) => isOf(unit, other, query) && !isOthersWord(unit, other, query));
      return around ? BY_SCENE : 0;
    },
    isBorrowed: (unit, level, entry, query) =>
      level === BY_SIBLING && unit.setting !== true && own(unit, entry, query) === 0,
    contradicts(unit, entry, query): unit is NumberUnit | ConceptUnit {
      if (unit.kind === 'number') return givesAnother(unit, entry, query, concepts);
      return unit.kind === 'concept' && (isOpposed(unit, entry, query) || (isFirst(unit) && isLater(entry)));
    },
  };
}

/** Whether a unit asks for whose duty something is: "in charge of mobility". */
export const asksDuty = ({ concepts, office }: ConceptUnit): boolean =>
  office === undefined && concepts.some((id) => DUTIES.has(id));

/** Whether a unit says that something is for the first time: what tells that it is not contradicts it. */
export const isFirst = ({ concepts }: ConceptUnit): boolean => concepts.includes(FIRST_TIME);
/** Whether a fact tells that it is not the first time: the sixth meeting. */
const isLater = ({ fact }: Entry): boolean =>
  fact.numbers.some((number) => 'ordinal' in number && number.ordinal > 1);

const stemsOf = keptLately(({ word }: WordUnit) => ({ fr: stem(word, 'fr'), en: stem(word, 'en') }));

function wordLevel(unit: WordUnit, entry: Entry): number {
  const stems = stemsOf(unit);
  const languages = unit.language === undefined ? LANGUAGES : [unit.language];
  return languages.some((language) => entry.stems[language].has(stems[language])) ? 1 : 0;
}

function numberLevel(unit: NumberUnit, entry: Entry, { units }: Query): number {
  if (unit.age) return Number(entry.fact.numbers.some((each) => 'age' in each && isMeant(unit, each.age)));
  const said = entry.fact.numbers.some((number) => {
    const value = 'count' in number ? number.count : 'ordinal' in number ? number.ordinal : number.age;
    return typeof value === 'number' && isMeant(unit, value);
  });
  if (said) return 1;
  if (unit.bound !== undefined) return 0;
  // "The first vehicle": a fact that counts nothing in order may have the very word.
  if (unit.alike !== undefined && !entry.fact.numbers.some((number) => 'ordinal' in number)) {
    const words = unit.alike;
    const isSaid = LANGUAGES.some((language) =>
      words.some((word) => entry.stems[language].has(stem(word, language))),
    );
    if (isSaid || unit.spelled) return isSaid ? BY_DIGITS : 0;
  }
  // "The 4th summit" is not one on the 4th.
  const isRank = unit.ordinal && units.some(({ kind, at }) => kind === 'concept' && at === unit.at + 1);
  return !unit.spelled && !isRank && entry.stems.fr.has(String(unit.value)) ? BY_DIGITS : 0;
}

const isMeant = ({ value, bound }: NumberUnit, given: number): boolean =>
  bound === undefined ? given === value : isWithinBound(given, bound, value);

/** Whether a fact gives another number than a question, of the same thing. */
function givesAnother(
  unit: NumberUnit,
  entry: Entry,
  query: Query,
  concepts: ReadonlyMap<string, Concept>,
): boolean {
  return entry.fact.numbers.some((number) => {
    if (unit.age) return 'age' in number && !isMeant(unit, number.age);
    if ('ordinal' in number) return unit.ordinal && !isMeant(unit, number.ordinal);
    if ('count' in number)
      return (
        !unit.ordinal &&
        typeof number.count === 'number' &&
        !isMeant(unit, number.count) &&
        query.units.some((object) => counts(object, number.of, concepts))
      );
    return !unit.ordinal && !isMeant(unit, number.age);
  });
}
