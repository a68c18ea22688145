import { TARGET } from '../shared-concepts.js';
import { has, type Piece, type Surroundings } from '../spans/pieces.js';
import type { Span } from '../spans/segment.js';
import { fold, type Token } from '../words/fold.js';
import { foldedSet } from '../words/folded-set.js';
import type { Grammar } from '../words/grammar.js';
import { endsIn, isOneOf } from '../words/says.js';
import { asksFor, isSubordinate, prepositionBefore } from './prepositions.js';

/** "Who reported it, Yonhap?": the last word offers an answer. */
export const isSuggested = (pieces: readonly Piece[], piece: Piece, gap: string): boolean =>
  gap.includes(',') && pieces.length > 1 && pieces.at(-1) === piece;

/** "Il a dit quoi, Xi ?": the name at the end is whom the pronoun stood for. */
export const isDislocated = (
  pieces: readonly Piece[],
  piece: Piece,
  spans: readonly Span[],
  { things }: Grammar,
): boolean =>
  pieces.at(-1) === piece &&
  piece.end === spans.length &&
  isOneOf(spans[piece.start - 1]?.surface ?? '', things);

/** "Quelles accusations visent Kim", "which charges target Kim": what is said is the subject. */
export function aimedAt(pieces: readonly Piece[], piece: Piece, bare: number): boolean {
  const index = pieces.indexOf(piece);
  const [subject, verb] = [pieces[index - 2], pieces[index - 1]];
  return (
    bare === 1 &&
    subject?.unit.kind === 'concept' &&
    verb?.unit.kind === 'concept' &&
    verb.unit.concepts.includes(TARGET)
  );
}

/** "Some leaders messaged Putin": the name comes right after a verb that has its subject before it. */
export function followsSubject(pieces: readonly Piece[], piece: Piece, gap: string): boolean {
  const index = pieces.indexOf(piece);
  const [subject, verb] = [pieces[index - 2], pieces[index - 1]];
  return (
    subject?.unit.kind === 'concept' &&
    verb?.unit.kind === 'concept' &&
    verb.end === piece.start &&
    gap.trim() === ''
  );
}

/** "Xi's wishes": whose they are. */
export const isOwner = ({ end }: Piece, spans: readonly Span[], tokens: readonly Token[]): boolean =>
  /^['’]$/.test(tokens[spans[end]?.start ?? 0]?.gap ?? '') && has(spans[end], 'function');

/** "did they write to Putin": the verb before it ends in a preposition, so that it cannot be who acts. */
export function isReached(
  spans: readonly Span[],
  at: number,
  { lexicon, grammar }: Pick<Surroundings, 'lexicon' | 'grammar'>,
): boolean {
  const before = spans[at - 1];
  if (before === undefined || before.end - before.start < 2 || !has(before, 'concept')) return false;
  const last = fold(/\S+$/u.exec(before.surface)?.[0] ?? '');
  return lexicon
    .exact(last)
    .some(
      (sense) =>
        sense.kind === 'preposition' && (REACHING.has(sense.role) || foldedSet(grammar.reaching).has(last)),
    );
}

const REACHING: ReadonlySet<string> = new Set(['to', 'with', 'for']);

/** "Xi a dit que Kim …", "Xi said that Kim …": who does what in the words reported is not told by their place. */
export const reported = (spans: readonly Span[], verbAt: number, at: number, grammar: Grammar): boolean =>
  spans.slice(verbAt + 1, at).some((span) => isSubordinate(span, grammar)) ||
  // "Qui a dit que …": the verb of saying may say too little to be a unit.
  (asksFor(spans[0]) &&
    spans
      .slice(1, at)
      .some(
        (span) =>
          has(span, 'light') && span.end - span.start > 1 && endsIn(span.surface, grammar.clauses.said),
      ));

/** "Morel Roux fishermen": names side by side, without a word that would order them. */
export const standsBesideName = (pieces: readonly Piece[], piece: Piece): boolean =>
  pieces.some(
    (other) => other.unit.kind === 'name' && (other.end === piece.start || other.start === piece.end),
  );

/** "The photographer for the xi kim pic": two people side by side in what a noun is called by, neither of whom acts on the other. */
export const standsBesidePerson = (
  pieces: readonly Piece[],
  piece: Piece,
  spans: readonly Span[],
  tokens: readonly Token[],
  grammar: Grammar,
): boolean =>
  pieces.some((other) => {
    if (!isPersonNamed(other) || !isPersonNamed(piece)) return false;
    const [first, then] = other.start < piece.start ? [other, piece] : [piece, other];
    const isPhrase =
      isOneOf(spans[first.start - 1]?.surface ?? '', grammar.determiners) ||
      prepositionBefore(spans, first.start, tokens, grammar) !== null;
    return isPhrase && first.end === then.start && tokens[spans[then.start]?.start ?? -1]?.gap.trim() === '';
  });

const isPersonNamed = ({ unit }: Piece): boolean => unit.kind === 'name' && unit.places.length === 0;

/** "Alliés Kiev reproches Pyongyang": nouns and names in a row, and no name before them that could act. */
export const isHeaped = (pieces: readonly Piece[], spans: readonly Span[]): boolean =>
  pieces.length > 2 &&
  pieces[0]?.unit.kind !== 'name' &&
  pieces.every((piece, i) => piece.start === (pieces[i - 1]?.end ?? 0)) &&
  pieces.at(-1)?.end === spans.length;
