import type { Fact } from '../../knowledge/coverage.js';
import type { FactType } from '../../knowledge/types.js';
import type { Query, Unit } from '../../question/query.js';
import { SHORTEST_CONTENT } from '../../question/words/common-words.js';
import { tokenise } from '../../question/words/fold.js';
import { stem } from '../../question/words/stem.js';
import type { Terms } from '../facts/terms.js';

/** "Because Japan surrendered" does not tell why it did: whether a reason has no word but those of the question. */
export function repeats(
  why: NonNullable<Fact['why']>,
  { tokens, language }: Query,
  { statements }: Terms,
): boolean {
  const asked = new Set(tokens.map(({ folded }) => stem(folded, language)));
  return tokenise(why[language])
    .filter(
      ({ folded }) => folded.length >= SHORTEST_CONTENT && !statements.introducesReason(folded, language),
    )
    .every(({ folded }) => asked.has(stem(folded, language)));
}
/**
 * "Why did Japan surrender?" is not told by what happened because Japan did: whether all that a question says,
 * beside names, is part of the reason.
 */
export function asksOfReason(
  why: NonNullable<Fact['why']>,
  type: FactType,
  { units, language }: Query,
  { concepts }: Terms,
): boolean {
  const given = new Set(tokenise(why[language]).map(({ folded }) => stem(folded, language)));
  const isGiven = ({ surface }: Unit): boolean => {
    const words = tokenise(surface).filter(({ folded }) => folded.length >= SHORTEST_CONTENT);
    return words.length > 0 && words.every(({ folded }) => given.has(stem(folded, language)));
  };
  const deeds = units.filter((unit) => unit.kind === 'concept' && unit.setting !== true);
  return (
    deeds.length > 0 &&
    deeds.every(
      (unit) =>
        unit.kind === 'concept' &&
        isGiven(unit) &&
        !unit.concepts.some((id) => concepts.get(id)?.types.includes(type)),
    )
  );
}
