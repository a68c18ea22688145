import type { Concept } from '../../knowledge/coverage.js';
import type { Unit } from '../query.js';
import { clausesOf, isIn } from '../spans/clauses.js';
import { grammarOnly, has } from '../spans/pieces.js';
import type { Wording } from '../wording.js';
import { remembered } from '../words/remembered.js';

/** Concepts that rule each other out: a train is no plane. */
const ruledOut = remembered((concepts: ReadonlyMap<string, Concept>): ReadonlySet<string> => {
  const pairs = [...concepts.values()].flatMap(({ id, opposite }) =>
    opposite.length > 0 ? [id, ...opposite] : [],
  );
  return new Set(pairs);
});

/**
 * Leaves out the answers that somebody tries after a question ("He left how, by plane?", "which summit was it,
 * third? fourth?"): each stands alone in a clause at the end, and is of the kind that is asked for. The fact has the
 * right one, whether or not it was among them.
 */
export function withoutGuesses(
  units: readonly Unit[],
  { intent, tokens, spans, concepts }: Pick<Wording, 'intent' | 'tokens' | 'spans' | 'concepts'>,
): readonly Unit[] {
  const isGuess = (unit: Unit): boolean => {
    switch (intent) {
      case 'how':
        return (
          unit.kind === 'concept' &&
          unit.concepts.some((id) => ruledOut(concepts).has(id) && concepts.get(id)?.types.length === 0)
        );
      case 'how-many':
      case 'how-old':
      case 'ordinal':
      case 'what':
        return unit.kind === 'number';
      // "À Moscou", and not "il est où, le palais ?", which asks about the palace.
      case 'where':
        return unit.kind === 'name' && unit.role === 'in' && unit.places.length > 0;
      default:
        return false;
    }
  };
  let kept = units;
  const clauses = clausesOf(tokens, spans);
  while (clauses.length > 1) {
    const last = clauses.pop();
    if (last === undefined) break;
    const own = kept.filter((unit) => isIn(unit, last));
    const [only] = own;
    const others = spans.slice(last.start, last.end).filter((_, i) => last.start + i !== only?.at);
    // "Did he phone him or": what is left open is a guess, whatever it is.
    const isOpen = intent !== 'yes-no' && has(spans[last.end - 1], 'conjunction') && only?.kind === 'concept';
    if (own.length !== 1 || only === undefined || !(isOpen || isGuess(only)) || !others.every(grammarOnly))
      break;
    kept = kept.filter((unit) => unit !== only);
  }
  // What nothing stands before is no guess, but what is asked about.
  return kept.length > 0 ? kept : units;
}
