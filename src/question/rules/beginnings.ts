import { isPerson } from '../asked/people.js';
import type { Unit } from '../query.js';
import { BEGIN } from '../shared-concepts.js';
import type { WordingOf } from '../wording.js';

/**
 * "Which bridge is dug up *first*?", "attaqué *en premier*": what stands alone, where nobody does anything, is no rank
 * but tells that something begins so. "Who came first?" is on an order, and "the first" on a rank.
 */
export function withBeginnings(
  units: readonly Unit[],
  { intent, tokens, spans, grammar, names }: WordingOf<'intent' | 'tokens' | 'spans' | 'grammar' | 'names'>,
): readonly Unit[] {
  if (
    intent === null ||
    intent === 'yes-no' ||
    intent === 'who' ||
    units.some((unit) => isPerson(unit, names))
  )
    return units;
  const stands = ({ at }: Unit): boolean => {
    const before = tokens[(spans[at]?.start ?? 0) - 1]?.folded ?? '';
    return !grammar.determiners.includes(before) && !units.some((other) => other.at === at + 1);
  };
  return units.map((unit) =>
    unit.kind === 'number' && unit.ordinal && unit.spelled && unit.value === 1 && !unit.choice && stands(unit)
      ? { kind: 'concept', concepts: [BEGIN], surface: unit.surface, at: unit.at }
      : unit,
  );
}
