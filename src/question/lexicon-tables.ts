import type { Concept, Coverage } from '../knowledge/coverage.js';
import { LANGUAGES, type Language, otherThan } from '../knowledge/types.js';
import { periodWords } from './period/words.js';
import { isCommonWord } from './words/common-words.js';
import { fold, tokenise, wordsIn } from './words/fold.js';
import type { Chat, Intent, LanguageData, ROLES } from './words/language.js';
import {
  beginningOf,
  contractedIn,
  formsOf,
  type LanguageDataByLanguage,
  type LexiconTables,
  type Sense,
} from './words/lexicon.js';
import { GrowingPhrases } from './words/phrase-tree.js';
import { stem } from './words/stem.js';
import { phraseForms } from './words/verb-forms.js';
import { type Listed, verbRoots } from './words/verb-roots.js';

/** Letters of the shortest stem by which a word alone is known in its other forms. */
const SHORTEST_STEM = 3;

const identity = (sense: Sense): string => {
  switch (sense.kind) {
    case 'name':
      return sense.slug;
    case 'office':
    case 'concept':
      return sense.id;
    case 'intent':
      return sense.intent;
    case 'chat':
      return sense.chat;
    case 'preposition':
      return sense.role;
    case 'number':
      return `${sense.value}${sense.ordinal}`;
    case 'setting':
      return String(sense.clause);
    case 'conjunction':
      return String(sense.choice);
    default:
      return '';
  }
};
const languageOf = (sense: Sense): Language | undefined => ('language' in sense ? sense.language : undefined);
const same = (a: Sense, b: Sense): boolean =>
  a.kind === b.kind && identity(a) === identity(b) && languageOf(a) === languageOf(b);

/** Puts down all that a coverage can say. `general` is the vocabulary that every coverage shares. */
export function tabulateLexicon(
  coverage: Pick<Coverage, 'names' | 'concepts' | 'offices'>,
  languages: LanguageDataByLanguage,
  general: ReadonlyMap<string, Concept>,
): LexiconTables {
  const exact = new GrowingPhrases(same);
  const stems = { fr: new GrowingPhrases(same), en: new GrowingPhrases(same) };
  const glued = new Map<string, readonly Sense[]>();
  const words = new Set<string>();
  const wordStems: Record<Language, Set<string>> = { fr: new Set(), en: new Set() };
  const nameForms = new Set<string>();
  const nameWords = new Set<string>();
  const nameBeginnings = new Set<string>();
  const known = new Set<string>();
  const knownStems: Record<Language, Set<string>> = { fr: new Set(), en: new Set() };

  const lightWords: Record<Language, Set<string>> = { fr: new Set(), en: new Set() };
  /** Single words that mean something of their own in a language. */
  const meant: Record<Language, Set<string>> = { fr: new Set(), en: new Set() };

  const grammar = new Set(
    LANGUAGES.flatMap((language) => [
      ...languages[language].function,
      ...Object.values(languages[language].prepositions).flat(),
    ]).map(fold),
  );
  const addExact = (phrase: string, sense: Sense): string[] => {
    const tokens = tokenise(phrase);
    const only = tokens.length === 1 ? tokens[0] : undefined;
    // "où", "thé": a word whose accent alone tells it from a word of grammar ("ou", "the") keeps it.
    if (
      only !== undefined &&
      only.accented !== only.folded &&
      grammar.has(only.folded) &&
      sense.kind !== 'function' &&
      sense.kind !== 'preposition'
    ) {
      exact.add([only.accented], sense);
      return [];
    }
    const folded = tokens.map((token) => token.folded);
    exact.add(folded, sense);
    if (only !== undefined && LITTLE.has(sense.kind) && 'language' in sense)
      lightWords[sense.language].add(only.folded);
    if (only !== undefined && sense.kind !== 'function' && sense.kind !== 'light')
      for (const language of 'language' in sense ? [sense.language] : LANGUAGES)
        meant[language].add(only.folded);
    for (const word of folded) known.add(word);
    return folded;
  };
  const addLight = (phrase: string, language: Language): void => {
    addExact(phrase, { kind: 'light', language });
    // "Cité" says little with its accent too.
    const [only, ...others] = tokenise(phrase);
    if (only !== undefined && others.length === 0 && only.accented !== only.folded)
      exact.add([only.accented], { kind: 'light', language });
  };
  const vocabulary = [...general.values(), ...coverage.concepts.values()].map((concept) => ({
    concept,
    fr: withLabel(concept, 'fr'),
    en: withLabel(concept, 'en'),
  }));
  const listed = (language: Language): Listed[] =>
    [
      ...vocabulary.map((each) => ({ of: each.concept.id, phrases: each[language] })),
      ...[...coverage.offices.values()].map((office) => ({ of: office.id, phrases: office[language] })),
    ].flatMap(({ of, phrases }) => phrases.map((phrase) => ({ of, words: wordsIn(phrase).map(fold) })));
  const rootsOf = (language: Language): ReadonlyMap<string, string> =>
    new Map([
      ...verbRoots(listed(language), language, grammar),
      // No stem has such a sign: these words are found as themselves.
      ...languages[language].apart
        .map(fold)
        .flatMap((word) => [word, `${word}s`].map((form) => [form, `=${word}`] as const)),
    ]);
  const roots = { fr: rootsOf('fr'), en: rootsOf('en') };
  const rootOf = (word: string, language: Language): string =>
    roots[language].get(word) ?? stem(word, language);
  const addStems = (folded: readonly string[], sense: Sense, language: Language): void => {
    const rooted = folded.map((word) => rootOf(word, language));
    // "Hu" is no form of "huer": what is left of so short a word tells nothing.
    if (rooted.length === 1 && (rooted[0]?.length ?? 0) < SHORTEST_STEM) return;
    stems[language].add(rooted, sense);
  };
  const addWord = (phrase: string, sense: Sense, language: Language): void => {
    const folded = addExact(phrase, sense);
    if (folded.length === 0) return;
    addStems(folded, sense, language);
    const [only = '', ...others] = folded;
    const { pronouns, perfect } = languages[language].reflexive;
    if (others.length > 0 && pronouns.includes(only))
      for (const start of perfect) addStems([...wordsIn(start).map(fold), ...others], sense, language);
    if (others.length === 0) wordStems[language].add(rootOf(only, language));
    for (const word of folded) {
      knownStems[language].add(rootOf(word, language));
      words.add(word);
    }
  };
  const addName = (form: string, sense: Sense): void => {
    const folded = addExact(form, sense);
    if (folded.length === 0) return;
    nameForms.add(folded.join(' '));
    for (const word of folded) nameWords.add(word);
    const key = folded.join('');
    nameBeginnings.add(beginningOf(key));
    if (folded.length < 2) return;
    const before = glued.get(key) ?? [];
    if (!before.some((other) => same(other, sense))) glued.set(key, [...before, sense]);
  };

  for (const language of LANGUAGES) {
    const data = languages[language];
    for (const phrase of data.function) addExact(phrase, { kind: 'function', language });
    for (const phrase of data.light) addLight(phrase, language);
    for (const [role, list] of Object.entries(data.prepositions))
      for (const phrase of list)
        addExact(phrase, { kind: 'preposition', role: role as (typeof ROLES)[number], language });
    for (const phrase of [...data.setting, ...Object.values(data.daysFrom).flat()])
      addExact(phrase, { kind: 'setting', clause: false, language });
    for (const phrase of data.documents) addExact(phrase, { kind: 'document', language });
    for (const phrase of data.clause) addExact(phrase, { kind: 'setting', clause: true, language });
    for (const word of periodWords(data)) known.add(word);
    for (const table of [data.months, data.weekdays])
      for (const word of Object.keys(table).map(fold)) {
        known.add(word);
        // "Jung" is not June.
        if (word.length > 5) words.add(word);
      }
    for (const [phrase, value] of Object.entries(data.numbers))
      addExact(phrase, { kind: 'number', value, ordinal: false, language });
    for (const [phrase, value] of Object.entries(data.ordinals))
      addExact(phrase, { kind: 'number', value, ordinal: true, language });
    for (const phrase of data.other) addExact(phrase, { kind: 'other', language });
    const choices = new Set(data.alternatives);
    for (const phrase of data.conjunctions)
      addExact(phrase, { kind: 'conjunction', choice: choices.has(phrase), language });
    for (const [intent, list] of Object.entries(data.intents))
      for (const phrase of list)
        for (const word of addExact(phrase, { kind: 'intent', intent: intent as Intent, language }))
          words.add(word);
    for (const [chat, list] of Object.entries(data.chat))
      for (const phrase of list) addExact(phrase, { kind: 'chat', chat: chat as Chat, language });
  }
  for (const { concept, ...phrases } of vocabulary)
    for (const language of LANGUAGES) {
      const sense: Sense = { kind: 'concept', id: concept.id, language };
      for (const phrase of phrases[language]) addWord(phrase, sense, language);
    }
  for (const office of coverage.offices.values())
    for (const language of LANGUAGES)
      for (const phrase of office[language])
        addWord(phrase, { kind: 'office', id: office.id, language }, language);
  for (const language of LANGUAGES)
    for (const [verb, titles] of Object.entries(languages[language].officeVerbs)) {
      const meant = new Set(titles.map(fold));
      for (const office of coverage.offices.values())
        if (office[language].some((phrase) => meant.has(fold(phrase))))
          addExact(verb, { kind: 'office', id: office.id, language });
    }
  const contracted = contractedIn(languages);
  for (const name of coverage.names.values()) {
    const sense: Sense = { kind: 'name', slug: name.slug, demonym: false };
    const demonym: Sense = { kind: 'name', slug: name.slug, demonym: true };
    for (const form of formsOf(name, contracted)) addName(form, sense);
    for (const form of name.demonyms) {
      const folded = addExact(form, demonym);
      if (folded.join('').length > 5) for (const word of folded) words.add(word);
      // Feminine and plural forms are found by stem.
      for (const language of LANGUAGES) addStems(folded, demonym, language);
    }
    for (const role of name.roles) for (const language of LANGUAGES) addName(role.title[language], sense);
  }

  // Last, for a form that is another word as well to remain that one: "fait" the fact, "lit" the bed.
  for (const language of LANGUAGES)
    for (const verb of languages[language].lightVerbs)
      for (const form of phraseForms(verb, language)) {
        const word = fold(form);
        const root = rootOf(word, language);
        const isOther = root !== rootOf(fold(verb), language) && wordStems[language].has(root);
        const foreign = otherThan(language);
        const isForeign =
          !isCommonWord(word, language) && (isCommonWord(word, foreign) || meant[foreign].has(word));
        if (!meant[language].has(word) && !isOther && !isForeign) addLight(form, language);
      }

  return {
    exact: exact.finished(),
    stemmed: { fr: stems.fr.finished(), en: stems.en.finished() },
    glued,
    nameWords,
    nameBeginnings,
    known,
    knownStems,
    roots,
    negators: foldedSets(({ negators }) => negators, languages),
    nobody: foldedSets(({ nobody }) => nobody, languages),
    future: { fr: languages.fr.future, en: languages.en.future },
    words: longEnough(words),
    stems: { fr: longEnough(wordStems.fr), en: longEnough(wordStems.en) },
    lightWords: { fr: commonOf(lightWords.fr, 'fr'), en: commonOf(lightWords.en, 'en') },
    nameForms: [...nameForms],
  };
}

/** All phrases of a concept. */
const withLabel = (concept: Concept, language: Language): readonly string[] =>
  concept.label === undefined ? concept[language] : [...concept[language], concept.label[language]];

/** What a question asks nothing with. */
const LITTLE: ReadonlySet<Sense['kind']> = new Set<Sense['kind']>(['function', 'light', 'number']);
/** A slip in a shorter one as often makes another word. */
const LONG = 6;
const commonOf = (words: Iterable<string>, language: Language): string[] =>
  [...words].filter((word) => word.length >= LONG && isCommonWord(word, language));

/** Shorter ones are near to too many others. */
const longEnough = (words: Iterable<string>): string[] => [...words].filter((word) => word.length >= 4);

const foldedSets = (
  phrasesOf: (data: LanguageData) => readonly string[],
  { fr, en }: LanguageDataByLanguage,
): Readonly<Record<Language, ReadonlySet<string>>> => ({
  fr: new Set(phrasesOf(fr).map(fold)),
  en: new Set(phrasesOf(en).map(fold)),
});
