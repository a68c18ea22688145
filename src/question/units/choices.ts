import type { Unit } from '../query.js';
import { grammarOnly, has, type Piece, type Surroundings } from '../spans/pieces.js';
import type { Span } from '../spans/segment.js';
import { fold } from '../words/fold.js';
import { foldedSet } from '../words/folded-set.js';

/**
 * Marks the pieces of which a fact needs only one: "grimpé ou chuté", "the fifth or sixth time"; in a list also
 * "à Trump comme à Kallas".
 */
export function withChoices(
  pieces: readonly Piece[],
  spans: readonly Span[],
  { list, words }: Pick<Surroundings, 'list' | 'words'>,
): Piece[] {
  const alike = foldedSet(words.alike);
  const marked: Piece[] = [];
  for (const piece of pieces) {
    const last = marked.at(-1);
    const between = last === undefined ? [] : spans.slice(last.end, piece.start);
    const joined =
      last !== undefined &&
      between.length > 0 &&
      between.length <= MOST_BETWEEN &&
      between.every(grammarOnly) &&
      (between.some(isChoice) || (list && between.some(({ surface }) => alike.has(fold(surface)))));
    if (last === undefined || !joined) {
      marked.push(piece);
      continue;
    }
    const choice = last.unit.choice ?? last.start;
    marked[marked.length - 1] = { ...last, unit: choose(last.unit, choice) };
    marked.push({ ...piece, unit: choose(piece.unit, choice) });
  }
  return marked;
}

const MOST_BETWEEN = 3;
const choose = (unit: Unit, choice: number): Unit => ({ ...unit, choice });
const isChoice = (span: Span): boolean =>
  has(span, 'conjunction') && span.senses.some((sense) => sense.kind === 'conjunction' && sense.choice);
