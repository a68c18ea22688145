import type { Query } from '../../question/query.js';
import type { Entry } from '../tables/entry.js';

/** Whether others than those asked about were at a meeting as well: then it is not the meeting that was asked about. */
export function hasStrangers(entry: Entry, query: Query): boolean {
  if (entry.fact.type !== 'meeting') return false;
  const named = query.units.filter((unit) => unit.kind === 'name');
  const asked = new Set(named.flatMap(({ names }) => names));
  const others = entry.people.filter((slug) => !asked.has(slug)).length;
  // "Poutine et le Nord-Coréen": a country may stand for the one who was there.
  const forSomebody = named.filter(
    ({ names, adjective, qualifies, role }) =>
      adjective === true &&
      qualifies !== true &&
      role !== 'in' &&
      !names.some((slug) => entry.people.includes(slug)) &&
      names.some((slug) => entry.names.has(slug)),
  ).length;
  return asked.size > 1 && others > forSomebody;
}
