import { groupBy } from '../../knowledge/grouping.js';
import type { Unit } from '../query.js';
import type { Span } from '../spans/segment.js';
import { type Token, tokenise } from '../words/fold.js';
import type { LanguageData } from '../words/language.js';
import { remembered } from '../words/remembered.js';

/** "Poutine a reçu des vœux de Kim": who is given something, and of whom. Whoever receives a person is a host. */
export function given(
  units: readonly Unit[],
  spans: readonly Span[],
  tokens: readonly Token[],
  { receiving }: Pick<LanguageData, 'receiving'>,
): Unit[] {
  const at = phraseAt(tokens, receiving);
  if (at < 0 || units.some((unit) => unit.kind === 'name' && unit.role === 'target')) return [...units];
  return units.map((unit) => {
    if (unit.kind !== 'name') return unit;
    const start = spans[unit.at]?.start ?? 0;
    if (unit.role === 'agent' && start < at) return { ...unit, role: 'to' };
    return unit.role === 'about' && start > at && unit.places.length === 0
      ? { ...unit, role: 'agent' }
      : unit;
  });
}

/** The folded words of phrases by the first of them, worked out once for those of a language. */
const byFirstWord = remembered((phrases: readonly string[]) =>
  groupBy(
    phrases.map((phrase) => tokenise(phrase).map((token) => token.folded)),
    ([first]) => first,
  ),
);

/** Where the first of some phrases stands among the words of a question; -1 where none does. */
function phraseAt(tokens: readonly Token[], phrases: readonly string[]): number {
  const beginning = byFirstWord(phrases);
  return tokens.findIndex(
    ({ folded }, at) =>
      beginning.get(folded)?.some((words) => words.every((word, i) => tokens[at + i]?.folded === word)) ===
      true,
  );
}
