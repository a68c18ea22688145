import type { Unit } from './query.js';
import { isOnly, SOURCES_SPEAK } from './shared-concepts.js';

/**
 * Leaves out what sources do. What is left is no longer governed by it: "Do they tell of the meeting?" is about
 * meeting.
 */
export const withoutSources = (units: readonly Unit[]): Unit[] =>
  units.flatMap((unit) => {
    if (isOnly(unit, SOURCES_SPEAK)) return [];
    const { governed: _, ...rest } = unit;
    return [rest];
  });
