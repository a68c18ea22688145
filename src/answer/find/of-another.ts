import { isPerson } from '../../question/asked/people.js';
import type { ConceptUnit, Query, Unit } from '../../question/query.js';
import {
  ATTEND,
  COMMEMORATE,
  END,
  HANDING_OVER,
  HOPE,
  isOnly,
  isTravelling,
  LEAVE,
  LEAVING,
  mayBe,
} from '../../question/shared-concepts.js';
import type { Terms } from '../facts/terms.js';
import { ABOUT } from '../match/affirming.js';
import type { Entry } from '../tables/entry.js';
import { SPOKEN } from '../told/match-name.js';
import { anniversaryAsked } from '../told/numbers-told.js';
import { asksSpeech } from './asks-speech.js';

const isConcept = (unit: Unit): unit is ConceptUnit => unit.kind === 'concept' && unit.setting !== true;

/**
 * "When did the war end?", "where are the soldiers fighting?": not when and where it is remembered, where a question
 * says nothing of that, and of nobody who was there.
 */
export const isOnlyMarked = (entry: Entry, query: Query, { concepts, names }: Terms): boolean => {
  const [subject = ''] = entry.fact.about;
  const isOfGathering = (id: string): boolean =>
    id === subject ||
    GATHERING.has(id) ||
    concepts.get(id)?.types.includes(entry.fact.type) === true ||
    concepts.get(id)?.broader.some((wider) => GATHERING.has(wider)) === true ||
    concepts.get(subject)?.broader.includes(id) === true;
  const asked = query.units.filter(isConcept);
  // What is told of it beside a fact is not of the fact.
  const isBeside = (unit: ConceptUnit): boolean =>
    !unit.concepts.some((id) => entry.concepts.get(id) ?? concepts.get(id)?.types.includes(entry.fact.type));
  if (asked.length > 0 && query.units.length === asked.length && asked.every(isBeside)) return true;
  return (
    (entry.fact.type === 'ceremony' || entry.fact.type === 'meeting') &&
    (entry.concepts.get(COMMEMORATE) ?? 0) > 0 &&
    asked.length > 0 &&
    !query.units.some((unit) => isPerson(unit, names)) &&
    !asked.some((unit) => unit.concepts.some(isOfGathering)) &&
    anniversaryAsked(entry, query) === undefined
  );
};

/** What is done at a gathering. */
const GATHERING: ReadonlySet<string> = new Set([ATTEND, COMMEMORATE]);

/** "When is the victory?": not when somebody hoped for it. */
export const isOnlyHoped = ({ fact, concepts }: Entry, query: Query, terms: Terms): boolean =>
  SPOKEN.has(fact.type) &&
  (concepts.get(HOPE) ?? 0) >= ABOUT &&
  !query.units.some((unit) => mayBe(unit, HOPING) || isPerson(unit, terms.names)) &&
  !asksSpeech(query, terms.concepts);

/** "When were the troops sent?": not when somebody spoke of it. */
export const isOnlySaidToBeHanded = ({ fact }: Entry, query: Query, terms: Terms): boolean =>
  SPOKEN.has(fact.type) &&
  fact.type !== 'message' &&
  query.units.some((unit) => isOnly(unit, HANDING_OVER)) &&
  !asksSpeech(query, terms.concepts);

const HOPING: ReadonlySet<string> = new Set([HOPE]);

export const isGoing = (unit: Unit, { concepts }: Terms): boolean =>
  isConcept(unit) && unit.concepts.some((id) => isTravelling(id, concepts));

/** "Where did the train go?": not the town that it left. */
export const isLeftFrom = ({ fact, concepts }: Entry, { units }: Query, terms: Terms): boolean =>
  fact.type === 'visit' &&
  (concepts.get(LEAVE) ?? 0) >= ABOUT &&
  units.some((unit) => isGoing(unit, terms)) &&
  !units.some((unit) => mayBe(unit, LEAVING));

const ENDING: ReadonlySet<string> = new Set([END]);

export const isEnd = (unit: Unit): boolean => unit.setting !== true && isOnly(unit, ENDING);

/** Whether a question is whether something is over. */
export const asksIfOver = ({ intent, units, periods }: Query): boolean => {
  const end = units.find(isEnd);
  return (
    intent === 'yes-no' &&
    periods.length === 0 &&
    units.length > 1 &&
    end !== undefined &&
    // "The end of which war was marked?"
    units.every(({ kind, at }) => kind !== 'concept' || at <= end.at)
  );
};

/** "Is the parade over?": not that it marks the end of something else. */
export const isEndOfAnother = ({ concepts }: Entry, query: Query): boolean =>
  asksIfOver(query) &&
  (concepts.get(COMMEMORATE) ?? 0) > 0 &&
  !query.units.some((unit) => mayBe(unit, MARKING));

const MARKING: ReadonlySet<string> = new Set([COMMEMORATE]);
