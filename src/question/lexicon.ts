import type { Concept, Name, Office } from '../knowledge/coverage.js';
import type { Language } from '../knowledge/types.js';
import { fold, type Token } from './fold.js';
import type { Chat, Intent, LanguageData, ROLES } from './language.js';
import { stem } from './stem.js';

/** What a phrase can mean. `language` is the language of the phrase; names belong to all. */
export type Sense =
  | { readonly kind: 'name'; readonly slug: string; readonly demonym: boolean }
  | { readonly kind: 'office'; readonly id: string; readonly language: Language }
  | { readonly kind: 'concept'; readonly id: string; readonly language: Language }
  | { readonly kind: 'intent'; readonly intent: Intent; readonly language: Language }
  | { readonly kind: 'chat'; readonly chat: Chat; readonly language: Language }
  | { readonly kind: 'preposition'; readonly role: (typeof ROLES)[number]; readonly language: Language }
  | {
      readonly kind: 'conjunction';
      /** What it joins is a choice: "or". */
      readonly choice: boolean;
      readonly language: Language;
    }
  | { readonly kind: 'setting'; readonly clause: boolean; readonly language: Language }
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly ordinal: boolean;
      readonly language: Language;
    }
  | { readonly kind: 'document'; readonly language: Language }
  | { readonly kind: 'other'; readonly language: Language }
  | { readonly kind: 'light'; readonly language: Language }
  | { readonly kind: 'function'; readonly language: Language };

export interface LanguageDataByLanguage extends Readonly<Record<Language, LanguageData>> {}

/** Everything a language and a coverage can say, by its form. */
export interface Lexicon {
  /** Words of the longest phrase that begins with a folded word, as it is or by its stem; 0 where none does. */
  longestFrom(folded: string): number;
  /** The senses of a phrase exactly as folded, words joined by a space. */
  exact(key: string): readonly Sense[];
  /** The senses of a phrase by the stems of its words in a language. */
  stemmed(key: string, language: Language): readonly Sense[];
  /** Names whose form, written without spaces, is this. */
  glued(key: string): readonly Sense[];
  /** Whether a word stands in some phrase or name, as it is or by its stem. */
  knowsWord(folded: string): boolean;
  /** Whether a word is part of a name's form. */
  isNameWord(folded: string): boolean;
  /** Words that deny what follows. */
  readonly negators: Readonly<Record<Language, ReadonlySet<string>>>;
  /** Words for nobody and nothing, which deny what stands before them. */
  readonly nobody: Readonly<Record<Language, ReadonlySet<string>>>;
  /** Words of concepts, question phrases and dates: what a mistyped word may stand for. */
  readonly words: readonly string[];
  /** Stems of the single words among them, of four letters or more, for typing errors in an inflected form. */
  readonly stems: Readonly<Record<Language, readonly string[]>>;
  /** Every form of a name, words joined by a space, for typing errors. */
  readonly nameForms: readonly string[];
}

const NONE: readonly Sense[] = [];

/** Words as they are looked up: folded, joined by a space. */
export const keyOf = (tokens: readonly Token[]): string => tokens.map((token) => token.folded).join(' ');

/** Senses by the form of what has them. */
export type Forms = ReadonlyMap<string, readonly Sense[]>;
/** The number of words in the longest phrase that begins with a word. */
export type Lengths = ReadonlyMap<string, number>;
type ByLanguage<T> = Readonly<Record<Language, T>>;

/**
 * What a lexicon looks up. Plain data, so that it can be written to a file as it is; it belongs to the coverage and
 * the languages it was made from.
 */
export interface LexiconTables
  extends Pick<Lexicon, 'negators' | 'nobody' | 'words' | 'stems' | 'nameForms'> {
  readonly exact: Forms;
  readonly stemmed: ByLanguage<Forms>;
  readonly glued: Forms;
  readonly nameWords: ReadonlySet<string>;
  readonly known: ReadonlySet<string>;
  readonly knownStems: ByLanguage<ReadonlySet<string>>;
  readonly lengths: Lengths;
  readonly stemLengths: ByLanguage<Lengths>;
}

/** Opens the tables of a lexicon. */
export function openLexicon(tables: LexiconTables): Lexicon {
  const { exact, stemmed, glued, nameWords, known, knownStems, lengths, stemLengths } = tables;
  const { negators, nobody, words, stems, nameForms } = tables;
  return {
    longestFrom: (folded) =>
      Math.max(
        lengths.get(folded) ?? 0,
        stemLengths.fr.get(stem(folded, 'fr')) ?? 0,
        stemLengths.en.get(stem(folded, 'en')) ?? 0,
      ),
    exact: (key) => exact.get(key) ?? NONE,
    stemmed: (key, language) => stemmed[language].get(key) ?? NONE,
    glued: (key) => glued.get(key) ?? NONE,
    isNameWord: (folded) => nameWords.has(folded),
    knowsWord: (folded) =>
      known.has(folded) || knownStems.fr.has(stem(folded, 'fr')) || knownStems.en.has(stem(folded, 'en')),
    negators,
    nobody,
    words,
    stems,
    nameForms,
  };
}

/** Every way a name is written. */
export function formsOf(name: Name): string[] {
  const forms = new Set([name.label.fr, name.label.en, ...name.aliases]);
  return [...forms];
}

export type { Concept, Name, Office };
export { fold };
