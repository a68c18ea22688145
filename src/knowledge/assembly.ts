import type { Article, Concept, Coverage, Fact, Name, Office } from './coverage.js';
import type { Documents } from './documents.js';
import { groupEvents } from './events.js';
import { deepFreeze } from './freeze.js';
import type { ConceptEntry } from './schema.js';

/**
 * Puts a coverage together from files without a mistake.
 * @throws Error where a file did not keep to its schema: the caller looks at the mistakes first.
 */
export function assemble(documents: Documents): Coverage {
  const names = new Map<string, Name>();
  for (const { kind, file, data } of documents.names)
    for (const [slug, entry] of Object.entries(valid(data, file.path)))
      names.set(slug, deepFreeze({ ...entry, slug, kind }));
  const vocabulary = documents.vocabulary;
  const words = vocabulary === undefined ? undefined : valid(vocabulary.data, vocabulary.file.path);
  const articles: Article[] = [];
  const factsOf: Fact[][] = [];
  const facts: Fact[] = [];
  for (const { id, file, data } of documents.articles) {
    const { facts: entries, ...header } = valid(data, file.path);
    const article: Article = deepFreeze({ ...header, id });
    articles.push(article);
    const own = entries.map(
      ({ id: factId, ...entry }): Fact => deepFreeze({ ...entry, ref: `${id}#${factId}`, article }),
    );
    factsOf.push(own);
    facts.push(...own);
  }
  const events = groupEvents(facts, names);
  return Object.freeze({
    version: documents.version,
    articles: Object.freeze(articles),
    articlePlaces: new Map(articles.map(({ id }, place) => [id, place])),
    factsOf: (place: number) => factsOf[place] ?? [],
    facts: Object.freeze(facts),
    factByRef: new Map(facts.map((fact) => [fact.ref, fact])),
    events: deepFreeze(events),
    eventOf: new Map(events.flatMap((event) => event.facts.map((fact) => [fact, event] as const))),
    names,
    concepts: withIds<ConceptEntry, Concept>(words?.concepts, (entry, id) => ({ ...entry, id })),
    offices: withIds<Omit<Office, 'id'>, Office>(words?.offices, (entry, id) => ({ ...entry, id })),
  });
}

function withIds<Entry, Result>(
  entries: Readonly<Record<string, Entry>> = {},
  named: (entry: Entry, id: string) => Result,
): ReadonlyMap<string, Result> {
  return new Map(Object.entries(entries).map(([id, entry]) => [id, deepFreeze(named(entry, id))]));
}

function valid<T>(data: T | undefined, path: string): T {
  if (data === undefined) throw new Error(`${path} has mistakes`);
  return data;
}
