import type { Unit } from './query.js';
import { isOnly, SOURCES_SPEAK } from './shared-concepts.js';
import type { Wording } from './wording.js';

/**
 * Leaves out what sources do where they are compared. What is left is no longer governed by it: "Do they tell of the meeting?" is about
 * meeting.
 */
export function withoutSources(units: readonly Unit[], { intent }: Pick<Wording, 'intent'>): readonly Unit[] {
  if (intent !== 'agreement') return units;
  return units.flatMap((unit) => {
    if (isOnly(unit, SOURCES_SPEAK)) return [];
    const { governed: _, ...rest } = unit;
    return [rest];
  });
}
