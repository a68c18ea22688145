import type { Coverage } from '../knowledge/coverage.js';
import { dayNumber } from '../knowledge/edtf.js';
import type { Language } from '../knowledge/types.js';
import { askingSentence } from '../question/spans/asking-sentence.js';
import { buildReader, isTooLong, LONGEST_QUESTION } from '../question/understand.js';
import { conceptsApart, mayPart } from '../question/words/apart.js';
import type { RefusalReason } from './answer.js';
import { answerQuery, plainRefusal, type Workings } from './answer-query.js';
import { createChecker } from './check/create-checker.js';
import type { Engine } from './engine.js';
import { type EngineTables, tabulateEngine } from './engine-tables.js';
import { openFactIndex } from './facts/fact-index.js';
import { buildFigures } from './facts/figures.js';
import { buildStatements } from './facts/statements.js';
import type { Apart } from './find/reading.js';
import { MOST } from './find/select.js';
import { overviews } from './lists/overview.js';
import { type ReadSearch, readSearch, type Wanted } from './lists/search.js';
import { nothingFound, searchHeadline } from './lists/search-headline.js';
import { buildMatcher } from './match/matcher.js';
import { disputesOf, type ItemContext, itemOf } from './reply/items.js';
import { openSuggester, type Suggester } from './suggest/suggest.js';
import type { EngineLanguage } from './wording/engine-language.js';

/** Characters of a text that tell its language. */
const LANGUAGE_SHOWS_WITHIN = 100;
/** Suggestions given at once: what Discord shows. */
const MOST_SUGGESTIONS = 25;

/** Why there is no answer although every part of what is asked for is known. */
const COMBINED: ReadonlySet<RefusalReason> = new Set(['no-such-fact', 'period', 'place']);

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
    figures: buildFigures(language.languages),
    statements: buildStatements(language.languages),
    names: coverage.names,
    wordings: language.wordings,
  };
  let suggester: Suggester | undefined;
  // What only commands need is built when it is first asked for.
  const suggesting = (): Suggester => {
    suggester ??= openSuggester(coverage, tables.suggestions, language.languages);
    return suggester;
  };
  let checker: Engine['check'] | undefined;
  const checking = (): Engine['check'] => {
    checker ??= createChecker(coverage, {
      ...language,
      reader,
      concepts,
      quotations: tables.quotations,
      printed: tables.outline.languages,
    });
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
      const query = reader.read(question, today(), { language: forced, fallback });
      const apart: Apart = {
        reread: (phrases) => reader.read(question, today(), { fallback, apart: phrases, again: query }),
        mayPart: (words) => mayPart(words, language.languages[query.language]),
        conceptsOf: (words) => conceptsApart(words, query.language, reader.lexicon),
      };
      const given = answerQuery(question, query, workings, { apart });
      if (given.answered) return given;
      const asking = askingSentence(question, (sentence) =>
        reader.read(sentence, today(), { language: query.language, fallback }),
      );
      const again = asking === null ? given : answerQuery(question, asking, workings);
      return again.answered ? again : given;
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
      const given = answerQuery('', query, workings, {
        worded: (chosen) => {
          const facts = chosen.map(({ entry }) => entry.fact);
          return searchHeadline(wanted, facts, chosen.length >= MOST, context);
        },
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
        const given = answerQuery('', query, workings);
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
