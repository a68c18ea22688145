import type { Concept, Coverage } from '../knowledge/coverage.js';
import { type FactType, LANGUAGES } from '../knowledge/types.js';
import type { ConceptUnit, NumberUnit, Query, Unit, WordUnit } from '../question/query.js';
import { stem } from '../question/stem.js';
import type { Entry, FactIndex } from './fact-index.js';
import { nameLevel, type Speech } from './match-name.js';
import { fitsPeriod, isInside } from './time.js';

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
  /** Every person of the question takes part or is addressed. */
  readonly joins: boolean;
  /** The score without the numbers of the question. */
  readonly plainScore: number;
  /** Numbers and concepts of the question that it contradicts: "30 leaders" for 26, "by plane" for a train. */
  readonly contradicted: readonly (NumberUnit | ConceptUnit)[];
  /** It says that something the question asks about is not so. */
  readonly denies: boolean;
}

/** Holds facts against questions. */
export interface Matcher {
  match(entry: Entry, query: Query): Match;
  /** The types of fact that a unit means as the verb of a question. */
  readonly types: (unit: ConceptUnit) => ReadonlySet<FactType>;
  /** Whether a fact may lack a unit: it says little by itself. */
  readonly isHint: (unit: Unit) => boolean;
}

/** Verbs whose object is the one spoken to, and nobody else. */
const ADDRESSING: ReadonlySet<string> = new Set(['say', 'write', 'discuss']);

/** What a unit found beside the fact itself counts. Ordinal weights, set by hand on the development questions. */
const BY_SIBLING = 0.6;
const BY_SCENE = 0.4;
const BY_TYPE = 0.7;
const OF_THE_TYPE = 0.3;
/** A word that says little counts less. */
const HINT = 0.6;
/** The verb of the question is what the fact itself is about. */
const VERB = 0.3;
/** How much of what the fact tells is asked for: of two facts that fit, the one that says less else. */
const FOCUS = 0.25;
/** What the question quotes stands in the fact's own quotation. */
const QUOTED = 1;
/** The question is when something began, and the fact says since when it lasts. */
const BEGINS = 0.3;
/** The question is how, and the fact gives a manner or means. */
const MEANS = 0.2;
/** The fact falls wholly in the period asked for. */
const INSIDE = 0.15;
/** The fact gives the very words of the one who is asked about. */
const OWN_WORDS = 0.2;
/** Each person in the fact that the question does not name. */
const STRANGER = 0.12;
const BACKGROUND = 0.02;
/** Each place around the one a fact gives, where the question is where: the more precise place answers better. */
const PRECISION = 0.05;

export function buildMatcher(
  index: FactIndex,
  concepts: ReadonlyMap<string, Concept>,
  names: Coverage['names'],
): Matcher {
  const typesOf = remembered(
    (unit: ConceptUnit): ReadonlySet<FactType> =>
      new Set(unit.concepts.flatMap((id) => concepts.get(id)?.types ?? [])),
  );
  /** Those of a verb, or else of the wider verbs it is a kind of: to thank is to say. */
  const kindsOf = remembered((unit: ConceptUnit): ReadonlySet<FactType> => {
    const own = typesOf(unit);
    if (own.size > 0) return own;
    const wider = unit.concepts.flatMap((id) => concepts.get(id)?.broader ?? []);
    return new Set(wider.flatMap((id) => concepts.get(id)?.types ?? []));
  });
  const isHint = (unit: Unit): boolean =>
    (unit.kind === 'number' && unit.spelled && !unit.ordinal) ||
    (unit.kind === 'concept' &&
      (unit.office !== undefined ||
        (unit.concepts.length > 0 && unit.concepts.every((id) => concepts.get(id)?.hint ?? false))));

  const conceptLevel = (unit: ConceptUnit, entry: Entry): number => {
    if (unit.office !== undefined) return 0.1;
    const own = Math.max(0, ...unit.concepts.map((id) => entry.concepts.get(id) ?? 0));
    return Math.max(own, typesOf(unit).has(entry.fact.type) ? BY_TYPE : 0);
  };

  const ownLevel = (unit: Unit, entry: Entry, query: Query): number => {
    switch (unit.kind) {
      case 'name':
        return nameLevel(unit, entry, asksSpeech(query));
      case 'concept':
        return conceptLevel(unit, entry);
      case 'word':
        return wordLevel(unit, entry);
      case 'number':
        return numberLevel(unit, entry);
    }
  };

  const levelOf = (unit: Unit, entry: Entry, query: Query): number => {
    const own = ownLevel(unit, entry, query);
    if (own > 0) return own;
    if (index.siblings(entry).some((sibling) => ownLevel(unit, sibling, query) > 0)) return BY_SIBLING;
    if (unit.setting === true && index.scene(entry).some((other) => ownLevel(unit, other, query) > 0))
      return BY_SCENE;
    return 0;
  };

  const isOpposed = (unit: ConceptUnit, entry: Entry): boolean =>
    unit.concepts.some((id) =>
      (concepts.get(id)?.opposite ?? []).some((other) => (entry.concepts.get(other) ?? 0) >= 0.9),
    );

  /** The question is about what is said and to whom. */
  const asksSpeech = remembered((query: Query): Speech => {
    const acts = query.units.filter(
      (unit): unit is ConceptUnit =>
        unit.kind === 'concept' && unit.concepts.length > 0 && unit.setting !== true,
    );
    return {
      asked: acts.some((unit) =>
        unit.concepts.some((id) => id === 'say' || (concepts.get(id)?.broader ?? []).includes('say')),
      ),
      agents: query.units.filter((unit) => unit.kind === 'name' && unit.role === 'agent').length,
      addressed: acts.some((unit) => unit.concepts.every((id) => ADDRESSING.has(id))),
    };
  });

  /** Whether a unit can only be meant as a kind of happening: "meet", but not a word that is also a topic. */
  const isVerb = (unit: ConceptUnit): boolean =>
    unit.setting !== true && unit.office === undefined && unit.concepts.length > 0 && kindsOf(unit).size > 0;
  /** The first verb of the question that means a kind of happening, and is not about the occasion. */
  const verbOf = remembered((query: Query): { unit: ConceptUnit | undefined } => ({
    unit: query.units.find((unit): unit is ConceptUnit => unit.kind === 'concept' && isVerb(unit)),
  }));

  return {
    types: typesOf,
    isHint,
    match(entry, query) {
      const missing: Unit[] = [];
      const contradicted: (NumberUnit | ConceptUnit)[] = [];
      const yesNo = query.intent === 'yes-no';
      const ordinalFound = query.units.some(
        (unit) => unit.kind === 'number' && unit.ordinal && ownLevel(unit, entry, query) > 0,
      );
      let score = 0;
      let numbers = 0;
      let weakest = 1;
      for (const unit of query.units) {
        const level = levelOf(unit, entry, query);
        score += isHint(unit) ? level * HINT : level;
        if (unit.kind === 'number') numbers += level;
        if (!isHint(unit)) weakest = Math.min(weakest, level);
        if (level > 0) continue;
        if (unit.kind === 'number' && unit.ordinal && ordinalFound) continue;
        if (unit.kind === 'number' && contradicts(unit, entry)) contradicted.push(unit);
        if (unit.kind === 'concept' && isOpposed(unit, entry)) contradicted.push(unit);
        // To say yes is to say yes to every word.
        if (
          !isHint(unit) ||
          (yesNo && unit.kind === 'concept' && unit.office === undefined && typesOf(unit).size === 0)
        )
          missing.push(unit);
      }
      const verb = verbOf(query).unit;
      const ofType = verb === undefined || kindsOf(verb).has(entry.fact.type);
      const ofAnotherVerb = query.units.some(
        (unit) => unit.kind === 'concept' && unit !== verb && typesOf(unit).has(entry.fact.type),
      );
      const taggedAsVerb = verb?.concepts.some((id) => (entry.concepts.get(id) ?? 0) >= 0.9) ?? false;
      if (verb !== undefined && ofType) score += OF_THE_TYPE;
      if (taggedAsVerb) score += VERB;
      score += FOCUS * focus(entry, query);
      if (query.quoted.some((words) => entry.quotation.includes(` ${words} `))) score += QUOTED;
      if (query.periods.length > 0 && query.periods.every((period) => isInside(entry, period)))
        score += INSIDE;
      if (
        query.intent === 'what' &&
        asksSpeech(query).asked &&
        entry.fact.who.includes(entry.fact.attribution.at(-1) ?? '')
      )
        score += OWN_WORDS;
      if (query.intent === 'how' && entry.fact.how !== undefined) score += MEANS;
      if (asksBeginning(query) && entry.when?.interval === true && entry.fact.when?.time === undefined)
        score += BEGINS;
      score -= STRANGER * strangers(entry, query);
      if (entry.fact.type === 'background') score -= BACKGROUND;
      if (query.intent === 'where') score += PRECISION * entry.places.size;
      const parts = [entry, ...index.siblings(entry)];
      const missed = query.periods.flatMap((period, i) =>
        parts.some((part) => fitsPeriod(part, period)) ? [] : [i],
      );
      // "In December nobody confirmed it, but what about September?" compares two times.
      const anyPeriod = query.intent === 'agreement' || query.intent === 'list';
      return {
        entry,
        score,
        weakest,
        joins: joins(entry, query, names),
        plainScore: score - numbers,
        missing,
        missedPeriods: anyPeriod && missed.length < query.periods.length ? [] : missed,
        ofType,
        typeFits:
          ofType ||
          query.intent === 'agreement' ||
          (taggedAsVerb && (ofAnotherVerb || (verb !== undefined && typesOf(verb).size === 0))),
        contradicted,
        denies: query.units.some(
          (unit) =>
            unit.kind === 'concept' &&
            typesOf(unit).size === 0 &&
            unit.concepts.some((id) => entry.denied.has(id)),
        ),
      };
    },
  };
}

/** "When did … begin?" */
const asksBeginning = (query: Query): boolean =>
  (query.intent === 'when' || query.intent === 'since') &&
  query.units.some((unit) => unit.kind === 'concept' && unit.concepts.includes('begin'));

/** The share of a fact's people, places and subjects that a question names, 0 to 1. */
function focus({ told }: Entry, query: Query): number {
  if (told.length === 0) return 0;
  const asked = askedIn(query);
  return told.reduce((sum, slug) => sum + (asked.has(slug) ? 1 : 0), 0) / told.length;
}

/** Whether each person that a question names, of two or more, takes part or is addressed. */
function joins(entry: Entry, query: Query, names: Coverage['names']): boolean {
  const people = query.units.filter(
    (unit) => unit.kind === 'name' && unit.names.some((slug) => names.get(slug)?.kind === 'person'),
  );
  const taking = [...entry.fact.who, ...entry.fact.to];
  return (
    people.length > 1 &&
    people.every((unit) => unit.kind === 'name' && unit.names.some((slug) => taking.includes(slug)))
  );
}

/** A function of a unit, worked out once for each: units live as long as their question. */
function remembered<K extends object, V>(of: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = of(key);
    known.set(key, value);
    return value;
  };
}

const askedIn = remembered(
  (query: Query): ReadonlySet<string> =>
    new Set(
      query.units.flatMap((unit) =>
        unit.kind === 'name' ? unit.names : unit.kind === 'concept' ? unit.concepts : [],
      ),
    ),
);

/** People who take part and whom the question does not name, where it names any. */
function strangers({ people }: Entry, query: Query): number {
  const asked = askedIn(query);
  return people.some((slug) => asked.has(slug)) ? people.filter((slug) => !asked.has(slug)).length : 0;
}

function wordLevel(unit: WordUnit, entry: Entry): number {
  return LANGUAGES.some((language) => entry.stems[language].has(stem(unit.word, language))) ? 1 : 0;
}

function numberLevel(unit: NumberUnit, entry: Entry): number {
  const said = entry.fact.numbers.some(
    (number) =>
      ('count' in number && number.count === unit.value) ||
      ('ordinal' in number && number.ordinal === unit.value) ||
      ('age' in number && number.age === unit.value),
  );
  if (said) return 1;
  return !unit.spelled && entry.stems.fr.has(String(unit.value)) ? 0.8 : 0;
}

function contradicts(unit: NumberUnit, entry: Entry): boolean {
  return entry.fact.numbers.some((number) => {
    if ('ordinal' in number) return unit.ordinal && number.ordinal !== unit.value;
    if ('count' in number)
      return !unit.ordinal && typeof number.count === 'number' && number.count !== unit.value;
    return !unit.ordinal && number.age !== unit.value;
  });
}
