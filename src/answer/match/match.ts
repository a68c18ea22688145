import type { Concept, Coverage } from '../../knowledge/coverage.js';
import { isPerson } from '../../question/asked/people.js';
import type { ConceptUnit, NameUnit, NumberUnit, Query, Unit } from '../../question/query.js';
import { remembered } from '../../question/words/remembered.js';
import type { FactIndex } from '../facts/fact-index.js';
import type { Entry } from '../tables/entry.js';
import { SPOKEN } from '../told/match-name.js';
import { buildBearing } from './bearing.js';
import { isTurnedDown } from './claims.js';
import { exchangedAgent, speakerAlone } from './exchanged.js';
import { mistakenFor } from './identity.js';
import { isLiteral } from './literal.js';
import { ABOUT, buildUnitMatcher } from './match-unit.js';
import { buildMeaning, type Meaning } from './meaning.js';
import { preference } from './preference.js';
import { appearedThen, fitsPeriod } from './time.js';
import { reachesAhead } from './to-come.js';

/** How well a fact accounts for a question. */
export interface Match {
  readonly entry: Entry;
  /** Sum over the units of how directly the fact has them, with a little for being of the very kind asked. */
  readonly score: number;
  /** Units the fact does not account for, and that it should. */
  readonly missing: readonly Unit[];
  /** Indices of the date expressions it does not fall in. */
  readonly missedPeriods: readonly number[];
  /** It is the kind of happening that the verb of the question means. */
  readonly typeFits: boolean;
  /** It is of a type that the verb means, or the question has no such verb. */
  readonly ofType: boolean;
  /** How directly the fact has the unit it has least directly; 1 where it has all. */
  readonly weakest: number;
  /** It is about something that the question says, beside its names, and does not only touch on all of that. */
  readonly isAbout: boolean;
  /** Every person of the question takes part or is addressed. */
  readonly joins: boolean;
  /** The score without the numbers of the question. */
  readonly plainScore: number;
  /** Numbers and concepts of the question that it contradicts: "30 leaders" for 26, "by plane" for a train. */
  readonly contradicted: readonly (NumberUnit | ConceptUnit)[];
  /** It says that something the question asks about is not so, … */
  readonly denies: boolean;
  /** … that something else is not so: "neither confirmed nor denied" does not say that nobody was sent, … */
  readonly undecided: boolean;
  /** … or only that others say so of whoever the question is about. */
  readonly hearsay: boolean;
  /** It is words that the question asks about as such. */
  readonly told: boolean;
}

/** Holds facts against questions. */
export interface Matcher extends Pick<Meaning, 'types' | 'isHint'> {
  /**
   * What puts facts in order is worked out when it is asked for: most of those that a question without an answer is
   * held against are not near enough to be shown.
   * @param lacked parts of the question that the fact is known not to have
   */
  match(entry: Entry, query: Query, lacked?: ReadonlySet<Unit>): Match;
}

/** What being of the kind that the verb means, and being about that verb, count. */
const OF_THE_TYPE = 0.3;
const ABOUT_THE_VERB = 0.3;
/** What leaves a question open comes after what answers it. */
const UNDECIDED = 0.5;
/** So does what others say, after what an article says itself. */
const HEARSAY = 0.15;
/** A question that denies something is about what denies it. */
const DENIED = 0.3;
/** The very word that the question uses, and not only another for the same. */
const LITERAL = 0.08;
/** "What did Kim do after the summit?": not that he was at it. */
const OCCASION = 1;
/** Less than this of a concept is touched on. */
const BESIDE = 0.6;
/** A word that says little counts less. */
const HINT = 0.6;

const NO_PERIODS: readonly number[] = [];
const NOTHING: ReadonlySet<Unit> = new Set();

export function buildMatcher(
  index: FactIndex,
  concepts: ReadonlyMap<string, Concept>,
  names: Coverage['names'],
): Matcher {
  const meaning = buildMeaning(concepts);
  const units = buildUnitMatcher(index, concepts, meaning);
  const {
    isOfOthers,
    isOfSpeaker,
    isElsewhere,
    isOccasion,
    isHearsay,
    isToldOnly,
    isAsGood,
    mayBeOfAnother,
  } = buildBearing(meaning, concepts, names);

  const peopleIn = remembered((query: Query): readonly NameUnit[] =>
    query.units.filter((unit): unit is NameUnit => isPerson(unit, names)),
  );

  /** To say yes is to say yes to every word; otherwise a fact may lack what says little. */
  const isNeeded = (unit: Unit, query: Query): boolean =>
    !meaning.isHint(unit) ||
    (query.intent === 'why' && isDeed(unit, query)) ||
    (query.intent === 'yes-no' &&
      unit.kind === 'concept' &&
      unit.office === undefined &&
      meaning.types(unit).size === 0);

  /** What the parts of a question are, whatever they are held against. */
  const partsOf = remembered((query: Query) =>
    query.units.map((unit) => ({
      unit,
      hint: meaning.isHint(unit),
      needed: isNeeded(unit, query),
    })),
  );
  const choicesOf = remembered(({ units }: Query) =>
    units.flatMap((unit) => (unit.choice === undefined ? [] : [{ unit, choice: unit.choice }])),
  );
  const mistakenIn = remembered(mistakenFor);

  /** A fact beside a question: what it lacks is worked out at once, its place among others when that is asked for. */
  class Held implements Match {
    readonly entry: Entry;
    readonly missing: readonly Unit[];
    readonly missedPeriods: readonly number[];
    readonly ofType: boolean;
    readonly typeFits: boolean;
    readonly weakest: number;
    readonly isAbout: boolean;
    readonly contradicted: readonly (NumberUnit | ConceptUnit)[];
    readonly #query: Query;
    /** What the units count, in their order; and the numbers alone. */
    readonly #counted: readonly number[];
    readonly #numbers: number;
    readonly #aboutVerb: boolean;
    #score: number | undefined;

    constructor(entry: Entry, query: Query, lacked: ReadonlySet<Unit>) {
      const missing: Unit[] = [];
      const contradicted: (NumberUnit | ConceptUnit)[] = [];
      const levelOf = (unit: Unit): number => (lacked.has(unit) ? 0 : units.level(unit, entry, query));
      // "The fifth or sixth time?": one of them is enough.
      const chosen = choicesOf(query).flatMap(({ unit, choice }) => (levelOf(unit) > 0 ? [choice] : []));
      const verb = meaning.verb(query);
      const exchanged =
        mistakenIn(query) ??
        exchangedAgent(entry, query) ??
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
      this.entry = entry;
      this.missing = missing;
      this.contradicted = contradicted;
      this.weakest = weakest;
      // One word that a fact has for its type alone may be all there is to say of it: "is it state-run?"
      const isBrief = topics === 0 || (topics === 1 && !slight);
      this.isAbout = strongest >= ABOUT || isBrief || numbers > 0;
      this.missedPeriods = missedPeriods(entry, query);
      this.ofType = verb === undefined || meaning.kinds(verb).has(entry.fact.type);
      this.#aboutVerb = verb?.concepts.some((id) => (entry.concepts.get(id) ?? 0) >= ABOUT) ?? false;
      // What lasts is told of without the word that says little.
      const isLasting = entry.fact.type === 'background' && verb !== undefined && meaning.isHint(verb);
      this.typeFits =
        (query.published.length === 0 || appearedThen(entry, query.published)) &&
        (this.ofType ||
          query.intent === 'agreement' ||
          isAsGood(verb, entry, query) ||
          ((this.#aboutVerb || isLasting) &&
            !isToldOnly(verb, entry, query) &&
            mayBeOfAnother(verb, entry, query)));
      this.#query = query;
      this.#counted = counted;
      this.#numbers = numbers;
    }

    get score(): number {
      this.#score ??= this.#scored();
      return this.#score;
    }

    get plainScore(): number {
      return this.score - this.#numbers;
    }

    get joins(): boolean {
      return joins(this.entry, peopleIn(this.#query));
    }

    get denies(): boolean {
      return deniesAsked(this.entry, this.#query);
    }

    get undecided(): boolean {
      return this.entry.fact.negated && !this.denies;
    }

    get hearsay(): boolean {
      return isHearsay(this.entry, this.#query);
    }

    get told(): boolean {
      return SPOKEN.has(this.entry.fact.type) && meaning.speech(this.#query).asked;
    }

    #scored(): number {
      const query = this.#query;
      const { entry } = this;
      let score = preference(entry, query, meaning.speech(query).worded);
      for (const level of this.#counted) score += level;
      if (meaning.verb(query) !== undefined && this.ofType) score += OF_THE_TYPE;
      if (this.#aboutVerb) score += ABOUT_THE_VERB;
      if (isOccasion(entry, query)) score -= OCCASION;
      if (query.intent === 'yes-no') {
        if (this.undecided || isTurnedDown(this, query)) score -= UNDECIDED;
        if (this.hearsay) score -= HEARSAY;
      }
      if (query.negated && this.denies) score += DENIED;
      return score;
    }
  }

  return {
    types: meaning.types,
    isHint: meaning.isHint,
    match: (entry, query, lacked = NOTHING) => new Held(entry, query, lacked),
  };

  function deniesAsked(entry: Entry, query: Query): boolean {
    if (
      query.intent === 'yes-no' &&
      query.units.some(
        // "Better or worse?": the fact has one of the two.
        (unit) =>
          unit.choice === undefined && unit.kind === 'concept' && units.contradicts(unit, entry, query),
      )
    )
      return true;
    if (entry.denied.size === 0) return entry.fact.negated;
    // "Answered that it targets nobody" does not deny that somebody answered.
    const isAct = (id: string): boolean => (concepts.get(id)?.types.length ?? 0) > 0;
    return query.units.some(
      (unit) =>
        unit.kind === 'concept' &&
        unit.concepts.some((id) => entry.denied.has(id) && (entry.fact.negated || !isAct(id))),
    );
  }

  function missedPeriods(entry: Entry, query: Query): readonly number[] {
    if (query.periods.length === 0) return NO_PERIODS;
    const missed = query.periods.flatMap((period, i) =>
      fitsPeriod(entry, period) || index.siblings(entry).some((part) => fitsPeriod(part, period)) ? [] : [i],
    );
    // "In December nobody confirmed it, but what about September?" compares two times.
    const any = query.intent === 'agreement' || query.intent === 'list';
    return any && missed.length < query.periods.length ? [] : missed;
  }
}

/**
 * How many parts of a question a fact may leave to others of its event. What its event has elsewhere, it does not
 * affirm; of what its sources differ on, each has a part.
 */
const mostBorrowed = ({ event }: Entry, { intent }: Query): number =>
  intent === 'yes-no' && event.disputes.length === 0 ? 0 : 1;

/** Whether a unit stands between who does it and to whom it is done: "what made Russia *ask* Kim". */
function isDeed(unit: Unit, { units }: Query): boolean {
  const agent = units.find((other) => other.kind === 'name' && other.role === 'agent');
  const target = units.find((other) => other.kind === 'name' && other.role === 'target');
  return (
    unit.kind === 'concept' &&
    unit.office === undefined &&
    agent !== undefined &&
    target !== undefined &&
    agent.at < unit.at &&
    unit.at < target.at
  );
}

/** Whether each person that a question names, of two or more, takes part or is addressed. */
function joins({ fact: { who, to } }: Entry, people: readonly NameUnit[]): boolean {
  return (
    people.length > 1 &&
    people.every((unit) => unit.names.some((slug) => who.includes(slug) || to.includes(slug)))
  );
}
