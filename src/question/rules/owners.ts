import { isPersonAlone } from '../asked/people.js';
import type { NameUnit, Unit } from '../query.js';
import type { Wording } from '../wording.js';
import { endsAs } from '../words/endings.js';
import { fold } from '../words/fold.js';

/** Spans from an owner to what is his: the "s" of the possessive may stand between. */
const BESIDE = 2;

/**
 * Takes a person who is told by another name for the one who acts: "Russia's Putin" is Putin, and "Kim's Russian
 * counterpart", not Kim, does what follows.
 */
export function withOwners(
  units: readonly Unit[],
  { names, graph, grammar }: Pick<Wording, 'names' | 'graph' | 'grammar'>,
): readonly Unit[] {
  const { belongsTo } = graph;
  /** The person that a name stands before as an owner; null where there is none. */
  const ownedBy = (unit: Unit | undefined, next: Unit | undefined): NameUnit | null => {
    if (unit?.kind !== 'name' || unit.adjective === true || !isPersonAlone(next, names)) return null;
    const isMarked = unit.owns === true || endsAs(fold(unit.surface), grammar.possessives);
    return isMarked && next.at - unit.at <= BESIDE ? next : null;
  };
  const isTheirs = (owner: NameUnit, owned: NameUnit): boolean =>
    owner.places.length > 0 &&
    owned.names.some((slug) => owner.names.some((each) => belongsTo(slug).has(each)));
  return units.flatMap((unit, i): Unit[] => {
    if (unit.kind !== 'name') return [unit];
    const owned = ownedBy(unit, units[i + 1]);
    if (owned !== null && isTheirs(unit, owned)) return [];
    if (owned !== null && unit.owns === true) return [{ ...unit, role: 'any' }];
    const owner = units[i - 1];
    if (owner?.kind !== 'name' || ownedBy(owner, unit) === null) return [unit];
    return isTheirs(owner, unit) || owner.owns === true ? [{ ...unit, role: owner.role }] : [unit];
  });
}
