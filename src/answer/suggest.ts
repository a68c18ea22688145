import type { Coverage } from '../knowledge/coverage.js';
import { LANGUAGES, type Language } from '../knowledge/types.js';
import { fold } from '../question/fold.js';
import { formsOf } from '../question/lexicon.js';
import type { FactIndex } from './fact-index.js';
import { inEach, type Known } from './known.js';
import { buildPrefixIndex } from './prefix-index.js';
import { knownDates } from './suggest-dates.js';
import { LONGEST_SUGGESTION, type Suggestion, type SuggestionKind } from './suggestion.js';

/** Offers what the coverage has to somebody who types, and understands what was offered. */
export interface Suggester {
  /** See {@link Engine.suggest}. */
  suggest(kind: SuggestionKind, typed: string, language: Language, limit: number): readonly Suggestion[];
  /** The id of what is called just this, or else written so, in either language; null where none is, or several are. */
  identify(kind: SuggestionKind, text: string): string | null;
}

/** Indexes what can be suggested of a coverage: what facts tell of, the most told of first. */
export function buildSuggester(coverage: Coverage, index: FactIndex): Suggester {
  const known = distinct([
    ...knownNames(coverage, index),
    ...knownTopics(coverage, index),
    ...knownArticles(coverage),
    ...knownDates(coverage),
  ]).sort((a, b) => b.facts - a.facts || (a.text.en < b.text.en ? -1 : 1));
  const finder = buildPrefixIndex(known.map(({ text, forms }) => ({ names: [text.fr, text.en], forms })));
  const called = bearersOf(known, ({ text }) => LANGUAGES.map((language) => text[language]));
  const written = bearersOf(known, ({ forms }) => forms);
  return {
    suggest: (kind, typed, language, limit) =>
      finder
        .search(typed, (entry) => known[entry]?.kinds.includes(kind) === true, limit)
        .flatMap((entry) => {
          const found = known[entry];
          return found === undefined ? [] : [{ text: found.text[language], id: found.id }];
        }),
    identify: (kind, text) => {
      const key = `${kind} ${fold(text.trim())}`;
      return called.get(key)?.id ?? (called.has(key) ? null : (written.get(key)?.id ?? null));
    },
  };
}

/** What bears each text, by kind; null where several do. */
function bearersOf(
  known: readonly Known[],
  textsOf: (one: Known) => readonly string[],
): ReadonlyMap<string, Known | null> {
  const bearers = new Map<string, Known | null>();
  for (const one of known)
    for (const kind of one.kinds)
      for (const folded of new Set(textsOf(one).map(fold))) {
        const key = `${kind} ${folded}`;
        bearers.set(key, bearers.has(key) ? null : one);
      }
  return bearers;
}

/** Names that facts give: those of which nothing is told would lead nowhere. */
function knownNames({ names, facts }: Coverage, { entries }: FactIndex): Known[] {
  const told = new Map<string, number>();
  for (const { mentioned, places } of entries)
    for (const slug of new Set([...mentioned, ...places])) told.set(slug, (told.get(slug) ?? 0) + 1);
  const acting = new Set(facts.flatMap(({ who, to }) => [...who, ...to]));
  return [...names.values()].flatMap((name) => {
    const count = told.get(name.slug) ?? 0;
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
        apart: inEach((language) => [
          ...[name.roles[0]?.title[language] ?? around?.[language]].filter((text) => text !== undefined),
          name.slug,
        ]),
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

function knownTopics({ concepts }: Coverage, { entries }: FactIndex): Known[] {
  const told = new Map<string, number>();
  for (const entry of entries) for (const id of entry.concepts.keys()) told.set(id, (told.get(id) ?? 0) + 1);
  return [...concepts.values()].flatMap((concept) => {
    const facts = told.get(concept.id) ?? 0;
    const text = inEach((language) => concept.label?.[language] ?? concept[language][0] ?? concept.id);
    if (facts === 0) return [];
    return [
      {
        id: concept.id,
        kinds: ['subject'],
        text,
        apart: inEach(() => [concept.id]),
        forms: [...concept.fr, ...concept.en],
        facts,
      } as const,
    ];
  });
}

function knownArticles({ articles, facts }: Coverage): Known[] {
  const told = new Map<string, number>();
  for (const { article } of facts) told.set(article.id, (told.get(article.id) ?? 0) + 1);
  return articles.map(({ id, title, published }) => ({
    id,
    kinds: ['article'],
    text: inEach(() => title),
    apart: inEach(() => [published.date, id]),
    forms: [id],
    facts: told.get(id) ?? 0,
  }));
}

/** Gives those of one text, in either language, something that tells them apart, and cuts what is too long. */
function distinct(all: readonly Known[]): Known[] {
  const texts = inEach((language) => {
    const shared = countBy(all.flatMap((one) => keysOf(one, shorten(one.text[language]))));
    const taken = new Set<string>();
    return new Map(
      all.map((one) => {
        const plain = shorten(one.text[language]);
        const alone = keysOf(one, plain).every((key) => shared.get(key) === 1);
        const candidates = alone ? [plain] : one.apart[language].map((by) => shorten(one.text[language], by));
        const free = candidates.find((text) => keysOf(one, text).every((key) => !taken.has(key)));
        // Only identifiers cut short could still be equal.
        const text = free ?? shorten(one.text[language], String(taken.size));
        for (const key of keysOf(one, text)) taken.add(key);
        return [one, text];
      }),
    );
  });
  return all.map((one) => ({
    ...one,
    text: inEach((language) => texts[language].get(one) ?? one.text[language]),
    // Cut or told apart, it is still found by the whole of it.
    forms: [one.text.fr, one.text.en, ...one.forms],
  }));
}

const keysOf = ({ kinds }: Known, text: string): string[] => kinds.map((kind) => `${kind} ${fold(text)}`);

function countBy(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** A text of at most as many characters as are shown, with what tells it apart in brackets. */
function shorten(text: string, apart?: string): string {
  const tail = apart === undefined ? '' : ` (${apart.slice(0, LONGEST_SUGGESTION / 2)})`;
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length + tail.length <= LONGEST_SUGGESTION) return plain + tail;
  const head = plain.slice(0, LONGEST_SUGGESTION - tail.length - 1).replace(/\p{Surrogate}$|\s+$/u, '');
  return `${head}…${tail}`;
}
