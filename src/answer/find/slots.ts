import type { Concept, Coverage } from '../../knowledge/coverage.js';
import { type FactType, LANGUAGES } from '../../knowledge/types.js';
import { isPerson } from '../../question/asked/people.js';
import type { Query, Unit } from '../../question/query.js';
import { ATTEND, RARE, THANK } from '../../question/shared-concepts.js';
import type { Terms } from '../facts/terms.js';
import { ABOUT } from '../match/affirming.js';
import type { Entry } from '../tables/entry.js';
import { isState } from '../tables/order-of-time.js';
import { PLACED, SPOKEN } from '../told/match-name.js';
import {
  anniversaryAsked,
  counted,
  countedFrom,
  durationAsked,
  numberAsked,
  sinceAsked,
} from '../told/numbers-told.js';
import { placesTold } from '../told/places-told.js';
import { asksOfReason, repeats } from '../told/reasons.js';
import { isWithinWords, whoAnswers } from '../told/who-answers.js';
import { asksSpeech } from './asks-speech.js';
import {
  isEndOfAnother,
  isGoing,
  isLeftFrom,
  isOnlyHoped,
  isOnlyMarked,
  isOnlySaidToBeHanded,
} from './of-another.js';

/** Whether a fact is about something narrower than what a question asks the kind of: a train, an armoured train. */
function tellsKind(entry: Entry, query: Query, concepts: ReadonlyMap<string, Concept>): boolean {
  const object = query.units.find((unit) => unit.kind === 'concept' && unit.at > query.intentAt);
  // "What kind of company is Ferrolia?": a lasting fact on it says what it is.
  const { type, who, about } = entry.fact;
  const subjects = who.length > 0 ? who : about;
  const isOfSubject = query.units.some(
    (unit) => unit.kind === 'name' && unit.names.some((slug) => subjects.includes(slug)),
  );
  if (type === 'background' && isOfSubject) return true;
  // "What kind of treaty did they sign?": the fact that they did tells which.
  const isOfType = (id: string): boolean => concepts.get(id)?.types.includes(type) === true;
  if (type === 'agreement' && object?.kind === 'concept' && object.concepts.some(isOfType)) return true;
  // What is said tells of itself what kind of thing it is about.
  if (object?.kind !== 'concept' || SPOKEN.has(entry.fact.type)) return true;
  return [...concepts.values()].some(
    ({ id, broader }) =>
      (entry.concepts.get(id) ?? 0) > 0 && broader.some((wider) => object.concepts.includes(wider)),
  );
}

/** "What is the name of the agency?": a fact that says of somebody or something named that it is one; or a document. */
const isNamed = (entry: Entry, query: Query, names: Coverage['names']): boolean =>
  entry.fact.type === 'agreement' ||
  (entry.fact.type === 'background' && entry.when === null && whoAnswers(entry, query, names).length > 0);

/** Intents that an office may be asked about with: "the American president", "is Trump the president?" */
const OFFICE_ASKED: ReadonlySet<Query['intent']> = new Set<Query['intent']>([null, 'yes-no']);

/** Whether a lasting fact says of its subject that it holds the office that a question asks about, or which it holds. */
const tellsOffice = ({ fact, offices }: Entry, query: Query): boolean =>
  !OFFICE_ASKED.has(query.intent) ||
  (fact.type === 'background' &&
    (query.offices.some((office) => offices.has(office)) ||
      (offices.size > 0 && query.units.some((unit) => isSubject(unit, fact)))));

const isSubject = (unit: Unit, { who }: Entry['fact']): boolean =>
  unit.kind === 'name' && who.length === 1 && unit.names.includes(who[0] ?? '');

/** Whether the means by which something is said are where it is said. */
export const isSaidThere = (fact: Entry['fact'], { statements }: Terms): boolean =>
  SPOKEN.has(fact.type) && statements.isVenue(fact);

/** "Who is older, Xi or Putin?", "who's the oldest?": one age does not tell. */
const comparesAges = ({ units }: Query): boolean =>
  units.some((unit) => unit.kind === 'concept' && unit.concepts.includes('age')) &&
  !units.some((unit) => unit.kind === 'number' && unit.age === true) &&
  units.filter(({ kind }) => kind === 'name').length !== 1;

/** "Where was Kim before New Year?": whether a question tells of nothing that happened there. */
const asksWhereabouts = ({ units }: Query): boolean =>
  units.every(({ kind, setting }) => kind === 'name' || setting === true);

/** Whether a question is about somebody's being somewhere: "was Trump in Beijing?" */
const asksPresence = (query: Query): boolean =>
  asksWhereabouts(query) && query.units.some((unit) => unit.kind === 'name' && unit.role === 'in');

/** "Last trip": that somebody had met another last is no answer, where no meeting is asked about. */
const asksMeeting = ({ units }: Query, concepts: ReadonlyMap<string, Concept>): boolean =>
  units.filter((unit) => unit.kind === 'name' && unit.setting !== true && unit.places.length === 0).length >
    1 ||
  units.some(
    (unit) =>
      unit.kind === 'concept' &&
      unit.concepts.some((id) => concepts.get(id)?.types.includes('meeting') === true),
  );

/** "Why is Russia at war?": not what it thanks somebody for. */
const isThanks = ({ concepts }: Entry): boolean => (concepts.get(THANK) ?? 0) >= ABOUT;

/** Whether a fact tells that somebody was somewhere, and neither how seldom nor since when not. */
const isPresence = (entry: Entry, { units, periods }: Query): boolean =>
  !entry.fact.negated &&
  (entry.concepts.get(RARE) ?? 0) < ABOUT &&
  !(periods.some(({ bound }) => bound) && countedFrom(entry) !== undefined) &&
  (PLACED.has(entry.fact.type) || isAttending(units.find(({ kind }) => kind === 'concept')));

/** "Who did not write to them?": whoever did. */
const isDone = ({ fact }: Entry): boolean => DONE.has(fact.type) && !fact.negated;
/** What is done once, and not felt, kept or said of somebody. */
const DONE: ReadonlySet<FactType> = new Set<FactType>(['message', 'meeting', 'agreement', 'aid']);

const isAttending = (unit: Unit | undefined): boolean =>
  unit?.kind === 'concept' && unit.concepts.includes(ATTEND);

/** "Why is there a war?": of one thing alone, what is done for its sake has a reason of its own. */
function isOfSubject({ fact }: Entry, { units }: Query, { concepts }: Terms): boolean {
  const [only, ...others] = units;
  const [subject] = fact.about;
  if (only?.kind !== 'concept' || others.length > 0 || subject === undefined) return true;
  return only.concepts.some(
    (id) =>
      id === subject ||
      concepts.get(subject)?.broader.includes(id) === true ||
      concepts.get(id)?.types.includes(fact.type) === true,
  );
}

/** "Who is stronger, Kim or Putin?": another name does not tell which of those named. */
const asksWhich = ({ units }: Query): boolean =>
  units.filter((unit) => unit.kind === 'name' && unit.choice !== undefined).length > 1;

/** What somebody goes to or leaves. */
const GOING: ReadonlySet<FactType> = new Set<FactType>(['visit', 'ceremony']);

/** Whether a question says nothing of somebody but what they did. */
const asksOfDeedAlone = ({ units }: Query): boolean =>
  units.filter(({ kind, setting }) => kind !== 'name' && setting !== true).length === 1;

/** "What happened in 2019?": not what has lasted since long before. */
const isOldState = (entry: Entry, { periods }: Query): boolean =>
  isState(entry) &&
  periods.every(
    ({ period }) =>
      period.kind === 'range' &&
      entry.when !== null &&
      period.from !== null &&
      period.from - entry.when.from > TEN_YEARS,
  );
/** In days. */
const TEN_YEARS = 3652;

const asksOfTimeAlone = ({ units, periods }: Query): boolean => units.length === 0 && periods.length > 0;

/** "How many shops will close?": that none will. */
const tellsNone = ({ fact, denied }: Entry, query: Query, { figures }: Terms): boolean =>
  fact.negated &&
  counted(query, figures).some(
    (unit) => unit.kind === 'concept' && unit.concepts.some((id) => denied.has(id)),
  );

/** "Who came to Beijing with Kim?": those who travel together, and not whoever else was there. */
const asksFellows = ({ units }: Query, terms: Terms): boolean =>
  units.some((unit) => isGoing(unit, terms)) &&
  units.some((unit) => unit.kind === 'name' && unit.role === 'with' && isPerson(unit, terms.names)) &&
  units.every((unit) => unit.kind === 'name' || isGoing(unit, terms));

const COARSENESS = { day: 0, month: 1, year: 2 } as const;

/** Whether a fact has what the question asks for. */
export function hasSlot(entry: Entry, query: Query, terms: Terms): boolean {
  const { fact } = entry;
  if (query.intent !== 'yes-no' && query.namesAsked > fact.who.length + fact.to.length) return false;
  if (query.offices.length > 0 && !tellsOffice(entry, query)) return false;
  switch (query.intent) {
    case 'yes-no':
      return !isEndOfAnother(entry, query);
    case 'when':
      // "When will the war end?": not on the day that somebody wished it.
      if (query.future !== null && SPOKEN.has(fact.type) && !asksSpeech(query, terms.concepts)) return false;
      if (isOnlyMarked(entry, query, terms) || isOnlyHoped(entry, query, terms)) return false;
      if (isOnlySaidToBeHanded(entry, query, terms)) return false;
      return entry.when !== null && COARSENESS[entry.when.precision] <= COARSENESS[query.precision ?? 'year'];
    case 'where':
      // "Where are they fighting?": not where somebody spoke of it.
      if (
        SPOKEN.has(fact.type) &&
        fact.type !== 'message' &&
        !asksSpeech(query, terms.concepts) &&
        !query.units.some((unit) => isPerson(unit, terms.names))
      )
        return false;
      // "Where was Kim?": not where a message of his came out.
      if (fact.type === 'message' && asksWhereabouts(query)) return false;
      if (isOnlyMarked(entry, query, terms) || isLeftFrom(entry, query, terms)) return false;
      // "Where is he now?": not where he was when it was written.
      if (asksWhereabouts(query) && terms.figures.asksNow(query.tokens, query.language)) return false;
      return (
        placesTold(entry, query, terms.names).length > 0 ||
        (isSaidThere(fact, terms) && asksSpeech(query, terms.concepts))
      );
    case 'who':
      if (asksWhich(query)) return false;
      // "Who was not there?": not whoever was.
      if (query.asksAbsent && (isPresence(entry, query) || isDone(entry))) return false;
      if (comparesAges(query) && fact.numbers.filter((number) => 'age' in number).length < 2) return false;
      if (asksFellows(query, terms) && fact.type !== 'visit') return false;
      return isWithinWords(entry, query) || whoAnswers(entry, query, terms.names).length > 0;
    // "How did he get there?": that he did does not tell.
    case 'how':
      // "How is Kim?"
      if (query.plainHow && query.units.length === 1 && query.units[0]?.kind === 'name') return false;
      if (fact.how !== undefined || isSaidThere(fact, terms)) return true;
      // "What network did he use?"
      if (!query.plainHow && query.units.every(({ kind }) => kind === 'name')) return false;
      return !GOING.has(fact.type) || !asksOfDeedAlone(query);
    case 'why':
      return (
        fact.why !== undefined &&
        !query.contrasted &&
        isOfSubject(entry, query, terms) &&
        (!isThanks(entry) || asksSpeech(query, terms.concepts)) &&
        !repeats(fact.why, query, terms) &&
        // "Why was Kim in Beijing?": what happened there has its own reason, and it is not his.
        (fact.type === 'visit' || !asksPresence(query)) &&
        !asksOfReason(fact.why, fact.type, query, terms)
      );
    case 'order-of':
      return !query.units.some(({ setting }) => setting) || terms.statements.orderIn(fact) !== undefined;
    case 'how-many':
      return numberAsked(entry, query, terms) !== undefined || tellsNone(entry, query, terms);
    case 'how-old':
    case 'ordinal':
      return numberAsked(entry, query, terms) !== undefined;
    case 'how-long':
      return durationAsked(entry) !== undefined || numberAsked(entry, query, terms) !== undefined;
    case 'since':
      return (
        sinceAsked(entry, query, terms.concepts) !== undefined || anniversaryAsked(entry, query) !== undefined
      );
    case 'previous':
      return (
        countedFrom(entry) !== undefined && (fact.type !== 'meeting' || asksMeeting(query, terms.concepts))
      );
    case 'kind':
      return tellsKind(entry, query, terms.concepts);
    case 'called':
      return query.units.every((unit) => unit.kind === 'name') || isNamed(entry, query, terms.names);
    case 'exact-time':
      return LANGUAGES.some(
        (language) => terms.figures.clockTimeIn(fact.says[language], language) !== undefined,
      );
    case 'list':
    case null:
      return !(asksOfTimeAlone(query) && isOldState(entry, query));
    case 'what-time':
      return fact.when?.time !== undefined;
    default:
      return true;
  }
}
