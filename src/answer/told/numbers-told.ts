import type { Concept } from '../../knowledge/coverage.js';
import type { FactNumber, OrdinalNumber } from '../../knowledge/schema.js';
import type { Query, Unit } from '../../question/query.js';
import { ANNIVERSARY, LENGTH, PEOPLE, TAKING_OFFICE } from '../../question/shared-concepts.js';
import { SHORTEST_CONTENT } from '../../question/words/common-words.js';
import { hasWord, isKindOf } from '../facts/concept-stems.js';
import type { Figures } from '../facts/figures.js';
import { hasStrangers } from '../facts/strangers.js';
import type { Terms } from '../facts/terms.js';
import type { Entry } from '../tables/entry.js';
import { SPOKEN } from './match-name.js';

/** Spans between "how many" and what it counts: "de", "d'", "autres". */
const BESIDE = 2;

/** What "how many" may count: what is named after the question word, or before it ("parade leaders number"). */
export function counted(query: Query, { isVerb }: Pick<Figures, 'isVerb'>): readonly Unit[] {
  const things = query.units.filter((unit) => unit.kind === 'concept' || unit.kind === 'word');
  // "Combien de dirigeants", "how many leaders": what stands right after it, and nothing else.
  const first = things.find((unit) => unit.at > query.intentAt);
  const isBeside = first !== undefined && first.at - query.intentAt <= BESIDE;
  // "Combien coûtera de refaire la piscine": what is done is not counted.
  return isBeside && !isVerb(first.surface, query.language) ? [first] : things;
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
      const often = figures.asksFrequency(query.tokens, query.language);
      const frequency = often ? numbers.find(figures.isFrequency) : undefined;
      if (frequency !== undefined) return frequency;
      // "How long did the session last?": the length is that of the session.
      const objects = long ? query.units : counted(query, figures);
      const heads = !long && figures.asksHeadcount(query.tokens, query.language);
      const fitting = numbers.filter(
        (number) =>
          !('age' in number) &&
          !(heads && (figures.isMoney(number) || figures.isLength(number))) &&
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
          ({ folded }) => folded.length > SHORTEST_CONTENT && hasWord(concepts.get(number.of), folded),
        );
      // "How long did the council sit?": the length that the fact is about is that of what else it is about.
      const isOwn = (number: FactNumber): boolean =>
        entry.fact.about[0] === number.of && objects.some((object) => isSubject(object, entry));
      if (long)
        return (
          [...fitting, ...numbers.filter(isWorded), ...numbers.filter(isOwn)].find(figures.isLength) ??
          anniversaryAsked(entry, query)
        );
      // "How many whistle-blowers were there?": those who take part are the people that are counted.
      if (heads || countsThoseWho(query, entry)) {
        const people = numbers.find((number) => !('age' in number) && isOfKind(number.of, PEOPLE, concepts));
        if (people !== undefined) return people;
      }
      // "What is the total mileage?"
      const isLong = objects.some((unit) => unit.kind === 'concept' && unit.concepts.includes(LENGTH));
      const isNamed = ({ of }: FactNumber): boolean =>
        query.units.some((unit) => unit.kind === 'concept' && unit.concepts.includes(of));
      // "How many trams?": that it is the second line does not tell; the sixth meeting makes six.
      const happens = (unit: Unit): boolean =>
        unit.kind === 'concept' && unit.concepts.some((id) => (concepts.get(id)?.types ?? []).length > 0);
      return (
        // Things are counted by a number, before an amount in words: "38 million euros".
        fitting.find((number) => 'count' in number && typeof number.count === 'number') ??
        fitting.find((number) => 'count' in number) ??
        (query.units.some(happens) ? fitting[0] : undefined) ??
        (isLong ? numbers.find(figures.isLength) : undefined) ??
        // "How many projects since 1998?": the third since then makes three.
        numbers.find((number) => 'ordinal' in number && number.since !== undefined && isNamed(number)) ??
        // "The region puts in how much?": nothing is counted but money.
        (figures.asksAmount(query.tokens, query.language) ? numbers.find(figures.isMoney) : undefined)
      );
    }
    default:
      return undefined;
  }
}

/** Whether a number counts the years since something. */
export const isAnniversary = (number: FactNumber): number is OrdinalNumber =>
  'ordinal' in number && number.of === ANNIVERSARY;

/** "How many years since they surrendered?": its nth anniversary is n years after it. That is what it is about next. */
export function anniversaryAsked({ fact }: Entry, { units }: Query): OrdinalNumber | undefined {
  const at = fact.about.indexOf(ANNIVERSARY);
  const subjects = at < 0 ? [] : fact.about.slice(at, at + 2);
  const isAsked = units.some((unit) => isAbout(unit, subjects));
  return isAsked ? fact.numbers.find(isAnniversary) : undefined;
}

/** Whether a question is about what a fact tells the anniversary of, and about nothing that was done for it. */
export function isOfAnniversaryOnly({ fact: { about } }: Entry, { units }: Query): boolean {
  const at = about.indexOf(ANNIVERSARY);
  const topics = units.filter(({ kind }) => kind === 'concept');
  return at >= 0 && topics.length > 0 && topics.every((unit) => isAbout(unit, about.slice(at + 1, at + 2)));
}

const isAbout = (unit: Unit, subjects: readonly string[]): boolean =>
  unit.kind === 'concept' && unit.concepts.some((id) => subjects.includes(id));

/** "How many whistle-blowers": those who take part in a fact are named where what is counted stands. */
const countsThoseWho = ({ units, intentAt }: Query, { fact }: Entry): boolean =>
  units.some(
    (unit) =>
      unit.kind === 'name' &&
      unit.at > intentAt &&
      unit.at - intentAt <= BESIDE &&
      unit.names.some((slug) => fact.who.includes(slug)),
  );

/** Whether a fact is about a part of a question. */
const isSubject = (object: Unit, { concepts }: Entry): boolean =>
  object.kind === 'concept' && object.concepts.some((id) => (concepts.get(id) ?? 0) >= IN_BOTH);

/** Whether a part of a question names what a number counts, or something wider. */
export function counts(object: Unit, of: string, concepts: ReadonlyMap<string, Concept>): boolean {
  if (object.kind === 'name') return object.names.includes(of);
  if (object.kind !== 'concept' || object.office !== undefined)
    return hasWord(concepts.get(of), object.surface);
  return object.concepts.some((id) => isOfKind(of, id, concepts));
}

/** Whether a concept is another, or a kind of it. */
function isOfKind(concept: string, other: string, concepts: ReadonlyMap<string, Concept>): boolean {
  const wider = new Set([concept]);
  for (const id of wider) for (const next of concepts.get(id)?.broader ?? []) wider.add(next);
  return wider.has(other);
}

/** A length that a fact gives, where it gives no other: "for twenty-two years". */
export function onlyLength({ fact }: Entry, { figures }: Terms): FactNumber | undefined {
  const [length, ...others] = fact.numbers.filter(figures.isLength);
  return others.length === 0 ? length : undefined;
}

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
  (entry.fact.numbers.some((number) => countsAbout(query, number.of, entry, concepts))
    ? countedFrom(entry)
    : undefined) ??
  durationAsked(entry) ??
  (takesOffice(entry) ? entry.fact.when?.date : undefined);

/** Whether somebody comes to an office by what a fact tells: is elected, or appointed. */
const takesOffice = ({ fact, offices, concepts }: Entry): boolean =>
  fact.type === 'background' &&
  offices.size > 0 &&
  TAKING_OFFICE.some((id) => (concepts.get(id) ?? 0) >= IN_BOTH);

/** Whether a question is about what a fact counts: "in power since when" is not about the sixth meeting. */
const countsAbout = (
  query: Query,
  of: string,
  entry: Entry,
  concepts: ReadonlyMap<string, Concept>,
): boolean =>
  query.units.some(
    (unit) =>
      counts(unit, of, concepts) ||
      (unit.kind === 'concept' && unit.concepts.some((id) => (entry.concepts.get(id) ?? 0) >= IN_BOTH)),
  );
/** How much a fact is about a concept that both its wordings have. */
const IN_BOTH = 0.9;
