import type { Concept, Name, Office } from '../../knowledge/coverage.js';
import { LANGUAGES, type Language } from '../../knowledge/types.js';
import { fold } from './fold.js';
import type { Chat, Intent, LanguageData, ROLES } from './language.js';
import { openPhrases, type PhraseTable, type PhraseTree, ROOT } from './phrase-tree.js';
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

/** What a lexicon knows of one word. */
export interface Word {
  /** Its number in the tree of phrases as folded, and those of its stems in the trees of stems. */
  readonly exact: number;
  readonly stemmed: ByLanguage<number>;
  /** What it means alone, as folded and by its stems. */
  readonly senses: readonly Sense[];
  readonly byStem: ByLanguage<readonly Sense[]>;
  /** Whether it is a form of a verb that only this lexicon brings together with it. */
  readonly irregular: ByLanguage<boolean>;
  /** See {@link Lexicon.knowsWord}. */
  readonly known: boolean;
}

export interface LanguageDataByLanguage extends Readonly<Record<Language, LanguageData>> {}

/** Everything a language and a coverage can say, by its form. */
export interface Lexicon {
  /** All phrases by their words as folded, and by the stems of these. */
  readonly phrases: {
    readonly exact: PhraseTree<Sense>;
    readonly stemmed: Readonly<Record<Language, PhraseTree<Sense>>>;
  };
  /** The senses of a phrase exactly as folded, words joined by a space. */
  exact(key: string): readonly Sense[];
  /** The senses of a phrase by the stems of its words in a language. */
  stemmed(key: string, language: Language): readonly Sense[];
  /** Names whose form, written without spaces, is this. */
  glued(key: string): readonly Sense[];
  /** Whether the form of some name, written without spaces, begins so; see {@link beginningOf}. */
  beginsName(beginning: string): boolean;
  /** All of this that concerns a single folded word. */
  word(folded: string): Word;
  /** Whether a word stands in some phrase or name, as it is or by its stem. */
  knowsWord(folded: string): boolean;
  /** Whether a word is part of a name's form. */
  isNameWord(folded: string): boolean;
  /** The stem of a folded word; of a verb's form, in a phrase of which the verb is part, that of the verb. */
  stem(folded: string, language: Language): string;
  /** Words that deny what follows. */
  readonly negators: Readonly<Record<Language, ReadonlySet<string>>>;
  /** Words for nobody and nothing, which deny what stands before them. */
  readonly nobody: Readonly<Record<Language, ReadonlySet<string>>>;
  /** How a language tells of what is to come. */
  readonly future: Readonly<Record<Language, LanguageData['future']>>;
  /** Words of concepts, question phrases and dates: what a mistyped word may stand for. */
  readonly words: readonly string[];
  /** Stems of the single words among them, of four letters or more, for typing errors in an inflected form. */
  readonly stems: Readonly<Record<Language, readonly string[]>>;
  /** Common words that say little, of six letters or more, for typing errors: "exaclty". */
  readonly lightWords: Readonly<Record<Language, readonly string[]>>;
  /** Every form of a name, words joined by a space, for typing errors. */
  readonly nameForms: readonly string[];
}

type ByLanguage<T> = Readonly<Record<Language, T>>;

/**
 * What a lexicon looks up. Plain data, so that it can be written to a file as it is; it belongs to the coverage and
 * the languages it was made from.
 */
export interface LexiconTables
  extends Pick<Lexicon, 'negators' | 'nobody' | 'future' | 'words' | 'stems' | 'lightWords' | 'nameForms'> {
  readonly exact: PhraseTable<Sense>;
  readonly stemmed: ByLanguage<PhraseTable<Sense>>;
  /** Names of several words, written without the spaces between them. */
  readonly glued: ReadonlyMap<string, readonly Sense[]>;
  readonly nameWords: ReadonlySet<string>;
  readonly nameBeginnings: ReadonlySet<string>;
  readonly known: ReadonlySet<string>;
  readonly knownStems: ByLanguage<ReadonlySet<string>>;
  /** Forms of verbs that stemming leaves apart from them, each with the stem of the verb: "prit". */
  readonly roots: ByLanguage<ReadonlyMap<string, string>>;
}

/** Opens the tables of a lexicon. */
export function openLexicon(tables: LexiconTables): Lexicon {
  const { glued, nameWords, nameBeginnings, known, knownStems, roots } = tables;
  const { negators, nobody, future, words: vocabulary, stems, lightWords, nameForms } = tables;
  const exact = openPhrases(tables.exact);
  const stemmed = { fr: openPhrases(tables.stemmed.fr), en: openPhrases(tables.stemmed.en) };
  const stemOf = (folded: string, language: Language): string =>
    roots[language].get(folded) ?? stem(folded, language);
  const knows = (folded: string): boolean =>
    known.has(folded) || knownStems.fr.has(stemOf(folded, 'fr')) || knownStems.en.has(stemOf(folded, 'en'));
  const lookUp = (folded: string): Word => {
    const number = exact.word(folded);
    const fr = stemmed.fr.word(stemOf(folded, 'fr'));
    const en = stemmed.en.word(stemOf(folded, 'en'));
    return {
      exact: number,
      stemmed: { fr, en },
      senses: exact.at(exact.step(ROOT, number)),
      byStem: { fr: stemmed.fr.at(stemmed.fr.step(ROOT, fr)), en: stemmed.en.at(stemmed.en.step(ROOT, en)) },
      irregular: { fr: roots.fr.has(folded), en: roots.en.has(folded) },
      known: knows(folded),
    };
  };
  const words = new Map<string, Word>();
  const wordOf = (folded: string): Word => {
    let word = words.get(folded);
    if (word === undefined) {
      if (words.size === MOST_KEPT) words.clear();
      word = lookUp(folded);
      words.set(folded, word);
    }
    return word;
  };
  return {
    phrases: { exact, stemmed },
    exact: (key) => exact.get(key),
    stemmed: (key, language) => stemmed[language].get(key),
    glued: (key) => {
      const apart = glued.get(key) ?? NOTHING;
      const whole = exact.get(key);
      // Most words are neither.
      return whole.length === 0 ? apart : [...apart, ...whole.filter(isNameItself)];
    },
    beginsName: (beginning) => nameBeginnings.has(beginning),
    word: wordOf,
    isNameWord: (folded) => nameWords.has(folded),
    knowsWord: (folded) => wordOf(folded).known,
    stem: stemOf,
    negators,
    nobody,
    future,
    words: vocabulary,
    stems,
    lightWords,
    nameForms,
  };
}

const NOTHING: readonly Sense[] = [];

/** Words come again and again, from question to question: those that were looked up, up to so many. */
const MOST_KEPT = 20_000;

/** The first letters of a form written without spaces; those of most words begin no name. */
export const beginningOf = (glue: string): string => glue.slice(0, 4);

/** A name, and not only what belongs to it is called. */
export const isNameItself = (sense: Sense): boolean => sense.kind === 'name' && !sense.demonym;

/**
 * Every way a name is written, without the article too that French joins to "à" and "de": "au pays de Kim".
 * @param contracted such articles
 */
export function formsOf(name: Name, contracted: ReadonlySet<string>): string[] {
  const forms = [name.label.fr, name.label.en, ...name.aliases];
  const short = forms.flatMap((form) => {
    const [article = '', ...rest] = form.split(' ');
    return contracted.has(article) && rest.length > 1 ? [rest.join(' ')] : [];
  });
  return [...new Set([...forms, ...short])];
}

/** Articles that a preposition swallows, of all languages: names have forms of each. */
export const contractedIn = (languages: LanguageDataByLanguage): ReadonlySet<string> =>
  new Set(LANGUAGES.flatMap((language) => languages[language].contracted));

export type { Concept, Name, Office };
export { fold };
