import type { Unit } from '../query.js';
import { SAY } from '../shared-concepts.js';
import { has } from '../spans/pieces.js';
import type { Span } from '../spans/segment.js';
import type { Wording } from '../wording.js';
import { isEnding } from '../words/endings.js';
import { fold, type Token } from '../words/fold.js';
import type { Grammar } from '../words/grammar.js';
import { isOneOf } from '../words/says.js';

/**
 * Takes whoever is named in the last clause beside a verb of saying, and nothing else but whom they told, for the one
 * who said all that stands before the comma: "Moscow and Pyongyang have never been this close, Kim says?", "what is
 * to be cherished, as Xi told Kim?"
 */
export function withLastSpeaker(
  units: readonly Unit[],
  { tokens, spans, grammar }: Pick<Wording, 'tokens' | 'spans' | 'grammar'>,
): readonly Unit[] {
  const from = lastClauseAt(units, tokens, spans);
  const [first, second, told, ...more] = units.filter(({ at }) => at >= from);
  if (
    first === undefined ||
    second === undefined ||
    more.length > 0 ||
    !areBeside(first, second, spans, grammar)
  )
    return units;
  const name = [first, second].find(({ kind }) => kind === 'name');
  const verb = [first, second].find((unit) => unit.kind === 'concept' && unit.concepts.includes(SAY));
  if (name === undefined || verb === undefined) return units;
  // "On Ukraine, what did Xi tell Kim?", "…, or did Xi say otherwise?": the clause itself asks. After a whole question,
  // it only asks that again: "does he support it, did Xi say so?"
  const opening = spans.slice(from, first.at);
  const asks = opening.some((span) => has(span, 'intent')) && !isWholeQuestion(units, from, spans);
  if (asks || opening.some((span) => has(span, 'conjunction'))) return units;
  if (told !== undefined && (told.kind !== 'name' || name !== first)) return units;
  if (units.length < (told === undefined ? 3 : 4)) return units;
  return units.map((unit) => {
    if (unit.kind !== 'name') return unit;
    if (unit === name) return { ...unit, role: 'agent', cited: true };
    if (unit === told) return { ...unit, role: 'to' };
    // What is told of them, they do not say.
    return unit.role === 'agent' ? { ...unit, role: 'any' } : unit;
  });
}

/** "Xi says", "says the Chinese leader", "Xi's claim". */
const areBeside = (
  first: Unit,
  second: Unit,
  spans: readonly Span[],
  { determiners, possessives }: Pick<Grammar, 'determiners' | 'possessives'>,
): boolean =>
  spans
    .slice(first.at + 1, second.at)
    .every(({ surface }) => isEnding(fold(surface), possessives) || isOneOf(surface, determiners));

/** Whether what stands before a place asks for yes or no by itself. */
const isWholeQuestion = (units: readonly Unit[], from: number, spans: readonly Span[]): boolean =>
  spans[0]?.senses.some((sense) => sense.kind === 'intent' && sense.intent === 'yes-no') === true &&
  units.filter(({ at }) => at < from).length > 1;

/** The span after the last comma that anything said follows; past all of them where there is none. */
function lastClauseAt(units: readonly Unit[], tokens: readonly Token[], spans: readonly Span[]): number {
  for (let at = units.at(-1)?.at ?? -1; at > 0; at--)
    if (tokens[spans[at]?.start ?? -1]?.gap.includes(',') === true) return at;
  return spans.length;
}
