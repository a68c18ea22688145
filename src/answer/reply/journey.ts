import type { Concept } from '../../knowledge/coverage.js';
import type { Query, Unit } from '../../question/query.js';
import { isTravelling } from '../../question/shared-concepts.js';
import type { Match } from '../match/match.js';
import { PLACED } from '../told/match-name.js';

/** A journey longer than this, in days, is a state. */
const LONGEST = 31;

/**
 * A timeline of a journey holds all that the traveller did from its first day to its last, and not only what tells of
 * travelling. Null where a question asks for no such timeline.
 * @param full - the facts on the journey itself
 */
export function journeyOf(
  query: Query,
  full: readonly Match[],
  concepts: ReadonlyMap<string, Concept>,
): Query | null {
  if (query.intent !== 'timeline') return null;
  const isJourney = (unit: Unit): boolean =>
    unit.kind === 'concept' &&
    unit.setting !== true &&
    unit.concepts.some((id) => isTravelling(id, concepts));
  const travellers = query.units.filter((unit) => unit.kind === 'name' && unit.places.length === 0);
  if (!query.units.some(isJourney) || travellers.length === 0) return null;
  const days = full.flatMap(({ entry: { fact, when } }) =>
    fact.type === 'visit' && when !== null && when.precision === 'day' && when.to - when.from <= LONGEST
      ? [when]
      : [],
  );
  if (days.length === 0) return null;
  const from = Math.min(...days.map((span) => span.from));
  const to = Math.max(...days.map((span) => span.to));
  if (to - from > LONGEST) return null;
  return {
    ...query,
    units: travellers.map((unit) => (unit.kind === 'name' ? { ...unit, role: 'agent' } : unit)),
    periods: [{ start: 0, end: 0, bound: false, period: { kind: 'range', from, to, unit: 'day' } }],
  };
}

/** Whether a fact belongs to a journey as it is told: something that happened, to the traveller. */
export const isStage = ({ entry }: Match): boolean => PLACED.has(entry.fact.type);
