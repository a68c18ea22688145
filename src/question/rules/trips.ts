import type { Unit } from '../query.js';
import { isTravelling } from '../shared-concepts.js';
import { linking } from '../spans/pieces.js';
import type { WordingOf } from '../wording.js';
import { fold } from '../words/fold.js';
import { foldedSet } from '../words/folded-set.js';

/** Spans between the preposition and the trip: "on his". */
const REACH = 2;

/**
 * Takes a trip on which something is said to have happened for its occasion: "who did Kim talk to on his China trip?"
 * asks of whom he met there. Where nothing else is told of, the trip is what the question is about.
 */
export function withTrips(
  units: readonly Unit[],
  { spans, concepts, words }: WordingOf<'spans' | 'concepts', 'onTrips'>,
): readonly Unit[] {
  const { onTrips } = words;
  const before = foldedSet(onTrips);
  const isOn = (at: number): boolean => {
    for (let i = at - 1; i >= at - 1 - REACH; i--) {
      const span = spans[i];
      if (span === undefined) return false;
      if (before.has(fold(span.surface))) return true;
      if (!linking(span)) return false;
    }
    return false;
  };
  const isTrip = (unit: Unit): boolean =>
    unit.kind === 'concept' && unit.concepts.some((id) => isTravelling(id, concepts)) && isOn(unit.at);
  const isTold = (unit: Unit): boolean =>
    unit.kind !== 'name' && unit.setting !== true && unit.kind !== 'number' && !isTrip(unit);
  return units.some(isTold)
    ? units.map((unit) => (isTrip(unit) ? { ...unit, setting: true, during: true } : unit))
    : units;
}
