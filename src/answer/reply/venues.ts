import type { ConceptUnit, NameUnit, Query, Unit } from '../../question/query.js';
import { type Finding, find } from '../find/find.js';
import { PLACED } from '../told/match-name.js';

/** Between what happens and where, only "de" may stand: "le défilé de Moscou". */
const BESIDE = 2;

/**
 * The question with the place beside what happens ("le défilé de Moscou", "Moscow's parade") read as where it happens,
 * where the coverage knows such happenings and none of them there: what those of that place did or felt at another one
 * does not tell of it.
 */
export function heldAt(query: Query, finding: Finding): Query {
  for (const place of query.units) {
    const happening = isPlace(place) ? happeningBeside(place, query) : undefined;
    if (happening === undefined || !isPlace(place)) continue;
    const there: NameUnit = { ...place, role: 'in' };
    if (!isHeld([happening], query, finding) || isHeld([happening, there], query, finding)) continue;
    return { ...query, units: query.units.map((unit) => (unit === place ? there : unit)) };
  }
  return query;
}

const isPlace = (unit: Unit): unit is NameUnit =>
  unit.kind === 'name' && unit.places.length > 0 && unit.adjective !== true && unit.role !== 'in';

/** What happens right before a place with "de", or in English right after one; two places are who takes part. */
function happeningBeside(place: NameUnit, { units, language }: Query): ConceptUnit | undefined {
  if (units.some((unit) => unit !== place && unit.kind === 'name' && unit.role === place.role)) return;
  return units.find(
    (unit): unit is ConceptUnit =>
      unit.kind === 'concept' &&
      (place.role === 'about'
        ? unit.at < place.at && place.at - unit.at <= BESIDE
        : language === 'en' && place.role !== 'agent' && unit.at === place.at + 1),
  );
}

/** Whether something happens that is about what a question names before all else. */
function isHeld(units: readonly Unit[], query: Query, finding: Finding): boolean {
  const [happening] = units;
  const plain = units.map((unit) => ({ ...unit, setting: false, during: false, governed: false }));
  const asked: Query = { ...query, intent: null, yesNo: false, periods: [], anchor: null, units: plain };
  return find(asked, finding).full.some(
    ({ entry: { fact } }) =>
      PLACED.has(fact.type) &&
      happening?.kind === 'concept' &&
      happening.concepts.includes(fact.about[0] ?? ''),
  );
}
