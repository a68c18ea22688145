import FlexSearch from 'flexsearch';
import type { Entrant } from '../measure/contender.js';
import type { Document } from './document.js';

/** The tolerant tokenizer for typing errors, and suggestions where not every word is found, as its documentation advises. */
export const flexsearch: Entrant<readonly Document[]> = {
  name: 'FlexSearch',
  most: 100_000,
  build(documents) {
    const index = new FlexSearch.Index({ tokenize: 'tolerant', encoder: 'LatinBalance', resolution: 9 });
    for (const { id, says, names, date } of documents) index.add(id, `${names} ${date} ${says}`);
    return {
      name: 'FlexSearch',
      refuses: false,
      ask(question) {
        const found = index.search(question, { limit: 1, suggest: true });
        const id = Array.isArray(found) ? found[0] : undefined;
        return { first: typeof id === 'number' ? (documents[id]?.ref ?? null) : null };
      },
    };
  },
};
