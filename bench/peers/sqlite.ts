import { z } from 'zod';
import { tokenise } from '../../src/question/words/fold.js';
import type { Entrant, Field } from '../measure/contender.js';
import type { Document } from './document.js';

/** The part of `node:sqlite` that is used here. Node 20 does not have the module, nor do its types. */
interface Statement {
  run(...values: (string | number)[]): unknown;
  get(...values: (string | number)[]): unknown;
}
interface Database {
  exec(sql: string): void;
  prepare(sql: string): Statement;
}
const moduleSchema = z.object({
  DatabaseSync: z.custom<new (path: string) => Database>((value) => typeof value === 'function'),
});
const MODULE: string = 'node:sqlite';
const WORDS = 'SQLite FTS5, words';
const TRIGRAMS = 'SQLite FTS5, trigrams';
const rowSchema = z.object({ ref: z.string() });

/** The full-text index built into SQLite, by words and by trigrams. */
export async function sqlite(): Promise<Field<readonly Document[]>> {
  const found = await import(MODULE).then(
    (module: unknown) => moduleSchema.safeParse(module),
    () => undefined,
  );
  if (found?.success !== true)
    return {
      entrants: [],
      missing: [WORDS, TRIGRAMS].map((name) => ({
        name,
        why: `not on this Node (${process.version} has no ${MODULE}; 22.13 and later have)`,
      })),
    };
  const { DatabaseSync } = found.data;
  const entrant = (name: string, tokenizer: string, shortest: number): Entrant<readonly Document[]> => ({
    name,
    most: 1_000_000,
    isOutside: true,
    build(documents) {
      const database = new DatabaseSync(':memory:');
      database.exec(
        `CREATE VIRTUAL TABLE facts USING fts5(says, names, date, ref UNINDEXED, tokenize = "${tokenizer}")`,
      );
      const insert = database.prepare('INSERT INTO facts (says, names, date, ref) VALUES (?, ?, ?, ?)');
      database.exec('BEGIN');
      for (const { says, names, date, ref } of documents) insert.run(says, names, date, ref);
      database.exec('COMMIT');
      const find = database.prepare(
        'SELECT ref FROM facts WHERE facts MATCH ? ORDER BY bm25(facts, 1, 2, 1) LIMIT 1',
      );
      return {
        name,
        refuses: false,
        ask(question) {
          const terms = termsOf(question, shortest);
          if (terms.length === 0) return { first: null };
          const row = rowSchema.safeParse(find.get(terms.map((term) => `"${term}"`).join(' OR ')));
          return { first: row.success ? row.data.ref : null };
        },
      };
    },
  });
  return {
    entrants: [
      entrant(WORDS, 'unicode61 remove_diacritics 2', 1),
      entrant(TRIGRAMS, 'trigram remove_diacritics 1', 3),
    ],
    missing: [],
  };
}

/** Words, or where these are matched by trigrams every three letters of them: a typing error leaves some right. */
function termsOf(question: string, size: number): string[] {
  const words = tokenise(question).map(({ folded }) => folded);
  if (size === 1) return words;
  return [
    ...new Set(
      words.flatMap((word) =>
        Array.from({ length: Math.max(0, word.length - size + 1) }, (_, at) => word.slice(at, at + size)),
      ),
    ),
  ];
}
