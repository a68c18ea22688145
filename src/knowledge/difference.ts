import { isDeepStrictEqual } from 'node:util';
import type { Coverage } from './coverage.js';

/** What came, went and changed, by id, in the order of the coverages. */
export interface Changes {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** What differs between two coverages, for the report of a reload. */
export interface Difference {
  /** Article ids. An article is changed where what it says of itself is; its facts are told apart. */
  readonly articles: Changes;
  /** Refs (`article-id#fact-id`). */
  readonly facts: Changes;
  /** Slugs of people, organisations and places. */
  readonly names: Changes;
  /** Ids of concepts and offices. */
  readonly vocabulary: Changes;
}

/** Compares two coverages by what they hold; the same content is no change, however it is written. */
export function diffCoverages(before: Coverage, after: Coverage): Difference {
  return {
    articles: changes(articlesOf(before), articlesOf(after)),
    facts: changes(factsOf(before), factsOf(after)),
    names: changes(before.names, after.names),
    vocabulary: changes(vocabularyOf(before), vocabularyOf(after)),
  };
}

type ById = ReadonlyMap<string, unknown>;

function articlesOf({ articles }: Coverage): ById {
  return new Map(articles.map((article) => [article.id, article]));
}

/** Facts without the article that each points to: its changes are its own. */
function factsOf({ facts }: Coverage): ById {
  return new Map(facts.map(({ article: _, ...fact }) => [fact.ref, fact]));
}

function vocabularyOf({ concepts, offices }: Coverage): ById {
  return new Map<string, unknown>([...concepts, ...offices]);
}

function changes(before: ById, after: ById): Changes {
  return {
    added: [...after.keys()].filter((id) => !before.has(id)),
    changed: [...after].flatMap(([id, value]) =>
      before.has(id) && !isDeepStrictEqual(before.get(id), value) ? [id] : [],
    ),
    removed: [...before.keys()].filter((id) => !after.has(id)),
  };
}
