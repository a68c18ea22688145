import type { Query } from '../../question/query.js';
import type { Entry } from '../tables/entry.js';
import { type Finding, find } from './find.js';
import { asksIfOver, isEnd } from './of-another.js';
import type { Reading } from './reading.js';

/** Whether a fact tells what goes on, with no end of it. */
const goesOn = ({ fact: { type, when } }: Entry): boolean =>
  type === 'background' && when?.date.endsWith('/..') === true;

/**
 * "Is the war over?": that it has gone on since some day is what there is to tell, and neither yes nor no; null where
 * nothing of what is asked about goes on.
 */
export function goingOn(query: Query, finding: Finding): Reading | null {
  if (!asksIfOver(query)) return null;
  const read: Query = { ...query, intent: null, units: query.units.filter((unit) => !isEnd(unit)) };
  const matches = find(read, finding).full.filter(({ entry }) => goesOn(entry));
  return matches.length === 0 ? null : { query: read, matches };
}
