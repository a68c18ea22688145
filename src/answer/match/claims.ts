import type { Coverage } from '../../knowledge/coverage.js';
import type { Query } from '../../question/query.js';
import { DENYING, mayBe } from '../../question/shared-concepts.js';
import type { Entry } from '../tables/entry.js';
import { SPOKEN } from '../told/match-name.js';
import { ABOUT } from './affirming.js';

/** Whether a fact only accuses those whom a question is about: it says so of them, and nobody knows whether it is so. */
export function isOnlyAccused({ fact, agents }: Entry, { units }: Query): boolean {
  if (fact.type !== 'accusation') return false;
  const asked = units.flatMap((unit) => (unit.kind === 'name' ? unit.names : []));
  return asked.some((slug) => fact.to.includes(slug)) && !asked.some((slug) => agents.has(slug));
}

/**
 * Whether whoever a question is about is told only to claim it, of somebody else: that Seoul says that the North sent
 * soldiers does not say that Seoul sent any.
 */
export function isOnlyClaimed(
  { entry, told }: { readonly entry: Entry; readonly told: boolean },
  query: Query,
  names: Coverage['names'],
): boolean {
  const { fact, agents } = entry;
  if (!SPOKEN.has(fact.type) || told) return false;
  const kindOf = (slug: string): string | undefined => names.get(slug)?.kind;
  const asked = new Set(query.units.flatMap((unit) => (unit.kind === 'name' ? unit.names : [])));
  const speaks = fact.who.some(
    (slug) => asked.has(slug) && (fact.type === 'accusation' || kindOf(slug) !== 'person'),
  );
  return (
    speaks &&
    [...fact.to, ...fact.about].some(
      (slug) => kindOf(slug) !== undefined && !agents.has(slug) && !asked.has(slug),
    )
  );
}

/** "Is she open to a referendum?": that she turned one down does not affirm it, nor does whoever denies it. */
export const isTurnedDown = ({ entry }: { readonly entry: Entry }, { units }: Query): boolean =>
  !entry.fact.negated &&
  !units.some((unit) => mayBe(unit, DENYING)) &&
  [...DENYING].some((id) => (entry.concepts.get(id) ?? 0) >= ABOUT);
