import type { Concept, Coverage } from '../../knowledge/coverage.js';
import { isPerson } from '../../question/asked/people.js';
import type { NameUnit, Query, Unit } from '../../question/query.js';
import { isSaying, SAYING } from '../../question/shared-concepts.js';
import { keptLately } from '../../question/words/remembered.js';
import type { FactIndex } from '../facts/fact-index.js';
import type { Entry } from '../tables/entry.js';
import { SPOKEN } from '../told/match-name.js';
import { type Account, buildAccounting } from './accounting.js';
import { ABOUT } from './affirming.js';
import { buildBearing } from './bearing.js';
import { isTurnedDown } from './claims.js';
import type { Match, Matcher } from './match.js';
import { buildUnitMatcher } from './match-unit.js';
import { buildMeaning } from './meaning.js';
import { preference } from './preference.js';
import { appearedThen, fitsPeriod } from './time.js';

/** What being of the kind that the verb means, and being about that verb, count. */
const OF_THE_TYPE = 0.3;
const ABOUT_THE_VERB = 0.3;
/** What leaves a question open comes after what answers it. */
const UNDECIDED = 0.5;
/** So does what others say, after what an article says itself. */
const HEARSAY = 0.15;
/** A question that denies something is about what denies it. */
const DENIED = 0.3;
/** "What did Kim do after the summit?": not that he was at it. */
const OCCASION = 1;

const NO_PERIODS: readonly number[] = [];
const NOTHING: ReadonlySet<Unit> = new Set();

export function buildMatcher(
  index: FactIndex,
  concepts: ReadonlyMap<string, Concept>,
  names: Coverage['names'],
): Matcher {
  const meaning = buildMeaning(concepts);
  const units = buildUnitMatcher(index, concepts, meaning);
  const bearing = buildBearing(meaning, concepts, names);
  const { isOccasion, isHearsay, isToldOnly, isAsGood, mayBeOfAnother } = bearing;
  const account = buildAccounting(meaning, units, bearing);

  const peopleIn = keptLately((query: Query): readonly NameUnit[] =>
    query.units.filter((unit): unit is NameUnit => isPerson(unit, names)),
  );

  /** A fact beside a question: what it lacks is worked out at once, its place among others when that is asked for. */
  class Held implements Match {
    readonly entry: Entry;
    readonly missing: Account['missing'];
    readonly missedPeriods: readonly number[];
    readonly ofType: boolean;
    readonly typeFits: boolean;
    readonly weakest: number;
    readonly isAbout: boolean;
    readonly contradicted: Account['contradicted'];
    readonly #query: Query;
    readonly #counted: Account['counted'];
    readonly #numbers: number;
    readonly #aboutVerb: boolean;
    #score: number | undefined;

    constructor(entry: Entry, query: Query, lacked: ReadonlySet<Unit>) {
      const verb = meaning.verb(query);
      const { missing, contradicted, counted, numbers, weakest, isAbout } = account(entry, query, lacked);
      this.entry = entry;
      this.missing = missing;
      this.contradicted = contradicted;
      this.weakest = weakest;
      this.isAbout = isAbout;
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

    /** "Has the war gone on since 2022?": when somebody spoke of it is not when it was. */
    #isDatedByWords(): boolean {
      return (
        this.#query.periods.length > 0 &&
        SPOKEN.has(this.entry.fact.type) &&
        !meaning.speech(this.#query).asked
      );
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
        if (this.hearsay || this.#isDatedByWords()) score -= HEARSAY;
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
    const isAct = (id: string): boolean =>
      (concepts.get(id)?.types.length ?? 0) > 0 || isSaying(id, concepts) || SAYING.has(id);
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

/** Whether each person that a question names, of two or more, takes part or is addressed. */
function joins({ fact: { who, to } }: Entry, people: readonly NameUnit[]): boolean {
  return (
    people.length > 1 &&
    people.every((unit) => unit.names.some((slug) => who.includes(slug) || to.includes(slug)))
  );
}
