import { type Language, otherThan } from '../../knowledge/types.js';
import { isCommonWord } from './common-words.js';
import { fold, type Token } from './fold.js';
import { foldedSet } from './folded-set.js';
import type { LanguageData } from './language.js';
import type { Lexicon } from './lexicon.js';

/** Letters of the shortest word that a vowel is left out before: « qu'il ». */
const SHORTEST = 2;

/**
 * Parts words that are written together for want of an apostrophe: "cest", "lamitié", "quils". What stands before the
 * vowel or the mute h is one that loses its own there, what follows is a word, and the whole is none.
 */
export function withElisions(
  tokens: readonly Token[],
  language: Language,
  lexicon: Lexicon,
  { elided, grammar }: Pick<LanguageData, 'elided' | 'grammar'>,
): readonly Token[] {
  const [words, small] = [foldedSet(elided.words), foldedSet(elided.grammar)];
  if (words.size === 0) return tokens;
  const grammatical = [grammar.auxiliaries, grammar.pronouns, grammar.determiners].map(foldedSet);
  const isGrammar = (word: string): boolean => grammatical.some((set) => set.has(word));
  const isWord = (word: string): boolean => lexicon.knowsWord(word) || isCommonWord(word, language);
  return tokens.flatMap((token, i) => {
    // A capital inside a sentence is a name's.
    if (token.capital && i > 0) return [token];
    // So is what a hyphen joins to a name: "Hye-jun", but "a-til".
    const before = tokens[i - 1];
    if (before !== undefined && HYPHEN.test(token.gap) && (before.capital || !isWord(before.folded)))
      return [token];
    if (lexicon.exact(token.folded).length > 0 || isCommonWord(token.folded, language)) return [token];
    // "8 June": a word of the other language.
    if (isCommonWord(token.folded, otherThan(language))) return [token];
    // "Cest": what phrases may list so means no more than its parts.
    const isListed = lexicon.knowsWord(token.folded);
    const cut = LENGTHS.find((at) => {
      const [head, rest] = [token.folded.slice(0, at), token.folded.slice(at)];
      if (rest.length < SHORTEST || !VOWEL.test(rest)) return false;
      return isGrammar(rest)
        ? words.has(head) || small.has(head)
        : !isListed && words.has(head) && isWord(rest);
    });
    return cut === undefined ? [token] : partsOf(token, cut);
  });
}

const HYPHEN = /^[-‐-–]$/u;

/** Letters of what is elided. */
const LENGTHS = [1, 2] as const;

/** A vowel that another one is left out before, once it is folded; "h" may be mute. */
const VOWEL = /^[aeiouyh]/u;

function partsOf(token: Token, cut: number): Token[] {
  const part = (from: number, to: number): Pick<Token, 'text' | 'accented' | 'folded' | 'start' | 'end'> => ({
    text: token.text.slice(from, to),
    accented: token.accented.slice(from, to),
    folded: fold(token.text.slice(from, to)),
    start: token.start + from,
    end: token.start + to,
  });
  return [
    { ...token, ...part(0, cut) },
    { ...token, ...part(cut, token.text.length), gap: '', capital: false },
  ];
}
