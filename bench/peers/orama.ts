import { create, insertMultiple, search } from '@orama/orama';
import type { Entrant } from '../measure/contender.js';
import type { Document } from './document.js';

/** One typing error a word and any of the words, as in its documentation; names weighing more. */
export const orama: Entrant<readonly Document[]> = {
  name: 'Orama',
  most: 100_000,
  build(documents) {
    const database = create({
      schema: { ref: 'string', says: 'string', names: 'string', date: 'string' } as const,
    });
    now(
      insertMultiple(
        database,
        documents.map(({ ref, says, names, date }) => ({ ref, says, names, date })),
      ),
    );
    return {
      name: 'Orama',
      refuses: false,
      ask(question) {
        const { hits } = now(
          search(database, {
            term: question,
            properties: ['says', 'names', 'date'],
            tolerance: 1,
            threshold: 1,
            boost: { names: 2 },
            limit: 1,
          }),
        );
        return { first: hits[0]?.document.ref ?? null };
      },
    };
  },
};

/** The library answers at once where nothing asynchronous is plugged into it. */
function now<T>(value: T | Promise<T>): T {
  if (value instanceof Promise) throw new Error('Orama was expected to answer at once');
  return value;
}
