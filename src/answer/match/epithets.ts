import type { ConceptUnit, Query } from '../../question/query.js';
import { entriesOf, type FactIndex } from '../facts/fact-index.js';
import type { Statements } from '../facts/statements.js';
import type { Entry } from '../tables/entry.js';

/** Events that are looked through for who is known for something, … */
const MOST = 24;
/** … and for what is said to be something: that has no date, and what has none comes last. */
const MOST_LASTING = 6;

/** What the facts of a coverage tell, and how that is read. */
interface Told {
  readonly index: FactIndex;
  readonly statements: Statements;
}

/**
 * Tells of the words of a question whom they stand for in a coverage: "the builder" for the firm that a fact says is
 * one, "the bakery lady" for who alone does something with a bakery.
 */
export function withEpithetsMeant(query: Query, finding: Told): Query {
  let isMeant = false;
  const units = query.units.map((unit) => {
    if (unit.kind !== 'concept' || unit.office !== undefined) return unit;
    const standsFor = meantBy(unit, finding);
    if (standsFor.length === 0) return unit;
    isMeant = true;
    return { ...unit, standsFor };
  });
  return isMeant ? { ...query, units } : query;
}

function meantBy(unit: ConceptUnit, { index, statements }: Told): readonly string[] {
  const found = new Set<string>();
  for (const id of unit.concepts) {
    const events = index.withConcept(id);
    const near = unit.epithet === true ? events.subarray(0, MOST) : events.subarray(-MOST_LASTING);
    for (const { fact, people } of entriesOf(near, index)) {
      const [who, ...others] = fact.who;
      if (who === undefined || others.length > 0) continue;
      const isOne =
        fact.type === 'background' &&
        fact.about[0] === id &&
        fact.to.length === 0 &&
        statements.isIdentity(fact);
      if (unit.epithet === true ? people.includes(who) && fact.about.includes(id) : isOne) found.add(who);
    }
  }
  // Known of several, it is nobody's.
  return unit.epithet === true && found.size > 1 ? [] : [...found];
}

/** Whether somebody takes part in a fact, or something, for whom a unit stands. */
export const takesPart = ({ standsFor = [] }: ConceptUnit, { fact }: Entry): boolean =>
  standsFor.some((slug) => fact.who.includes(slug) || fact.to.includes(slug));

/** Whether nothing but somebody is meant: "the bakery lady", and no bakery. */
export const isSomebody = ({ epithet, standsFor }: ConceptUnit): boolean =>
  epithet === true && standsFor !== undefined;
