import { LANGUAGES, type Language } from '../knowledge/types.js';
import { isCommonWord } from './common-words.js';
import type { Token } from './fold.js';
import type { Lexicon, Sense } from './lexicon.js';
import { ADVERB, type Mending, mendWords } from './mend-words.js';
import type { NameTypos } from './name-typos.js';
import type { PeriodMatch } from './period/period.js';
import type { PeriodReader } from './period/reader.js';
import { NOWHERE, ROOT } from './phrase-tree.js';

/** A stretch of a question with what it may mean. */
export interface Span {
  readonly start: number;
  /** After its last token. */
  readonly end: number;
  readonly surface: string;
  readonly senses: readonly Sense[];
  readonly period?: PeriodMatch | undefined;
}

/** What reads a question: the words of the coverage and of the languages. */
export interface Reading extends Mending {
  readonly periods: PeriodReader;
  /** First words of names, for typing errors. */
  readonly names: NameTypos;
}

const surfaceOf = (text: string, tokens: readonly Token[], start: number, end: number): string =>
  text.slice(tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? 0);

/**
 * Splits a question into spans: dates, then the longest known phrases, then typing errors, then unknown words.
 * @param apart phrases that are not to be read as one: their words as folded, joined by a space
 */
export function segment(
  text: string,
  tokens: readonly Token[],
  language: Language,
  today: number,
  reading: Reading,
  apart: ReadonlySet<string> = new Set(),
): Span[] {
  const { lexicon } = reading;
  const mended = mendWords(tokens, language, reading);
  const words = mended.map((token) => token.folded);
  const numbers = numbersOf(words, language, lexicon);
  const spans: Span[] = [];
  let at = 0;
  while (at < tokens.length) {
    const knownAt = (start: number, longest?: number): Found | null =>
      longestKnown(mended, numbers, start, language, lexicon, longest);
    const shorter = (longest: number): Found | null => knownAt(at, longest);
    const whole = withoutQuestionWord(
      knownAt(at, longestAt(tokens, at, apart)),
      shorter,
      numbers,
      at,
      lexicon,
    );
    const known = withoutDate(
      withoutArticle(givingWay(whole, shorter, knownAt, at), shorter, knownAt, at, words[at]),
      shorter,
      (start) => reading.periods.at(mended, start, today)?.end ?? start,
      words,
      at,
    );
    const date = reading.periods.at(mended, at, today);
    if (date !== null && date.end >= (known?.end ?? at)) {
      spans.push({
        start: at,
        end: date.end,
        surface: surfaceOf(text, tokens, at, date.end),
        senses: [],
        period: date,
      });
      at = date.end;
      continue;
    }
    const found =
      gluedName(tokens, at, lexicon, whole?.end ?? at) ??
      mendedName(tokens, at, whole?.end ?? at, reading) ??
      known ??
      possessive(tokens, at, lexicon);
    if (found !== null) {
      spans.push({ ...found, start: at, surface: surfaceOf(text, tokens, at, found.end) });
      at = found.end;
    } else {
      spans.push({ start: at, end: at + 1, surface: surfaceOf(text, tokens, at, at + 1), senses: [] });
      at += 1;
    }
  }
  return spans;
}

/** How many words a phrase may have, for none of those that are to be read word by word to be found. */
function longestAt(tokens: readonly Token[], at: number, apart: ReadonlySet<string>): number {
  for (const phrase of apart) {
    const words = phrase.split(' ');
    if (words.every((word, i) => tokens[at + i]?.folded === word)) return words.length - 1;
  }
  return Number.POSITIVE_INFINITY;
}

interface Found {
  readonly end: number;
  readonly senses: readonly Sense[];
}

/** The words of a question as the trees of phrases number them, looked up once for each. */
interface Numbers {
  /** As they are, … */
  readonly exact: readonly number[];
  /** … and their stems in the question's language and in the other. */
  readonly own: readonly number[];
  readonly foreign: readonly number[];
  /** Which are forms of a verb that stemming leaves apart from it. */
  readonly irregular: readonly boolean[];
}

const OTHER: Readonly<Record<Language, Language>> = { fr: 'en', en: 'fr' };

function numbersOf(
  words: readonly string[],
  language: Language,
  { stem, isIrregular, phrases: { exact, stemmed } }: Lexicon,
): Numbers {
  const numbered = (as: Language): number[] => words.map((word) => stemmed[as].word(stem(word, as)));
  return {
    exact: words.map(exact.word),
    own: numbered(language),
    foreign: numbered(OTHER[language]),
    irregular: words.map((word) => isIrregular(word, language)),
  };
}

/** The longest phrase at a token; senses in the question's language before those of the other. */
function longestKnown(
  tokens: readonly Token[],
  words: Numbers,
  at: number,
  language: Language,
  { exact: exactly, phrases: { exact, stemmed } }: Lexicon,
  longest = Number.POSITIVE_INFINITY,
): Found | null {
  const first = tokens[at];
  if (first !== undefined && first.accented !== first.folded) {
    const kept = exactly(first.accented);
    if (kept.some((sense) => sense.kind !== 'light')) return { end: at + 1, senses: kept };
  }
  const [ours, theirs] = [stemmed[language], stemmed[OTHER[language]]];
  let found: { readonly length: number; readonly places: readonly [number, number, number] } | null = null;
  let [here, own, foreign] = [ROOT, ROOT, ROOT];
  for (let length = 1; length <= longest; length++) {
    const next = at + length - 1;
    const from = [here, own, foreign] as const;
    here = exact.step(here, words.exact[next] ?? NOWHERE);
    own = ours.step(own, words.own[next] ?? NOWHERE);
    foreign = theirs.step(foreign, words.foreign[next] ?? NOWHERE);
    if (here === NOWHERE && own === NOWHERE && foreign === NOWHERE) {
      // "sait-il gré", "rend-elle visite": the subject within the phrase.
      if (length !== 2 || !isInverted(tokens, next)) break;
      [here, own, foreign] = from;
      continue;
    }
    if (exact.at(here).length > 0 || ours.at(own).length > 0 || theirs.at(foreign).length > 0)
      found = { length, places: [here, own, foreign] };
  }
  if (found === null) return null;
  const { length, places } = found;
  const whole = exact.at(places[0]);
  // A word of grammar is not also the stem of something: "par" is not "paraître".
  const grammar = length === 1 && whole.some((sense) => isGrammar(sense, language));
  const isSaid = (sense: Sense): boolean => sense.kind === 'concept' && sense.language === language;
  const isLight = (sense: Sense): boolean => sense.kind === 'light' && sense.language === language;
  // "Voit" means what it is listed for, and not all that "voir" does; "étrangement" is about nothing foreign.
  const listed =
    length === 1 &&
    ((words.irregular[at] === true && whole.some(isSaid)) ||
      (ADVERB.test(first?.folded ?? '') && whole.some(isLight)));
  const senses =
    grammar || listed
      ? preferred(whole, [], language)
      : preferred([...whole, ...ours.at(places[1])], theirs.at(places[2]), language);
  // What says little in the other language may say much in this one: "grave", "minute".
  const isForeign =
    length === 1 &&
    first !== undefined &&
    senses.every((sense) => sense.kind === 'light' && sense.language !== language) &&
    isCommonWord(first.folded, language);
  if (isForeign) return null;
  // "Raconté" tells what somebody did; "raconte", without its accent, may only ask to be told.
  const isParticiple =
    length === 1 &&
    first !== undefined &&
    PARTICIPLE.test(first.accented) &&
    !exactly(first.accented).some((sense) => sense.kind === 'light');
  const meant =
    isParticiple && senses.some(isSaid) ? senses.filter((sense) => sense.kind !== 'light') : senses;
  return { end: at + length, senses: meant };
}

/** Whether a word is the subject of the verb before it, joined to it; not of an auxiliary, which asks by it. */
const isInverted = (tokens: readonly Token[], at: number): boolean =>
  SUBJECT.test(tokens[at]?.folded ?? '') &&
  /^[-‐-–]$/u.test(tokens[at]?.gap ?? '') &&
  !AUXILIARY.test(tokens[at - 1]?.folded ?? '');
const SUBJECT = /^(?:ils?|elles?|on)$/u;
const AUXILIARY = /^(?:a|ont|est|sont|avait|avaient|etait|etaient|sera|seront|aura|auront|t|y)$/u;

/** A French participle in -é, its accent written. */
const PARTICIPLE = /é(?:e?s?)$/u;

const isQuestionWord = (sense: Sense): boolean => sense.kind === 'intent' && sense.intent !== 'yes-no';

/** "ouverte à quelle heure": where the last word of a phrase begins a question word, it belongs to that one. */
function withoutQuestionWord(
  found: Found | null,
  shorter: (longest: number) => Found | null,
  words: Numbers,
  at: number,
  { phrases: { exact } }: Lexicon,
): Found | null {
  if (found === null || found.end - at < 2 || found.senses.some(isQuestionWord)) return found;
  const last = found.end - 1;
  let place = exact.step(ROOT, words.exact[last] ?? NOWHERE);
  for (let next = last + 1; place !== NOWHERE; next++) {
    place = exact.step(place, words.exact[next] ?? NOWHERE);
    if (exact.at(place).some(isQuestionWord)) return shorter(last - at) ?? found;
  }
  return found;
}

/** "le défilé du 3 septembre": where the number that ends a phrase begins a longer date, it belongs to that one. */
function withoutDate(
  found: Found | null,
  shorter: (longest: number) => Found | null,
  endOfDate: (start: number) => number,
  words: readonly string[],
  at: number,
): Found | null {
  if (found === null || !/\d$/.test(words[found.end - 1] ?? '')) return found;
  for (let start = at + 1; start < found.end; start++)
    if (endOfDate(start) > found.end) return shorter(start - at) ?? found;
  return found;
}

const SAYS_LITTLE: ReadonlySet<Sense['kind']> = new Set<Sense['kind']>(['function', 'light']);

/** "[du coup] de fil": a phrase that says little ends before one that says something begins within it and goes on. */
function givingWay(
  found: Found | null,
  shorter: (longest: number) => Found | null,
  knownAt: (start: number) => Found | null,
  at: number,
): Found | null {
  if (found === null || !found.senses.every(({ kind }) => SAYS_LITTLE.has(kind))) return found;
  for (let start = at + 1; start < found.end; start++) {
    const next = knownAt(start);
    if (next !== null && next.end > found.end && next.senses.some(({ kind }) => kind === 'concept'))
      return shorter(start - at) ?? found;
  }
  return found;
}
/**
 * "the Ukraine war", "plus sorti de son pays": an article or an adverb leaves the next word to the longer phrase that
 * begins there.
 */
function withoutArticle(
  found: Found | null,
  shorter: (longest: number) => Found | null,
  knownAt: (start: number) => Found | null,
  at: number,
  article: string | undefined = '',
): Found | null {
  if (found === null || found.end - at !== 2 || !ARTICLES.has(article)) return found;
  const longer = knownAt(at + 1);
  return longer !== null && longer.end > found.end && longer.senses.some(isContentSense) ? shorter(1) : found;
}

const ARTICLES: ReadonlySet<string> = new Set(
  'the a an le la les l un une des plus pas jamais deja encore'.split(' '),
);

const isContentSense = ({ kind }: Sense): boolean =>
  kind === 'concept' || kind === 'name' || kind === 'office';

const isGrammar = (sense: Sense, language: Language): boolean =>
  (sense.kind === 'function' || sense.kind === 'preposition' || sense.kind === 'conjunction') &&
  sense.language === language;

/** Grammar words of the other language give way to anything of the question's own. */
function preferred(near: readonly Sense[], far: readonly Sense[], language: Language): readonly Sense[] {
  const mine = near.filter((sense) => !('language' in sense) || sense.language === language);
  if (mine.length > 0) return mine;
  return [...near, ...far];
}

/** "jongun", "xijinping": a name whose spaces went astray. */
function gluedName(tokens: readonly Token[], at: number, lexicon: Lexicon, after: number): Found | null {
  for (let length = Math.min(4, tokens.length - at); length > 0; length--) {
    if (at + length <= after) return null;
    const glue = tokens
      .slice(at, at + length)
      .map((token) => token.folded)
      .join('');
    if (glue.length < 5) continue;
    const senses = lexicon.glued(glue);
    if (senses.length > 0) return { end: at + length, senses };
  }
  return null;
}

/** "kims train", "trumps post": the possessive of a name, its apostrophe left out. */
function possessive(tokens: readonly Token[], at: number, lexicon: Lexicon): Found | null {
  const word = tokens[at]?.folded ?? '';
  if (!/.{2,}s$/.test(word)) return null;
  const senses = lexicon.exact(word.slice(0, -1)).filter((sense) => sense.kind === 'name' && !sense.demonym);
  return senses.length > 0 ? { end: at + 1, senses } : null;
}

/** Whether a word means something by itself; "Gao" does not, beside "Jade Gao". */
const standsAlone = ({ folded }: Token, lexicon: Lexicon): boolean =>
  lexicon.exact(folded).length > 0 ||
  LANGUAGES.some((language) => lexicon.stemmed(lexicon.stem(folded, language), language).length > 0);

/** A name through typing errors: only where at least one of the words is otherwise unknown. */
function mendedName(tokens: readonly Token[], at: number, after: number, reading: Reading): Found | null {
  for (let length = Math.min(3, tokens.length - at); length > after - at; length--) {
    const window = tokens.slice(at, at + length);
    const unknown = window.some((token) => !standsAlone(token, reading.lexicon));
    if (!unknown) continue;
    const senses = reading.names.find(window.map((token) => token.folded));
    if (senses.length > 0) return { end: at + length, senses };
  }
  return null;
}
