import { isPerson } from '../asked/people.js';
import type { Unit } from '../query.js';
import { mayBe, SAYING } from '../shared-concepts.js';
import type { Span } from '../spans/segment.js';
import type { Wording } from '../wording.js';
import type { Token } from '../words/fold.js';
import { foldedSet } from '../words/folded-set.js';
import type { Grammar } from '../words/grammar.js';

/**
 * Takes whoever has words of his own for the one who says them: "les mots de Poutine sur la Corée", "the words of
 * Putin", "la réaction de Trump". A noun for what is said has a word before it that makes a noun of it; "parler de Poutine" has none.
 */
export function withSpeakers(
  units: readonly Unit[],
  {
    tokens,
    spans,
    concepts,
    names,
    grammar,
  }: Pick<Wording, 'tokens' | 'spans' | 'concepts' | 'names' | 'grammar'>,
): readonly Unit[] {
  if (units.some((unit) => unit.kind === 'name' && unit.role === 'agent')) return units;
  const isSaid = (unit: Unit | undefined): boolean =>
    unit?.kind === 'concept' &&
    unit.setting !== true &&
    mayBe(unit, SAYING) &&
    unit.concepts.every((id) => SAYING.has(id) || concepts.get(id)?.types.length === 0) &&
    isNoun(tokens, spans[unit.at], grammar);
  return units.map((unit, i) =>
    unit.kind === 'name' &&
    unit.role === 'about' &&
    unit.setting !== true &&
    isSaid(units[i - 1]) &&
    isPerson(unit, names) &&
    isOf(tokens, spans, units[i - 1], unit, grammar)
      ? { ...unit, role: 'agent' }
      : unit,
  );
}

/** Whether a span has a word before it, or at its head, that makes a noun of it: "les mots", "his words". */
const isNoun = (
  tokens: readonly Token[],
  span: Span | undefined,
  { determiners, asking }: Grammar,
): boolean =>
  span !== undefined &&
  (span.start === 0 ||
    [tokens[span.start - 1], tokens[span.start]].some((token) =>
      [determiners, asking].some((words) => foldedSet(words).has(token?.folded ?? '')),
    ));

/** Whether nothing but "de" stands between two parts of a question. */
function isOf(
  tokens: readonly Token[],
  spans: readonly Span[],
  first: Unit | undefined,
  then: Unit,
  { genitives }: Grammar,
): boolean {
  const from = spans[first?.at ?? -1]?.end;
  const to = spans[then.at]?.start;
  return from !== undefined && to === from + 1 && foldedSet(genitives).has(tokens[from]?.folded ?? '');
}
