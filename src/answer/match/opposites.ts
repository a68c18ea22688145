import type { Concept } from '../../knowledge/coverage.js';
import { remembered } from '../../question/words/remembered.js';

/** What rules each concept out, whichever of the two says so. */
export const oppositesIn = remembered(
  (concepts: ReadonlyMap<string, Concept>): ReadonlyMap<string, ReadonlySet<string>> => {
    const found = new Map<string, Set<string>>();
    const add = (id: string, other: string): void => {
      found.set(id, (found.get(id) ?? new Set()).add(other));
    };
    for (const { id, opposite } of concepts.values())
      for (const other of opposite) {
        add(id, other);
        add(other, id);
      }
    return found;
  },
);
