import type { Piece, Surroundings } from '../spans/pieces.js';
import type { Span } from '../spans/segment.js';
import { fold } from '../words/fold.js';
import { foldedSet } from '../words/folded-set.js';
import type { Grammar } from '../words/grammar.js';
import type { ROLES } from '../words/language.js';
import { startsIn } from '../words/says.js';

/** "In the Chinese president's view": whose it is, says so. */
export function isOpinionOf(
  spans: readonly Span[],
  { end }: Piece,
  preposition: (typeof ROLES)[number] | null,
  { opinions }: Surroundings['words'],
): boolean {
  if (preposition !== 'in' && preposition !== 'to' && preposition !== 'about') return false;
  const nouns = foldedSet(opinions);
  // The "s" of a possessive may stand between.
  return spans.slice(end, end + 2).some(({ surface }) => nouns.has(fold(surface)));
}

/** « L'avis de la Chine »: whose it is, says so. */
export const isHeldBy = (
  pieces: readonly Piece[],
  { start }: Piece,
  spans: readonly Span[],
  { opinions }: Surroundings['words'],
  { genitives }: Grammar,
): boolean =>
  pieces.some(
    ({ end, unit }) =>
      end < start &&
      end >= start - 2 &&
      startsIn(spans[end]?.surface ?? '', genitives) &&
      foldedSet(opinions).has(fold(unit.surface)),
  );
