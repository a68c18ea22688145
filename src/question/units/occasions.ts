import { isPersonAlone } from '../asked/people.js';
import type { Piece, Surroundings } from '../spans/pieces.js';
import type { Span } from '../spans/segment.js';
import type { Token } from '../words/fold.js';
import { prepositionBefore } from './prepositions.js';

/** "At the Xi-Kim talks": whoever is named right before what is held, after "at", only tells which. */
export function isAtEvent(
  { unit, start, end }: Piece,
  pieces: readonly Piece[],
  spans: readonly Span[],
  tokens: readonly Token[],
  { grammar, coverage }: Pick<Surroundings, 'grammar' | 'coverage'>,
): boolean {
  if (!isPersonAlone(unit, coverage.names)) return false;
  let next = pieces.find((other) => other.start === end);
  while (next?.unit.kind === 'name') {
    const after = next.end;
    next = pieces.find((other) => other.start === after);
  }
  return next?.unit.kind === 'concept' && prepositionBefore(spans, start, tokens, grammar) === 'in';
}

/** "After seeing Xi, …": the comma ends what tells the occasion. */
export const endsOccasion = (
  { start, end }: Piece,
  after: number,
  spans: readonly Span[],
  tokens: readonly Token[],
): boolean => start === after && tokens[spans[end]?.start ?? -1]?.gap.includes(',') === true;
