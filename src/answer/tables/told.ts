import { isIn } from '../../knowledge/compiled/lists.js';
import type { Coverage } from '../../knowledge/coverage.js';
import type { FactTables } from './fact-tables.js';

/** How often the facts of a coverage tell of things, beside what the tables of facts list. Plain data. */
export interface Told {
  /** Slugs of those who do something, or to whom it is addressed. */
  readonly acting: ReadonlySet<string>;
  /** Facts that happen in a place which lies in one that they do not give themselves, by the slug of that. */
  readonly around: ReadonlyMap<string, number>;
  /** Facts of each article, by its place in the coverage. */
  readonly articles: Int32Array;
  /** Facts of each date, as it is written (EDTF). */
  readonly dates: ReadonlyMap<string, number>;
}

/** Goes through the facts of a coverage, once. */
export function countTold({ articles, facts, names }: Coverage, tables: FactTables): Told {
  const { mentioned } = tables.facts;
  const numbers = new Map(tables.names.map((slug, number) => [slug, number]));
  const places = new Map(articles.map(({ id }, place) => [id, place]));
  const acting = new Set<string>();
  const around = new Map<string, number>();
  const ofArticle = new Int32Array(articles.length);
  const dates = new Map<string, number>();
  let number = 0;
  for (const { who, to, where, when, article } of facts) {
    for (const slug of [...who, ...to]) acting.add(slug);
    const surrounding = new Set(where.flatMap((slug) => names.get(slug)?.within ?? []));
    for (const slug of surrounding) {
      const further = names.get(slug)?.within;
      if (further !== undefined) surrounding.add(further);
      if (!isIn(mentioned, number, numbers.get(slug) ?? -1)) count(around, slug);
    }
    const place = places.get(article.id) ?? 0;
    ofArticle[place] = (ofArticle[place] ?? 0) + 1;
    if (when !== undefined) count(dates, when.date);
    number += 1;
  }
  return { acting, around, articles: ofArticle, dates };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
