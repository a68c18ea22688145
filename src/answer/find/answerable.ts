import type { Query, Unit } from '../../question/query.js';
import type { FactIndex } from '../facts/fact-index.js';
import { isUnheardOf } from './posted.js';

/** Whether a question names anything that a fact must have, known or not. */
export const asksSomething = ({ units, periods, published, unknownNames }: Query): boolean =>
  units.length > 0 || periods.length > 0 || published.length > 0 || unknownNames.length > 0;

/** The words of a question that no fact has; "economy or development?" may be answered by one of them. */
export function strangeIn({ units }: Query, index: FactIndex): readonly Unit[] {
  const isStrange = (unit: Unit): boolean => isUnheardOf(unit, index);
  return units.filter(
    (unit) =>
      isStrange(unit) &&
      (unit.choice === undefined || units.every((other) => other.choice !== unit.choice || isStrange(other))),
  );
}

/** Whether a question asks for something, all of which some fact or other may have. */
export const mayBeAnswered = (query: Query, index: FactIndex): boolean =>
  query.chat === null &&
  !query.empty &&
  asksSomething(query) &&
  query.unknownNames.length === 0 &&
  strangeIn(query, index).length === 0;
