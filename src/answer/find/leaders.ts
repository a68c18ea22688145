import type { Coverage } from '../../knowledge/coverage.js';
import type { ConceptUnit, Query, Unit } from '../../question/query.js';
import { ABOUT } from '../match/affirming.js';
import type { Match } from '../match/match.js';
import { PLACED, SPOKEN } from '../told/match-name.js';
import { find } from './find.js';
import { type Ground, isUnaccounted, type LastReading, type Reading, type Unanswered } from './reading.js';

/**
 * The question on leaders read as one on what they lead. What countries do is told of their leaders too: "does Kim
 * lend troops to Putin" is answered by what North Korea gives to Russia. Only by facts in which no person acts, which
 * do not say where somebody was, and which are about all that is asked; the answer names the country.
 */
export const OF_COUNTRIES: LastReading = {
  mayRead: (unanswered, { coverage }) =>
    isUnaccounted(unanswered) && asksOfLeaders(unanswered.query, coverage),
  read: readOfCountries,
};

function asksOfLeaders(query: Query, coverage: Coverage): boolean {
  const leaders = leadersIn(query, coverage);
  // Of one word and leaders alone, nobody tells whom it is about: "what vexed Putin?" And who names both, as in
  // "did Putin take him to Moscow", tells them apart.
  if (leaders.some((unit) => namesWhatIsLed(unit, query, coverage))) return false;
  return leaders.length > 0 && query.units.length - leaders.length >= 2 && topicsIn(query).length > 0;
}

function readOfCountries({ query }: Unanswered, ground: Ground): Reading | null {
  const { coverage } = ground;
  const leaders = leadersIn(query, coverage);
  const topics = topicsIn(query);
  const read: Query = {
    ...query,
    units: query.units.map((unit) =>
      unit.kind === 'name' && leaders.includes(unit) ? { ...unit, names: ledByIts(unit, coverage) } : unit,
    ),
  };
  const matches = find(read, ground).full.filter(
    ({ entry }) =>
      entry.people.length === 0 &&
      !PLACED.has(entry.fact.type) &&
      leaders.every((unit) => ledByIts(unit, coverage).some((slug) => partiesTo(entry).includes(slug))) &&
      topics.every(({ concepts }) => concepts.some((id) => (entry.concepts.get(id) ?? 0) >= ABOUT)),
  );
  return matches.length === 0 ? null : { query: read, matches };
}

const leadersIn = ({ units }: Query, coverage: Coverage): readonly Unit[] =>
  units.filter((unit) => ledByIts(unit, coverage).length > 0);

const topicsIn = ({ units }: Query): readonly ConceptUnit[] =>
  units.filter((unit) => unit.kind === 'concept');

/** Those of whom a fact tells; where words are told, only those whose they are, and to whom. */
const partiesTo = ({ fact, told }: Match['entry']): readonly string[] =>
  SPOKEN.has(fact.type) ? [...fact.who, ...fact.to] : told;

/** Whether a question names what somebody leads beside them. */
const namesWhatIsLed = (leader: Unit, { units }: Query, coverage: Coverage): boolean =>
  units.some(
    (unit) =>
      unit.kind === 'name' &&
      unit !== leader &&
      ledByIts(leader, coverage).some((slug) => unit.names.includes(slug)),
  );

/** The places that somebody of a question leads; of nobody else any. */
function ledByIts(unit: Unit, { names, offices }: Coverage): readonly string[] {
  if (unit.kind !== 'name' || unit.places.length > 0) return [];
  const [slug, ...others] = unit.names;
  if (slug === undefined || others.length > 0) return [];
  return (names.get(slug)?.roles ?? []).flatMap(({ office, at }) =>
    office !== undefined && at !== undefined && offices.get(office)?.heads === true ? [at] : [],
  );
}
