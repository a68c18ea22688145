import type { Unit } from './query.js';

/** What sources do, where a question is about what they say. */
const SOURCES_SPEAK: ReadonlySet<string> = new Set([
  'say',
  'describe',
  'discuss',
  'report',
  'publish',
  'remarks',
  'agree',
  'coincide',
  'compare',
]);
/** What is left is no longer governed by what the sources do: "Do they tell of the meeting?" is about meeting. */
export const withoutSources = (units: readonly Unit[]): Unit[] =>
  units.flatMap((unit) => {
    if (isOnly(unit, SOURCES_SPEAK)) return [];
    const { governed: _, ...rest } = unit;
    return [rest];
  });
/** Whether a unit stands for some concepts and nothing else. */
export const isOnly = (unit: Unit, concepts: ReadonlySet<string>): boolean =>
  unit.kind === 'concept' && unit.concepts.length > 0 && unit.concepts.every((id) => concepts.has(id));
