import type { Token } from './fold.js';
import type { Unit } from './query.js';
import type { Span } from './segment.js';
import { SAY } from './shared-concepts.js';

/**
 * Takes whoever is named last beside a verb of saying for the one who said all that stands before the comma: "Moscow
 * and Pyongyang have never been this close, Kim says?"
 */
export function withLastSpeaker(
  units: readonly Unit[],
  tokens: readonly Token[],
  spans: readonly Span[],
): readonly Unit[] {
  const [first, second] = units.slice(-2);
  if (units.length < 3 || first === undefined || second === undefined || second.at !== first.at + 1)
    return units;
  const name = [first, second].find(({ kind }) => kind === 'name');
  const verb = [first, second].find((unit) => unit.kind === 'concept' && unit.concepts.includes(SAY));
  const gap = tokens[spans[first.at]?.start ?? -1]?.gap ?? '';
  if (name === undefined || verb === undefined || !gap.includes(',')) return units;
  return units.map((unit) => {
    if (unit.kind !== 'name') return unit;
    if (unit === name) return { ...unit, role: 'agent', cited: true };
    // What is told of them, they do not say.
    return unit.role === 'agent' ? { ...unit, role: 'any' } : unit;
  });
}
