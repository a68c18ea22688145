import { withoutTitles } from '../asked/titles.js';
import type { Unit } from '../query.js';
import type { UnitRule, Wording } from '../wording.js';
import { withAges } from './ages.js';
import { withoutAsides } from './asides.js';
import { withBareLists } from './bare-lists.js';
import { withBareVerbs } from './bare-verbs.js';
import { withBeginnings } from './beginnings.js';
import { withDescribedPlace } from './described-places.js';
import { disambiguate } from './disambiguate.js';
import { withDocuments } from './documents-speak.js';
import { withEpithets } from './epithets.js';
import { withoutEveryday } from './everyday.js';
import { withFrequency } from './frequency.js';
import { withGeneralVerbs } from './general-verbs.js';
import { withoutGoing } from './going.js';
import { withoutGuesses } from './guesses.js';
import { withoutHearsay } from './hearsay.js';
import { withNeeding } from './needing.js';
import { withoutOrderVerbs } from './order-verbs.js';
import { withOrganising } from './organising.js';
import { withOwnCapital } from './own-capital.js';
import { withOwners } from './owners.js';
import { withPredicates } from './predicates.js';
import { withPresence } from './presence.js';
import { withLastSpeaker } from './said-last.js';
import { withSamePerson } from './same-person.js';
import { withoutSlightAdjectives } from './slight-adjectives.js';
import { withSpeakers } from './speakers.js';
import { withoutSupportVerbs } from './support-verbs.js';
import { withTrips } from './trips.js';

/** What is said, and by whom: read as soon as the question word is known. Each looks at what those before it made. */
export const MEANING: readonly UnitRule[] = [
  withBareLists,
  withOwnCapital,
  withOwners,
  withLastSpeaker,
  withoutEveryday,
  withoutSlightAdjectives,
  withAges,
  withEpithets,
  withoutAsides,
  withoutHearsay,
  withoutGuesses,
  withBeginnings,
  withDocuments,
  withoutSupportVerbs,
  withoutTitles,
  disambiguate,
  withBareVerbs,
  withNeeding,
];

/** What depends on what the whole question asks: read when that is settled. */
export const SETTLED: readonly UnitRule[] = [
  withPredicates,
  withDescribedPlace,
  withOrganising,
  withPresence,
  withTrips,
  withoutOrderVerbs,
  withoutGoing,
  withSpeakers,
  withFrequency,
  withGeneralVerbs,
  withSamePerson,
];

/** Reads rules on units, one after the other. */
export const applyRules = (
  rules: readonly UnitRule[],
  units: readonly Unit[],
  wording: Wording,
): readonly Unit[] => rules.reduce((read, rule) => rule(read, wording), units);
