import { parseEdtf } from '../../knowledge/edtf.js';
import type { OrdinalNumber } from '../../knowledge/schema.js';
import { isUntil, type Period } from '../../question/period/period.js';
import type { Query } from '../../question/query.js';
import { hasStrangers } from '../facts/strangers.js';
import type { Findings } from '../find/find.js';
import type { Match } from '../match/match.js';
import { fill } from '../wording/wording.js';
import type { ItemContext } from './items.js';

/**
 * Whether something had been so before, as the rank of a happening tells: the sixth time comes after five others, and
 * nothing comes before the first. Null where no rank tells.
 */
export function earlierOf(
  query: Query,
  findings: Findings,
  { language, wording }: ItemContext,
): { readonly match: Match; readonly headline: string } | null {
  const until = query.periods.filter(isUntil);
  if (query.intent !== 'yes-no' || !(query.earlier || (!query.negated && until.length > 0))) return null;
  // "They had never met before, had they?" is right where nothing comes before the first time.
  const [yes, no] = query.negated ? [wording.no, wording.yes] : [wording.yes, wording.no];
  // What it was the first of is not found before the bound, and needs not be.
  const missesBounds = (match: Match): boolean =>
    match.missing.length === 0 &&
    match.typeFits &&
    match.missedPeriods.every((i) => query.periods[i] !== undefined && until.includes(query.periods[i]));
  for (const match of [...findings.full, ...findings.opposed.filter(missesBounds)]) {
    const { fact, when } = match.entry;
    const rank = fact.numbers.find((number) => 'ordinal' in number);
    if (rank === undefined || when === null || hasStrangers(match.entry, query)) continue;
    const bounds = until.flatMap(({ period }) => (period.kind === 'range' ? [period.to] : []));
    // The others came before this one; of an earlier day only the beginning of the count tells.
    const before = bounds.every((day) => day + NEXT >= when.from || countBegins(rank) <= day);
    if (rank.ordinal === 1 && rank.since === undefined)
      return { match, headline: fill(no, { statement: fact.says[language] }) };
    if (before) return { match, headline: fill(yes, { statement: fact.says[language] }) };
  }
  return null;
}

/**
 * Whether something was so at a time before the first since another: "the first stay abroad since 2023" tells that there
 * was one in 2023, and none between. Null where no fact counts so, or counts from a later time.
 */
export function countedOver(
  query: Query,
  { opposed }: Pick<Findings, 'opposed'>,
  { language, wording }: ItemContext,
): { readonly match: Match; readonly headline: string } | null {
  const [asked, ...others] = query.periods;
  if (query.intent !== 'yes-no' || query.negated || others.length > 0) return null;
  if (asked === undefined || asked.bound) return null;
  // "In 2021 or 2022": in neither.
  const times = (asked.period.kind === 'choice' ? asked.period.of : [asked.period]).map(rangeOf);
  const from = Math.min(...times.map((time) => time?.from ?? Number.NEGATIVE_INFINITY));
  const to = Math.max(...times.map((time) => time?.to ?? Number.POSITIVE_INFINITY));
  for (const match of opposed.filter(isButForTime)) {
    const { fact, when } = match.entry;
    if (hasStrangers(match.entry, query)) continue;
    const rank = fact.numbers.find((number): number is OrdinalNumber => 'ordinal' in number);
    if (rank?.ordinal !== 1 || rank.since === undefined || when === null || to >= when.from) continue;
    const since = parseEdtf(rank.since);
    const statement = fact.says[language];
    const isCounted = query.units.some((unit) => unit.kind === 'concept' && unit.concepts.includes(rank.of));
    const places = query.units.filter((unit) => unit.kind === 'name' && unit.places.length > 0);
    // "In China in 2023": the first stay abroad since then does not tell where the last one was …
    if (isCounted && places.length === 0 && times.length === 1 && from <= since.from && to >= since.to)
      return { match, headline: fill(wording.yes, { statement }) };
    // … but there was none in China after it. The first trip to China tells nothing of those elsewhere.
    if ((isCounted || places.length > 0) && from > since.to)
      return { match, headline: fill(wording.no, { statement }) };
  }
  return null;
}

const rangeOf = (period: Period): { readonly from: number; readonly to: number } | null =>
  period.kind === 'range' ? period : null;

/** Whether a fact accounts for all of a question but its date. */
const isButForTime = ({ missing, missedPeriods, typeFits }: Match): boolean =>
  missing.length === 0 && typeFits && missedPeriods.length === 1;

/** "Before September" is about what happened on the 4th of it, in days. */
const NEXT = 31;

const countBegins = ({ since }: OrdinalNumber): number =>
  since === undefined ? Number.POSITIVE_INFINITY : parseEdtf(since).to;
