import type { Concept } from '../knowledge/coverage.js';
import type { Unit } from './query.js';

/**
 * Concepts of the vocabulary that every coverage shares (`data/language/concepts.yaml`) whose meaning rules of grammar
 * and answering build on.
 */
export const SAY = 'say';
export const MEET = 'meet';
/** To go somewhere. */
export const TRAVELLING: ReadonlySet<string> = new Set(['travel']);
export const INVITING: ReadonlySet<string> = new Set(['invite']);
/** To help somebody. */
export const SUPPORTING: ReadonlySet<string> = new Set(['support']);
/** To take part in an event. */
export const ATTEND = 'attend';
/** To be angry or hurt. */
export const ANNOY = 'annoy';
/** To wish for what is not so yet. */
export const HOPE = 'hope';
/** What is needed is the object of this verb, and gives nevertheless: "North Korea needs China". */
export const NEED = 'need';
export const NEEDED: ReadonlySet<string> = new Set([NEED]);
/** All who can be counted by heads are a kind of it. */
export const PEOPLE = 'people';
export const REPORT = 'report';
/** Who is to be seen in a picture, and not whose it is. */
export const PICTURED = 'pictured';
export const TELEPHONE = 'telephone';
/** To be directed against somebody. */
export const TARGET = 'target';
/** To be grateful: its reason is what somebody is thanked for, and of nothing else. */
export const THANK = 'thank';
/** What agreements say. */
export const PROVIDE = 'provide';
export const BEGIN = 'begin';
export const END = 'end';
/** How something begins and ends, which somebody does. */
export const BOUNDS: ReadonlySet<string> = new Set([BEGIN, END]);
export const LEAVE = 'leave';
export const ARRIVE = 'arrive';
export const OFTEN = 'often';
export const RARE = 'rare';
export const DESCRIBE = 'describe';
/** To hold something in memory of what was. */
export const COMMEMORATE = 'commemorate';
/** As many years after something as its number says. */
export const ANNIVERSARY = 'anniversary';
/** To be the first time that something happens. */
export const FIRST_TIME = 'first-time';
/** Two meet without others. */
export const ONE_ON_ONE = 'one-on-one';

/** Leading, and looking after something: whoever holds an office for it does. */
export const DUTIES: ReadonlySet<string> = new Set(['lead', 'responsibility']);
/** What somebody is called beside their name. */
export const NICKNAME = 'nickname';
/** How long something is. */
export const LENGTH = 'length';
/** Coming to an office: whoever is elected or appointed holds it from then on. */
export const TAKING_OFFICE: readonly string[] = ['election', 'appoint'];
/** To say something, of whatever it is. */
export const TALKING: ReadonlySet<string> = new Set([SAY, 'discuss']);
/** What is said, and said in return. */
export const SAYING: ReadonlySet<string> = new Set([SAY, 'reply']);
/** What is done to something said or done before. */
export const REPLYING: ReadonlySet<string> = new Set(['reply']);
/** Verbs whose object is the one spoken to, and nobody else. */
export const ADDRESSING: ReadonlySet<string> = new Set([SAY, 'write', 'discuss']);
/** What comes at the end of a stay, and is of the place where it was. */
export const LEAVING: ReadonlySet<string> = new Set([LEAVE, END]);
/** Verbs whose object is the one who is accused or criticised. */
export const BLAMING: ReadonlySet<string> = new Set(['accuse', 'criticise']);
/** What one does to another by words or in deed, who is named in the passive: "who was thanked?" */
export const DONE_TO_SOMEBODY: ReadonlySet<string> = new Set([
  ...BLAMING,
  ...INVITING,
  ...SUPPORTING,
  THANK,
  DESCRIBE,
  'compliment',
  'congratulate',
  'threaten',
  'warn',
]);
/** To hand something over: whoever speaks of it does not do it by speaking. */
export const HANDING_OVER: ReadonlySet<string> = new Set(['send', 'provide']);
/** Ways to say something, each with the wider one that differs from it in nothing but how much it takes. */
export const WIDER: ReadonlyMap<string, string> = new Map([
  ['promise', SAY],
  ['assure', SAY],
  ['congratulate', 'compliment'],
]);
/** Not to do, grant or keep something, or to hold that it is not so: a fact of it does not affirm what it is about. */
export const DENYING: ReadonlySet<string> = new Set([
  'refuse',
  'deny',
  'absence',
  'abandonment',
  'cancel',
  'rumour',
  'falsehood',
]);
/** To become otherwise. */
export const CHANGING: ReadonlySet<string> = new Set(['change']);
/** What sources do, where a question is about what they say. */
/** What authors do with an article. */
export const WRITING: ReadonlySet<string> = new Set(['write']);
export const SOURCES_SPEAK: ReadonlySet<string> = new Set([
  SAY,
  DESCRIBE,
  'discuss',
  REPORT,
  'publish',
  'agree',
  'coincide',
  'compare',
]);

/** Whether a unit may stand for one of some concepts. */
export const mayBe = (unit: Unit | undefined, concepts: ReadonlySet<string>): boolean =>
  unit?.kind === 'concept' && unit.concepts.some((id) => concepts.has(id));

/** Whether a unit stands for some concepts and nothing else. */
export const isOnly = (unit: Unit, concepts: ReadonlySet<string>): boolean =>
  unit.kind === 'concept' && unit.concepts.length > 0 && unit.concepts.every((id) => concepts.has(id));

/** Whether a concept is a way of saying something. */
export const isSaying = (id: string, concepts: ReadonlyMap<string, Concept>): boolean =>
  concepts.get(id)?.broader.includes(SAY) === true;

/** Whether a concept is a kind of travelling. */
export function isTravelling(id: string, concepts: ReadonlyMap<string, Concept>): boolean {
  const concept = concepts.get(id);
  return (
    concept !== undefined &&
    (concept.types.join() === 'visit' || concept.broader.some((wider) => isTravelling(wider, concepts)))
  );
}
