import { parseEdtf } from '../../knowledge/edtf.js';
import type { FactNumber } from '../../knowledge/schema.js';
import { isUntil } from '../../question/period/period.js';
import type { Query } from '../../question/query.js';
import { hasStrangers } from '../facts/strangers.js';
import type { Findings } from '../find/find.js';
import type { Match } from '../match/match.js';
import { fill } from '../wording/wording.js';
import type { ItemContext } from './items.js';

type Ordinal = Extract<FactNumber, { readonly ordinal: number }>;

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

/** "Before September" is about what happened on the 4th of it, in days. */
const NEXT = 31;

const countBegins = ({ since }: Ordinal): number =>
  since === undefined ? Number.POSITIVE_INFINITY : parseEdtf(since).to;
