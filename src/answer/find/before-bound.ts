import { type DateSpan, parseEdtf } from '../../knowledge/edtf.js';
import { isUntil } from '../../question/period/period.js';
import type { Query } from '../../question/query.js';
import { within } from '../match/time.js';
import type { Entry } from '../tables/entry.js';
import { type Finding, find } from './find.js';
import type { LastReading, Reading } from './reading.js';

/** What is asked for, and what the first of its kind since a year tells of it. */
const ASKED: Partial<Readonly<Record<NonNullable<Query['intent']>, 'previous' | 'since'>>> = {
  when: 'previous',
  previous: 'previous',
  since: 'since',
};
/** "Before September" is about what happened on the 4th of it, in days. */
const NEXT = 31;

/** Whether a question asks for the last time of something before a bound. */
export const asksBeforeBound = ({ intent, periods }: Query): boolean =>
  intent === 'previous' && periods.some(isUntil);

/** When something had last been so before a bound, as the first of its kind since a year tells. */
export const BEFORE_BOUND: LastReading = {
  mayRead: ({ query }) => askedOf(query) !== undefined && query.periods.some(isUntil),
  read: ({ query }, ground) => beforeBound(query, ground),
};

const askedOf = ({ intent }: Query): 'previous' | 'since' | undefined =>
  intent === null ? undefined : ASKED[intent];

/**
 * What tells when something had last been so before a bound: "when had he been to China before September 2025?" is
 * told by the trip of that September, which is his first since 2019. Null where nothing does.
 */
export function beforeBound(query: Query, finding: Finding): Reading | null {
  const intent = askedOf(query);
  const until = query.periods.filter(isUntil);
  if (intent === undefined || until.length === 0) return null;
  // "Before 2025, was it in 2018 or 2019?": the time before is one of them, and what came after is not.
  const choices = query.periods.filter(({ period }) => period.kind === 'choice');
  const told = [...until, ...choices];
  const asked: Query = { ...query, intent, periods: query.periods.filter((match) => !told.includes(match)) };
  const days = until.flatMap(({ period }) => (period.kind === 'range' ? [period.to] : []));
  const found = find(asked, finding).full.flatMap((match) => {
    const first = firstAround(days, match.entry);
    return first === undefined ? [] : [{ match, rank: rankOf(first, match.entry, query), ...first }];
  });
  const sorted = found.sort((a, b) => b.rank - a.rank || (b.rank === UNNAMED ? b.since.to - a.since.to : 0));
  const [best] = sorted;
  if (best === undefined || !choices.every(({ period }) => within(best.since, period))) return null;
  return { query: asked, matches: sorted.map(({ match }) => match) };
}

interface First {
  /** The time before. */
  readonly since: DateSpan;
  readonly of: string;
}

/** What a fact tells the first time of, where some days lie between it and the time before, from which it counts. */
function firstAround(days: readonly number[], { fact, when }: Entry): First | undefined {
  if (when === null) return undefined;
  for (const number of fact.numbers) {
    if (!('ordinal' in number) || number.ordinal !== 1 || number.since === undefined) continue;
    const since = parseEdtf(number.since);
    if (days.every((day) => since.to <= day && when.to + NEXT > day)) return { since, of: number.of };
  }
  return undefined;
}

/** The question names what is counted, or where it was; of what it names neither, the latest time before is the last. */
const [NAMED, PLACED, UNNAMED] = [2, 1, 0];

function rankOf({ of }: First, { fact }: Entry, { units }: Query): number {
  if (units.some((unit) => unit.kind === 'concept' && unit.concepts.includes(of))) return NAMED;
  const isPlaced = units.some(
    (unit) => unit.kind === 'name' && unit.names.some((slug) => fact.where.includes(slug)),
  );
  return isPlaced ? PLACED : UNNAMED;
}
