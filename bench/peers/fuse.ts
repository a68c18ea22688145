import Fuse, { type IFuseOptions } from 'fuse.js';
import type { Entrant } from '../measure/contender.js';
import type { Document } from './document.js';

const KEYS = ['says', 'names', 'date'];
/** What the library does with a question as it comes: one pattern over the whole field. */
const PLAIN: IFuseOptions<Document> = { keys: KEYS };
/** What its documentation advises for several words and long texts, and for accents left out. */
const BEST: IFuseOptions<Document> = {
  keys: KEYS,
  useTokenSearch: true,
  ignoreLocation: true,
  ignoreDiacritics: true,
  threshold: 0.3,
};

const entrant = (
  name: string,
  options: IFuseOptions<Document>,
  most: number,
): Entrant<readonly Document[]> => ({
  name,
  most,
  build(documents) {
    const fuse = new Fuse(documents, options);
    return {
      name,
      refuses: false,
      ask: (question) => ({ first: fuse.search(question, { limit: 1 })[0]?.item.ref ?? null }),
    };
  },
});

export const fusePlain = entrant('Fuse.js, plain', PLAIN, 10_000);
export const fuseBest = entrant('Fuse.js, token search', BEST, 10_000);
