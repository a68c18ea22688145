import type { Concept } from '../../knowledge/coverage.js';
import type { FactType } from '../../knowledge/types.js';
import { isPerson } from '../../question/asked/people.js';
import type { ConceptUnit, NameUnit, Query, Unit } from '../../question/query.js';
import { ARRIVE, isTravelling, LEAVE } from '../../question/shared-concepts.js';
import { fold, wordsIn } from '../../question/words/fold.js';
import { type Finding, find } from './find.js';
import type { Apart, LastReading, Reading } from './reading.js';

/** What somebody takes part in at a place. */
const HELD: ReadonlySet<FactType> = new Set<FactType>(['meeting', 'ceremony']);
/** What a journey may be asked for that being there answers. */
const TOLD: ReadonlySet<Query['intent']> = new Set<Query['intent']>(['yes-no', 'when']);

/**
 * A question on a journey read as one on being there. Whoever took part in something at a place had gone there: "did
 * Putin go to Beijing?" is answered by the parade that he attended there.
 */
export const OF_PRESENCE: LastReading = {
  mayRead: ({ query }, { concepts }) =>
    TOLD.has(query.intent) &&
    !query.negated &&
    query.anchor === null &&
    // "When had he been there before September?": not when he was there after it.
    !query.prior &&
    !query.earlier &&
    !query.periods.some(({ bound }) => bound) &&
    query.units.some((unit) => isJourney(unit, concepts)),
  read: ({ query, apart }, ground) => readOfPresence(query, ground) ?? readApart(query, apart, ground),
};

function readOfPresence(query: Query, finding: Finding): Reading | null {
  const journey = query.units.find((unit) => isJourney(unit, finding.concepts));
  const others = query.units.filter((unit) => unit !== journey);
  const places = others.filter(isPlace);
  const people = others.filter((unit) => isPerson(unit, finding.names) && unit.setting !== true);
  if (journey === undefined || places.length !== 1 || people.length === 0) return null;
  if (places.length + people.length < others.length) return null;
  const read: Query = {
    ...query,
    units: others.map((unit) =>
      unit.kind === 'name' ? { ...unit, role: isPlace(unit) ? 'in' : 'agent', qualifies: false } : unit,
    ),
  };
  const matches = find(read, finding).full.filter(({ entry }) => HELD.has(entry.fact.type));
  return matches.length === 0 ? null : { query: read, matches };
}

/** "Est-il allé à Pékin": a phrase for a journey may end in a place. */
function readApart(query: Query, apart: Apart | undefined, finding: Finding): Reading | null {
  const journeys = query.units.filter((unit) => isJourney(unit, finding.concepts));
  const phrases = journeys.map(({ surface }) => wordsIn(surface).map(fold).join(' '));
  const several = phrases.filter((phrase) => phrase.includes(' '));
  return apart === undefined || several.length === 0
    ? null
    : readOfPresence(apart.reread(new Set(several)), finding);
}

/** To go somewhere, and neither to arrive nor to leave: when somebody was there is not when they did. */
const isJourney = (unit: Unit, concepts: ReadonlyMap<string, Concept>): unit is ConceptUnit =>
  unit.kind === 'concept' &&
  unit.setting !== true &&
  unit.concepts.some((id) => isTravelling(id, concepts)) &&
  !unit.concepts.some((id) =>
    ENDS.some((end) => id === end || concepts.get(id)?.broader.includes(end) === true),
  );

const ENDS: readonly string[] = [ARRIVE, LEAVE];

const isPlace = (unit: Unit): unit is NameUnit =>
  unit.kind === 'name' && unit.places.length > 0 && unit.adjective !== true && unit.setting !== true;
