import type { Concept } from '../knowledge/coverage.js';
import { LANGUAGES } from '../knowledge/types.js';
import type { Query, Unit } from '../question/query.js';
import { stem } from '../question/stem.js';
import { conceptKey, type Entry, type FactIndex, nameKey, stemKey, typeKey } from './fact-index.js';
import type { Match, Matcher } from './match.js';
import { hasSlot } from './slots.js';

/** What a search over the coverage gives. */
export interface Findings {
  /** Facts that account for the whole question and have what it asks for, best first. */
  readonly full: readonly Match[];
  /** Facts that account for the whole question but lack what it asks for. */
  readonly slotless: readonly Match[];
  /** Facts that account for part of it, best first. */
  readonly partial: readonly Match[];
}

/** The facts posted under a unit; null where any fact may have it. */
function postingsOf(unit: Unit, index: FactIndex, matcher: Matcher): readonly Entry[] | null {
  if (matcher.isHint(unit) || unit.kind === 'number' || unit.setting === true || unit.choice !== undefined)
    return null;
  switch (unit.kind) {
    case 'name':
      return union(unit.names.map((slug) => index.postings(nameKey(slug))));
    case 'concept':
      return union([
        ...unit.concepts.map((id) => index.postings(conceptKey(id))),
        ...[...matcher.types(unit)].map((type) => index.postings(typeKey(type))),
      ]);
    case 'word':
      return union(LANGUAGES.map((language) => index.postings(stemKey(stem(unit.word, language), language))));
  }
}

const union = (lists: readonly (readonly Entry[])[]): readonly Entry[] => {
  const filled = lists.filter((list) => list.length > 0);
  return filled.length === 1 ? (filled[0] ?? []) : [...new Set(filled.flat())];
};

/** Whether no fact of the coverage has a word. */
export const isUnheardOf = (unit: Unit, index: FactIndex): boolean =>
  unit.kind === 'word' &&
  LANGUAGES.every((language) => index.postings(stemKey(stem(unit.word, language), language)).length === 0);

/** Looks for the facts that account for a question. */
export function find(
  query: Query,
  index: FactIndex,
  matcher: Matcher,
  concepts: ReadonlyMap<string, Concept>,
): Findings {
  const lists = query.units.flatMap((unit) => {
    const list = postingsOf(unit, index, matcher);
    return list === null ? [] : [list];
  });
  const shortest = lists.reduce<readonly Entry[]>(
    (best, list) => (list.length < best.length ? list : best),
    index.entries,
  );
  const candidates = shortest.map((entry) => matcher.match(entry, query));
  const whole = candidates.filter((match) => isWhole(match));
  const byScore = (a: Match, b: Match): number => b.score - a.score;
  const full = whole.filter((match) => hasSlot(match.entry, query, concepts)).sort(byScore);
  // A yes/no question may be contradicted by a fact that fits better in all but a date or number.
  if (full.length > 0 && query.intent !== 'yes-no') return { full, slotless: [], partial: [] };
  const slotless = whole.filter((match) => !hasSlot(match.entry, query, concepts)).sort(byScore);
  const wide = lists.length === 0 ? candidates : union(lists).map((entry) => matcher.match(entry, query));
  const partial = wide.filter((match) => !isWhole(match)).sort((a, b) => gaps(a) - gaps(b) || byScore(a, b));
  return { full, slotless, partial };
}

const isWhole = (match: Match): boolean =>
  match.missing.length === 0 && match.missedPeriods.length === 0 && match.typeFits;
/**
 * How far a partial match is from the question: a person who is missing weighs most; two people in one
 * fact are near, whatever they do there.
 */
function gaps({ missing, missedPeriods, typeFits, ofType, joins }: Match): number {
  const lacking = missing.reduce((sum, unit) => sum + (unit.kind !== 'name' ? 1 : joins ? 0 : 2), 0);
  return lacking + missedPeriods.length * 1.5 + (typeFits ? 0 : 1) + (ofType ? 0 : 0.6) - (joins ? 1 : 0);
}
