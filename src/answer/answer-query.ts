import type { Language } from '../knowledge/types.js';
import type { Query } from '../question/query.js';
import { isOnly, TALKING } from '../question/shared-concepts.js';
import type { Answer, Answered } from './answer.js';
import { anchored } from './find/anchored.js';
import { asksSomething, strangeIn } from './find/answerable.js';
import { asksBeforeBound, beforeBound } from './find/before-bound.js';
import { type Findings, find, MOST_NEAR } from './find/find.js';
import { goingOn } from './find/going-on.js';
import { LAST_READINGS } from './find/last-readings.js';
import { otherwiseAsked } from './find/otherwise.js';
import type { Apart, Ground, Unanswered } from './find/reading.js';
import { select } from './find/select.js';
import { withEpithetsMeant } from './match/epithets.js';
import type { Match } from './match/match.js';
import { aboutCoverage } from './reply/about-coverage.js';
import { answered } from './reply/answered.js';
import { contradictionOf } from './reply/contradict.js';
import { asksForDifferences, differencesTold, differing } from './reply/differences.js';
import { countedOver, earlierOf } from './reply/earlier.js';
import { headlineOf } from './reply/headline.js';
import type { ItemContext } from './reply/items.js';
import { isStage, journeyOf } from './reply/journey.js';
import { orderOf } from './reply/order.js';
import { groundsOf, nearestItems, refused } from './reply/refuse.js';
import { namesUnheard, wordsUnheard } from './reply/unheard.js';
import { heldAt } from './reply/venues.js';
import type { Wording } from './wording/wording.js';

/** What answering a query needs. */
export interface Workings extends Ground {
  readonly wordings: Readonly<Record<Language, Wording>>;
}

/** What else can be done about a query. */
export interface Ways {
  /** The headline over what was chosen, where it does not answer a question. */
  readonly worded?: (chosen: readonly Match[]) => string;
  readonly apart?: Apart;
}

/** The answer to a query: facts that account for all of it, or a refusal that says what the coverage lacks. */
export function answerQuery(question: string, query: Query, workings: Workings, ways: Ways = {}): Answer {
  const early = askedOfNothing(question, query, workings) ?? askedOfUnheard(question, query, workings, ways);
  if (early !== null) return early;
  const context = contextOf(query, workings);
  const order = orderOf(query, workings, context);
  if (order !== null && order !== 'untold')
    return answered(question, query, order.matches, order.headline, context);
  const meant = withEpithetsMeant(anchored(heldAt(query, workings), workings), workings);
  // "His last trip before 2025": told by what came after the bound, or else the last one within it.
  const isLast = asksBeforeBound(meant);
  const last = isLast ? beforeBound(meant, workings) : goingOn(meant, workings);
  if (last !== null) return told(question, last.query, last.matches, workings, ways);
  const asked: Query = isLast ? { ...meant, intent: 'when' } : meant;
  const findings = find(asked, workings);
  // Of two things the order of which is not told, nothing else answers which came first.
  const answer =
    order === 'untold'
      ? null
      : (answerIn(question, asked, findings, workings, ways) ??
        answerReadOnceMore(question, { query: asked, findings, apart: ways.apart }, workings, ways));
  if (answer !== null) return answer;
  const grounds = groundsOf(asked, findings, context, workings);
  return refused(question, query.language, grounds, nearestItems(nearestIn(findings), context));
}

/** A refusal that names nothing missing. */
export const plainRefusal = (
  question: string,
  language: Language,
  reason: 'empty' | 'too-long' | 'not-a-question',
  { wordings }: Workings,
): Answer =>
  refused(question, language, { reason, missing: [], headline: wordings[language].refusals[reason] });

/** The reply to who asks of nothing in particular: where sources differ, what there is, how one is; null to others. */
function askedOfNothing(question: string, query: Query, workings: Workings): Answer | null {
  const { coverage, index } = workings;
  const { chat, language } = query;
  const context = contextOf(query, workings);
  const differences = asksForDifferences(query) ? differing(index) : [];
  if (differences.length > 0) {
    const matches = differences.map((entry) => ({ entry }));
    return answered(question, query, matches, differencesTold(differences, context), context);
  }
  const asksNothing = query.empty || !asksSomething(query) || asksOfAnySpeech(query) || isSum(query);
  if (chat === 'about-the-coverage' || (chat === null && asksNothing && !query.empty))
    return refused(question, language, {
      reason: chat === null ? 'empty' : 'not-a-question',
      missing: [],
      headline: aboutCoverage(coverage, index, context),
    });
  if (chat !== null) return plainRefusal(question, language, 'not-a-question', workings);
  return asksNothing ? plainRefusal(question, language, 'empty', workings) : null;
}

/** "1 + 1": numbers, and nothing that they count. */
const isSum = ({ units, periods }: Query): boolean =>
  periods.length === 0 && units.length > 1 && units.every(({ kind }) => kind === 'number');

/** "What did they talk about?": of nobody named and nothing else, every word that was said would answer. */
const asksOfAnySpeech = ({ intent, units, periods, published, unknownNames }: Query): boolean =>
  intent === 'what' &&
  units.length > 0 &&
  periods.length + published.length + unknownNames.length === 0 &&
  units.every((unit) => isOnly(unit, TALKING));

/** The reply to a question with names or words that no article has; null where all are known. */
function askedOfUnheard(question: string, query: Query, workings: Workings, ways: Ways): Answer | null {
  const { language, unknownNames } = query;
  const context = contextOf(query, workings);
  // Only what is nearest is shown: there is no need to look at all that fits.
  if (unknownNames.length > 0) {
    const nearest = nearestItems(find(query, workings, MOST_NEAR).full, context);
    return refused(question, language, namesUnheard(unknownNames, context), nearest);
  }
  const unheard = strangeIn(query, workings.index);
  if (unheard.length === 0) return null;
  const known: Query = { ...query, units: query.units.filter((unit) => !unheard.includes(unit)) };
  const near = known.units.length === 0 ? [] : nearestIn(find(known, workings, MOST_NEAR));
  const otherwise = otherwiseAsked(known, near, workings, unheard);
  if (otherwise !== null) return told(question, otherwise.query, otherwise.matches, workings, ways);
  return refused(question, language, wordsUnheard(unheard, context), nearestItems(near, context));
}

/** The answer that what was found gives to a query; null where it gives none. */
function answerIn(
  question: string,
  query: Query,
  findings: Findings,
  workings: Workings,
  ways: Ways,
): Answered | null {
  const context = contextOf(query, workings);
  const earlier = earlierOf(query, findings, context) ?? countedOver(query, findings, context);
  if (earlier !== null) return answered(question, query, [earlier.match], earlier.headline, context);
  const contradiction = contradictionOf(query, findings, context);
  const best = findings.full[0];
  // The fact that contradicts must be more clearly what is asked about than the one that agrees.
  if (contradiction !== null && (best === undefined || contradiction.match.plainScore > best.plainScore))
    return answered(question, query, [contradiction.match], contradiction.headline, context);
  if (best === undefined) return null;
  const journey = journeyOf(query, findings.full, workings.concepts);
  const stages = journey === null ? [] : find(journey, workings).full.filter(isStage);
  return journey !== null && stages.length > 0
    ? told(question, journey, stages, workings, ways)
    : told(question, query, findings.full, workings, ways);
}

/** The answer to a question read in the first of the last ways in which it has one; null where it has none. */
function answerReadOnceMore(
  question: string,
  unanswered: Unanswered,
  workings: Workings,
  ways: Ways,
): Answered | null {
  for (const { mayRead, read } of LAST_READINGS) {
    const found = mayRead(unanswered, workings) ? read(unanswered, workings) : null;
    if (found === null) continue;
    if ('matches' in found) return told(question, found.query, found.matches, workings, ways);
    const answer = answerIn(question, found.query, found.findings, workings, ways);
    if (answer !== null) return answer;
  }
  return null;
}

/** The answer that the facts which account for a question give. */
function told(
  question: string,
  query: Query,
  full: readonly Match[],
  workings: Workings,
  { worded }: Ways,
): Answered {
  const context = contextOf(query, workings);
  const chosen = select(full, query);
  const headline = worded?.(chosen) ?? headlineOf(chosen, query, context, workings);
  return answered(question, query, chosen, headline, context);
}

/** What is nearest to a question: what fits but for its detail, or else what fits in part. */
const nearestIn = (findings: Findings): Iterable<Match> =>
  [findings.full, findings.slotless].find(({ length }) => length > 0) ?? findings.partial;

const contextOf = ({ language }: Query, { coverage, wordings }: Workings): ItemContext => ({
  coverage,
  language,
  wording: wordings[language],
});
