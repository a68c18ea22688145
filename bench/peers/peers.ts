import type { Field } from '../measure/contender.js';
import type { Document } from './document.js';
import { flexsearch } from './flexsearch.js';
import { fuseBest, fusePlain } from './fuse.js';
import { minisearch } from './minisearch.js';
import { orama } from './orama.js';
import { sqlite } from './sqlite.js';

/** Every library that Dépêche is measured against. */
export async function findPeers(): Promise<Field<readonly Document[]>> {
  const { entrants, missing } = await sqlite();
  return { entrants: [flexsearch, minisearch, orama, fuseBest, fusePlain, ...entrants], missing };
}
