import type { Concept, Coverage } from '../../knowledge/coverage.js';
import { isPerson } from '../../question/asked/people.js';
import type { ConceptUnit, NameUnit, Query, Unit } from '../../question/query.js';
import { isFeeling } from '../../question/rules/feelings.js';
import {
  BLAMING,
  FIRST_TIME,
  isSaying,
  LEAVE,
  LEAVING,
  mayBe,
  ONE_ON_ONE,
} from '../../question/shared-concepts.js';
import { hasStrangers } from '../facts/strangers.js';
import type { Entry } from '../tables/entry.js';
import { PLACED, SPOKEN } from '../told/match-name.js';
import { ABOUT } from './affirming.js';
import { isOnlyAccused } from './claims.js';
import type { Meaning } from './meaning.js';

/** How a fact bears on a question, beyond having its parts. */
export interface Bearing {
  /** A unit that the fact has of others than those asked about. */
  readonly isOfOthers: (unit: Unit, entry: Entry, query: Query) => boolean;
  /** A feeling of whoever speaks, and not of what is said. */
  readonly isOfSpeaker: (unit: Unit, entry: Entry, query: Query) => boolean;
  /** A unit that the fact has, of another place. */
  readonly isElsewhere: (unit: Unit, entry: Entry, query: Query) => boolean;
  /** The fact is the very occasion after or before which something else is asked for. */
  readonly isOccasion: (entry: Entry, query: Query) => boolean;
  /** Others say so of whoever the question is about. */
  readonly isHearsay: (entry: Entry, query: Query) => boolean;
  /** Somebody only speaks of what is asked about. */
  readonly isToldOnly: (verb: ConceptUnit | undefined, entry: Entry, query: Query) => boolean;
  /** Though of another type, a fact is of what the verb means: a council that sits meets, what lasts is somebody's word. */
  readonly isAsGood: (verb: ConceptUnit | undefined, entry: Entry, query: Query) => boolean;
  /** A fact about the verb may be of a type that this one does not mean. */
  readonly mayBeOfAnother: (verb: ConceptUnit | undefined, entry: Entry, query: Query) => boolean;
}

const isAgent = (unit: Unit): unit is NameUnit => unit.kind === 'name' && unit.role === 'agent';
const agentsIn = ({ units }: Query): readonly NameUnit[] => units.filter(isAgent);

/** Spans from a verb to whom it concerns: "angry *with* Kim". */
const BESIDE = 2;

/** Intents that are answered by one meeting, of those whom a question names and nobody else. */
const OF_TWO: ReadonlySet<Query['intent']> = new Set<Query['intent']>(['yes-no', 'when', 'where', null]);

export function buildBearing(
  meaning: Meaning,
  concepts: ReadonlyMap<string, Concept>,
  names: Coverage['names'],
): Bearing {
  return {
    isOfOthers,
    isOfSpeaker,
    isElsewhere,
    isOccasion,
    isHearsay,
    isToldOnly,
    isAsGood,
    mayBeOfAnother,
  };

  /** "Was it the first time that the two met?" is not when three did, nor is that a one-on-one. */
  function isOfOthers(unit: Unit, entry: Entry, query: Query): boolean {
    const isOfTwo = unit.kind === 'concept' && unit.concepts.includes(ONE_ON_ONE);
    const isRank =
      OF_TWO.has(query.intent) &&
      ((unit.kind === 'number' && unit.ordinal) ||
        (unit.kind === 'concept' && unit.concepts.includes(FIRST_TIME)));
    // "Whom did Putin see one-on-one?": the other of the two is the answer.
    if (isOfTwo && query.intent === 'who') return entry.people.length > 2;
    return (isOfTwo || isRank) && hasStrangers(entry, query);
  }

  /** "Was the message angry?": that its writer was does not say so. */
  function isOfSpeaker(unit: Unit, entry: Entry, query: Query): boolean {
    if (query.intent !== 'yes-no' || unit.kind !== 'concept' || !meaning.speech(query).asked) return false;
    const felt = unit.concepts.filter((id) => isFeeling(id, concepts));
    // "Is China cross with her?": to be cross with somebody may be to say so.
    const isSaid = unit.concepts.some((id) => isSaying(id, concepts));
    return felt.length > 0 && !isSaid && felt.every((id) => (entry.concepts.get(id) ?? 0) < ABOUT);
  }

  /**
   * "Was the parade on the square?": what happened on that square after the parade does not tell where the parade was.
   * Whether a fact that has a place of the question only touches on what is to have been there.
   */
  function isElsewhere(unit: Unit, entry: Entry, query: Query): boolean {
    return (
      isAtAnother(unit, entry, query) ||
      isWhereabouts(unit, entry, query) ||
      isLeft(unit, entry, query) ||
      isOrigin(unit, entry, query) ||
      (query.intent === 'yes-no' &&
        unit.kind === 'concept' &&
        unit.setting !== true &&
        !meaning.isHint(unit) &&
        PLACED.has(entry.fact.type) &&
        query.units.every(
          (other) =>
            other === unit ||
            (other.kind === 'name' && other.places.some((slug) => names.get(slug)?.kind === 'place')),
        ) &&
        query.units.some((other) => other.kind === 'name' && other.role !== 'agent') &&
        !isSubject(unit, entry))
    );
  }

  /**
   * "Was Trump in Beijing?": that he was stung by what happened there does not say that he was, nor that what he
   * wrote came out there.
   */
  function isWhereabouts(unit: Unit, { fact, places }: Entry, query: Query): boolean {
    return (
      (query.intent === 'yes-no' || query.intent === 'when') &&
      unit.kind === 'name' &&
      (unit.role === 'in' || (unit.role === 'to' && query.units.some(({ setting }) => setting))) &&
      query.units.every(
        (other) =>
          other === unit ||
          other.setting === true ||
          (other.kind === 'name' && other.role === 'agent' && other.places.length === 0),
      ) &&
      query.units.length > 1 &&
      !(fact.who.length > 0 && fact.type !== 'message' && unit.names.some((slug) => places.has(slug)))
    );
  }

  /** "Was China angry with Kim?", "did it blame Russia?": not with whom it blames for what they said of others. */
  function isAtAnother(unit: Unit, { fact, targets }: Entry, { units }: Query): boolean {
    const verb = units.find((other) => other.kind === 'concept' && other.setting !== true);
    const isBlamed = (slug: string): boolean =>
      targets.has(slug) ||
      names.get(slug)?.roles.some(({ at }) => at !== undefined && fact.to.includes(at)) === true;
    return (
      fact.type === 'accusation' &&
      fact.to.length > 0 &&
      unit.kind === 'name' &&
      unit.setting !== true &&
      verb !== undefined &&
      (unit.role === 'target'
        ? mayBe(verb, BLAMING)
        : (unit.role === 'with' || unit.role === 'about') &&
          units.some((other) => other.kind === 'name' && other.feels === true)) &&
      unit.at > verb.at &&
      unit.at - verb.at <= BESIDE &&
      !unit.names.some(isBlamed)
    );
  }

  /** "Is Trump Chinese?": what he has to do with the Chinese does not tell; what he is, does. */
  function isOrigin(unit: Unit, { fact }: Entry, { intent, units }: Query): boolean {
    return (
      intent === 'yes-no' &&
      unit.kind === 'name' &&
      unit.adjective === true &&
      units.length === 2 &&
      units.every(({ kind }) => kind === 'name') &&
      !(
        fact.type === 'background' &&
        fact.who.length === 1 &&
        fact.about.some(
          (slug) => unit.names.includes(slug) || unit.names.includes(names.get(slug)?.actsFor ?? ''),
        )
      )
    );
  }

  /** "Did he take the train to Beijing?": how he left it does not tell how he got there. */
  function isLeft(unit: Unit, entry: Entry, { intent, units }: Query): boolean {
    return (
      // A visit as a whole ends with it: "the timeline of her visit to Valmont".
      (intent === 'yes-no' || intent === 'how' || intent === 'when') &&
      unit.kind === 'name' &&
      unit.role === 'to' &&
      unit.qualifies !== true &&
      unit.places.length > 0 &&
      entry.fact.type === 'visit' &&
      (entry.concepts.get(LEAVE) ?? 0) >= ABOUT &&
      !units.some((other) => mayBe(other, LEAVING))
    );
  }

  /** Whether a concept is what a fact is about before all else, or the kind of happening that it is. */
  function isSubject(unit: ConceptUnit, { fact: { about, type } }: Entry): boolean {
    const [first] = about;
    if (first === undefined || meaning.types(unit).has(type)) return true;
    return unit.concepts.some((id) => id === first || concepts.get(first)?.broader.includes(id) === true);
  }

  /** Whether a fact is the very occasion after or before which something else is asked for. */
  function isOccasion(entry: Entry, query: Query): boolean {
    const { fact } = entry;
    const { intent, units } = query;
    if (intent === 'what' && isAnchor(entry, query)) return true;
    if (intent !== 'what' || units.some((unit) => unit.kind !== 'name' && unit.setting !== true))
      return false;
    return units.some(
      (unit) =>
        unit.kind === 'concept' &&
        unit.during !== true &&
        // What is said is said at it.
        (meaning.types(unit).has(fact.type) || (meaning.types(unit).size > 0 && SPOKEN.has(fact.type))),
    );
  }

  /** "What did the parade before the talks commemorate?": those talks, which a fact tells, are not what is asked about. */
  function isAnchor(entry: Entry, { anchor }: Query): boolean {
    const told = anchor?.event.filter((unit) => unit.kind === 'concept') ?? [];
    return told.length > 0 && told.every((unit) => isSubject(unit, entry));
  }

  function isHearsay(entry: Entry, query: Query): boolean {
    if (isOnlyAccused(entry, query)) return true;
    if (!SPOKEN.has(entry.fact.type) || meaning.speech(query).asked) return false;
    const agents = query.units.filter((unit) => unit.kind === 'name' && unit.role === 'agent');
    return (
      agents.length > 0 &&
      !agents.some((unit) => unit.kind === 'name' && unit.names.some((slug) => entry.agents.has(slug)))
    );
  }

  /** When and where somebody speaks of a visit is not when and where it is. */
  function isToldOnly(verb: ConceptUnit | undefined, entry: Entry, query: Query): boolean {
    // "When was the report handed in?": a message is what is handed in.
    const isDone = entry.fact.type === 'message' && isAboutThing(verb, entry);
    return query.intent === 'when' && SPOKEN.has(entry.fact.type) && !meaning.speech(query).asked && !isDone;
  }

  function isAsGood(verb: ConceptUnit | undefined, entry: Entry, query: Query): boolean {
    if (verb === undefined) return false;
    const kinds = meaning.kinds(verb);
    const agents = agentsIn(query);
    const { type, who, attribution } = entry.fact;
    // "Where did the council meet?": those who are many meet by themselves.
    const isBody = ({ names: slugs }: NameUnit): boolean =>
      slugs.some((slug) => who.includes(slug) && names.get(slug)?.kind === 'organisation');
    if (type === 'ceremony' && kinds.has('meeting')) return agents.length === 1 && agents.every(isBody);
    // "Has he any plan to pay for it?": what lasts is told of whoever it is of, without the word that says little.
    const isOf = ({ names: slugs }: NameUnit): boolean => slugs.some((slug) => who.includes(slug));
    if (type === 'background' && meaning.isHint(verb) && query.intent === 'yes-no')
      return agents.length > 0 && agents.every(isOf);
    // "What does the mayor say of taxes?": what lasts on her word.
    const isOnWord = ({ names: slugs }: NameUnit): boolean =>
      slugs.some((slug) => attribution.includes(slug));
    return (
      type === 'background' && meaning.speech(query).asked && agents.length > 0 && agents.every(isOnWord)
    );
  }

  /** A fact about the verb may be of another type where another verb means it, or the verb means none by itself. */
  function mayBeOfAnother(verb: ConceptUnit | undefined, entry: Entry, query: Query): boolean {
    if (verb !== undefined && meaning.types(verb).size === 0) return true;
    // "Combien de visiteurs", "a duré": the word also stands for a thing, which the fact is about.
    if (isAboutThing(verb, entry)) return true;
    // "The third time that a tram was proposed": what lasts is told of without whoever did it.
    const isAnybodys = query.units.some((unit) => isPerson(unit, names) || isAgent(unit));
    if (entry.fact.type === 'background' && query.intent !== 'who' && !isAnybodys) return true;
    return query.units.some(
      (unit) => unit.kind === 'concept' && unit !== verb && meaning.types(unit).has(entry.fact.type),
    );
  }

  /** Whether a verb also stands for a thing that a fact is about. */
  function isAboutThing(verb: ConceptUnit | undefined, entry: Entry): boolean {
    return verb?.concepts.some((id) => isThing(id, entry) && (entry.concepts.get(id) ?? 0) >= ABOUT) ?? false;
  }

  /** A concept that means no kind of happening by itself; a kind of one is only spoken of where somebody speaks. */
  function isThing(id: string, { fact }: Entry): boolean {
    const concept = concepts.get(id);
    return concept?.types.length === 0 && (concept.broader.length === 0 || !SPOKEN.has(fact.type));
  }
}
