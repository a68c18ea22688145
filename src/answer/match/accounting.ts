import type { ConceptUnit, NumberUnit, Query, Unit } from '../../question/query.js';
import { keptLately } from '../../question/words/remembered.js';
import type { Entry } from '../tables/entry.js';
import { ABOUT } from './affirming.js';
import type { Bearing } from './bearing.js';
import { exchangedAgent, speakerAlone, unhelped } from './exchanged.js';
import { mistakenFor } from './identity.js';
import { isLiteral } from './literal.js';
import type { UnitMatcher } from './match-unit.js';
import type { Meaning } from './meaning.js';
import { buildParts } from './parts.js';
import { reachesAhead } from './to-come.js';

/** The very word that the question uses, and not only another for the same. */
const LITERAL = 0.08;
/** Less than this of a concept is touched on. */
const BESIDE = 0.6;
/** A word that says little counts less. */
const HINT = 0.6;

/** What a fact has of the parts of a question. */
export interface Account {
  /** What it does not account for, and should. */
  readonly missing: readonly Unit[];
  readonly contradicted: readonly (NumberUnit | ConceptUnit)[];
  /** What the parts count, in their order; and the numbers alone. */
  readonly counted: readonly number[];
  readonly numbers: number;
  /** How directly it has the part that it has least directly; 1 where it has all. */
  readonly weakest: number;
  /** It is about something that the question says, and does not only touch on all of that. */
  readonly isAbout: boolean;
}

/** Goes through the parts of a question, and says what a fact has of each. */
export function buildAccounting(
  meaning: Meaning,
  units: UnitMatcher,
  { isOfOthers, isOfSpeaker, isElsewhere, isHearsay }: Bearing,
): (entry: Entry, query: Query, lacked: ReadonlySet<Unit>) => Account {
  const { partsOf, choicesOf } = buildParts(meaning);
  const mistakenIn = keptLately(mistakenFor);
  return (entry, query, lacked) => {
    const missing: Unit[] = [];
    const contradicted: (NumberUnit | ConceptUnit)[] = [];
    const levelOf = (unit: Unit): number => (lacked.has(unit) ? 0 : units.level(unit, entry, query));
    // "The fifth or sixth time?": one of them is enough.
    const chosen = choicesOf(query).flatMap(({ unit, choice }) => (levelOf(unit) > 0 ? [choice] : []));
    const verb = meaning.verb(query);
    const exchanged =
      mistakenIn(query) ??
      exchangedAgent(entry, query) ??
      unhelped(entry, query) ??
      speakerAlone(entry, query, meaning.speech(query));
    const counted: number[] = [];
    let numbers = 0;
    let weakest = 1;
    let strongest = 0;
    let topics = 0;
    let slight = true;
    const borrowed: Unit[] = [];
    // What others say of somebody tells of them what it is about, and not what it touches on.
    const hearsay = query.intent === 'yes-no' && isHearsay(entry, query);
    const isBeside = (unit: Unit): boolean =>
      unit.kind === 'concept' &&
      unit.setting !== true &&
      !meaning.isHint(unit) &&
      ((hearsay && units.own(unit, entry, query) < BESIDE) || isOfSpeaker(unit, entry, query));
    for (const { unit, hint, needed } of partsOf(query)) {
      const isAnothers =
        unit === exchanged || isOfOthers(unit, entry, query) || isElsewhere(unit, entry, query);
      const level = isAnothers || isBeside(unit) ? 0 : levelOf(unit);
      if (level > 0) counted.push(hint ? level * HINT : level);
      if (units.isBorrowed(unit, level, entry, query)) borrowed.push(unit);
      if (level > 0 && unit.kind === 'concept' && unit !== verb && isLiteral(unit, entry))
        counted.push(LITERAL);
      if (unit.kind === 'number') numbers += level;
      if (!hint && (level > 0 || unit.choice === undefined)) weakest = Math.min(weakest, level);
      if (unit.kind === 'concept' && unit.setting !== true && unit.office === undefined) {
        strongest = Math.max(strongest, level);
        topics += 1;
        slight &&= hint;
      }
      if (level > 0 || (unit.choice !== undefined && chosen.includes(unit.choice))) continue;
      if (units.contradicts(unit, entry, query) && !isOfOthers(unit, entry, query)) contradicted.push(unit);
      if (needed) missing.push(unit);
    }
    if (query.future !== null && !reachesAhead(entry, query, meaning.speech(query).asked))
      missing.push(query.future);
    if (borrowed.length > mostBorrowed(entry, query)) missing.push(...borrowed);
    // One word that a fact has for its type alone may be all there is to say of it: "is it state-run?"
    const isBrief = topics === 0 || (topics === 1 && !slight);
    return {
      missing,
      contradicted,
      counted,
      numbers,
      weakest,
      isAbout: strongest >= ABOUT || isBrief || numbers > 0,
    };
  };
}

/**
 * How many parts of a question a fact may leave to others of its event. What its event has elsewhere, it does not
 * affirm; of what its sources differ on, each has a part.
 */
const mostBorrowed = ({ event }: Entry, { intent }: Query): number =>
  intent === 'yes-no' && event.disputes.length === 0 ? 0 : 1;
