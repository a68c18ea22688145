import type { NarrowLists } from '../../knowledge/compiled/lists.js';
import type { Coverage } from '../../knowledge/coverage.js';
import { LANGUAGES, type Language, type Text } from '../../knowledge/types.js';
import { fold } from '../../question/words/fold.js';
import { contractedIn, type LanguageDataByLanguage } from '../../question/words/lexicon.js';
import { inEach, type Known, shorten } from '../facts/known.js';
import { type PrefixTables, tabulatePrefixes } from '../facts/prefix-index.js';
import { SUGGESTION_KINDS, type SuggestionKind } from '../facts/suggestion.js';
import type { FactTables } from '../tables/fact-tables.js';
import { countTold } from '../tables/told.js';
import { knownOf } from './known-of-coverage.js';
import { datesToWrite } from './suggest-dates.js';

/**
 * What can be suggested of a coverage, the most told of first. Plain data; it belongs to that coverage, of which it
 * has numbers in place of texts.
 */
export interface SuggestionTables {
  /** By entry: what it stands for, as a number; see `knownOf`. */
  readonly known: Int32Array;
  /** By entry: bits by the places of the kinds it is of. */
  readonly kinds: Uint8Array;
  /** By entry: by what it is told from others of the same text; see `textOf`. */
  readonly apart: Readonly<Record<Language, Uint8Array>>;
  /** By entry: how the few are called that nothing of their own tells from others. */
  readonly texts: ReadonlyMap<number, Text>;
  /** EDTF. */
  readonly dates: readonly string[];
  readonly finder: PrefixTables;
}

/** Something that facts tell of. */
interface Told extends Known {
  readonly number: number;
  readonly kinds: readonly SuggestionKind[];
  /** How many facts it is in. */
  readonly facts: number;
}

/** What it is called in one language where no other is called the same. */
interface Called {
  readonly text: string;
  /** Which of what tells it apart, from 1; 0 where nothing need; null where nothing does. */
  readonly by: number | null;
}
type Entry = Told & { readonly called: Readonly<Record<Language, Called>> };

/** Goes through all that facts tell of. */
export function tabulateSuggestions(
  coverage: Coverage,
  tables: FactTables,
  languages: LanguageDataByLanguage,
): SuggestionTables {
  const { names, articles, dates } = toldOf(coverage, tables, languages);
  const entries = [
    ...distinct(names),
    ...distinct(articles),
    ...dates.map((date) => ({
      ...date,
      called: inEach((language) => ({ text: date.text[language], by: 0 })),
    })),
  ].sort((a, b) => b.facts - a.facts || (a.called.en.text < b.called.en.text ? -1 : 1));
  return {
    known: Int32Array.from(entries, ({ number }) => number),
    kinds: Uint8Array.from(entries, ({ kinds }) =>
      kinds.reduce((bits, kind) => bits | (1 << SUGGESTION_KINDS.indexOf(kind)), 0),
    ),
    apart: inEach((language) => Uint8Array.from(entries, ({ called }) => called[language].by ?? 0)),
    texts: new Map(
      entries.flatMap(({ called }, entry) =>
        LANGUAGES.some((language) => called[language].by === null)
          ? [[entry, inEach((language) => called[language].text)] as const]
          : [],
      ),
    ),
    dates: dates.map(({ id }) => id),
    finder: tabulatePrefixes(
      entries.map(({ text, called, forms, kinds }) => ({
        names: [called.fr.text, called.en.text],
        // Cut or told apart, it is still found by the whole of it.
        forms: LANGUAGES.every((language) => called[language].text === text[language])
          ? forms
          : [text.fr, text.en, ...forms],
        isSpaced: kinds.includes('article'),
      })),
    ),
  };
}

/** What facts tell of; that of which they tell nothing would lead nowhere. */
function toldOf(
  coverage: Coverage,
  tables: FactTables,
  languages: LanguageDataByLanguage,
): Readonly<Record<'names' | 'articles' | 'dates', readonly Told[]>> {
  const { names, concepts, articles } = coverage;
  const counted = countTold(coverage, tables);
  const dates = datesToWrite(counted);
  const known = knownOf(coverage, [...dates.keys()], contractedIn(languages));
  let numbered = 0;
  const collect = <Key>(
    keys: Iterable<Key>,
    told: (key: Key) => { kinds: readonly SuggestionKind[]; facts: number },
  ): Told[] =>
    Array.from(keys, told).flatMap(({ kinds, facts }) => {
      const number = numbered;
      numbered += 1;
      return facts === 0 ? [] : [{ ...known(number), number, kinds, facts }];
    });
  const mentions = countIn(tables.facts.mentioned, tables.names);
  const subjects = countIn(tables.facts.concepts, tables.concepts);
  // In the order in which they are numbered.
  const ofNames = collect(names.values(), ({ slug, kind }) => {
    const kinds: SuggestionKind[] = ['subject'];
    if (kind === 'person') kinds.push('person');
    if (kind === 'place') kinds.push('place');
    if (kind !== 'place' || counted.acting.has(slug)) kinds.push('actor');
    return { kinds, facts: (mentions.get(slug) ?? 0) + (counted.around.get(slug) ?? 0) };
  });
  const ofTopics = collect(concepts.keys(), (id) => ({ kinds: ['subject'], facts: subjects.get(id) ?? 0 }));
  const ofArticles = collect(articles.keys(), (place) => ({
    kinds: ['article'],
    facts: counted.articles[place] ?? 0,
  }));
  const ofDates = collect(dates.values(), (facts) => ({ kinds: ['date'], facts }));
  return { names: [...ofNames, ...ofTopics], articles: ofArticles, dates: ofDates };
}

/** How many lists each number is in, by the text it stands for. */
function countIn({ values }: NarrowLists, texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Int32Array(texts.length);
  for (const number of values) counts[number] = (counts[number] ?? 0) + 1;
  return new Map(texts.map((text, number) => [text, counts[number] ?? 0]));
}

/** Gives those of one text, in either language, something that tells them apart, and cuts what is too long. */
function distinct(all: readonly Told[]): Entry[] {
  const called = inEach((language) => distinctTexts(all, language));
  return all.map((one, at) => ({
    ...one,
    called: inEach((language) => called[language][at] ?? { text: one.text[language], by: 0 }),
  }));
}

function distinctTexts(all: readonly Told[], language: Language): readonly Called[] {
  const plain = all.map(({ text }) => shorten(text[language]));
  const folded = plain.map(foldQuickly);
  const counts = new Map<string, number>();
  for (const text of folded) counts.set(text, (counts.get(text) ?? 0) + 1);
  // What is told apart must not become what another is called.
  const taken = new Set(counts.keys());
  return all.map((one, at) => {
    const text = plain[at] ?? '';
    if (counts.get(folded[at] ?? '') === 1) return { text, by: 0 };
    const own = one.apart(language).map((by) => shorten(one.text[language], by));
    const made = shorten(one.text[language], `${one.id} ${at}`);
    const by = [...own, made].findIndex((candidate) => !taken.has(fold(candidate)));
    const free = [...own, made][by] ?? `${at}`;
    taken.add(fold(free));
    return { text: free, by: by >= 0 && by < own.length ? by + 1 : null };
  });
}

/** Most names have nothing to fold but their capitals. */
const foldQuickly = (text: string): string => (/^[ -~]*$/.test(text) ? text.toLowerCase() : fold(text));
