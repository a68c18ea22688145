import type { Fact } from '../../knowledge/coverage.js';
import { parseEdtf } from '../../knowledge/edtf.js';
import type { NameUnit, Query } from '../../question/query.js';
import { REPORT } from '../../question/shared-concepts.js';
import { SHORTEST_CONTENT } from '../../question/words/common-words.js';
import { tokenise } from '../../question/words/fold.js';
import { keptLately, remembered } from '../../question/words/remembered.js';
import { stem } from '../../question/words/stem.js';
import type { Entry } from '../tables/entry.js';
import { SPOKEN } from '../told/match-name.js';
import { occasionOf } from '../told/occasion-told.js';
import { isInside } from './time.js';

/**
 * What makes one fact a better answer than another that accounts for the question as well. Ordinal weights, set
 * by hand on the development questions; all of them together never outweigh a part of the question that a fact lacks.
 */
const WEIGHT = {
  /** How much of what the fact tells is asked for: of two facts that fit, the one that says less else. */
  focus: 0.25,
  /** What the question quotes stands in the fact's own quotation. */
  quoted: 1,
  /** The fact falls wholly in the period asked for. */
  inside: 0.15,
  /** The fact speaks of the very time that the question names. */
  concerning: 0.25,
  /** The fact gives the very words of the one who is asked about. */
  ownWords: 0.2,
  /** The question is how, and the fact gives a manner or means. */
  means: 0.2,
  /** The question is on what occasion, and the fact tells one. */
  occasion: 0.25,
  /** The question is when something began, and the fact says since when it lasts. */
  begins: 0.3,
  /** The question says or asks since when, and the fact counts from then: "not since 2019", "the first since 2019". */
  countedFrom: 0.3,
  /** The question is how many, and the fact only tells that it was the first. */
  firstOnly: -0.3,
  /** The question is how many, and the fact only counts those whom it names: "the three". */
  namedOnly: -0.3,
  /** Each person in the fact that the question does not name. */
  stranger: -0.2,
  /** The question is when somebody said something, and the fact has him say it with others. */
  together: -0.1,
  /** The question is when, and the fact gives a day, not one around which it was. */
  exactDate: 0.4,
  /** The question is why, and the statement itself tells the reason that the fact gives. */
  reason: 0.12,
  /** Those whom the question joins say it together: "de quoi ont parlé Kim et Xi". */
  jointly: 0.5,
  background: -0.02,
  /** The question is which agency or outlet, and that of the fact is known. */
  named: 0.3,
  /** Likewise where the question is how it is known. */
  namedToo: 0.06,
  /** The question is whether somebody holds an office, and the fact says so. */
  office: 0.1,
  /** The question is where: each place around the one that the fact gives makes it more precise. */
  precision: 0.15,
} as const;

/** @param asksSpeech - the question is about what is said */
export function preference(entry: Entry, query: Query, asksSpeech: boolean): number {
  const { fact } = entry;
  let sum = WEIGHT.focus * focus(entry, query) + WEIGHT.stranger * strangers(entry, query);
  if (query.quoted.some((words) => entry.quotation.includes(` ${words} `))) sum += WEIGHT.quoted;
  if (query.periods.length > 0 && query.periods.every((period) => isInside(entry, period)))
    sum += WEIGHT.inside;
  if (OWN_WORDS.has(query.intent) && asksSpeech && fact.who.includes(fact.attribution.at(-1) ?? ''))
    sum += WEIGHT.ownWords;
  if (query.intent === 'how' && fact.how !== undefined) sum += WEIGHT.means;
  if (query.intent === 'occasion' && occasionOf(fact) !== undefined) sum += WEIGHT.occasion;
  if (asksBeginning(query) && entry.when?.interval === true && fact.when?.time === undefined)
    sum += WEIGHT.begins;
  if (concernsAsked(entry, query)) sum += WEIGHT.concerning;
  if (countsFromAsked(entry, query)) sum += WEIGHT.countedFrom;
  if (query.intent === 'when' && entry.when !== null && !entry.when.approximate) sum += WEIGHT.exactDate;
  if (query.offices.some((office) => entry.offices.has(office))) sum += WEIGHT.office;
  if (query.intent === 'when' && isSaidWithOthers(fact, query)) sum += WEIGHT.together;
  if (query.intent === 'why') sum += WEIGHT.reason * reasonTold(fact);
  if (
    query.intent === 'how-many' &&
    fact.numbers.every((number) => 'ordinal' in number && number.ordinal === 1)
  )
    sum += WEIGHT.firstOnly;
  if (
    query.intent === 'how-many' &&
    fact.numbers.some((number) => 'count' in number && number.count === fact.who.length)
  )
    sum += WEIGHT.namedOnly;
  if (OWN_WORDS.has(query.intent) && isJoint(fact, query)) sum += WEIGHT.jointly;
  if (fact.type === 'background') sum += WEIGHT.background;
  if (asksForMedium(query) && isOfNamed(fact))
    sum += query.nameKind === 'medium' ? WEIGHT.named : WEIGHT.namedToo;
  if (query.intent === 'where') sum += WEIGHT.precision * entry.places.size;
  return sum;
}

/** Whether a fact's article names the agency or outlet that it is from. */
const isOfNamed = ({ article: { agency, outlet } }: Fact): boolean => agency !== null || outlet !== null;

/** Intents for which somebody's own words answer: "what did he say", "how did she describe it". */
const OWN_WORDS: ReadonlySet<Query['intent']> = new Set<Query['intent']>(['what', 'how', null]);

/** The share of the words of a fact's reason that its statement has too, 0 to 1. */
const reasonTold = remembered(({ why, says }: Fact): number => {
  const words = tokenise(why?.en ?? '').flatMap(({ folded }) =>
    folded.length >= SHORTEST_CONTENT ? [stem(folded, 'en')] : [],
  );
  const told = new Set(tokenise(says.en).map(({ folded }) => stem(folded, 'en')));
  return words.length === 0 ? 0 : words.filter((word) => told.has(word)).length / words.length;
});

/** Whether a fact speaks of a time that a question names, whenever it was said: "his hopes for 2025". */
const concernsAsked = ({ concerning }: Entry, { periods }: Query): boolean =>
  concerning !== null &&
  periods.some(
    ({ period }) => period.kind === 'range' && period.from === concerning.from && period.to === concerning.to,
  );

/** Whether a fact counts from the bound that a question names, or from any where it asks since when. */
export function countsFromAsked({ fact }: Entry, query: Query): boolean {
  const bounds = boundsOf(query);
  if (query.intent !== 'since' && bounds.size === 0) return false;
  return fact.numbers.some(
    (number) =>
      'ordinal' in number &&
      number.since !== undefined &&
      (query.intent === 'since' || bounds.has(parseEdtf(number.since).from)),
  );
}

/** "Which agency …", "who reported it?" */
const asksForMedium = ({ intent, asksAgent, units }: Query): boolean =>
  intent === 'source' ||
  (intent === 'who' &&
    asksAgent &&
    units.some((unit) => unit.kind === 'concept' && unit.concepts.every((id) => id === REPORT)));

/** The first days of the times from which a question counts. */
const boundsOf = keptLately(
  ({ periods }: Query): ReadonlySet<number> =>
    new Set(periods.flatMap(({ bound, period }) => (bound && period.kind === 'range' ? [period.from] : []))),
);

/** "When did … begin?" */
const asksBeginning = (query: Query): boolean =>
  (query.intent === 'when' || query.intent === 'since') &&
  query.units.some((unit) => unit.kind === 'concept' && unit.concepts.includes('begin'));

const askedIn = keptLately(
  (query: Query): ReadonlySet<string> =>
    new Set(
      query.units.flatMap((unit) =>
        unit.kind === 'name' ? unit.names : unit.kind === 'concept' ? unit.concepts : [],
      ),
    ),
);

/** The share of a fact's people, places and subjects that a question names, 0 to 1. */
function focus({ told }: Entry, query: Query): number {
  if (told.length === 0) return 0;
  const asked = askedIn(query);
  return told.reduce((sum, slug) => sum + (asked.has(slug) ? 1 : 0), 0) / told.length;
}

/** Whether those whom a question joins as speaking all do in a fact, and not one to another. */
function isJoint({ type, who }: Fact, query: Query): boolean {
  const agents = agentsIn(query);
  return (
    SPOKEN.has(type) &&
    agents.length > 1 &&
    agents.every(({ names }) => names.some((slug) => who.includes(slug)))
  );
}
const agentsIn = keptLately(({ units }: Query): readonly NameUnit[] =>
  units.filter((unit): unit is NameUnit => unit.kind === 'name' && unit.role === 'agent'),
);

/** Whether those who speak in a fact are more than whoever a question names as doing so. */
function isSaidWithOthers({ type, who }: Fact, query: Query): boolean {
  const speakers = agentsIn(query).flatMap(({ names }) => names);
  return (
    SPOKEN.has(type) && speakers.length > 0 && who.length > 1 && who.some((slug) => !speakers.includes(slug))
  );
}

const OF_OTHERS_TOO: ReadonlySet<Query['intent']> = new Set<Query['intent']>([
  'who',
  'timeline',
  'agreement',
]);

/** People who take part and whom the question does not name, where it names any. */
function strangers({ people }: Entry, query: Query): number {
  // "Who wrote to him?": the others are the answer; "all that he did" was done with others too.
  if (OF_OTHERS_TOO.has(query.intent)) return 0;
  const asked = askedIn(query);
  return people.some((slug) => asked.has(slug)) ? people.filter((slug) => !asked.has(slug)).length : 0;
}
