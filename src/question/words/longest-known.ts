import { type Language, otherThan } from '../../knowledge/types.js';
import { isCommonWord } from './common-words.js';
import { endsAs } from './endings.js';
import type { Token } from './fold.js';
import { foldedSet } from './folded-set.js';
import type { Grammar } from './grammar.js';
import type { Lexicon, Sense } from './lexicon.js';
import { NOWHERE, ROOT } from './phrase-tree.js';

/** What stands at a place of a question. */
export interface Found {
  readonly end: number;
  readonly senses: readonly Sense[];
}

/** The words of a question as the trees of phrases number them, looked up once for each. */
export interface Numbers {
  /** As they are, … */
  readonly exact: readonly number[];
  /** … and their stems in the question's language and in the other. */
  readonly own: readonly number[];
  readonly foreign: readonly number[];
  /** Which are forms of a verb that stemming leaves apart from it. */
  readonly irregular: readonly boolean[];
}

export function numbersOf(words: readonly string[], language: Language, lexicon: Lexicon): Numbers {
  const known = words.map(lexicon.word);
  return {
    exact: known.map((word) => word.exact),
    own: known.map((word) => word.stemmed[language]),
    foreign: known.map((word) => word.stemmed[otherThan(language)]),
    irregular: known.map((word) => word.irregular[language]),
  };
}

/** The longest phrase at a token; senses in the question's language before those of the other. */
export function longestKnown(
  tokens: readonly Token[],
  words: Numbers,
  at: number,
  language: Language,
  { exact: exactly, phrases: { exact, stemmed } }: Lexicon,
  grammar: Grammar,
  longest = Number.POSITIVE_INFINITY,
): Found | null {
  const first = tokens[at];
  if (first !== undefined && first.accented !== first.folded) {
    const kept = exactly(first.accented);
    if (kept.some((sense) => sense.kind !== 'light')) return { end: at + 1, senses: kept };
  }
  const [ours, theirs] = [stemmed[language], stemmed[otherThan(language)]];
  let found: { readonly length: number; readonly places: readonly [number, number, number] } | null = null;
  let [here, own, foreign] = [ROOT, ROOT, ROOT];
  for (let length = 1; length <= longest; length++) {
    const next = at + length - 1;
    // "China, Russia and …": a list, and no relations of the two.
    if (length > 1 && tokens[next]?.gap.includes(',') === true) break;
    const from = [here, own, foreign] as const;
    here = exact.step(here, words.exact[next] ?? NOWHERE);
    own = ours.step(own, words.own[next] ?? NOWHERE);
    foreign = theirs.step(foreign, words.foreign[next] ?? NOWHERE);
    if (here === NOWHERE && own === NOWHERE && foreign === NOWHERE) {
      // "sait-il gré", "rend-elle visite": the subject within the phrase.
      if (length !== 2 || !isInverted(tokens, next, grammar)) break;
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
  const isWord = length === 1 && whole.some((sense) => isGrammar(sense, language));
  const isSaid = (sense: Sense): boolean => sense.kind === 'concept' && sense.language === language;
  const isLight = (sense: Sense): boolean => sense.kind === 'light' && sense.language === language;
  // "Voit" means what it is listed for, and not all that "voir" does; "étrangement" is about nothing foreign.
  const listed =
    length === 1 &&
    ((words.irregular[at] === true && whole.some(isSaid)) ||
      (endsAs(first?.folded ?? '', grammar.manner) && whole.some(isLight)));
  const senses =
    isWord || listed
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
    endsAs(first.accented, grammar.participles) &&
    !exactly(first.accented).some((sense) => sense.kind === 'light');
  const meant =
    isParticiple && senses.some(isSaid) ? senses.filter((sense) => sense.kind !== 'light') : senses;
  return { end: at + length, senses: meant };
}

/** Whether a word is the subject of the verb before it, joined to it; not of an auxiliary, which asks by it. */
const isInverted = (tokens: readonly Token[], at: number, { pronouns, auxiliaries }: Grammar): boolean =>
  foldedSet(pronouns).has(tokens[at]?.folded ?? '') &&
  /^[-‐-–]$/u.test(tokens[at]?.gap ?? '') &&
  !foldedSet(auxiliaries).has(tokens[at - 1]?.folded ?? '');

const isGrammar = (sense: Sense, language: Language): boolean =>
  (sense.kind === 'function' || sense.kind === 'preposition' || sense.kind === 'conjunction') &&
  sense.language === language;

/** Grammar words of the other language give way to anything of the question's own. */
function preferred(near: readonly Sense[], far: readonly Sense[], language: Language): readonly Sense[] {
  const mine = near.filter((sense) => !('language' in sense) || sense.language === language);
  if (mine.length > 0) return mine;
  return [...near, ...far];
}
