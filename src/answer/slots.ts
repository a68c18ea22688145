import type { Concept, Coverage, Fact } from '../knowledge/coverage.js';
import type { FactNumber } from '../knowledge/schema.js';
import { type FactType, LANGUAGES, type Language } from '../knowledge/types.js';
import { tokenise } from '../question/fold.js';
import type { Query, Unit } from '../question/query.js';
import { remembered } from '../question/remembered.js';
import { stem } from '../question/stem.js';
import type { Entry } from './entry.js';
import type { Figures } from './figures.js';
import { SPOKEN } from './match-name.js';
import { hasStrangers } from './strangers.js';
import { isWithinWords, namesAsked, whoAnswers } from './who-answers.js';

/** What tells what the words of facts stand for. */
export interface Terms {
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly figures: Figures;
  readonly names: Coverage['names'];
}

/** Where it is or happens, beyond the places that the question names itself. */
export function placesTold(entry: Entry, query: Query, names: Coverage['names']): readonly string[] {
  const asked = namesAsked(query);
  const [only] = query.units;
  // "Where is the square?": what lies on it does not tell.
  if (query.units.length === 1 && only?.kind === 'name' && only.places.some((slug) => entry.places.has(slug)))
    return [];
  // "In which room of the hall?": the city around it does not tell, unless the hall itself is looked for.
  const { who, about, where } = entry.fact;
  const around = new Set(
    query.units
      .flatMap((unit) => (unit.kind === 'name' ? unit.places : []))
      .filter((slug) => !who.includes(slug) && !about.includes(slug))
      .flatMap((slug) => surroundingsOf(slug, names)),
  );
  return atLevel(
    where.filter((slug) => !asked.has(slug) && !around.has(slug)),
    query,
    names,
  );
}

/** The places as wide as they are asked for: of a hall the city around it as well, or the country alone. */
function atLevel(
  places: readonly string[],
  { placeLevel }: Query,
  names: Coverage['names'],
): readonly string[] {
  if (placeLevel === null) return places;
  const wide = places.flatMap((slug) => {
    const around = [slug, ...surroundingsOf(slug, names)];
    // What lies in nothing is the country.
    if (placeLevel === 'country') return around.slice(-1);
    // What acts for it and has places of its own is its capital; of others the names do not tell which is the city.
    const capital = around.findLast(
      (each) =>
        names.get(each)?.actsFor === around.at(-1) &&
        [...names.values()].some(({ within }) => within === each),
    );
    if (capital !== undefined) return [capital];
    return around.length > 2 ? around.slice(0, -1) : around;
  });
  return [...new Set(wide)];
}

/** The places that a place lies in. */
function surroundingsOf(slug: string, names: Coverage['names']): string[] {
  const around: string[] = [];
  for (
    let next = names.get(slug)?.within;
    next !== undefined && !around.includes(next);
    next = names.get(next)?.within
  )
    around.push(next);
  return around;
}

/** Spans between "how many" and what it counts: "de", "d'", "autres". */
const BESIDE = 2;

/** What "how many" may count: what is named after the question word, or before it ("parade leaders number"). */
function counted(query: Query): readonly Unit[] {
  const things = query.units.filter((unit) => unit.kind === 'concept' || unit.kind === 'word');
  // "Combien de dirigeants", "how many leaders": what stands right after it, and nothing else.
  const first = things.find((unit) => unit.at > query.intentAt);
  return first !== undefined && first.at - query.intentAt <= BESIDE ? [first] : things;
}

/** The number of a fact that a question asks for. */
export function numberAsked(
  entry: Entry,
  query: Query,
  { concepts, figures }: Terms,
): FactNumber | undefined {
  const { numbers } = entry.fact;
  switch (query.intent) {
    case 'how-old':
      return numbers.find(
        (number) =>
          'age' in number &&
          query.units.some((unit) => unit.kind === 'name' && unit.names.includes(number.of)),
      );
    case 'ordinal':
      // "Which summit of the two is it?" is not how often three were together.
      return hasStrangers(entry, query) ? undefined : numbers.find((number) => 'ordinal' in number);
    case 'how-long':
    case 'how-many': {
      const long = query.intent === 'how-long';
      // "How long did the session last?": the length is that of the session.
      const objects = long ? query.units : counted(query);
      const fitting = numbers.filter(
        (number) =>
          !('age' in number) &&
          objects.some(
            (object) =>
              counts(object, number.of, concepts) ||
              (object.kind === 'concept' &&
                (long ? hasWord : isKindOf)(concepts.get(number.of), object.surface)),
          ),
      );
      // "Quelle longueur fera la ligne ?": what is counted stands in the question word.
      const isWorded = (number: FactNumber): boolean =>
        !('age' in number) &&
        query.tokens.some(
          ({ folded }) => folded.length > CONTENT && hasWord(concepts.get(number.of), folded),
        );
      if (long) return [...fitting, ...numbers.filter(isWorded)].find(figures.isLength);
      // "How many trams?": that it is the second line does not tell; the sixth meeting makes six.
      const happens = (unit: Unit): boolean =>
        unit.kind === 'concept' && unit.concepts.some((id) => (concepts.get(id)?.types ?? []).length > 0);
      return (
        // Things are counted by a number, before an amount in words: "38 million euros".
        fitting.find((number) => 'count' in number && typeof number.count === 'number') ??
        fitting.find((number) => 'count' in number) ??
        (query.units.some(happens) ? fitting[0] : undefined)
      );
    }
    default:
      return undefined;
  }
}

/** Whether a part of a question names what a number counts, or something wider. */
export function counts(object: Unit, of: string, concepts: ReadonlyMap<string, Concept>): boolean {
  if (object.kind === 'name') return object.names.includes(of);
  if (object.kind !== 'concept' || object.office !== undefined)
    return hasWord(concepts.get(of), object.surface);
  const wider = new Set([of]);
  for (const id of wider) for (const next of concepts.get(id)?.broader ?? []) wider.add(next);
  return object.concepts.some((id) => wider.has(id));
}

/** Whether a word stands in a phrase for a concept: "leaders" in "foreign leaders". */
function hasWord(concept: Concept | undefined, surface: string): boolean {
  if (concept === undefined) return false;
  const asked = tokenise(surface)[0]?.folded ?? '';
  return LANGUAGES.some((language) => stemsOf(concept)[language].has(stem(asked, language)));
}

/** Whether a phrase for a concept is of a kind of what a word stands for: "tram vehicles" are vehicles, and no trams. */
function isKindOf(concept: Concept | undefined, surface: string): boolean {
  if (concept === undefined) return false;
  const asked = tokenise(surface)[0]?.folded ?? '';
  return LANGUAGES.some((language) => headsOf(concept)[language].has(stem(asked, language)));
}

/** The stems of the nouns that head the phrases for a concept: the first in French, the last in English. */
const headsOf = remembered((concept: Concept): Readonly<Record<Language, ReadonlySet<string>>> => {
  const headsIn = (language: Language): ReadonlySet<string> =>
    new Set(
      concept[language].flatMap((phrase) => {
        const head = tokenise(phrase).at(language === 'fr' ? 0 : -1);
        return head === undefined ? [] : [stem(head.folded, language)];
      }),
    );
  return { fr: headsIn('fr'), en: headsIn('en') };
});

/** The stems of the words for a concept. */
const stemsOf = remembered((concept: Concept): Readonly<Record<Language, ReadonlySet<string>>> => {
  const stemsIn = (language: Language): ReadonlySet<string> =>
    new Set(
      concept[language].flatMap((phrase) => tokenise(phrase).map(({ folded }) => stem(folded, language))),
    );
  return { fr: stemsIn('fr'), en: stemsIn('en') };
});

/** The year or day that an ordinal of the fact counts from: "first trip since 2019". */
export function countedFrom(entry: Entry): string | undefined {
  for (const number of entry.fact.numbers)
    if ('ordinal' in number && number.since !== undefined) return number.since;
  return undefined;
}

/**
 * How long something lasts or lasted: an interval of several days or more. A meeting has no length but its day; what
 * is said within an interval was said at some time in it.
 */
export function durationAsked(entry: Entry): string | undefined {
  const { when, type } = entry.fact;
  if (when === undefined || when.time !== undefined || entry.when?.interval !== true) return undefined;
  return type === 'meeting' || SPOKEN.has(type) ? undefined : when.date;
}

/** Since when something is so. */
export const sinceAsked = (
  entry: Entry,
  query: Query,
  concepts: ReadonlyMap<string, Concept>,
): string | undefined =>
  (entry.fact.numbers.some((number) => isAbout(query, number.of, entry, concepts))
    ? countedFrom(entry)
    : undefined) ?? durationAsked(entry);

/** Whether a question is about what a fact counts: "in power since when" is not about the sixth meeting. */
const isAbout = (query: Query, of: string, entry: Entry, concepts: ReadonlyMap<string, Concept>): boolean =>
  query.units.some(
    (unit) =>
      counts(unit, of, concepts) ||
      (unit.kind === 'concept' && unit.concepts.some((id) => (entry.concepts.get(id) ?? 0) >= IN_BOTH)),
  );
/** How much a fact is about a concept that both its wordings have. */
const IN_BOTH = 0.9;

/** Whether a fact is about something narrower than what a question asks the kind of: a train, an armoured train. */
function tellsKind(entry: Entry, query: Query, concepts: ReadonlyMap<string, Concept>): boolean {
  const object = query.units.find((unit) => unit.kind === 'concept' && unit.at > query.intentAt);
  // "What kind of company is Ferrolia?": a lasting fact on it says what it is.
  const isOfSubject = query.units.some(
    (unit) => unit.kind === 'name' && unit.names.some((slug) => entry.fact.who.includes(slug)),
  );
  if (entry.fact.type === 'background' && isOfSubject) return true;
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
  (entry.fact.type === 'background' && whoAnswers(entry, query, names).length > 0);

/** Intents that an office may be asked about with: "the American president", "is Trump the president?" */
const OFFICE_ASKED: ReadonlySet<Query['intent']> = new Set<Query['intent']>([null, 'yes-no']);

/** Whether a lasting fact says of its subject that it holds the office that a question asks about. */
const tellsOffice = ({ fact, offices }: Entry, query: Query): boolean =>
  !OFFICE_ASKED.has(query.intent) ||
  (fact.type === 'background' && query.offices.some((office) => offices.has(office)));

/** "on his own network", "at a press briefing": where something is said, and not in what manner. */
const VENUE = /^(?:on|at) (?:an?|the|his|her|its|their) /u;

/** Whether what a question asks about is said or written. */
const asksSpeech = ({ units }: Query, concepts: ReadonlyMap<string, Concept>): boolean =>
  units.some(
    (unit) =>
      unit.kind === 'concept' &&
      unit.setting !== true &&
      unit.concepts.some((id) => id === 'say' || concepts.get(id)?.broader.includes('say') === true),
  );

/** Whether the means by which something is said are where it is said. */
export const isVenue = ({ type, how }: Entry['fact']): boolean =>
  SPOKEN.has(type) && how !== undefined && VENUE.test(how.en);

/** "Who is older, Xi or Putin?": one age does not tell. */
const comparesAges = ({ units }: Query): boolean =>
  units.some((unit) => unit.kind === 'concept' && unit.concepts.includes('age')) &&
  units.filter(({ kind }) => kind === 'name').length > 1;

/** What tells that one thing was before or after another, and not only when. */
const IN_ORDER = /\b(?:(before)|after|following)\b/iu;

/** Whether a fact says that what it tells came before or after something else. */
export function orderIn({ says }: Fact): 'before' | 'after' | undefined {
  const said = IN_ORDER.exec(says.en);
  if (said === null) return undefined;
  return said[1] === undefined ? 'after' : 'before';
}

/** "Because Japan surrendered" does not tell why it did: whether a reason has no word but those of the question. */
function repeats(why: NonNullable<Fact['why']>, { tokens, language }: Query): boolean {
  const asked = new Set(tokens.map(({ folded }) => stem(folded, language)));
  return tokenise(why[language])
    .filter(({ folded }) => folded.length >= CONTENT && !BECAUSE.has(folded))
    .every(({ folded }) => asked.has(stem(folded, language)));
}
/**
 * "Why did Japan surrender?" is not told by what happened because Japan did: whether all that a question says,
 * beside names, is part of the reason.
 */
function asksOfReason(
  why: NonNullable<Fact['why']>,
  type: FactType,
  { units, language }: Query,
  { concepts }: Terms,
): boolean {
  const given = new Set(tokenise(why[language]).map(({ folded }) => stem(folded, language)));
  const isGiven = ({ surface }: Unit): boolean => {
    const words = tokenise(surface).filter(({ folded }) => folded.length >= CONTENT);
    return words.length > 0 && words.every(({ folded }) => given.has(stem(folded, language)));
  };
  const deeds = units.filter((unit) => unit.kind === 'concept' && unit.setting !== true);
  return (
    deeds.length > 0 &&
    deeds.every(
      (unit) =>
        unit.kind === 'concept' &&
        isGiven(unit) &&
        !unit.concepts.some((id) => concepts.get(id)?.types.includes(type)),
    )
  );
}

/** Shorter words are mostly grammar. */
const CONTENT = 4;
const BECAUSE: ReadonlySet<string> = new Set(['because', 'parce']);

/** What somebody goes to or leaves. */
const GOING: ReadonlySet<FactType> = new Set<FactType>(['visit', 'ceremony']);

/** Whether a question says nothing of somebody but what they did. */
const asksOfDeedAlone = ({ units }: Query): boolean =>
  units.filter(({ kind, setting }) => kind !== 'name' && setting !== true).length === 1;

const COARSENESS = { day: 0, month: 1, year: 2 } as const;

/** Whether a fact has what the question asks for. */
export function hasSlot(entry: Entry, query: Query, terms: Terms): boolean {
  const { fact } = entry;
  if (query.namesAsked > fact.who.length + fact.to.length) return false;
  if (query.offices.length > 0 && !tellsOffice(entry, query)) return false;
  switch (query.intent) {
    case 'when':
      return entry.when !== null && COARSENESS[entry.when.precision] <= COARSENESS[query.precision ?? 'year'];
    case 'where':
      return (
        placesTold(entry, query, terms.names).length > 0 ||
        (isVenue(fact) && asksSpeech(query, terms.concepts))
      );
    case 'who':
      if (comparesAges(query) && fact.numbers.filter((number) => 'age' in number).length < 2) return false;
      return isWithinWords(entry, query) || whoAnswers(entry, query, terms.names).length > 0;
    // "How did he get there?": that he did does not tell.
    case 'how':
      return !GOING.has(fact.type) || fact.how !== undefined || !asksOfDeedAlone(query);
    case 'why':
      return (
        fact.why !== undefined &&
        !repeats(fact.why, query) &&
        !asksOfReason(fact.why, fact.type, query, terms)
      );
    case 'order-of':
      return !query.units.some(({ setting }) => setting) || orderIn(fact) !== undefined;
    case 'how-many':
    case 'how-old':
    case 'ordinal':
      return numberAsked(entry, query, terms) !== undefined;
    case 'how-long':
      return durationAsked(entry) !== undefined || numberAsked(entry, query, terms) !== undefined;
    case 'since':
      return sinceAsked(entry, query, terms.concepts) !== undefined;
    case 'previous':
      return countedFrom(entry) !== undefined;
    case 'kind':
      return tellsKind(entry, query, terms.concepts);
    case 'called':
      return query.units.every((unit) => unit.kind === 'name') || isNamed(entry, query, terms.names);
    case 'exact-time':
      return LANGUAGES.some(
        (language) => terms.figures.clockTimeIn(fact.says[language], language) !== undefined,
      );
    case 'what-time':
      return fact.when?.time !== undefined;
    default:
      return true;
  }
}
