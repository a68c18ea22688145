import type { Coverage } from '../knowledge/coverage.js';
import { dayNumber } from '../knowledge/edtf.js';
import type { Language } from '../knowledge/types.js';
import type { Query } from '../question/query.js';
import { buildReader, isTooLong, LONGEST_QUESTION } from '../question/understand.js';
import type { Answer, Answered, RefusalReason } from './answer.js';
import { createChecker } from './check/create-checker.js';
import { contradictionOf } from './contradict.js';
import type { Engine } from './engine.js';
import type { EngineLanguage } from './engine-language.js';
import { type EngineTables, tabulateEngine } from './engine-tables.js';
import { openFactIndex } from './fact-index.js';
import { type Finding, type Findings, find, MOST_NEAR } from './find.js';
import { generalised } from './generalise.js';
import { headlineOf } from './headline.js';
import { disputesOf, type ItemContext, itemOf, labelOf } from './items.js';
import { isStage, journeyOf } from './journey.js';
import { buildMatcher, type Match } from './match.js';
import { overviews } from './overview.js';
import { isUnheardOf } from './posted.js';
import { groundsOf, nearestItems, refused } from './refuse.js';
import { type ReadSearch, readSearch, type Wanted } from './search.js';
import { nothingFound, searchHeadline } from './search-headline.js';
import { MOST, select } from './select.js';
import { buildSuggester, type Suggester } from './suggest.js';
import { fill, joinList, type Wording } from './wording.js';

/** Characters of a text that tell its language. */
const LANGUAGE_SHOWS_WITHIN = 100;
/** Suggestions given at once: what Discord shows. */
const MOST_SUGGESTIONS = 25;

/** Why there is no answer although every part of what is asked for is known. */
const COMBINED: ReadonlySet<RefusalReason> = new Set(['no-such-fact', 'period', 'place']);

interface Workings extends Finding {
  readonly coverage: Coverage;
  readonly wordings: Readonly<Record<Language, Wording>>;
}

/**
 * Builds the engine of a coverage: its lexicon, its index of facts.
 * @param clock - the present time, for "last year"; the only thing beside question and coverage an answer depends on
 * @param tables - those of this very coverage and language; made where left out
 */
export function createEngine(
  coverage: Coverage,
  language: EngineLanguage,
  clock: () => Date,
  tables: EngineTables = tabulateEngine(coverage, language),
): Engine {
  const concepts = new Map([...language.general, ...coverage.concepts]);
  const reader = buildReader(coverage, language.languages, language.general, tables.lexicon);
  const index = openFactIndex(tables.facts, coverage, reader.graph);
  const workings: Workings = {
    coverage,
    index,
    matcher: buildMatcher(index, concepts, coverage.names),
    concepts,
    names: coverage.names,
    wordings: language.wordings,
  };
  let suggester: Suggester | undefined;
  // What only commands need is built when it is first asked for.
  const suggesting = (): Suggester => {
    suggester ??= buildSuggester(coverage, index, tables.told);
    return suggester;
  };
  let checker: Engine['check'] | undefined;
  const checking = (): Engine['check'] => {
    checker ??= createChecker(coverage, { ...language, reader, concepts, quotations: tables.quotations });
    return checker;
  };
  const today = (): number => {
    const now = clock();
    return dayNumber(now.getUTCFullYear(), now.getUTCMonth() + 1, now.getUTCDate());
  };
  const reading = (wanted: Wanted, readersLanguage: Language): ReadSearch =>
    readSearch(
      wanted,
      { reader, suggester: suggesting(), names: coverage.names, today: today() },
      readersLanguage,
    );
  return {
    coverage,
    ask(question, { language: forced, fallback = 'en' } = {}) {
      if (isTooLong(question)) {
        const start = question.slice(0, LANGUAGE_SHOWS_WITHIN);
        const { language: read } = reader.read(start, today(), { language: forced, fallback });
        return plainRefusal(question.slice(0, LONGEST_QUESTION), read, 'too-long', workings);
      }
      return answer(question, reader.read(question, today(), { language: forced, fallback }), workings);
    },
    search(search, readersLanguage) {
      const { query, ...asked } = reading(search, readersLanguage);
      const context = {
        names: coverage.names,
        concepts,
        language: readersLanguage,
        wording: language.wordings[readersLanguage],
        search: language.searches[readersLanguage],
      };
      const wanted = { kind: search.kind, ...asked };
      const given = answer('', query, workings, (chosen) => {
        const facts = chosen.map(({ entry }) => entry.fact);
        return searchHeadline(wanted, facts, chosen.length >= MOST, context);
      });
      // All parts are known, and only together there is nothing.
      return given.answered || !COMBINED.has(given.refusal.reason)
        ? given
        : { ...given, headline: nothingFound(wanted, context) };
    },
    ...overviews({
      ...workings,
      searches: language.searches,
      read: reading,
      refusalOf: (query) => {
        const given = answer('', query, workings);
        return given.answered ? null : given;
      },
    }),
    check: (text, readersLanguage) => checking()(text, readersLanguage),
    suggest: (kind, typed, readersLanguage, limit = MOST_SUGGESTIONS) =>
      suggesting().suggest(kind, typed, readersLanguage, limit),
    show(ref, readersLanguage) {
      const fact = coverage.factByRef.get(ref);
      if (fact === undefined) return null;
      const context: ItemContext = {
        coverage,
        language: readersLanguage,
        wording: workings.wordings[readersLanguage],
      };
      return {
        question: '',
        language: readersLanguage,
        answered: true,
        headline: fact.says[readersLanguage],
        items: [itemOf(fact, context)],
        disputes: disputesOf(coverage.eventOf.get(fact) ?? { id: ref, facts: [fact], disputes: [] }, context),
        refusal: null,
        nearest: [],
      };
    },
  };
}

/** What is nearest to a question: what fits but for its detail, or else what fits in part. */
const nearestIn = ({ full, slotless, partial }: Findings): readonly Match[] =>
  full.length > 0 ? full : slotless.length > 0 ? slotless : partial;

const plainRefusal = (
  question: string,
  language: Language,
  reason: 'empty' | 'too-long' | 'not-a-question',
  { wordings }: Workings,
): Answer =>
  refused(question, language, { reason, missing: [], headline: wordings[language].refusals[reason] });

/** @param worded the headline over what was chosen, where it does not answer a question */
function answer(
  question: string,
  query: Query,
  workings: Workings,
  worded?: (chosen: readonly Match[]) => string,
): Answer {
  const { coverage, index, wordings } = workings;
  const { language } = query;
  const wording = wordings[language];
  const context: ItemContext = { coverage, language, wording };
  const asksSomething = query.units.length > 0 || query.periods.length > 0 || query.unknownNames.length > 0;
  if (query.chat !== null) return plainRefusal(question, language, 'not-a-question', workings);
  if (query.empty || !asksSomething) return plainRefusal(question, language, 'empty', workings);

  const unknown = query.unknownNames;
  if (unknown.length > 0) {
    const near = joinList([...new Set(unknown.map((name) => labelOf(name.near, context)))], wording);
    const missing = unknown.map((name) => name.surface);
    const nearest = nearestItems(find(query, workings).full, context);
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
  const unheard = query.units.filter((unit) => isUnheardOf(unit, index));
  if (unheard.length > 0) {
    if (query.chat !== null) return plainRefusal(question, language, 'not-a-question', workings);
    const missing = [...new Set(unheard.map((unit) => unit.surface))];
    const isName = unheard.every((unit) => /^\p{Lu}/u.test(unit.surface) && unit.at > 0);
    const known = query.units.filter((unit) => !unheard.includes(unit));
    // Only what is nearest is shown: there is no need to look at all that fits.
    const rest = known.length === 0 ? undefined : find({ ...query, units: known }, workings, MOST_NEAR);
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
  const findings = find(query, workings);
  const contradiction = contradictionOf(query, findings.partial, context);
  const best = findings.full[0];
  // The fact that contradicts must be more clearly what is asked about than the one that agrees.
  const fitsBetter =
    contradiction !== null && best !== undefined && contradiction.match.plainScore > best.plainScore;
  if (findings.full.length === 0 || fitsBetter) {
    if (contradiction !== null)
      return answered(question, query, [contradiction.match], contradiction.headline, context);
    const wider = generalised(query, coverage.concepts);
    const widely = wider === null ? [] : find(wider, workings).full;
    if (wider !== null && widely.length > 0) return told(question, wider, widely, workings, worded);
    return refused(
      question,
      language,
      groundsOf(query, findings, context),
      nearestItems(nearestIn(findings), context),
    );
  }
  const journey = journeyOf(query, findings.full, workings.concepts);
  if (journey !== null) {
    const stages = find(journey, workings).full.filter(isStage);
    if (stages.length > 0) return told(question, journey, stages, workings, worded);
  }
  return told(question, query, findings.full, workings, worded);
}

/** The answer that the facts which account for a question give. */
function told(
  question: string,
  query: Query,
  full: readonly Match[],
  workings: Workings,
  worded?: (chosen: readonly Match[]) => string,
): Answered {
  const { coverage, concepts, wordings } = workings;
  const { language } = query;
  const context: ItemContext = { coverage, language, wording: wordings[language] };
  const chosen = select(full, query);
  const headline = worded?.(chosen) ?? headlineOf(chosen, query, context, concepts);
  return answered(question, query, chosen, headline, context);
}

function answered(
  question: string,
  query: Query,
  chosen: readonly Match[],
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
