import type { Lists } from '../knowledge/compiled/lists.js';
import type { Coverage } from '../knowledge/coverage.js';
import { LANGUAGES, type Language } from '../knowledge/types.js';
import { fold } from '../question/fold.js';
import { formsOf } from '../question/lexicon.js';
import type { FactIndex } from './fact-index.js';
import { inEach, type Known } from './known.js';
import { buildPrefixIndex } from './prefix-index.js';
import { knownDates } from './suggest-dates.js';
import { LONGEST_SUGGESTION, type Suggestion, type SuggestionKind } from './suggestion.js';
import type { Told } from './tables/told.js';

/** Offers what the coverage has to somebody who types, and understands what was offered. */
export interface Suggester {
  /** See {@link Engine.suggest}. */
  suggest(kind: SuggestionKind, typed: string, language: Language, limit: number): readonly Suggestion[];
  /** The id of what is called just this, or else written so, in either language; null where none is, or several are. */
  identify(kind: SuggestionKind, text: string): string | null;
}

/**
 * Indexes what can be suggested of a coverage: what facts tell of, the most told of first.
 * @param told of this very coverage
 */
export function buildSuggester(coverage: Coverage, index: FactIndex, told: Told): Suggester {
  const known = [
    ...distinct([...knownNames(coverage, index, told), ...knownTopics(coverage, index)]),
    ...distinct(knownArticles(coverage, told)),
    ...knownDates(told),
  ].sort((a, b) => b.facts - a.facts || (a.text.en < b.text.en ? -1 : 1));
  const finder = buildPrefixIndex(known.map(({ text, forms }) => ({ names: [text.fr, text.en], forms })));
  const isOf =
    (kind: SuggestionKind) =>
    (entry: number): boolean =>
      known[entry]?.kinds.includes(kind) === true;
  return {
    suggest: (kind, typed, language, limit) =>
      finder.search(typed, isOf(kind), limit).flatMap((entry) => {
        const found = known[entry];
        return found === undefined ? [] : [{ text: found.text[language], id: found.id }];
      }),
    identify: (kind, text) => {
      const { called, written } = finder.exactly(text);
      const own = called.filter(isOf(kind));
      const [only, ...others] = own.length > 0 ? own : written.filter(isOf(kind));
      return only === undefined || others.length > 0 ? null : (known[only]?.id ?? null);
    },
  };
}

/** Names that facts give: those of which nothing is told would lead nowhere. */
function knownNames({ names }: Coverage, { tables }: FactIndex, { acting, around: places }: Told): Known[] {
  const told = countIn(tables.facts.mentioned, tables.names);
  return [...names.values()].flatMap((name) => {
    const count = (told.get(name.slug) ?? 0) + (places.get(name.slug) ?? 0);
    if (count === 0) return [];
    const kinds: SuggestionKind[] = ['subject'];
    if (name.kind === 'person') kinds.push('person');
    if (name.kind === 'place') kinds.push('place');
    if (name.kind !== 'place' || acting.has(name.slug)) kinds.push('actor');
    const around = name.within === undefined ? undefined : names.get(name.within)?.label;
    return [
      {
        id: name.slug,
        kinds,
        text: name.label,
        apart: (language) => [
          ...[name.roles[0]?.title[language] ?? around?.[language]].filter((text) => text !== undefined),
          name.slug,
        ],
        forms: [
          ...formsOf(name),
          ...name.demonyms,
          ...name.roles.flatMap(({ title }) => [title.fr, title.en]),
        ],
        facts: count,
      },
    ];
  });
}

type Counts = Map<string, number>;

/** How many lists each number is in, by the text it stands for. */
function countIn({ values }: Lists, texts: readonly string[]): Counts {
  const counts = new Int32Array(texts.length);
  for (const number of values) counts[number] = (counts[number] ?? 0) + 1;
  return new Map(texts.map((text, number) => [text, counts[number] ?? 0]));
}

function knownTopics({ concepts }: Coverage, { tables }: FactIndex): Known[] {
  const told = countIn(tables.facts.concepts, tables.concepts);
  return [...concepts.values()].flatMap((concept) => {
    const facts = told.get(concept.id) ?? 0;
    const text = inEach((language) => concept.label?.[language] ?? concept[language][0] ?? concept.id);
    if (facts === 0) return [];
    return [
      {
        id: concept.id,
        kinds: ['subject'],
        text,
        apart: () => [concept.id],
        forms: [...concept.fr, ...concept.en],
        facts,
      } as const,
    ];
  });
}

function knownArticles({ articles }: Coverage, told: Told): Known[] {
  return articles.map(({ id, title, published }, place) => ({
    id,
    kinds: ['article'],
    text: inEach(() => title),
    apart: () => [published.date, id],
    forms: [id],
    facts: told.articles[place] ?? 0,
  }));
}

/** Gives those of one text, in either language, something that tells them apart, and cuts what is too long. */
function distinct(all: readonly Known[]): Known[] {
  const texts = inEach((language) => distinctTexts(all, language));
  return all.map((one, at) => {
    const text = inEach((language) => texts[language][at] ?? one.text[language]);
    const isWhole = LANGUAGES.every((language) => text[language] === one.text[language]);
    // Cut or told apart, it is still found by the whole of it.
    return isWhole ? one : { ...one, text, forms: [one.text.fr, one.text.en, ...one.forms] };
  });
}

function distinctTexts(all: readonly Known[], language: Language): readonly string[] {
  const plain = all.map(({ text }) => shorten(text[language]));
  const folded = plain.map(foldQuickly);
  const counts = new Map<string, number>();
  for (const text of folded) counts.set(text, (counts.get(text) ?? 0) + 1);
  // What is told apart must not become what another is called.
  const taken = new Set(counts.keys());
  return all.map((one, at) => {
    const text = plain[at] ?? '';
    if (counts.get(folded[at] ?? '') === 1) return text;
    const apart = [...one.apart(language), `${one.id} ${at}`].map((by) => shorten(one.text[language], by));
    const free = apart.find((candidate) => !taken.has(fold(candidate))) ?? `${at}`;
    taken.add(fold(free));
    return free;
  });
}

/** Most names have nothing to fold but their capitals. */
const foldQuickly = (text: string): string => (/^[ -~]*$/.test(text) ? text.toLowerCase() : fold(text));

/** A text of at most as many characters as are shown, with what tells it apart in brackets. */
function shorten(text: string, apart?: string): string {
  const tail = apart === undefined ? '' : ` (${apart.slice(0, LONGEST_SUGGESTION / 2)})`;
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length + tail.length <= LONGEST_SUGGESTION) return plain + tail;
  const head = plain.slice(0, LONGEST_SUGGESTION - tail.length - 1).replace(/\p{Surrogate}$|\s+$/u, '');
  return `${head}…${tail}`;
}
