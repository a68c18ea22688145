import type { Entrant } from '../measure/contender.js';
import type { Document } from './document.js';
import { flexsearch } from './flexsearch.js';
import { fuseBest, fusePlain } from './fuse.js';
import { minisearch } from './minisearch.js';
import { orama } from './orama.js';
import { sqlite } from './sqlite.js';

/** Every library that Dépêche is measured against, as far as this version of node has it. */
export const findPeers = async (): Promise<readonly Entrant<readonly Document[]>[]> => [
  flexsearch,
  minisearch,
  orama,
  fuseBest,
  fusePlain,
  ...(await sqlite()),
];
