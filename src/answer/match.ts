import type { Concept } from '../knowledge/coverage.js';
import type { FactType } from '../knowledge/types.js';
import type { ConceptUnit, NameUnit, NumberUnit, Query, Unit, WordUnit } from '../question/query.js';
import { stem } from '../question/stem.js';
import type { Entry, FactIndex } from './fact-index.js';
import { fitsPeriod } from './time.js';

/** How well a fact accounts for a question. */
export interface Match {
  readonly entry: Entry;
  /** Sum over the units of how directly the fact has them, 0 to 1 each. */
  readonly score: number;
  /** Units the fact does not account for, and that it should. */
  readonly missing: readonly Unit[];
  /** Date expressions it does not fall in. */
  readonly missedPeriods: readonly number[];
  /** It has the kind of happening that the verb of the question means. */
  readonly typeFits: boolean;
  /** Numbers of the question that it contradicts ("30 leaders" for 26). */
  readonly contradicted: readonly NumberUnit[];
}

export interface Matcher {
  match(entry: Entry, query: Query): Match;
  /** Keys under which the facts that have a unit are posted; null for a unit that any fact may have. */
  readonly types: (unit: ConceptUnit) => ReadonlySet<FactType>;
  readonly isHint: (unit: Unit) => boolean;
}

const SPOKEN: ReadonlySet<FactType> = new Set<FactType>(['statement', 'message', 'accusation']);
const SHARED: ReadonlySet<FactType> = new Set<FactType>(['meeting', 'agreement', 'ceremony']);

export function buildMatcher(index: FactIndex, concepts: ReadonlyMap<string, Concept>): Matcher {
  const conceptTypes = (unit: ConceptUnit): ReadonlySet<FactType> =>
    new Set(unit.concepts.flatMap((id) => concepts.get(id)?.types ?? []));
  const isHint = (unit: Unit): boolean =>
    unit.kind === 'concept' &&
    (unit.office !== undefined ||
      (unit.concepts.length > 0 && unit.concepts.every((id) => concepts.get(id)?.hint ?? false)));

  return {
    types: conceptTypes,
    isHint,
    match(entry, query) {
      const siblings = index.siblings(entry);
      const missing: Unit[] = [];
      const contradicted: NumberUnit[] = [];
      let score = 0;
      let typed = 0;
      let typeFits = false;
      for (const unit of query.units) {
        const level = levelOf(unit, entry, siblings);
        score += level;
        if (unit.kind === 'concept') {
          const types = conceptTypes(unit);
          if (types.size > 0) {
            typed += 1;
            if (types.has(entry.fact.type)) typeFits = true;
          }
        }
        if (level > 0) continue;
        if (unit.kind === 'number' && contradicts(unit, entry)) contradicted.push(unit);
        if (!isHint(unit)) missing.push(unit);
      }
      const missedPeriods = query.periods.flatMap((period, i) =>
        [entry, ...siblings].some((part) => fitsPeriod(part, period)) ? [] : [i],
      );
      return { entry, score, missing, missedPeriods, typeFits: typed === 0 || typeFits, contradicted };
    },
  };

  function levelOf(unit: Unit, entry: Entry, siblings: readonly Entry[]): number {
    const own = ownLevel(unit, entry);
    if (own > 0 || siblings.length === 0) return own;
    return siblings.some((sibling) => ownLevel(unit, sibling) > 0) ? 0.6 : 0;
  }

  function ownLevel(unit: Unit, entry: Entry): number {
    switch (unit.kind) {
      case 'name':
        return nameLevel(unit, entry);
      case 'concept':
        return conceptLevel(unit, entry);
      case 'word':
        return wordLevel(unit, entry);
      case 'number':
        return numberLevel(unit, entry);
    }
  }

  function conceptLevel(unit: ConceptUnit, entry: Entry): number {
    if (unit.office !== undefined) return 0.1;
    if (unit.concepts.some((id) => entry.concepts.has(id))) return 1;
    if (unit.concepts.some((id) => entry.quoted.has(id))) return 0.8;
    if (conceptTypes(unit).has(entry.fact.type)) return 0.7;
    return 0;
  }
}

/** Whether the fact has the name in the place the question puts it. */
function nameLevel(unit: NameUnit, entry: Entry): number {
  const inAgents = unit.names.some((slug) => entry.agents.has(slug));
  const inTargets = unit.names.some((slug) => entry.targets.has(slug));
  const inNames = unit.names.some((slug) => entry.names.has(slug));
  const spoken = SPOKEN.has(entry.fact.type);
  const shared = SHARED.has(entry.fact.type);
  const somewhere = inAgents || inTargets ? 1 : inNames ? 0.7 : 0;
  switch (unit.role) {
    case 'agent':
      if (inAgents) return 1;
      if (spoken) return 0;
      if (shared) return inTargets ? 0.9 : 0;
      return inTargets ? 0.8 : inNames ? 0.5 : 0;
    case 'to':
      if (inTargets) return 1;
      if (spoken) return unit.names.some((slug) => entry.fact.where.includes(slug)) ? 0.7 : 0;
      return somewhere;
    case 'target':
      if (inTargets) return 1;
      if (shared) return inAgents ? 1 : 0;
      if (spoken) return inNames && !inAgents ? 0.8 : 0;
      return somewhere;
    case 'with':
      return inAgents || inTargets ? 1 : inNames && !shared ? 0.5 : 0;
    case 'about':
    case 'any':
      return somewhere;
  }
}

function wordLevel(unit: WordUnit, entry: Entry): number {
  return entry.stems.has(stem(unit.word, 'fr')) || entry.stems.has(stem(unit.word, 'en')) ? 1 : 0;
}

function numberLevel(unit: NumberUnit, entry: Entry): number {
  const said = entry.fact.numbers.some(
    (number) =>
      ('count' in number && number.count === unit.value) ||
      ('ordinal' in number && number.ordinal === unit.value) ||
      ('age' in number && number.age === unit.value),
  );
  if (said) return 1;
  return entry.stems.has(String(unit.value)) ? 0.8 : 0;
}

function contradicts(unit: NumberUnit, entry: Entry): boolean {
  return entry.fact.numbers.some(
    (number) =>
      ('ordinal' in number && unit.ordinal && number.ordinal !== unit.value) ||
      ('count' in number &&
        !unit.ordinal &&
        typeof number.count === 'number' &&
        number.count !== unit.value) ||
      ('age' in number && !unit.ordinal && number.age !== unit.value),
  );
}

export { SPOKEN };
