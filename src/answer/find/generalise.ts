import type { Concept } from '../../knowledge/coverage.js';
import type { Query, Unit } from '../../question/query.js';
import { WIDER } from '../../question/shared-concepts.js';
import { find } from './find.js';
import type { Ground, LastReading, Reading, Unanswered } from './reading.js';

/**
 * The question in a wider sense, for where nothing fits the narrow one: a "guarantee" on a topic is something said on
 * it, whoever congratulates somebody on something praises it. Only where the question also names a topic of the
 * coverage, and never for yes or no.
 */
export const WIDER_SENSE: LastReading = {
  mayRead: ({ query }) => query.intent !== 'yes-no',
  read: readWidely,
};

function readWidely({ query }: Unanswered, ground: Ground): Reading | null {
  const wider = generalised(query, ground.coverage.concepts);
  const matches = wider === null ? [] : find(wider, ground).full;
  return wider === null || matches.length === 0 ? null : { query: wider, matches };
}

/**
 * The question with wider concepts in place of narrow ones; null where it has none, or names no topic.
 * @param topics the concepts of the coverage itself
 */
function generalised(query: Query, topics: ReadonlyMap<string, Concept>): Query | null {
  const widerThan = (unit: Unit): readonly string[] =>
    unit.kind === 'concept' ? unit.concepts.flatMap((id) => WIDER.get(id) ?? []) : [];
  const isNarrow = (unit: Unit): boolean => widerThan(unit).length > 0;
  const isTopic = (unit: Unit): boolean =>
    unit.kind === 'concept' && !isNarrow(unit) && unit.concepts.some((id) => topics.has(id));
  if (!query.units.some(isNarrow) || !query.units.some(isTopic)) return null;
  return {
    ...query,
    units: query.units.map((unit) =>
      unit.kind === 'concept' && isNarrow(unit) ? { ...unit, concepts: [...new Set(widerThan(unit))] } : unit,
    ),
  };
}
