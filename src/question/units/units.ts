import type { Name } from '../../knowledge/coverage.js';
import { LANGUAGES } from '../../knowledge/types.js';
import { withRanks } from '../asked/numbering.js';
import type { NameUnit, Unit, UnknownName } from '../query.js';
import { linking, type Piece, type Surroundings } from '../spans/pieces.js';
import type { Span } from '../spans/segment.js';
import { isEnding } from '../words/endings.js';
import { fold, type Token } from '../words/fold.js';
import type { Grammar } from '../words/grammar.js';
import { remembered } from '../words/remembered.js';
import { withChoices } from './choices.js';
import { withBounds } from './number-bounds.js';
import { numberAt } from './number-words.js';
import { officeHolders } from './offices.js';
import { assignRoles } from './roles.js';
import { findUnknownNames } from './unknown-names.js';

/** The units of a question: names with their roles, concepts, numbers and words that remain. */
export function readUnits(
  text: string,
  tokens: readonly Token[],
  spans: readonly Span[],
  around: Surroundings,
): { units: Unit[]; excluded: string[]; unknownNames: UnknownName[] } {
  const unknownNames = findUnknownNames(text, tokens, spans, around);
  const swallowed = new Set(unknownNames.flatMap((name) => name.spans));
  const pieces: Piece[] = [];
  let index = 0;
  while (index < spans.length) {
    const span = spans[index];
    if (span === undefined) break;
    if (swallowed.has(index) || span.period !== undefined) {
      index += 1;
      continue;
    }
    const holders = officeHolders(spans, index, around, swallowed);
    if (holders.length > 0) {
      for (const { start, end, names, offices } of holders) {
        const first = tokens[spans[start]?.start ?? 0];
        const last = tokens[(spans[end - 1]?.end ?? 1) - 1];
        const surface = text.slice(first?.start ?? 0, last?.end ?? 0);
        pieces.push({
          start,
          end,
          unit: { kind: 'name', names, places: [], offices, role: 'any', surface, at: start },
        });
        index = end;
      }
      continue;
    }
    const number = numberAt(spans, index);
    if (number !== null) {
      const { value, ordinal, end } = number;
      const surface = text.slice(
        tokens[span.start]?.start ?? 0,
        tokens[(spans[end - 1]?.end ?? 1) - 1]?.end ?? 0,
      );
      pieces.push({
        start: index,
        end,
        unit: {
          kind: 'number',
          value,
          ordinal,
          spelled: true,
          ...(ordinal ? { alike: wordsFor(value, surface, around.words) } : {}),
          surface,
          at: index,
        },
      });
      index = end;
      continue;
    }
    const unit = unitOf(span, index, tokens, around) ?? orderedWord(span, index, spans);
    if (unit !== null) pieces.push({ start: index, end: index + 1, unit });
    index += 1;
  }
  const merged = mergeAppositions(
    withBounds(withRanks(pieces, spans, around.words), spans, tokens, around.words),
    spans,
  );
  const { units, excluded } = assignRoles(withChoices(merged, spans, around), spans, tokens, around);
  return {
    units,
    excluded,
    unknownNames: unknownNames.map(({ surface, near }) => ({ surface, near })),
  };
}

/** "Did he sing?": a word for an order is told, where a question for yes or no has it. */
const orderedWord = (span: Span, at: number, spans: readonly Span[]): Unit | null =>
  at > 1 &&
  span.end - span.start === 1 &&
  span.senses.length > 0 &&
  span.senses.every((sense) => sense.kind === 'chat' && sense.chat === 'order') &&
  spans[0]?.senses.some((sense) => sense.kind === 'intent' && sense.intent === 'yes-no') === true
    ? { kind: 'word', word: fold(span.surface), surface: span.surface, at }
    : null;

function unitOf(
  span: Span,
  at: number,
  tokens: readonly Token[],
  { language, mended, graph, coverage, lexicon, words, grammar }: Surroundings,
): Unit | null {
  const { surface, senses } = span;
  if (senses.length === 0 || senses.every((sense) => sense.kind === 'other')) {
    const token = tokens[span.start];
    const number = token === undefined ? null : /^(\d{1,9})([a-z]*)$/.exec(token.folded);
    if (number !== null)
      return {
        kind: 'number',
        value: Number(number[1]),
        ordinal: number[2] !== '',
        spelled: false,
        ...(number[2] === '' ? {} : { alike: wordsFor(Number(number[1]), surface, words) }),
        surface,
        at,
      };
    const isOwn = senses.some((sense) => sense.kind === 'other' && sense.language === language);
    const word = mended
      .slice(span.start, span.end)
      .map(({ folded }) => folded)
      .join(' ');
    return { kind: 'word', word, surface, at, ...(isOwn ? { language } : {}) };
  }
  const names = senses.flatMap((sense) => (sense.kind === 'name' ? [sense.slug] : []));
  if (names.length > 0) {
    const alternatives = new Set(names);
    for (const slug of names) {
      const actor = graph.actor(slug);
      if (actor !== undefined) alternatives.add(actor);
    }
    const places = names.filter((slug) => coverage.names.get(slug)?.kind === 'place');
    const adjective = senses.every((sense) => sense.kind !== 'name' || sense.demonym);
    const offices = names.flatMap((slug) => officesTitled(coverage.names.get(slug), surface));
    return {
      kind: 'name',
      names: [...alternatives],
      places: adjective ? [] : places,
      ...(offices.length > 0 ? { offices } : {}),
      role: 'any',
      surface,
      at,
      ...(adjective ? { adjective } : {}),
    };
  }
  // "last trip" asks and is about a trip; "date" only asks.
  const asks =
    span.end - span.start === 1 &&
    senses.some((sense) => sense.kind === 'intent' && (sense.language === language || surface.length > 3));
  const concepts = senses.flatMap((sense) => (sense.kind === 'concept' ? [sense.id] : []));
  // What the coverage itself is about is content, though it may be a light word elsewhere.
  const topical =
    concepts.some((id) => coverage.concepts.has(id)) || senses.some((sense) => sense.kind === 'office');
  const isGrammar = senses.some(
    (sense) =>
      (sense.kind === 'function' ||
        (sense.kind === 'light' && !topical) ||
        sense.kind === 'preposition' ||
        (sense.kind === 'chat' &&
          !isOwned(span, tokens, grammar) &&
          // "Help!" asks what there is to know; "to help Russia" does not.
          !(sense.chat === 'about-the-coverage' && tokens.length > span.end - span.start) &&
          // "Why was the pool shut down?": what is told, and no order.
          !(sense.chat === 'order' && topical && at > 0))) &&
      sense.language === language,
  );
  if (concepts.length > 0 && !isGrammar && !asks) {
    const after = tokens.slice(span.end, span.end + 2).map((token) => token.folded);
    const toNobody = [after[0] ?? '', after.join(' ')].some((words) => lexicon.nobody[language].has(words));
    return {
      kind: 'concept',
      concepts: [...new Set(concepts)],
      surface,
      at,
      ...(toNobody ? { toNobody } : {}),
    };
  }
  const offices = senses.flatMap((sense) => (sense.kind === 'office' ? [sense.id] : []));
  const [office] = offices;
  if (office === undefined || isGrammar) return null;
  // "le porte-parole": the only one there is, of whatever the word may mean.
  const holders = [...new Set(offices.flatMap((id) => graph.holders(id)))];
  if (holders.length === 1)
    return { kind: 'name', names: holders, places: [], offices: [office], role: 'any', surface, at };
  return { kind: 'concept', concepts: [], office, surface, at };
}

/** "Premier" and "première" share no stem; of other ranks, a word may mean something else: "second". */
const wordsFor = (rank: number, surface: string, { ordinals }: Surroundings['words']): readonly string[] =>
  rank === 1
    ? Object.entries(ordinals).flatMap(([word, value]) => (value === rank ? [fold(word)] : []))
    : [fold(surface)];

/** "Putin's thanks": somebody's, and not said to us. */
const isOwned = ({ start }: Span, tokens: readonly Token[], { possessives }: Grammar): boolean =>
  /^['’]$/u.test(tokens[start - 1]?.gap ?? '') && isEnding(tokens[start - 1]?.folded ?? '', possessives);

/** The offices whose title stands for a name: "Chinese president". */
const officesTitled = (name: Name | undefined, title: string): readonly string[] =>
  name === undefined ? [] : (titlesOf(name).get(fold(title)) ?? []);

const titlesOf = remembered((name: Name): ReadonlyMap<string, readonly string[]> => {
  const titles = new Map<string, readonly string[]>();
  for (const { office, title } of name.roles)
    for (const language of LANGUAGES) {
      const folded = fold(title[language]);
      if (office !== undefined) titles.set(folded, [...new Set([...(titles.get(folded) ?? []), office])]);
    }
  return titles;
});

/** "le président chinois Xi Jinping": two pieces side by side for one person are one. */
function mergeAppositions(pieces: readonly Piece[], spans: readonly Span[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last !== undefined && last.unit.kind === 'name' && piece.unit.kind === 'name') {
      const between = spans.slice(last.end, piece.start);
      const shared = last.unit.names.filter((slug) => (piece.unit as NameUnit).names.includes(slug));
      if (shared.length > 0 && between.every((span) => linking(span))) {
        merged[merged.length - 1] = {
          start: last.start,
          end: piece.end,
          unit: {
            ...last.unit,
            names: shared,
            places: [],
            apposed: true,
            offices: [...(last.unit.offices ?? []), ...(piece.unit.offices ?? [])],
            surface: `${last.unit.surface} ${piece.unit.surface}`,
          },
        };
        continue;
      }
    }
    merged.push(piece);
  }
  return merged;
}
