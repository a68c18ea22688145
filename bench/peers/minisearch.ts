import MiniSearch from 'minisearch';
import { fold } from '../../src/question/words/fold.js';
import type { Entrant } from '../measure/contender.js';
import type { Document } from './document.js';

/** Typing errors up to a fifth of a word, as in its documentation; terms folded, names weighing more. */
export const minisearch: Entrant<readonly Document[]> = {
  name: 'MiniSearch',
  most: 1_000_000,
  build(documents) {
    const index = new MiniSearch<Document>({
      fields: ['says', 'names', 'date'],
      storeFields: [],
      processTerm: (term) => fold(term),
      searchOptions: { fuzzy: 0.2, boost: { names: 2 } },
    });
    index.addAll(documents);
    return {
      name: 'MiniSearch',
      refuses: false,
      ask(question) {
        const id: unknown = index.search(question)[0]?.id;
        return { first: typeof id === 'number' ? (documents[id]?.ref ?? null) : null };
      },
    };
  },
};
