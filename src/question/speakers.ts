import type { Concept, Coverage } from '../knowledge/coverage.js';
import { fold, type Token } from './fold.js';
import type { Unit } from './query.js';
import type { Span } from './segment.js';

/**
 * Takes whoever has words of his own for the one who says them: "les mots de Poutine sur la Corée", "the words of
 * Putin", "la réaction de Trump". A noun for what is said has a word before it that makes a noun of it; "parler de Poutine" has none.
 */
export function withSpeakers(
  units: readonly Unit[],
  tokens: readonly Token[],
  spans: readonly Span[],
  concepts: ReadonlyMap<string, Concept>,
  names: Coverage['names'],
): Unit[] {
  if (units.some((unit) => unit.kind === 'name' && unit.role === 'agent')) return [...units];
  const isSaid = (unit: Unit | undefined): boolean =>
    unit?.kind === 'concept' &&
    unit.setting !== true &&
    unit.concepts.some((id) => SAYING.has(id)) &&
    unit.concepts.every((id) => SAYING.has(id) || concepts.get(id)?.types.length === 0) &&
    isNoun(tokens, spans[unit.at]);
  return units.map((unit, i) =>
    unit.kind === 'name' &&
    unit.role === 'about' &&
    unit.setting !== true &&
    isSaid(units[i - 1]) &&
    unit.names.some((slug) => names.get(slug)?.kind === 'person') &&
    isOf(tokens, spans, units[i - 1], unit)
      ? { ...unit, role: 'agent' }
      : unit,
  );
}
/** What is said, and said in return. */
const SAYING: ReadonlySet<string> = new Set(['say', 'reply']);

/** Whether a span has a word before it, or at its head, that makes a noun of it: "les mots", "his words". */
const isNoun = (tokens: readonly Token[], span: Span | undefined): boolean =>
  span !== undefined &&
  (span.start === 0 ||
    [tokens[span.start - 1], tokens[span.start]].some((token) => DETERMINER.test(token?.folded ?? '')));
const DETERMINER =
  /^(?:l|la|les|le|un|une|des|ces|cette|ce|quels?|quelles?|aux|au|du|the|these|those|that|which|what|some)$/u;

/** Whether nothing but "de" stands between two parts of a question. */
function isOf(
  tokens: readonly Token[],
  spans: readonly Span[],
  first: Unit | undefined,
  then: Unit,
): boolean {
  const from = spans[first?.at ?? -1]?.end;
  const to = spans[then.at]?.start;
  return from !== undefined && to === from + 1 && OF.test(fold(tokens[from]?.text ?? ''));
}
const OF = /^(?:de|d|of)$/u;
