import { has, type Piece } from '../spans/pieces.js';
import type { Span } from '../spans/segment.js';
import { fold } from '../words/fold.js';
import { foldedSet } from '../words/folded-set.js';
import type { LanguageData } from '../words/language.js';

/** "no 1": only digits follow an abbreviation. */
const SHORTEST_WORD = 4;

/** Whether a word before a number makes a rank of it: "number three", "numéro 1". */
export function ranksNext(
  spans: readonly Span[],
  at: number,
  { numbering }: Pick<LanguageData, 'numbering'>,
): boolean {
  const word = fold(spans[at]?.surface ?? '');
  const next = spans[at + 1];
  return (
    foldedSet(numbering).has(word) &&
    (/^\d+$/u.test(next?.surface ?? '') || (word.length >= SHORTEST_WORD && has(next, 'number')))
  );
}

/** Reads numbers after such a word as ranks. */
export const withRanks = (
  pieces: readonly Piece[],
  spans: readonly Span[],
  words: Pick<LanguageData, 'numbering'>,
): readonly Piece[] =>
  pieces
    .filter((piece) => !ranksNext(spans, piece.start, words))
    .map((piece) =>
      piece.unit.kind === 'number' && ranksNext(spans, piece.start - 1, words)
        ? { ...piece, unit: { ...piece.unit, ordinal: true } }
        : piece,
    );
