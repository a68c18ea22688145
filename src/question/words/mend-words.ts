import type { Language } from '../../knowledge/types.js';
import { commonWordsNear, isCommonWord } from './common-words.js';
import { endsAs } from './endings.js';
import type { Token } from './fold.js';
import { foldedSet } from './folded-set.js';
import type { Grammar } from './grammar.js';
import type { Lexicon } from './lexicon.js';
import { stem } from './stem.js';
import type { TypoIndex } from './typos.js';

/** What words are mended with. */
export interface Mending {
  readonly lexicon: Lexicon;
  /** Words of concepts, for typing errors. */
  readonly words: TypoIndex;
  /** Their stems, for typing errors in other forms of them: "asisté" for "assister". */
  readonly stems: Readonly<Record<Language, TypoIndex>>;
  /** Common words that say little: "exaclty". */
  readonly lightWords: Readonly<Record<Language, TypoIndex>>;
  readonly grammar: Grammar;
  /** Verbs that stand right after whoever does something. */
  readonly auxiliaries: Readonly<Record<Language, readonly string[]>>;
}

/** The words with typing errors mended towards the vocabulary, where a word is otherwise unknown. */
export function mendWords(tokens: readonly Token[], language: Language, reading: Mending): Token[] {
  const { lexicon } = reading;
  const shouted = tokens.every((token) => token.text === token.text.toUpperCase());
  const strays = tokens.filter((token) => isStray(token, language, lexicon));
  return tokens.map((token, i) => {
    if (/\d/.test(token.folded)) return token;
    // Several of them are a question in both languages.
    const stray = strays.length === 1 && strays[0] === token;
    if (lexicon.knowsWord(token.folded) && !stray) {
      const meant = misread(token.folded, language, reading);
      return meant === undefined ? token : { ...token, folded: meant, accented: meant };
    }
    // "Smoke" is no slip for "spoke", which the coverage happens to know; nor is "région", an English word as well.
    if (isCommonWord(token.folded, language)) return token;
    const best = mended(token.folded, language, stray, reading);
    if (!shouted && standsAsName(tokens, i, language, reading) && !isWordOf(best, language, lexicon))
      return token;
    // A capital inside a sentence is a name's: "Ukranian", but no other word.
    if (token.capital && i > 0 && !shouted && !isDemonym(best, lexicon)) return token;
    return best === undefined ? token : { ...token, folded: best, accented: best };
  });
}

/**
 * Whether an unknown word stands where a name does: "Guterres a assisté …", "did biden go …"; "Vance et Kim …", with
 * its capital, and not before a preposition ("Rencontr entre …").
 */
function standsAsName(
  tokens: readonly Token[],
  i: number,
  language: Language,
  { auxiliaries, lexicon }: Mending,
): boolean {
  const isAuxiliary = (token: Token | undefined): boolean =>
    token !== undefined && foldedSet(auxiliaries[language]).has(token.folded);
  const [first, second] = tokens;
  if (i === 1) return language === 'en' && isAuxiliary(first);
  if (i !== 0 || first === undefined || second === undefined) return false;
  const isLink = lexicon
    .exact(second.folded)
    .some(({ kind }) => kind === 'preposition' || kind === 'setting');
  return isAuxiliary(second) || (first.capital && !isLink);
}

/** A question word or one of grammar: "qand est …", "did thay …". */
const isWordOf = (word: string | undefined, language: Language, lexicon: Lexicon): boolean =>
  word !== undefined &&
  lexicon
    .exact(word)
    .some(
      (sense) =>
        sense.kind === 'intent' ||
        ((sense.kind === 'function' || sense.kind === 'chat') && sense.language === language),
    );

/** Shorter ones are too near to other names. */
const DEMONYM = 7;
const isDemonym = (word: string | undefined, lexicon: Lexicon): boolean =>
  word !== undefined &&
  word.length >= DEMONYM &&
  lexicon.exact(word).some((sense) => sense.kind === 'name' && sense.demonym);

/**
 * What a word stands for that is known only as a form of another: "soliders" (of "solid"), where two neighbouring
 * letters exchanged make it one that is listed itself; "definately" (of "define"), an adverb that says little.
 */
function misread(
  word: string,
  language: Language,
  { lexicon, words, lightWords, grammar }: Mending,
): string | undefined {
  if (word.length < SWAPPED || lexicon.exact(word).length > 0 || isCommonWord(word, language))
    return undefined;
  const near = words.near(word);
  if (near[0]?.edits === 0) return undefined;
  const swapped = near.find((each) => each.edits === 1 && isSwap(word, each.word));
  const adverb = endsAs(word, grammar.manner)
    ? lightWords[language].near(word).find(({ edits }) => edits === 1)
    : undefined;
  return (swapped ?? adverb)?.word;
}

/** In shorter words a swap as often makes another word. */
const SWAPPED = 6;

function isSwap(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  // People seldom miss the first letter: "arrête" is no "rareté".
  return at > 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** What an unknown word stands for; a `stray` one only for what the question's language has. */
function mended(word: string, language: Language, stray: boolean, reading: Mending): string | undefined {
  const { lexicon, words, stems, lightWords } = reading;
  const whole = words.near(word);
  const near = likeliest(word, whole);
  const [stemmed] = near.length > 0 && !stray ? [] : stems[language].near(stem(word, language));
  const meant = near[0] ?? stemmed?.word;
  // "Interpretted" is "interpreted", of which a coverage need not know, sooner than "internet".
  const isFar = (whole[0] ?? stemmed)?.edits === FAR;
  if (meant !== undefined && isFar && isSlipOfOther(word, meant, language)) return exchanged(word, language);
  const best = stray ? near.find((each) => isContent(each, language, lexicon)) : near[0];
  const found = best ?? stemmed?.word;
  if (found !== undefined || stray) return found;
  return lightWords[language].near(word).find(({ edits }) => edits === 1)?.word ?? exchanged(word, language);
}

/** "Sqaure": two letters exchanged within a common word are a slip, whether or not the coverage knows it. */
const exchanged = (word: string, language: Language): string | undefined =>
  commonWordsNear(word, language).find((each) => isSwap(word, each));

/** As many edits as a long word may have: one that is known is as often nearer to another. */
const FAR = 2;

/** Whether a word is nearer to a common one that is no form of what it may stand for. */
function isSlipOfOther(word: string, meant: string, language: Language): boolean {
  const common = commonWordsNear(word, language);
  // What it may stand for is a word or a stem.
  const forms = [meant, stem(meant, language)];
  return common.length > 0 && !common.some((each) => forms.includes(stem(each, language)));
}

/**
 * Words in the order in which a mistyped one may stand for them: of those as near, first the one of which two
 * letters are exchanged or one is not doubled, then the one that begins alike for longer (people seldom miss the first letter), then the
 * longer one (a letter is sooner left out than added).
 */
const likeliest = (word: string, near: ReturnType<TypoIndex['near']>): readonly string[] =>
  [...near]
    .sort(
      (a, b) =>
        a.edits - b.edits ||
        Number(isSlip(word, b.word)) - Number(isSlip(word, a.word)) ||
        sharedBeginning(word, b.word) - sharedBeginning(word, a.word) ||
        b.word.length - a.word.length,
    )
    .map((each) => each.word);

const isSlip = (word: string, meant: string): boolean => isSwap(word, meant) || isUndoubled(word, meant);

/** "Realy": of two of one letter, one is left out. */
const isUndoubled = (word: string, meant: string): boolean =>
  meant.length === word.length + 1 &&
  [...meant].some(
    (letter, at) => letter === meant[at - 1] && meant.slice(0, at) + meant.slice(at + 1) === word,
  );

function sharedBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** Shorter words of grammar ("face", "truc") are said in both languages. */
const STRAY = 5;

/** A word of grammar of the other language alone: "quité" in a French question, which English has as "quite". */
const isStray = ({ folded }: Token, language: Language, lexicon: Lexicon): boolean => {
  if (folded.length < STRAY) return false;
  const { senses, byStem } = lexicon.word(folded);
  return (
    senses.length > 0 &&
    senses.every(
      (sense) => (sense.kind === 'function' || sense.kind === 'light') && sense.language !== language,
    ) &&
    byStem[language].length === 0
  );
};

/** Whether a word means something in a language, beyond grammar. */
const isContent = (word: string, language: Language, lexicon: Lexicon): boolean =>
  [...lexicon.exact(word), ...lexicon.stemmed(lexicon.stem(word, language), language)].some(
    (sense) => (sense.kind === 'concept' || sense.kind === 'office') && sense.language === language,
  );
