import type { Coverage } from '../knowledge/coverage.js';
import type { Language } from '../knowledge/types.js';
import { writingAsked } from './asked/author.js';
import { concordOf } from './asked/concord.js';
import { setsAgainst } from './asked/contrast.js';
import { asksEarlier, asksPrior, denies, deniesDeed, withoutTag } from './asked/denial.js';
import { withoutGuessedTimes } from './asked/guessed-times.js';
import { readIntent } from './asked/intent.js';
import { asksForName, nameKindIn, nounAsked, placeLevelIn } from './asked/name-kind.js';
import { boundByOccasions } from './asked/occasion-bounds.js';
import { isBarePassive } from './asked/passive.js';
import { timesIn } from './asked/published.js';
import { quotedIn } from './asked/quoted.js';
import { isComparisonOfTimes, settle } from './asked/settle.js';
import { asksTarget } from './asked/target-asked.js';
import { asksWithinWords } from './asked/within-words.js';
import { tabulateLexicon } from './lexicon-tables.js';
import { buildPeriodReader } from './period/reader.js';
import type { Query, Unit, WordUnit } from './query.js';
import { withFeelings } from './rules/feelings.js';
import { withoutForeseen } from './rules/foreseen.js';
import { withGiving } from './rules/giving.js';
import { withoutSources } from './rules/sources-speak.js';
import { applyRules, MEANING, SETTLED } from './rules/unit-rules.js';
import { CHANGING, isOnly, isTravelling } from './shared-concepts.js';
import { futureOf } from './spans/future.js';
import { type LookedUp, lookUp } from './spans/looked-up.js';
import { type Reading, segment } from './spans/segment.js';
import { anchorOf } from './units/anchor.js';
import { readUnits } from './units/units.js';
import type { Wording } from './wording.js';
import { detectLanguage } from './words/detect-language.js';
import { withElisions } from './words/elisions.js';
import { clean, fold, type Token, tokenise } from './words/fold.js';
import { foldedSet } from './words/folded-set.js';
import { type Grammar, grammarOf } from './words/grammar.js';
import type { LanguageData } from './words/language.js';
import {
  type Concept,
  type LanguageDataByLanguage,
  type Lexicon,
  type LexiconTables,
  openLexicon,
} from './words/lexicon.js';
import { buildNameTypos } from './words/name-typos.js';
import { buildNameGraph, type NameGraph } from './words/names.js';
import { says } from './words/says.js';
import { withSoundedDigits } from './words/sounded-digits.js';
import { withSpokenDays } from './words/spoken-days.js';
import { withSpokenYears } from './words/spoken-years.js';
import { buildTypoIndex } from './words/typos.js';

/** How a question is to be read. */
export interface ReadingOptions {
  readonly language?: Language | undefined;
  readonly fallback: Language;
  readonly apart?: ReadonlySet<string> | undefined;
  readonly again?: Query | undefined;
}

/** Turns questions into queries, on one coverage. */
export interface Reader {
  readonly lexicon: Lexicon;
  readonly graph: NameGraph;
  /**
   * @param today - day number of the clock, for "last year"
   * @param options - `language` forces the language; `fallback` serves where the words do not tell; phrases of
   * `apart` (folded words, joined by a space) are read word by word; `again` is the same question as it was read
   * before, whose words are not looked up once more
   */
  read(question: string, today: number, options: ReadingOptions): Query;
}

/** Questions longer than this are not read, in characters… */
export const LONGEST_QUESTION = 1_000;
/** … nor those of more words: nobody asks so, and each word takes its time. */
const MOST_WORDS = 100;

/** Whether a question is too long to be read. */
export function isTooLong(question: string): boolean {
  if (question.length <= MOST_WORDS) return false;
  return question.length > LONGEST_QUESTION || tokenise(clean(question)).length > MOST_WORDS;
}

/**
 * Builds the reader of a coverage.
 * @param general the vocabulary that every coverage shares
 * @param tables those of the lexicon of this very coverage and these languages; made where left out
 */
export function buildReader(
  coverage: Pick<Coverage, 'names' | 'concepts' | 'offices'>,
  languages: LanguageDataByLanguage,
  general: ReadonlyMap<string, Concept>,
  tables: LexiconTables = tabulateLexicon(coverage, languages, general),
): Reader {
  const lexicon = openLexicon(tables);
  const graph = buildNameGraph(coverage);
  const concepts = new Map([...general, ...coverage.concepts]);
  const grammar = grammarOf(languages);
  const intentWords = { fr: { ...languages.fr, grammar }, en: { ...languages.en, grammar } };
  const reading: Reading = {
    lexicon,
    grammar,
    periods: buildPeriodReader(languages),
    words: buildTypoIndex(lexicon.words),
    stems: { fr: buildTypoIndex(lexicon.stems.fr), en: buildTypoIndex(lexicon.stems.en) },
    lightWords: { fr: buildTypoIndex(lexicon.lightWords.fr), en: buildTypoIndex(lexicon.lightWords.en) },
    names: buildNameTypos(lexicon),
    auxiliaries: { fr: languages.fr.auxiliaries, en: languages.en.auxiliaries },
  };
  /** By the words of a question. */
  const lookedUp = new WeakMap<readonly Token[], LookedUp>();
  return {
    lexicon,
    graph,
    read(question, today, { language: forced, fallback, apart, again }) {
      const text = again?.text ?? clean(question);
      const written = again?.tokens ?? tokenise(text);
      const language = again?.language ?? forced ?? detectLanguage(written, lexicon, fallback);
      const tokens =
        again?.tokens ??
        asSpoken(withElisions(written, language, lexicon, languages[language]), {
          lexicon,
          grammar,
          words: languages[language],
        });
      const words = lookedUp.get(tokens) ?? lookUp(tokens, language, today, reading);
      lookedUp.set(tokens, words);
      const spans = segment(text, tokens, language, words, reading, apart);
      const {
        clauses,
        chat,
        intent: worded,
        asksWho,
        opensYesNo,
        ...read
      } = readIntent(spans, tokens, intentWords[language]);
      const passive = isBarePassive(spans, tokens, grammar, lexicon);
      const asked = { ...read, asksAgent: read.asksAgent && !passive };
      // "Did Moscow's line change between 2024 and 2025?": what was said then and what was said later.
      const isChange = isComparisonOfTimes(spans, worded);
      const asks = isChange ? 'agreement' : worded;
      const surroundings = {
        language,
        mended: words.mended,
        coverage,
        graph,
        lexicon,
        asksAgent: asked.asksAgent,
        passive,
        telegraphic: asks === null && !asked.yesNo,
        list: asks === 'list',
        words: languages[language],
        grammar,
        clauses,
      };
      const { units: given, excluded, unknownNames } = readUnits(text, tokens, spans, surroundings);
      const concord = asks === 'agreement' ? concordOf(given, spans, languages[language]) : null;
      const writing = writingAsked(
        given,
        spans,
        tokens,
        { intent: asks, asksAgent: asked.asksAgent },
        languages[language],
      );
      const intent =
        writing !== undefined ? 'source' : concord === null ? asks : asked.yesNo ? 'yes-no' : 'what';
      const wording: Wording = {
        text,
        tokens,
        spans,
        language,
        words: languages[language],
        grammar,
        concepts,
        topics: coverage.concepts,
        names: coverage.names,
        graph,
        intent,
        asksAgent: asked.asksAgent,
      };
      const told = given.filter((unit) => unit !== writing);
      const meant = applyRules(MEANING, concord === null ? told : [...told, concord], wording);
      // "Do both articles say …": there it is the sources that speak.
      const compared = isChange ? meant.filter((unit) => !isOnly(unit, CHANGING)) : meant;
      const foreseen = withoutForeseen(compared, wording);
      const future = futureOf(tokens, spans, wording.words.future) ?? foreseen.future;
      const others = withFeelings(
        withoutSources(foreseen.units, wording).filter(
          (unit) => unit.at !== future?.at || (unit.kind !== 'word' && !tellsOnlyTime(unit, future, wording)),
        ),
        wording,
      );
      // "What's the bakery called?"
      const isNaming = asksForName(others, intent, spans, wording.words);
      const named = withGiving(isNaming ? others.filter(({ at }) => at < spans.length - 1) : others, wording);
      const questionWord = spans[asked.intentAt]?.surface ?? '';
      const settled = settle(named, {
        ...wording,
        intent: isNaming ? 'called' : intent,
        opensYesNo,
        asksWho,
        asked: questionWord,
      });
      const times = timesIn(spans, tokens, wording.words);
      const ruled = applyRules(SETTLED, named, {
        ...wording,
        intent: settled,
        asksAgent: asked.asksAgent || intent === 'profile',
      });
      const { units, periods } = boundByOccasions(
        ruled,
        withoutGuessedTimes(times.periods, settled, tokens),
        {
          intent: settled,
          spans,
          tokens,
          words: wording.words,
        },
      );
      // "Thanks mate, you're a legend": no name, and nothing asked.
      const isThanks =
        chat?.chat === 'thanks' &&
        intent === null &&
        units.length < 2 &&
        !units.some(({ kind }) => kind === 'name');
      const idle = units.length === 0 && unknownNames.length === 0;
      return {
        text,
        tokens,
        language,
        ...asked,
        future,
        namesAsked: namesAsked(units, tokens, wording.words),
        present: !says(tokens, languages[language].past),
        negated: denies(tokens, spans, language, lexicon),
        asksAbsent: settled === 'who' && deniesDeed(tokens, language, lexicon),
        earlier: asksEarlier(tokens, wording.words),
        prior: asksPrior(tokens, wording.words),
        doubts: says(withoutTag(tokens), wording.words.correctness),
        nameKind:
          intent === 'who' || intent === 'source' ? nameKindIn(questionWord, wording.words, grammar) : null,
        nounAsked: nounAsked(tokens, grammar),
        plainHow: foldedSet(grammar.questions.how).has(tokens[asked.intentAt]?.folded ?? ''),
        placeLevel: settled === 'where' ? placeLevelIn(questionWord, wording.words) : null,
        // "À partir de quand roulera-t-il ?": what is to come is so since no time.
        intent: settled === 'since' && future !== null ? 'when' : settled,
        chat:
          chat !== null && (idle || chat.chat === 'order' || (chat.plain && units.length < 2) || isThanks)
            ? chat.chat
            : null,
        units,
        quoted: quotedIn(text),
        excluded,
        offices: officesAsked(units),
        unknownNames,
        periods,
        published: times.published,
        anchor: anchorOf(units, spans, wording.words, settled === 'order-of'),
        contrasted: settled === 'why' && setsAgainst(units, tokens, spans, wording.words),
        asksTarget: (settled === 'who' && passive) || asksTarget(spans, { ...asked, intent: settled }),
        withinWords: asksWithinWords({ ...asked, intent: settled }, tokens, spans, wording.words),
        empty: tokens.length === 0,
      };
    },
  };
}

/** The words of a question with what is spelt as it is said put as it is written otherwise. */
const asSpoken = (
  tokens: readonly Token[],
  { lexicon, grammar, words }: { lexicon: Lexicon; grammar: Grammar; words: LanguageData },
): readonly Token[] =>
  withSpokenDays(withSpokenYears(withSoundedDigits(tokens, lexicon, words, grammar), words), words);

/** "How is it *going to* be paid?": no going. */
const tellsOnlyTime = (unit: Unit, future: WordUnit, { concepts, words }: Wording): boolean =>
  unit.kind === 'concept' &&
  future.word.includes(' ') &&
  fold(unit.surface) === future.word &&
  // "Is he coming back?"
  (foldedSet(words.future.going).has(future.word) || !unit.concepts.some((id) => isTravelling(id, concepts)));

/** "Is Xi the Chinese president?": the offices of the one whom a question is about, where it says nothing else. */
function officesAsked(units: readonly Unit[]): readonly string[] {
  const named = units.flatMap((unit) => (unit.kind === 'name' ? [unit] : []));
  const [first, ...others] = named;
  // "Poutine est-il le président de la Russie ?": both stand for one person.
  const isOne = first?.names.some((slug) => others.every(({ names }) => names.includes(slug))) === true;
  return isOne && named.length === units.length ? named.flatMap(({ offices }) => offices ?? []) : [];
}

/** "Who are the 26 leaders?": how many names are asked for. */
function namesAsked(units: readonly Unit[], tokens: readonly Token[], { naming }: LanguageData): number {
  if (!says(tokens, naming)) return 0;
  const counts = units.flatMap((unit) => (unit.kind === 'number' && !unit.ordinal ? [unit.value] : []));
  return Math.max(0, ...counts);
}
