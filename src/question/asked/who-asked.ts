import { fillsClause, has } from '../spans/pieces.js';
import type { Span } from '../spans/segment.js';
import { endsAs } from '../words/endings.js';
import { fold, wordsIn } from '../words/fold.js';
import type { Grammar } from '../words/grammar.js';
import type { Intent } from '../words/language.js';
import { beginsLike, endsIn, isOneOf, isSaidIn, startsIn } from '../words/says.js';

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
  grammar: Grammar,
): Intent {
  if (intent === 'who' && isThing(spans, index, grammar)) return 'what';
  // "Which Russian was there?", "what photographer took it?"
  return intent === 'what' &&
    (isOfCountry(spans, index, grammar) || isOfPeople(spans, index, persons, grammar))
    ? 'who'
    : intent;
}

/** "What photographer", "quel diplomate". */
const isOfPeople = (
  spans: readonly Span[],
  index: number,
  persons: readonly string[],
  { questions }: Grammar,
): boolean =>
  isOneOf(spans[index]?.surface ?? '', questions.written) &&
  isOneOf(spans[index + (has(spans[index + 1], 'number') ? 2 : 1)]?.surface ?? '', persons);

/** "Quel Chinois", "which Russian", and no noun after it. */
const isOfCountry = (spans: readonly Span[], index: number, { questions }: Grammar): boolean =>
  isOneOf(spans[index]?.surface ?? '', questions.which) &&
  spans[index + 1]?.senses.some((sense) => sense.kind === 'name' && sense.demonym) === true &&
  spans[index + 2]?.senses.some((sense) => sense.kind === 'office' || sense.kind === 'document') !== true;

/** "Name the photographer who took it": who is asked for is told already. */
export const isRelativeWho = (spans: readonly Span[], index: number, { questions }: Grammar): boolean =>
  beginsLike(spans[index - 2]?.surface ?? '', questions.leading) &&
  spans.slice(index - 1, index).some(fillsClause);

/** "Which direction does Xi …": a thing is asked for, not a person. */
export const isThing = (spans: readonly Span[], index: number, { questions }: Grammar): boolean => {
  const next = spans[index + 1]?.senses ?? [];
  return (
    isOneOf(spans[index]?.surface ?? '', questions.which) &&
    next.some((sense) => sense.kind === 'concept') &&
    !next.some((sense) => sense.kind === 'office' || sense.kind === 'name' || sense.kind === 'light')
  );
};

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
export const isDoing = (span: Span | undefined, { gerunds }: Grammar): boolean =>
  span !== undefined &&
  has(span, 'concept') &&
  endsAs(fold(wordsIn(span.surface)[0] ?? ''), gerunds, SHORTEST_VERB);

/** Letters that a verb has before such an ending: "king" is none. */
const SHORTEST_VERB = 2;

/** "Vœux nouvel an Poutine de qui": whose it is, of what a question begins with and says nothing else of. */
const isWhose = (spans: readonly Span[], at: number, { questions }: Grammar): boolean =>
  at > 0 &&
  at === spans.length - 1 &&
  isOneOf(spans[at]?.surface ?? '', questions.whose) &&
  spans[0] !== undefined &&
  has(spans[0], 'concept') &&
  spans.slice(0, at).every((span) => has(span, 'concept') || has(span, 'name') || has(span, 'preposition'));

/** "Qui a remercié Kim", "who called …": the question word is the subject when a verb comes before any name. */
export function asksAgent(spans: readonly Span[], at: number, grammar: Grammar): boolean {
  const { questions, done } = grammar;
  const surface = spans[at]?.surface ?? '';
  if (isWhose(spans, at, grammar)) return true;
  if (isSaidIn(surface, questions.whom) || startsIn(surface, questions.beforeWhom)) return false;
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
  if (startsIn(spans[at + 1]?.surface ?? '', done)) return true;
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
