import type { Concept, Coverage } from '../../knowledge/coverage.js';
import { LANGUAGES, type Language } from '../../knowledge/types.js';
import type { Reader } from '../../question/understand.js';
import { detectLanguage } from '../../question/words/detect-language.js';
import { fold, tokenise } from '../../question/words/fold.js';
import type { LanguageDataByLanguage, Lexicon } from '../../question/words/lexicon.js';
import { fill, joinList, type Wording } from '../wording/wording.js';
import { buildAttributionReader } from './attribution.js';
import type { Check, Finding } from './check.js';
import { type FindingContext, findingOf } from './findings.js';
import { type Bench, judge, judgeSame } from './judge.js';
import { type CheckLanguage, counted } from './language.js';
import type { Passage } from './passage.js';
import { plainText } from './plain-text.js';
import { openQuotationIndex, type QuotationTables } from './quotation-index.js';
import { statementsIn } from './statements.js';
import { type Word, wordsOf } from './words.js';

/** What checking needs beside a coverage. */
export interface CheckerParts {
  readonly reader: Reader;
  /** The vocabulary of this coverage and of any. */
  readonly concepts: ReadonlyMap<string, Concept>;
  /** Of this very coverage. */
  readonly quotations: QuotationTables;
  /** The languages of its articles. */
  readonly printed: readonly Language[];
  readonly languages: LanguageDataByLanguage;
  readonly wordings: Readonly<Record<Language, Wording>>;
  readonly checks: Readonly<Record<Language, CheckLanguage>>;
}

/** Longer than this a text is not checked, in characters: the longest message of a chat. */
export const LONGEST_TEXT = 4_000;
/** More passages in one text are counted, not shown. */
const MOST_FINDINGS = 8;
/** A word of grammar, or of a name, says half as much as another. */
const PLAIN_WEIGHT = 0.5;

const KINDS: readonly Finding['kind'][] = ['verbatim', 'misattributed', 'altered', 'stitched', 'absent'];

/**
 * Builds what checks pasted texts against the quotations of a coverage.
 * @returns the check of a text; findings are worded in `language`, whatever the text's own is
 */
export function createChecker(
  coverage: Coverage,
  { reader, concepts, quotations, printed, languages, wordings, checks }: CheckerParts,
): (text: string, language: Language) => Check {
  const { lexicon, graph } = reader;
  const negators = new Set(LANGUAGES.flatMap((language) => languages[language].negators.map(fold)));
  const abbreviations = new Set(
    LANGUAGES.flatMap((language) => checks[language].attribution.abbreviations.map(fold)),
  );
  const bench: Bench = {
    index: openQuotationIndex(quotations, coverage.facts),
    weight: weigher(coverage, lexicon),
    negators,
  };
  const [main = 'en'] = printed;
  const surroundings = {
    attributions: buildAttributionReader({
      // Dates in an attribution say nothing of who speaks: any day will do to read them on.
      read: (clause) => reader.read(clause, 0, { fallback: main }),
      lexicon,
      coverage,
      concepts,
      languages: LANGUAGES.map((language) => checks[language]),
    }),
    judge: (passage: Passage) => judge(passage, bench),
    judgeSame: (passage: Passage) => judgeSame(passage, bench),
    abbreviations,
  };
  const comparable = ({ text }: Passage): boolean =>
    printed.includes(detectLanguage(tokenise(text), lexicon, main));

  return (text, language) => {
    const texts = checks[language];
    const wording = wordings[language];
    if (text.length > LONGEST_TEXT) {
      const most = new Intl.NumberFormat(language).format(LONGEST_TEXT);
      const headline = fill(texts.headlines.tooLong, { most });
      return { text, language, checked: false, reason: 'too-long', headline, findings: [] };
    }
    const context: FindingContext = {
      coverage,
      printed,
      language,
      wording,
      texts,
      graph,
      negators,
      comparable,
    };
    const plain = plainText(text);
    const statements = statementsIn(plain, surroundings);
    const [first, ...rest] = statements
      .slice(0, MOST_FINDINGS)
      .map((statement) => findingOf(statement, context));
    if (first === undefined)
      return {
        text,
        language,
        checked: false,
        reason: 'empty',
        headline: texts.headlines.empty,
        findings: [],
      };
    const findings = [first, ...rest] as const;
    const headline = rest.length === 0 ? first.headline : overview(findings, texts, wording, language);
    const unread = statements.length - findings.length;
    const unreadText = unread === 0 ? null : counted(texts.notes.unread, unread, language);
    const compared = statements.reduce((sum, { passage }) => sum + lettered(passage.words), 0);
    const partial = lettered(wordsOf(plain)) > compared;
    return { text, language, checked: true, headline, findings, partial, unread, unreadText };
  };
}

/** How many words there are, without the signs that count as words. */
const lettered = (words: readonly Word[]): number =>
  words.filter(({ key }) => /[\p{L}\p{N}]/u.test(key)).length;

/** "3 passages: 2 verbatim and 1 altered". */
function overview(
  findings: readonly Finding[],
  { headlines, kinds }: CheckLanguage,
  wording: Wording,
  language: Language,
): string {
  const counts = KINDS.flatMap((kind) => {
    const count = findings.filter((finding) => finding.kind === kind).length;
    return count === 0 ? [] : [counted(kinds[kind], count, language)];
  });
  return counted(headlines.several, findings.length, language, { kinds: joinList(counts, wording) });
}

/** How much a word says: names and grammar stand in many quotations that have nothing else in common. */
function weigher(coverage: Coverage, lexicon: Lexicon): (key: string) => number {
  const names = new Set(
    [...coverage.names.values()].flatMap(({ label, aliases, demonyms, roles }) =>
      [
        ...Object.values(label),
        ...aliases,
        ...demonyms,
        ...roles.flatMap(({ title }) => Object.values(title)),
      ].flatMap((form) => tokenise(form).map((token) => token.folded)),
    ),
  );
  const plain = (key: string): boolean =>
    names.has(key) ||
    lexicon
      .exact(key)
      .some(
        ({ kind }) =>
          kind === 'function' || kind === 'light' || kind === 'preposition' || kind === 'conjunction',
      );
  return (key) => (plain(key) ? PLAIN_WEIGHT : 1);
}
