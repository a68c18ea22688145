import type { Query } from '../question/query.js';
import type { Entry } from './entry.js';

/** Whether others than those asked about were at a meeting as well: then it is not the meeting that was asked about. */
export function hasStrangers(entry: Entry, query: Query): boolean {
  if (entry.fact.type !== 'meeting') return false;
  const asked = new Set(query.units.flatMap((unit) => (unit.kind === 'name' ? unit.names : [])));
  return asked.size > 1 && entry.people.some((slug) => !asked.has(slug));
}
