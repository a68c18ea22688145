import { fillsClause, has } from '../spans/pieces.js';
import type { Span } from '../spans/segment.js';
import type { Grammar } from '../words/grammar.js';
import type { Intent } from '../words/language.js';
import { endsIn, isOneOf, startsIn } from '../words/says.js';

/** "C'est Kim qui …": a relative, after the one it insists on. */
export const isCleft = (spans: readonly Span[], index: number, { clefts }: Grammar): boolean =>
  startsIn(spans[index]?.surface ?? '', clefts.relatives) &&
  spans[index - 1]?.senses.some((sense) => sense.kind === 'name') === true &&
  isOneOf(spans[index - 2]?.surface ?? '', clefts.insisting);

/** What a question word asks for, by the noun after it. */
export function askedBy(
  intent: Intent,
  spans: readonly Span[],
  index: number,
  persons: readonly string[],
): Intent {
  if (intent === 'who' && isThing(spans, index)) return 'what';
  // "Which Russian was there?", "what photographer took it?"
  return intent === 'what' && (isOfCountry(spans, index) || isOfPeople(spans, index, persons))
    ? 'who'
    : intent;
}

/** "What photographer", "quel diplomate". */
const isOfPeople = (spans: readonly Span[], index: number, persons: readonly string[]): boolean =>
  /^(?:wh?ich|wh?at|quel(?:le)?s?)$/iu.test(spans[index]?.surface ?? '') &&
  isOneOf(spans[index + (has(spans[index + 1], 'number') ? 2 : 1)]?.surface ?? '', persons);

/** "Quel Chinois", "which Russian", and no noun after it. */
const isOfCountry = (spans: readonly Span[], index: number): boolean =>
  /^(?:quel(?:le)?s?|which)$/iu.test(spans[index]?.surface ?? '') &&
  spans[index + 1]?.senses.some((sense) => sense.kind === 'name' && sense.demonym) === true &&
  spans[index + 2]?.senses.some((sense) => sense.kind === 'office' || sense.kind === 'document') !== true;

/** "Name the photographer who took it": who is asked for is told already. */
export const isRelativeWho = (spans: readonly Span[], index: number): boolean =>
  /^(?:name|which|what|quel)/iu.test(spans[index - 2]?.surface ?? '') &&
  spans.slice(index - 1, index).some(fillsClause);

/** "Which direction does Xi …": a thing is asked for, not a person. */
export const isThing = (spans: readonly Span[], index: number): boolean => {
  const next = spans[index + 1]?.senses ?? [];
  return (
    /^which$/iu.test(spans[index]?.surface ?? '') &&
    next.some((sense) => sense.kind === 'concept') &&
    !next.some((sense) => sense.kind === 'office' || sense.kind === 'name' || sense.kind === 'light')
  );
};

/** Verbs that say little, in the past: "who called Kim …", "who made …". */
const DID = /^(?:called|named|used|asked|gave|made|put|took|held|brought|got|came|went)\b/iu;

const isName = (span: Span | undefined): boolean =>
  span?.senses.some((sense) => sense.kind === 'name' || sense.kind === 'office') === true;

/** "Someone told her so, who was that?": the question word at the end stands for the subject of what is told before. */
export function standsFor(spans: readonly Span[], at: number, indefinites: readonly string[]): boolean {
  const isName = (span: Span): boolean => has(span, 'name') || has(span, 'office');
  const subject = spans.findIndex(({ surface }) => isOneOf(surface, indefinites));
  const verb = spans.findIndex((span) => has(span, 'concept') && !isName(span));
  return subject >= 0 && subject < verb && verb < at && !spans.slice(at + 1).some(fillsClause);
}

/** "Who is slamming Kim?": what somebody is at, of whom one asks who it is. */
export const isDoing = (span: Span | undefined): boolean =>
  span !== undefined && has(span, 'concept') && /^\p{L}{2,}ing\b/iu.test(span.surface);

/** "Vœux nouvel an Poutine de qui": whose it is, of what a question begins with and says nothing else of. */
const isWhose = (spans: readonly Span[], at: number): boolean =>
  at > 0 &&
  at === spans.length - 1 &&
  /^(?:de |d['’])qui$/iu.test(spans[at]?.surface ?? '') &&
  spans[0] !== undefined &&
  has(spans[0], 'concept') &&
  spans.slice(0, at).every((span) => has(span, 'concept') || has(span, 'name') || has(span, 'preposition'));

/** "Qui a remercié Kim", "who called …": the question word is the subject when a verb comes before any name. */
export function asksAgent(spans: readonly Span[], at: number, grammar: Grammar): boolean {
  const surface = spans[at]?.surface.toLowerCase() ?? '';
  if (isWhose(spans, at)) return true;
  if (/qui est-ce que|qui est ce que|whom|whose|^(?:à|a|avec|de|to|with|from) /u.test(surface)) return false;
  const before = spans[at - 1];
  if (before?.senses.some((sense) => sense.kind === 'preposition') === true && at > 0) return false;
  // "Which leader was thanked by Putin?": who acts is told.
  if (spans.some((span, i) => i > at && endsIn(span.surface, grammar.agents) && isName(spans[i + 1])))
    return false;
  // "Guo a traité qui d'irresponsable ?": who acts is named, and the verb stands before the question word.
  const earlier = spans.slice(0, at);
  const named = earlier.findIndex((span) => span.senses.some((sense) => sense.kind === 'name'));
  if (
    named >= 0 &&
    earlier.slice(named).some((span) => span.senses.some((sense) => sense.kind === 'concept'))
  )
    return false;
  if (DID.test(spans[at + 1]?.surface ?? '')) return true;
  for (const [i, span] of spans.entries()) {
    if (i <= at) continue;
    if (span.senses.some((sense) => sense.kind === 'name')) return false;
    if (
      isOneOf(span.surface, grammar.auxiliaries) &&
      spans[i + 1]?.senses.some((sense) => sense.kind === 'name') === true
    )
      return false;
    if (span.senses.some((sense) => sense.kind === 'concept') || span.senses.length === 0) return true;
  }
  return false;
}
