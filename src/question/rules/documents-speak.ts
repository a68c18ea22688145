import type { ConceptUnit, Unit } from '../query.js';
import { isOnly, PROVIDE, SAYING } from '../shared-concepts.js';
import type { Wording } from '../wording.js';

/** Spans from a verb to its subject: "dit *quoi le* traité". */
const BESIDE = 3;

/**
 * Takes what an agreement says for what it provides: "que dit le traité ?", "what does the deal say?" Whoever is named
 * before the verb says it himself.
 */
export function withDocuments(
  units: readonly Unit[],
  { intent, asksAgent, concepts }: Pick<Wording, 'intent' | 'asksAgent' | 'concepts'>,
): readonly Unit[] {
  if (intent === 'who' && asksAgent) return units;
  const isDocument = (unit: Unit | undefined): unit is ConceptUnit =>
    unit?.kind === 'concept' &&
    unit.setting !== true &&
    unit.concepts.some((id) => concepts.get(id)?.types.includes('agreement') === true);
  return units.map((unit, i) => {
    if (!isOnly(unit, SAYING) || units.slice(0, i).some(({ kind }) => kind === 'name')) return unit;
    const speaks = [units[i - 1], units[i + 1]].some(
      (other) => isDocument(other) && Math.abs(other.at - unit.at) <= BESIDE,
    );
    return speaks ? { ...unit, concepts: [PROVIDE] } : unit;
  });
}
