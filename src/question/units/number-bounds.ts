import type { Piece } from '../spans/pieces.js';
import type { Span } from '../spans/segment.js';
import { fold, type Token, tokenise } from '../words/fold.js';
import { foldedSet } from '../words/folded-set.js';
import type { LanguageData } from '../words/language.js';
import { NUMBER_BOUNDS, type NumberBound } from '../words/number-bound.js';
import { remembered } from '../words/remembered.js';

/** Words that make a number a bound: "plus de 70", "at least 20". */
interface BoundFound {
  readonly bound: NumberBound;
  /** Their first token. */
  readonly start: number;
  /** After their last token, where they follow the number and mean nothing else. */
  readonly end?: number;
}

/**
 * The words right before a number that make it a bound.
 * @param at - the first token of the number
 * @returns null where it is meant exactly
 */
function boundBefore(
  tokens: readonly Token[],
  at: number,
  { numberBounds }: Pick<LanguageData, 'numberBounds'>,
): BoundFound | null {
  let end = at;
  if (foldedSet(numberBounds.between).has(tokens[end - 1]?.folded ?? '')) end -= 1;
  for (const { bound, words } of phrasesOf(numberBounds))
    for (const last of [at, end]) {
      const start = last - words.length;
      if (start >= 0 && words.every((word, i) => tokens[start + i]?.folded === word)) return { bound, start };
    }
  return null;
}

/** "Three times": how often it was is what the question insists on. */
const timesAfter = (
  tokens: readonly Token[],
  at: number,
  { numberBounds }: Pick<LanguageData, 'numberBounds'>,
): BoundFound | null =>
  foldedSet(numberBounds.times).has(tokens[at]?.folded ?? '') ? { bound: 'exact', start: at } : null;

/** "Twenty-odd", « vingt et quelques »: within the ten that begins with it. */
function oddAfter(
  tokens: readonly Token[],
  at: number,
  value: number,
  { numberBounds }: Pick<LanguageData, 'numberBounds'>,
): BoundFound | null {
  if (value < TEN || value % TEN !== 0) return null;
  const words = oddPhrases(numberBounds).find((phrase) =>
    phrase.every((word, i) => tokens[at + i]?.folded === word),
  );
  return words === undefined ? null : { bound: 'decade', start: at, end: at + words.length };
}
const TEN = 10;

/** Marks the numbers that are bounds; the words that make them so mean nothing else. */
export function withBounds(
  pieces: readonly Piece[],
  spans: readonly Span[],
  tokens: readonly Token[],
  words: Pick<LanguageData, 'numberBounds'>,
): Piece[] {
  const marked: Piece[] = [];
  let spent = 0;
  for (const piece of pieces) {
    const { unit } = piece;
    if ((spans[piece.start]?.start ?? spent) < spent) continue;
    const after = spans[piece.end]?.start ?? -1;
    const found =
      unit.kind === 'number' && !unit.ordinal
        ? (boundBefore(tokens, spans[piece.start]?.start ?? 0, words) ??
          timesAfter(tokens, after, words) ??
          oddAfter(tokens, after, unit.value, words))
        : null;
    if (unit.kind !== 'number' || found === null) {
      marked.push(piece);
      continue;
    }
    while ((spans[marked.at(-1)?.start ?? -1]?.start ?? -1) >= found.start) marked.pop();
    marked.push({ ...piece, unit: { ...unit, bound: found.bound } });
    spent = found.end ?? spent;
  }
  return marked;
}

/** The phrases, longest first, so that "pas plus de" is not "plus de". */
const phrasesOf = remembered((bounds: LanguageData['numberBounds']) =>
  NUMBER_BOUNDS.flatMap((bound) =>
    bounds[bound].map((phrase) => ({ bound, words: tokenise(phrase).map(({ text }) => fold(text)) })),
  ).sort((a, b) => b.words.length - a.words.length),
);

const oddPhrases = remembered(({ odd }: LanguageData['numberBounds']) =>
  odd.map((phrase) => tokenise(phrase).map(({ folded }) => folded)),
);

/** Whether a number lies within a bound. */
export function isWithinBound(value: number, bound: NumberBound, of: number): boolean {
  switch (bound) {
    case 'over':
      return value > of;
    case 'under':
      return value < of;
    case 'least':
      return value >= of;
    case 'most':
      return value <= of;
    case 'exact':
      return value === of;
    case 'decade':
      return value >= of && value < of + 10;
  }
}
