import type { Coverage } from '../knowledge/coverage.js';
import type { Language } from '../knowledge/types.js';
import type { Token } from './fold.js';
import type { ROLES } from './language.js';
import type { Sense } from './lexicon.js';
import type { NameGraph } from './names.js';
import type { NameRole, NameUnit, Unit, UnknownName } from './query.js';
import type { Span } from './segment.js';

interface Surroundings {
  readonly language: Language;
  readonly coverage: Pick<Coverage, 'names'>;
  readonly graph: NameGraph;
  /** The question word is the subject. */
  readonly asksAgent: boolean;
  /** Indices of question words that begin a clause about the occasion. */
  readonly clauses: ReadonlySet<number>;
}

/** The piece before, for what coordinates with it. */
interface Before {
  readonly end: number;
  readonly role: NameRole | 'except';
  readonly setting: boolean;
}

type Piece = { readonly start: number; readonly end: number; readonly unit: Unit };

const has = (span: Span | undefined, kind: Sense['kind']): boolean =>
  span?.senses.some((sense) => sense.kind === kind) ?? false;
const GRAMMAR: ReadonlySet<Sense['kind']> = new Set<Sense['kind']>([
  'function',
  'light',
  'preposition',
  'conjunction',
  'intent',
  'chat',
  'setting',
]);
const grammarOnly = (span: Span): boolean =>
  span.senses.length > 0 && span.senses.every((sense) => GRAMMAR.has(sense.kind));
/** Words that may stand between an office and its place: "chef de la diplomatie", "Russia's leader". */
const linking = (span: Span): boolean =>
  grammarOnly(span) && !has(span, 'intent') && !has(span, 'conjunction');

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
    const holder = officeHolder(spans, index, around, swallowed);
    if (holder !== null) {
      const surface = text.slice(
        tokens[span.start]?.start ?? 0,
        tokens[(spans[holder.end - 1]?.end ?? 1) - 1]?.end ?? 0,
      );
      pieces.push({
        start: index,
        end: holder.end,
        unit: { kind: 'name', names: holder.names, places: [], role: 'any', surface, at: index },
      });
      index = holder.end;
      continue;
    }
    const unit = unitOf(span, index, tokens, around);
    if (unit !== null) pieces.push({ start: index, end: index + 1, unit });
    index += 1;
  }
  const merged = mergeAppositions(pieces, spans);
  const { units, excluded } = assignRoles(merged, spans, tokens, around);
  return {
    units,
    excluded,
    unknownNames: unknownNames.map(({ surface, near }) => ({ surface, near })),
  };
}

function unitOf(
  span: Span,
  at: number,
  tokens: readonly Token[],
  { language, graph, coverage }: Surroundings,
): Unit | null {
  const { surface, senses } = span;
  const number = senses.find((sense) => sense.kind === 'number');
  if (number?.kind === 'number')
    return { kind: 'number', value: number.value, ordinal: number.ordinal, spelled: true, surface, at };
  if (senses.length === 0 || senses.every((sense) => sense.kind === 'other')) {
    const token = tokens[span.start];
    const number = token === undefined ? null : /^(\d{1,9})([a-z]*)$/.exec(token.folded);
    if (number !== null)
      return {
        kind: 'number',
        value: Number(number[1]),
        ordinal: number[2] !== '',
        spelled: false,
        surface,
        at,
      };
    return { kind: 'word', word: token?.folded ?? '', surface, at };
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
    return {
      kind: 'name',
      names: [...alternatives],
      places: adjective ? [] : places,
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
  const grammar = senses.some(
    (sense) =>
      (sense.kind === 'function' ||
        sense.kind === 'light' ||
        sense.kind === 'preposition' ||
        sense.kind === 'chat') &&
      sense.language === language,
  );
  if (concepts.length > 0 && !grammar && !asks)
    return { kind: 'concept', concepts: [...new Set(concepts)], surface, at };
  const office = senses.find((sense) => sense.kind === 'office');
  if (office?.kind === 'office' && !grammar) {
    return { kind: 'concept', concepts: [], office: office.id, surface, at };
  }
  return null;
}

/** "le président chinois", "China's head of state", "le chef du Kremlin": an office and its place, either way round. */
function officeHolder(
  spans: readonly Span[],
  index: number,
  { graph }: Surroundings,
  swallowed: ReadonlySet<number>,
): { end: number; names: string[] } | null {
  const span = spans[index];
  if (span === undefined) return null;
  const officesOf = (of: Span | undefined): string[] =>
    of?.senses.flatMap((sense) => (sense.kind === 'office' ? [sense.id] : [])) ?? [];
  const placesOf = (of: Span | undefined): string[] =>
    of?.senses.flatMap((sense) => (sense.kind === 'name' ? [sense.slug] : [])) ?? [];
  const startsWithOffice = officesOf(span).length > 0;
  if (!startsWithOffice && placesOf(span).length === 0) return null;
  let next = index + 1;
  while (next < spans.length && next - index <= 4 && linking(spans[next] as Span)) next += 1;
  if (swallowed.has(next)) return null;
  const offices = startsWithOffice ? officesOf(span) : officesOf(spans[next]);
  const places = startsWithOffice ? placesOf(spans[next]) : placesOf(span);
  if (offices.length === 0 || places.length === 0) return null;
  const at = new Set(places.flatMap((slug) => [slug, graph.actor(slug) ?? slug]));
  const names = [...new Set(offices.flatMap((office) => graph.holders(office, at)))];
  return names.length > 0 ? { end: next + 1, names } : null;
}

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

/** Gives each name its role, from the preposition before it and its side of the verb, and marks what tells the occasion. */
function assignRoles(
  pieces: readonly Piece[],
  spans: readonly Span[],
  tokens: readonly Token[],
  { asksAgent, clauses }: Surroundings,
): { units: Unit[]; excluded: string[] } {
  const verbAt = pieces.find((piece) => piece.unit.kind === 'concept')?.start ?? Number.POSITIVE_INFINITY;
  const clauseAt = spans.findIndex(
    (span, i) =>
      clauses.has(i) ||
      (i > 0 &&
        span.senses.some((sense) => sense.kind === 'setting' && sense.clause) &&
        !has(span, 'intent')),
  );
  const excluded: string[] = [];
  const units: Unit[] = [];
  let bare = 0;
  let before = null as Before | null;
  for (const piece of pieces) {
    const { unit } = piece;
    const inClause =
      clauseAt >= 0 && piece.start > clauseAt && pieces.some((other) => other.start < clauseAt);
    const setting: boolean =
      inClause ||
      followsSetting(spans, piece.start) ||
      (before?.setting === true &&
        unit.kind === 'name' &&
        before.end >= piece.start - 2 &&
        prepositionBefore(spans, piece.start, tokens) !== null);
    const marked = setting ? { setting } : {};
    if (unit.kind !== 'name') {
      units.push({ ...unit, ...marked });
      if (setting) before = { end: piece.end, role: 'any', setting };
      continue;
    }
    const between = before === null ? [] : spans.slice(before.end, piece.start);
    const gap = tokens[spans[piece.start]?.start ?? 0]?.gap ?? '';
    const coordinated =
      before !== null &&
      pieces.some((other) => other.end === before?.end && other.unit.kind === 'name') &&
      (between.length === 0
        ? /[,&/–—-]/.test(gap)
        : between.length <= 2 &&
          between.some((span) => has(span, 'conjunction')) &&
          between.every(linkingOrConjunction));
    let role: NameRole | 'except';
    if (coordinated && before !== null) role = before.role;
    else {
      const preposition = prepositionBefore(spans, piece.start, tokens);
      if (preposition === 'by') role = 'agent';
      else if (preposition !== null) role = preposition;
      else if (unit.adjective === true) role = 'any';
      else {
        bare += 1;
        if (asksAgent) role = 'target';
        else role = bare === 1 ? 'agent' : piece.start > verbAt ? 'target' : 'any';
      }
    }
    before = { end: piece.end, role, setting };
    if (role === 'except') excluded.push(...unit.names);
    else units.push({ ...unit, role, ...marked });
  }
  return { units, excluded };
}

/** "lors de sa rencontre", "after the parade": only articles and titles stand between. */
function followsSetting(spans: readonly Span[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 3; i--) {
    const span = spans[i];
    if (span === undefined) return false;
    if (span.senses.some((sense) => sense.kind === 'setting' && !sense.clause)) return true;
    if (!linking(span)) return false;
  }
  return false;
}

const linkingOrConjunction = (span: Span): boolean => grammarOnly(span) && !has(span, 'intent');

/** The preposition that governs the name: articles and titles may stand between. */
function prepositionBefore(
  spans: readonly Span[],
  at: number,
  tokens: readonly Token[],
): (typeof ROLES)[number] | null {
  for (let i = at - 1; i >= 0 && i >= at - 3; i--) {
    const span = spans[i];
    if (span === undefined || !grammarOnly(span)) return null;
    const sense = span.senses.find((candidate) => candidate.kind === 'preposition');
    if (sense?.kind === 'preposition') {
      // "qu'a dit", "Xi a rencontré": the verb "a", not the preposition.
      const token = tokens[span.start];
      if (token?.accented === 'a') {
        const earlier = spans[i - 1];
        if (earlier === undefined || has(earlier, 'intent') || has(earlier, 'name')) return null;
      }
      return sense.role;
    }
  }
  return null;
}

/**
 * A known name that goes on with unknown words ("Kim Yo-jong", "Kim Jong-il"): another person. The
 * words that belong to it are not looked for elsewhere.
 */
function findUnknownNames(
  text: string,
  tokens: readonly Token[],
  spans: readonly Span[],
  { coverage }: Surroundings,
): (UnknownName & { readonly spans: readonly number[] })[] {
  const found: (UnknownName & { spans: number[] })[] = [];
  for (const [index, span] of spans.entries()) {
    const slug = span.senses.flatMap((sense) =>
      sense.kind === 'name' && !sense.demonym ? [sense.slug] : [],
    )[0];
    if (slug === undefined || coverage.names.get(slug)?.kind !== 'person') continue;
    const taken = [index];
    let end = span.end;
    for (let i = index + 1; i < spans.length; i++) {
      const next = spans[i];
      const token = next === undefined ? undefined : tokens[next.start];
      if (next === undefined || token === undefined || next.period !== undefined) break;
      const unknown = next.senses.length === 0 && !/\d/.test(token.folded);
      const hyphened = token.gap === '-' && taken.length > 1;
      const begins =
        token.gap === ' ' &&
        token.capital &&
        !next.senses.some((sense) => sense.kind === 'name' || sense.kind === 'office') &&
        tokens[next.end]?.gap === '-';
      if (
        !(
          (unknown &&
            (token.gap === '-' || (token.gap === ' ' && (token.capital || tokens[next.end]?.gap === '-')))) ||
          hyphened ||
          begins
        )
      )
        break;
      taken.push(i);
      end = next.end;
    }
    if (taken.length > 1)
      found.push({
        surface: text.slice(tokens[span.start]?.start ?? 0, tokens[end - 1]?.end ?? 0),
        near: slug,
        spans: taken,
      });
  }
  return found;
}
