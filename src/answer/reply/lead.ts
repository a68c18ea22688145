import { parseEdtf } from '../../knowledge/edtf.js';
import type { FactNumber, OrdinalNumber } from '../../knowledge/schema.js';
import type { Query } from '../../question/query.js';
import { mayBe, REPLYING } from '../../question/shared-concepts.js';
import type { Terms } from '../facts/terms.js';
import type { Entry } from '../tables/entry.js';
import { datesTold } from '../told/dates-told.js';
import { endTold } from '../told/ends-told.js';
import { SPOKEN } from '../told/match-name.js';
import {
  anniversaryAsked,
  countedFrom,
  durationAsked,
  isAnniversary,
  isOfAnniversaryOnly,
  numberAsked,
  onlyLength,
  sinceAsked,
} from '../told/numbers-told.js';
import { occasionOf } from '../told/occasion-told.js';
import { placesTold } from '../told/places-told.js';
import { whoAnswers } from '../told/who-answers.js';
import { dateInWords } from '../wording/dates.js';
import { fill, joinList, pluralForm } from '../wording/wording.js';
import { type ItemContext, labelOf, sourceOf } from './items.js';

/** At most this many values in a headline. */
const VALUES = 6;

/** The value that answers a question, from the facts that do: a date, names, a place, a number; null where the statement answers. */
export function leadOf(
  entries: readonly Entry[],
  query: Query,
  context: ItemContext,
  terms: Terms,
): string | null {
  const { language, wording } = context;
  const distinct = (values: readonly (string | undefined)[]): string | null => {
    const unique = [...new Set(values.filter((value) => value !== undefined && value !== ''))] as string[];
    return unique.length === 0 ? null : joinList(unique.slice(0, VALUES), wording);
  };
  const clockTime = ({ fact }: Entry) => terms.figures.clockTimeIn(fact.says[language], language);
  switch (query.intent) {
    case 'what-time': {
      const clock = distinct(entries.slice(0, 1).map(clockTime));
      if (clock !== null) return clock;
      return distinct(datesTold(entries).map((when) => dateInWords(when, language, wording)));
    }
    case 'when': {
      const end = entries.map((entry) => endTold(entry, query)).find((date) => date !== undefined);
      if (end !== undefined) return dateInWords({ date: end }, language, wording);
      // "When did they surrender?": the day of its anniversary is not when that was.
      if (entries[0] !== undefined && isOfAnniversaryOnly(entries[0], query)) return null;
      return distinct(datesTold(entries).map((when) => dateInWords(when, language, wording)));
    }
    case 'exact-time':
      return distinct(entries.map(clockTime));
    case 'previous': {
      // "When did he last go there?": the trip that is told of, or the one before it; the statement tells both.
      if (!query.prior) return null;
      const since = entries.map(countedFrom).find((value) => value !== undefined);
      return since === undefined ? null : dateInWords({ date: since }, language, wording);
    }
    case 'where':
      if (entries.every((entry) => placesTold(entry, query, terms.names).length === 0))
        return distinct(entries.slice(0, 1).map(({ fact }) => fact.how?.[language]));
      return distinct(
        mostPrecise(
          entries.map((entry) => placesTold(entry, query, terms.names)),
          context,
        ).map((places) => places.map((place) => labelOf(place, context)).join(', ')),
      );
    case 'who':
      // "Who confirms it?": not those who do not.
      return distinct(
        entries
          .filter(
            ({ fact }) =>
              fact.negated === entries[0]?.fact.negated &&
              // "A plot against whom?": whom somebody writes to of it is another.
              (!query.asksTarget || fact.type === entries[0]?.fact.type),
          )
          .flatMap((entry) => whoAnswers(entry, query, context.coverage.names))
          .map((slug) => labelOf(slug, context)),
      );
    case 'called':
      return distinct(
        entries
          .filter(({ fact }) => fact.type === 'background')
          .flatMap((entry) => whoAnswers(entry, query, context.coverage.names))
          .map((slug) => labelOf(slug, context)),
      );
    case 'occasion':
      return distinct(entries.slice(0, 1).map(({ fact }) => occasionOf(fact)?.[language]));
    case 'why':
      return distinct(entries.slice(0, 1).map(({ fact }) => fact.why?.[language]));
    case 'how':
      // "How did Trump react?": by what he said, and not by where he said it.
      if (entries.slice(0, 1).some(({ fact }) => SPOKEN.has(fact.type) && asksReaction(query))) return null;
      return distinct(entries.slice(0, 1).map(({ fact }) => fact.how?.[language]));
    case 'how-many':
    case 'how-old':
    case 'ordinal': {
      const number = entries
        .map((entry) => numberAsked(entry, query, terms))
        .find((value) => value !== undefined);
      if (number === undefined) return null;
      // "How many times": the sixth time makes six.
      const many = query.intent === 'how-many' && 'ordinal' in number;
      return many ? timesInWords(number, context) : numberInWords(number, context);
    }
    case 'how-long': {
      const length = entries
        .map((entry) => numberAsked(entry, query, terms))
        .find((value) => value !== undefined);
      if (length !== undefined)
        return isAnniversary(length) ? yearsInWords(length, context) : numberInWords(length, context);
      const duration = entries.map(durationAsked).find((value) => value !== undefined);
      return duration === undefined ? null : dateInWords({ date: duration }, language, wording);
    }
    case 'since': {
      const since = entries
        .map((entry) => sinceAsked(entry, query, terms.concepts))
        .find((value) => value !== undefined);
      if (since === undefined) {
        const years = entries
          .map((entry) => anniversaryAsked(entry, query))
          .find((value) => value !== undefined);
        return years === undefined ? null : yearsInWords(years, context);
      }
      const words = dateInWords({ date: since }, language, wording);
      const from = parseEdtf(since).interval ? words : fill(wording.since, { date: words });
      // "For how many years has he been …?"
      const [length] = entries.slice(0, 1).map((entry) => onlyLength(entry, terms));
      return length === undefined ? from : `${from} (${numberInWords(length, context)})`;
    }
    case 'source':
      return distinct(entries.slice(0, 2).map(({ fact }) => sourceOf(fact, context).attributionText));
    default:
      return null;
  }
}

/** Without the places that another one given lies in: Beijing says more than China. */
function mostPrecise(told: readonly (readonly string[])[], { coverage }: ItemContext): (readonly string[])[] {
  const around = new Set<string>();
  for (const [first] of told)
    for (
      let place = first && coverage.names.get(first)?.within;
      place;
      place = coverage.names.get(place)?.within
    )
      around.add(place);
  return told.filter((places) => !places.every((place) => around.has(place)));
}

/** A number of a fact as a person says it: "26", "6e", "71 ans". */
export function numberInWords(number: FactNumber, { language, wording }: ItemContext): string {
  if ('count' in number)
    return typeof number.count === 'number' ? String(number.count) : number.count[language];
  if ('age' in number) return fill(pluralForm(wording.age, number.age, language), { n: String(number.age) });
  const ordinal = fill(pluralForm(wording.ordinal, number.ordinal, language, 'ordinal'), {
    n: String(number.ordinal),
  });
  if (isAnniversary(number)) return fill(wording.anniversary, { ordinal });
  return `${fill(wording.ordinalOf, { ordinal })}${countedSince(number, { language, wording })}`;
}

/** The years since something of which it is the nth anniversary. */
const yearsInWords = ({ ordinal }: OrdinalNumber, { language, wording }: ItemContext): string =>
  fill(pluralForm(wording.years, ordinal, language), { n: String(ordinal) });

/** "6 fois depuis 2018". */
function timesInWords(number: OrdinalNumber, { language, wording }: ItemContext): string {
  const times = fill(pluralForm(wording.times, number.ordinal, language), { n: String(number.ordinal) });
  return `${times}${countedSince(number, { language, wording })}`;
}

const countedSince = (
  { since }: OrdinalNumber,
  { language, wording }: Pick<ItemContext, 'language' | 'wording'>,
): string =>
  since === undefined
    ? ''
    : ` ${fill(wording.since, { date: dateInWords({ date: since }, language, wording) })}`;

/** "By what channel" asks for the means all the same. */
const asksReaction = ({ units, plainHow }: Query): boolean =>
  plainHow && units.some((unit) => mayBe(unit, REPLYING));
