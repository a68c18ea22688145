import type { Coverage } from '../knowledge/coverage.js';
import type { Language } from '../knowledge/types.js';
import type { Query, Unit } from '../question/query.js';
import { ONE_ON_ONE } from '../question/shared-concepts.js';
import { fold, wordsIn } from '../question/words/fold.js';
import type { Answer, Answered } from './answer.js';
import { anchored } from './find/anchored.js';
import { type Apart, mayBeHadApart } from './find/apart.js';
import { asksBeforeBound, beforeBound } from './find/before-bound.js';
import { type Finding, type Findings, find, MOST_NEAR } from './find/find.js';
import { generalised } from './find/generalise.js';
import { ledBy } from './find/leaders.js';
import { otherwiseAsked } from './find/otherwise.js';
import { isUnheardOf, isUntold } from './find/posted.js';
import { isJourney, presenceOf } from './find/presence.js';
import { reportedFacts } from './find/reported.js';
import { select } from './find/select.js';
import { withEpithetsMeant } from './match/epithets.js';
import type { Match } from './match/match.js';
import { aboutCoverage } from './reply/about-coverage.js';
import { contradictionOf } from './reply/contradict.js';
import { asksForDifferences, differencesTold, differing } from './reply/differences.js';
import { countedOver, earlierOf } from './reply/earlier.js';
import { headlineOf } from './reply/headline.js';
import { disputesOf, type ItemContext, itemOf, labelOf } from './reply/items.js';
import { isStage, journeyOf } from './reply/journey.js';
import { orderOf } from './reply/order.js';
import { groundsOf, nearestItems, refused } from './reply/refuse.js';
import { heldAt } from './reply/venues.js';
import { fill, joinList, type Wording } from './wording/wording.js';

/** What answering a query needs. */
export interface Workings extends Finding {
  readonly coverage: Coverage;
  readonly wordings: Readonly<Record<Language, Wording>>;
}

/** What is nearest to a question: what fits but for its detail, or else what fits in part. */
const nearestIn = (findings: Findings): Iterable<Match> =>
  [findings.full, findings.slotless].find(({ length }) => length > 0) ?? findings.partial;

const asksSomething = ({ units, periods, unknownNames }: Query): boolean =>
  units.length > 0 || periods.length > 0 || unknownNames.length > 0;

/** A refusal that names nothing missing. */
export const plainRefusal = (
  question: string,
  language: Language,
  reason: 'empty' | 'too-long' | 'not-a-question',
  { wordings }: Workings,
): Answer =>
  refused(question, language, { reason, missing: [], headline: wordings[language].refusals[reason] });

/** What else can be done about a query. */
export interface Ways {
  /** The headline over what was chosen, where it does not answer a question. */
  readonly worded?: (chosen: readonly Match[]) => string;
  /** The question read again, with some of its phrases (folded words, joined by a space) taken word by word. */
  readonly reread?: (apart: ReadonlySet<string>) => Query;
  /** What the words of a phrase may stand for when it is taken word by word. */
  readonly conceptsApart?: Apart;
}

/** The answer to a query: facts that account for all of it, or a refusal that says what the coverage lacks. */
export function answerQuery(question: string, query: Query, workings: Workings, ways: Ways = {}): Answer {
  const { coverage, index, wordings } = workings;
  const { language } = query;
  const wording = wordings[language];
  const context: ItemContext = { coverage, language, wording };
  const differences = asksForDifferences(query) ? differing(index) : [];
  if (differences.length > 0)
    return answered(
      question,
      query,
      differences.map((entry) => ({ entry })),
      differencesTold(differences, context),
      context,
    );
  const asksNothing = query.empty || !asksSomething(query);
  if (query.chat === 'about-the-coverage' || (query.chat === null && asksNothing && !query.empty))
    return refused(question, language, {
      reason: query.chat === null ? 'empty' : 'not-a-question',
      missing: [],
      headline: aboutCoverage(coverage, index, context),
    });
  if (query.chat !== null) return plainRefusal(question, language, 'not-a-question', workings);
  if (asksNothing) return plainRefusal(question, language, 'empty', workings);

  const unknown = query.unknownNames;
  if (unknown.length > 0) {
    const near = joinList([...new Set(unknown.map((name) => labelOf(name.near, context)))], wording);
    const missing = unknown.map((name) => name.surface);
    // Only what is nearest is shown: there is no need to look at all that fits.
    const nearest = nearestItems(find(query, workings, MOST_NEAR).full, context);
    return refused(
      question,
      language,
      {
        reason: 'unknown-name',
        missing,
        headline: fill(wording.refusals['ask-back'], { missing: joinList(missing, wording), near }),
      },
      nearest,
    );
  }
  const unheard = strangeIn(query, index);
  if (unheard.length > 0) {
    if (query.chat !== null) return plainRefusal(question, language, 'not-a-question', workings);
    const missing = [...new Set(unheard.map((unit) => unit.surface))];
    const isName = unheard.every((unit) => /^\p{Lu}/u.test(unit.surface) && unit.at > 0);
    const known = query.units.filter((unit) => !unheard.includes(unit));
    const rest = known.length === 0 ? undefined : find({ ...query, units: known }, workings, MOST_NEAR);
    const otherwise =
      rest === undefined
        ? null
        : otherwiseAsked({ ...query, units: known }, nearestIn(rest), workings, unheard);
    if (otherwise !== null) return told(question, otherwise.query, otherwise.matches, workings, ways);
    const nearest = rest === undefined ? [] : nearestItems(nearestIn(rest), context);
    const quoted = missing.map((surface) => (isName ? surface : fill(wording.quoted, { text: surface })));
    return refused(
      question,
      language,
      {
        reason: isName ? 'unknown-name' : 'unknown-words',
        missing,
        headline: fill(wording.refusals[isName ? 'unknown-name' : 'unknown-words'], {
          missing: joinList(quoted, wording),
        }),
      },
      nearest,
    );
  }
  const order = orderOf(query, workings, context);
  if (order !== null && order !== 'untold')
    return answered(question, query, order.matches, order.headline, context);
  const whole = withEpithetsMeant(anchored(heldAt(query, workings), workings), workings);
  // "His last trip before 2025": told by what came after the bound, or else the last one within it.
  const isLast = asksBeforeBound(whole);
  const last = isLast ? toldBeforeBound(question, whole, workings, ways) : null;
  if (last !== null) return last;
  const dated: Query = isLast ? { ...whole, intent: 'when' } : whole;
  const findings = find(dated, workings);
  const answer =
    order === 'untold'
      ? null
      : (answerIn(question, dated, findings, workings, ways) ??
        toldBeforeBound(question, dated, workings, ways) ??
        toldAsReported(question, dated, workings, ways) ??
        readApart(question, dated, findings, workings, ways) ??
        askedOtherwise(question, dated, findings, workings, ways) ??
        toldOfCountries(question, dated, findings, workings, ways) ??
        toldOfPresence(question, dated, workings, ways));
  return (
    answer ??
    refused(
      question,
      language,
      groundsOf(dated, findings, context, workings),
      nearestItems(nearestIn(findings), context),
    )
  );
}

/** The words of a query that no fact has; "economy or development?" may be answered by one of them. */
function strangeIn({ units }: Query, index: Workings['index']): readonly Unit[] {
  const isStrange = (unit: Unit): boolean => isUnheardOf(unit, index);
  return units.filter(
    (unit) =>
      isStrange(unit) &&
      (unit.choice === undefined || units.every((other) => other.choice !== unit.choice || isStrange(other))),
  );
}

/** Whether a query asks for something, all of which some fact or other may have. */
const mayBeAnswered = (query: Query, { index }: Workings): boolean =>
  query.chat === null &&
  !query.empty &&
  asksSomething(query) &&
  query.unknownNames.length === 0 &&
  strangeIn(query, index).length === 0;

/** The answer that what was found gives to a query; null where it gives none. */
function answerIn(
  question: string,
  query: Query,
  findings: Findings,
  workings: Workings,
  ways: Ways,
): Answered | null {
  const { coverage, wordings } = workings;
  const { language } = query;
  const context: ItemContext = { coverage, language, wording: wordings[language] };
  const earlier = earlierOf(query, findings, context) ?? countedOver(query, findings, context);
  if (earlier !== null) return answered(question, query, [earlier.match], earlier.headline, context);
  const contradiction = contradictionOf(query, findings, context);
  const best = findings.full[0];
  // The fact that contradicts must be more clearly what is asked about than the one that agrees.
  if (contradiction !== null && (best === undefined || contradiction.match.plainScore > best.plainScore))
    return answered(question, query, [contradiction.match], contradiction.headline, context);
  if (best === undefined) {
    const wider = generalised(query, coverage.concepts);
    const widely = wider === null ? [] : find(wider, workings).full;
    return wider !== null && widely.length > 0 ? told(question, wider, widely, workings, ways) : null;
  }
  const journey = journeyOf(query, findings.full, workings.concepts);
  if (journey !== null) {
    const stages = find(journey, workings).full.filter(isStage);
    if (stages.length > 0) return told(question, journey, stages, workings, ways);
  }
  return told(question, query, findings.full, workings, ways);
}

/** "Non-alignement": taken apart, what follows is no longer denied. */
const DENYING = /^non /u;

/** "A present": its article tells it from the adjective. In French, "a" is a verb. */
const ARTICLE: Readonly<Record<Language, RegExp>> = {
  fr: /^(?:une?|l[ae]?|les|des) /u,
  en: /^(?:an?|the) /u,
};

/** How many parts of a question tell the occasion only. */
const occasionsIn = ({ units }: Query): number => units.filter(({ setting }) => setting === true).length;

/**
 * The answer to the question with its phrases read word by word that no fact near it has as one: "which ties in his
 * message" is not about what ties in with what.
 */
function readApart(
  question: string,
  query: Query,
  findings: Findings,
  workings: Workings,
  { reread, conceptsApart, ...ways }: Ways,
): Answered | null {
  const { intent, language } = query;
  if (reread === undefined || intent === 'order-of' || findings.slotless.length > 0) return null;
  const [best] = findings.partial;
  if (best === undefined) return null;
  const phraseOf = (unit: Unit): string | null => {
    if (unit.kind !== 'concept') return null;
    // "A bilateral meeting": of two alone, and no meeting of several that is bilateral.
    if (unit.concepts.includes(ONE_ON_ONE)) return null;
    // "Did they shake hands?" is not about hands, nor about what is shaken.
    const words = intent === 'yes-no' && isUntold(unit, workings) ? [] : wordsIn(unit.surface);
    const phrase = words.map(fold).join(' ');
    return words.length > 1 && !ARTICLE[language].test(phrase) && !DENYING.test(phrase) ? phrase : null;
  };
  const phrases = new Map(
    best.missing.flatMap((unit) => {
      const phrase = phraseOf(unit);
      return phrase === null ? [] : [[unit, phrase] as const];
    }),
  );
  // Where the nearest fact lacks much else, no other reading of its phrases makes up for it.
  if (phrases.size === 0 || best.missing.length > phrases.size + 1) return null;
  if (conceptsApart !== undefined && !mayBeHadApart(query, phrases, conceptsApart, workings)) return null;
  const again = reread(new Set(phrases.values()));
  // "Did he invite him to dinner?": what was asked is not to become the occasion.
  if (intent === 'yes-no' && occasionsIn(again) > occasionsIn(query)) return null;
  if (!mayBeAnswered(again, workings)) return null;
  const found = find(again, workings);
  const mayAnswer = found.full.length > 0 || again.intent === 'yes-no';
  return mayAnswer ? answerIn(question, again, found, workings, ways) : null;
}

/** The answer that facts give which the question asks for in words of their own. */
function askedOtherwise(
  question: string,
  query: Query,
  findings: Findings,
  workings: Workings,
  ways: Ways,
): Answered | null {
  const found = findings.slotless.length > 0 ? null : otherwiseAsked(query, findings.partial, workings);
  return found === null ? null : told(question, found.query, found.matches, workings, ways);
}

/** The answer that facts give which an agency or outlet reports, where the question asks what that says. */
function toldAsReported(question: string, query: Query, workings: Workings, ways: Ways): Answered | null {
  const found = reportedFacts(query, workings.coverage.names, workings);
  return found === null ? null : told(question, found.query, found.matches, workings, ways);
}

/** The answer that the first of its kind since a year gives to when it had last been so before a bound. */
function toldBeforeBound(question: string, query: Query, workings: Workings, ways: Ways): Answered | null {
  const found = beforeBound(query, workings);
  return found === null ? null : told(question, found.query, found.matches, workings, ways);
}

/** The answer that facts give on the countries of those whom a question names. */
function toldOfCountries(
  question: string,
  query: Query,
  findings: Findings,
  workings: Workings,
  ways: Ways,
): Answered | null {
  const led = findings.slotless.length > 0 ? null : ledBy(query, workings.coverage, workings);
  return led === null ? null : told(question, led.query, led.matches, workings, ways);
}

/** The answer that facts give which have those who are asked about at the place to which they went. */
function toldOfPresence(question: string, query: Query, workings: Workings, ways: Ways): Answered | null {
  const found = presenceOf(query, workings) ?? presenceOf(apartFromPlace(query, workings, ways), workings);
  return found === null ? null : told(question, found.query, found.matches, workings, ways);
}

/** "Est-il allé à Pékin": the question with phrases for a journey read word by word, which may end in a place. */
function apartFromPlace(query: Query, { concepts }: Workings, { reread }: Ways): Query {
  const journeys = query.units.filter((unit) => isJourney(unit, concepts));
  const phrases = journeys.map(({ surface }) => wordsIn(surface).map(fold).join(' '));
  const apart = phrases.filter((phrase) => phrase.includes(' '));
  return reread === undefined || apart.length === 0 ? query : reread(new Set(apart));
}

/** The answer that the facts which account for a question give. */
function told(
  question: string,
  query: Query,
  full: readonly Match[],
  workings: Workings,
  { worded }: Ways,
): Answered {
  const { coverage, wordings } = workings;
  const { language } = query;
  const context: ItemContext = { coverage, language, wording: wordings[language] };
  const chosen = select(full, query);
  const headline = worded?.(chosen) ?? headlineOf(chosen, query, context, workings);
  return answered(question, query, chosen, headline, context);
}

function answered(
  question: string,
  query: Query,
  chosen: readonly Pick<Match, 'entry'>[],
  headline: string,
  context: ItemContext,
): Answered {
  const [first, ...rest] = chosen.map((match) => itemOf(match.entry.fact, context));
  if (first === undefined) throw new Error('an answer needs at least one fact');
  return {
    question,
    language: query.language,
    answered: true,
    headline,
    items: [first, ...rest],
    disputes: [...new Set(chosen.map((match) => match.entry.event))].flatMap((event) =>
      disputesOf(event, context),
    ),
    refusal: null,
    nearest: [],
  };
}
