import type { DateSpan } from '../../knowledge/edtf.js';
import type { Period } from '../../question/period/period.js';
import type { Query } from '../../question/query.js';
import { hasStrangers } from '../facts/strangers.js';
import { type Findings, isOrigin } from '../find/find.js';
import type { Match } from '../match/match.js';
import { distance } from '../match/time.js';
import { SPOKEN } from '../told/match-name.js';
import { dateInWords } from '../wording/dates.js';
import { fill } from '../wording/wording.js';
import { type ItemContext, labelOf } from './items.js';
import { numberInWords } from './lead.js';

/** A question put as yes or no that is wrong about one slot of a happening the coverage knows. */
export interface Contradiction {
  readonly match: Match;
  readonly headline: string;
}

/** A date this near, in days, is taken to mean the same happening. */
const SAME_HAPPENING = 31;

/**
 * "Was the parade on 4 September?": no, on the 3rd. Only where everything else fits and the asked
 * value is near enough to be about the same happening; a meeting in another year is simply not there.
 */
export function contradictionOf(
  query: Query,
  findings: Pick<Findings, 'opposed'>,
  context: ItemContext,
): Contradiction | null {
  if (query.intent !== 'yes-no') return null;
  const [match] = findings.opposed.filter((each) => headlineBy(each, query, context) !== null);
  const headline = match === undefined ? null : headlineBy(match, query, context);
  return match === undefined || headline === null ? null : { match, headline: headline() };
}

/** What a fact says against a question; null where it does not contradict it. */
function headlineBy(match: Match, query: Query, context: ItemContext): (() => string) | null {
  const { fact, when } = match.entry;
  const { language, wording } = context;
  if (!match.typeFits) return null;
  // "Does he keep that course in 2025?": when and where he said so is not when and where it is so.
  const isOfWords = SPOKEN.has(fact.type) && !match.told;
  const no = (): string => fill(wording.no, { statement: fact.says[language] });
  const onlyContradicted =
    match.missing.length > 0 &&
    match.missing.every((unit) => match.contradicted.some((other) => other === unit));
  if (onlyContradicted && query.units.length > match.missing.length && match.missedPeriods.length === 0) {
    const asked = match.contradicted.find((unit) => unit.kind === 'number');
    if (asked === undefined) return no;
    const number =
      fact.numbers.find((candidate) => 'ordinal' in candidate === asked.ordinal) ?? fact.numbers[0];
    if (number !== undefined)
      return () =>
        fill(wording.notThatNumber, {
          number: numberInWords(number, context),
          statement: fact.says[language],
        });
  }
  // "Was Kim there at Christmas?": of one name alone, what was at another time says nothing.
  const isOfSomething = query.units.length > 1 || query.units.some(({ kind }) => kind !== 'name');
  if (
    match.missing.length === 0 &&
    isOfSomething &&
    !hasStrangers(match.entry, query) &&
    match.missedPeriods.length > 0 &&
    when !== null
  ) {
    const told = isOfWords ? undefined : fact.when;
    if (told !== undefined && match.missedPeriods.every((i) => isNear(when, query.periods[i]?.period)))
      return () =>
        fill(wording.notThen, {
          when: dateInWords(told, language, wording),
          statement: fact.says[language],
        });
  }
  const place = match.missing[0];
  if (match.missing.length === 1 && place !== undefined && isOfElsewhere(match, place, query, context))
    return no;
  if (
    !isOfWords &&
    match.missing.length === 1 &&
    place?.kind === 'name' &&
    place.names.every((slug) => context.coverage.names.get(slug)?.kind === 'place') &&
    query.periods.length > 0 &&
    match.missedPeriods.length === 0 &&
    fact.where.length > 0
  )
    return () =>
      fill(wording.notThere, {
        where: fact.where.map((slug) => labelOf(slug, context)).join(', '),
        statement: fact.says[language],
      });
  return null;
}

/** "Is Yonhap a North Korean agency?": of what a fact says that it is, it says that it is from another country. */
const isOfElsewhere = (
  { entry: { fact } }: Match,
  origin: Query['units'][number],
  { units }: Query,
  { coverage }: ItemContext,
): boolean =>
  isOrigin(origin) &&
  fact.type === 'background' &&
  fact.who.length === 1 &&
  units.length > 1 &&
  units.some((unit) => unit.kind === 'name' && unit !== origin && unit.names.includes(fact.who[0] ?? '')) &&
  fact.about.some((slug) => {
    const place = coverage.names.get(slug);
    // What is of South Korea is of Asia too.
    return place?.kind === 'place' && !liesIn(slug, origin, coverage);
  });

/** Whether a place lies in one that a part of a question stands for. */
function liesIn(slug: string, origin: Query['units'][number], { names }: ItemContext['coverage']): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = slug; at !== undefined && !seen.has(at); at = names.get(at)?.within) {
    if (origin.kind === 'name' && origin.names.includes(at)) return true;
    seen.add(at);
  }
  return false;
}

/** Whether a date is near enough to a period to be about the same happening. */
function isNear(when: DateSpan, period: Period | undefined): boolean {
  if (period === undefined) return false;
  const away = distance(when, period);
  return (
    (period.kind === 'range' && lastsFrom(when) > period.to) || (away !== null && away <= SAME_HAPPENING)
  );
}

/** The first day of what goes on without an end that is known; before it, it was not so. */
const lastsFrom = (when: DateSpan): number =>
  Number.isFinite(when.to) ? Number.NEGATIVE_INFINITY : when.from;
