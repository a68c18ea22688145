import type { Language } from '../../knowledge/types.js';
import { fold, wordsIn } from '../words/fold.js';
import { isNameItself, type Lexicon, type Sense } from '../words/lexicon.js';
import { NOWHERE, ROOT } from '../words/phrase-tree.js';
import { stem } from '../words/stem.js';
import { mayTellAhead, tellsAhead } from './future.js';

/** What the words of a text name, in one pass over its phrases. */
export interface Scan {
  /** Names, by slug. */
  readonly names: ReadonlySet<string>;
  /** Concepts whose words stand in it, outside names. */
  readonly concepts: ReadonlySet<string>;
  /** Those among them that stand within a few words of a negation. */
  readonly denied: ReadonlySet<string>;
  /** Kinds of office. */
  readonly offices: ReadonlySet<string>;
  /** It tells of what is to come. */
  readonly ahead: boolean;
  /** Stems of all its words. */
  readonly stems: ReadonlySet<string>;
}

/** Finds what a text of the knowledge base, in a language, names. */
export type Scanner = (text: string, language: Language) => Scan;

/** How many words a negation reaches: "sans prendre un pays tiers pour cible". */
const REACH = 6;
/** How many words "nobody" reaches back: "targets no one", "said almost nothing". */
const REACH_BACK = 2;

const isConcept = ({ kind }: Sense): boolean => kind === 'concept';

/** A word with what the lexicon has for it, looked up once for all texts it stands in. */
interface Word {
  readonly folded: string;
  readonly stem: string;
  readonly negates: boolean;
  /** It is written with a capital first letter. */
  readonly capital: boolean;
  /** Alone, or with the word behind it, it may mean nobody. */
  readonly nobody: boolean;
  /** What is to come may be told from it on. */
  readonly ahead: boolean;
  /** Its number in phrases as they are, and in phrases of stems. */
  readonly exact: number;
  readonly stemmed: number;
  /** A form of a verb that stemming leaves apart from it. */
  readonly irregular: boolean;
}

interface Phrase {
  readonly start: number;
  /** After its last word. */
  readonly end: number;
  readonly senses: readonly Sense[];
}

/**
 * Builds a scanner, so that an editor need not list what a text names. Every phrase counts, also within a longer
 * one; but the words of a name are not read otherwise: "Parti du travail" is not about leaving. It remembers
 * every word it meets, so let go of it when all texts are read.
 */
export function buildScanner(lexicon: Lexicon): Scanner {
  const { exact, stemmed } = lexicon.phrases;
  const known: Readonly<Record<Language, Map<string, Word>>> = { fr: new Map(), en: new Map() };
  const beginnings = { fr: beginningsOf(lexicon.nobody.fr), en: beginningsOf(lexicon.nobody.en) };
  const read = (written: string, language: Language): Word => {
    const before = known[language].get(written);
    if (before !== undefined) return before;
    const folded = fold(written);
    const first = written.charAt(0);
    const capital = first !== first.toLowerCase();
    const book = lexicon.word(folded);
    const word: Word = {
      folded,
      capital,
      nobody: beginnings[language].has(folded),
      ahead: mayTellAhead({ folded, capital }, lexicon.future[language]),
      stem: stem(folded, language),
      negates: lexicon.negators[language].has(folded),
      exact: book.exact,
      stemmed: book.stemmed[language],
      irregular: book.irregular[language],
    };
    known[language].set(written, word);
    return word;
  };

  /** Every phrase that means something. */
  const phrases = (words: readonly Word[], language: Language): Phrase[] => {
    const found: Phrase[] = [];
    const rooted = stemmed[language];
    for (let start = 0; start < words.length; start++) {
      let [here, there] = [ROOT, ROOT];
      const first = words[start];
      /** What a form of a verb means by itself, where it begins no longer phrase: "venir à bout" is no coming. */
      let alone: Phrase | null = null;
      for (let at = start; at < words.length; at++) {
        const word = words[at];
        here = exact.step(here, word?.exact ?? NOWHERE);
        there = rooted.step(there, word?.stemmed ?? NOWHERE);
        if (here === NOWHERE && there === NOWHERE) break;
        const listed = exact.at(here);
        if (listed.length > 0) found.push({ start, end: at + 1, senses: listed });
        const senses = rooted.at(there);
        if (senses.length === 0) continue;
        const phrase: Phrase = { start, end: at + 1, senses };
        if (at > start) {
          alone = null;
          found.push(phrase);
        } else if (first?.irregular !== true) found.push(phrase);
        // "Voit" means what it is listed for, and not all that "voir" does.
        else if (!listed.some(isConcept)) alone = phrase;
      }
      if (alone !== null) found.push(alone);
    }
    return found;
  };

  /** What is left of a text without its names, of which the longest is taken where one begins. */
  const withoutNames = (words: readonly Word[]): readonly Word[] => {
    const kept: Word[] = [];
    let end = 0;
    for (const [start, word] of words.entries()) {
      if (start < end) continue;
      let place = ROOT;
      for (let at = start; at < words.length && place !== NOWHERE; at++) {
        place = exact.step(place, words[at]?.exact ?? NOWHERE);
        if (exact.at(place).some(isNameItself)) end = at + 1;
      }
      if (end <= start) kept.push(word);
    }
    return kept;
  };

  return (text, language) => {
    const names = new Set<string>();
    const concepts = new Set<string>();
    const denied = new Set<string>();
    const offices = new Set<string>();
    const all = wordsIn(text).map((word) => read(word, language));
    const found = phrases(all, language);
    for (const phrase of found)
      for (const sense of phrase.senses) {
        if (sense.kind === 'name' && !isPartOf(phrase, sense.slug, found)) names.add(sense.slug);
        // A title is part of many a name: "la maire", "président chinois".
        if (sense.kind === 'office') offices.add(sense.id);
      }
    const kept = withoutNames(all);
    const nobody = lexicon.nobody[language];
    const deniedAt = kept.map(() => false);
    for (const [i, word] of kept.entries()) {
      if (word.negates) deniedAt.fill(true, i, i + REACH + 1);
      if (!word.nobody) continue;
      if (nobody.has(word.folded) || nobody.has(`${word.folded} ${kept[i + 1]?.folded ?? ''}`))
        deniedAt.fill(true, Math.max(0, i - REACH_BACK), i);
    }
    for (const { start, end, senses } of phrases(kept, language)) {
      // "Ne changera pas" says by itself that nothing changes.
      const negates = kept.slice(start, end).some((word) => word.negates);
      for (const sense of senses) {
        if (sense.kind !== 'concept' || sense.language !== language) continue;
        concepts.add(sense.id);
        if (deniedAt[start] === true && !negates) denied.add(sense.id);
      }
    }
    const ahead = all.some((word, at) => word.ahead && tellsAhead(all, at, lexicon.future[language]));
    return { names, concepts, denied, offices, ahead, stems: new Set(all.map((word) => word.stem)) };
  };
}

/**
 * Whether a part of a longer name stands for a name only because others have it too: "Morel" in "Anna Morel" is not her
 * brother.
 */
const isPartOf = ({ start, end, senses }: Phrase, slug: string, found: readonly Phrase[]): boolean =>
  found.some(
    (other) =>
      other.start <= start &&
      other.end >= end &&
      other.end - other.start > end - start &&
      other.senses.some(isNameItself) &&
      other.senses.every((sense) => sense.kind !== 'name' || sense.slug !== slug) &&
      senses.some(
        (sense) =>
          sense.kind === 'name' &&
          other.senses.some((whole) => whole.kind === 'name' && whole.slug === sense.slug),
      ),
  );

/** The first words of phrases. */
const beginningsOf = (phrases: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(Array.from(phrases, (phrase) => phrase.split(' ')[0] ?? ''));
