import { fillsClause, has } from '../spans/pieces.js';
import type { Span } from '../spans/segment.js';
import type { Token } from '../words/fold.js';
import { accentedSet, foldedSet } from '../words/folded-set.js';
import type { Grammar } from '../words/grammar.js';
import { beginsLike, endsIn, isOneOf, says, startsIn } from '../words/says.js';

/** Whether "où" asks for a place: not "ou" for a choice, nor what takes up a noun, nor "the part where …". */
export const asksWhere = (
  spans: readonly Span[],
  index: number,
  content: number,
  tokens: readonly Token[],
  grammar: Grammar,
): boolean =>
  !(content > 0 && (isOr(spans, index, grammar) || isRelative(spans, index, grammar))) &&
  !isChoice(spans, index, tokens, grammar) &&
  !(index > 0 && endsIn(spans[index - 1]?.surface ?? '', grammar.passages));

/** "Où en sont les relations", "où Kim en est": how far things have come. */
export function asksHowFar(
  { start, end }: Span,
  tokens: readonly Token[],
  { questions, howFar }: Grammar,
): boolean {
  const last = tokens[end - 1];
  return (
    last !== undefined &&
    foldedSet(questions.where).has(last.folded) &&
    // "Jusqu’où" and "d’où" ask for a place.
    (end - start === 1 || last.gap.trim() === '') &&
    says(tokens.slice(end), howFar)
  );
}

/** "Was the hall the venue for the talks?": the place is told, and a noun for places says what it was. */
export const isTheirPlace = (spans: readonly Span[], index: number, grammar: Grammar): boolean =>
  [1, 2, 3].some(
    (words) => has(spans[index - words], 'name') && venueAt(spans, index - words + 1, grammar) === index,
  );

/** Where a noun for places stands that says what the name before was: "… était-il le lieu", "… the venue"; -1 if none. */
export function venueAt(spans: readonly Span[], end: number, grammar: Grammar): number {
  const verb = spans[end]?.surface ?? '';
  const noun = isOneOf(verb, grammar.auxiliaries) || endsIn(verb, grammar.pronouns) ? end + 1 : end;
  const isDetermined = isOneOf(spans[noun]?.surface ?? '', grammar.determiners);
  const at = isDetermined ? noun + 1 : noun;
  const asked = spans[at];
  // The article is often part of the phrase: "le lieu".
  return asked?.senses.some((sense) => sense.kind === 'intent' && sense.intent === 'where') === true &&
    (isDetermined || startsIn(asked.surface, grammar.determiners))
    ? at
    : -1;
}

/** "…, ou c'était une lettre commune ?", "ça change ou Kim continue ?": in a sentence that has its accents elsewhere. */
function isChoice(
  spans: readonly Span[],
  index: number,
  tokens: readonly Token[],
  { questions }: Grammar,
): boolean {
  const span = spans[index];
  if (span === undefined || index === 0) return false;
  const written = accentedSet(questions.unaccentedWhere);
  const [first, last] = [tokens[span.start], tokens[span.end - 1]];
  // "Ça va rester comme c'est ou Kim veut plus ?": the phrase for "où" ends in it.
  const isWritten =
    written.has(first?.accented ?? '') || (written.has(last?.accented ?? '') && JOINED.test(last?.gap ?? ''));
  if (!isWritten) return false;
  if (!spans.slice(index + 1).some(fillsClause)) return false;
  const gap = tokens[span.start]?.gap ?? '';
  return gap.includes(',') || tokens.some(({ accented, folded }) => accented !== folded);
}

/** Whether an "ou" without its accent stands at the head of a question, or at its end. */
export const asksUnaccented = (spans: readonly Span[], index: number, grammar: Grammar): boolean =>
  index === 0
    ? isOr(spans, index, grammar)
    : index === spans.length - 1 &&
      accentedSet(grammar.questions.unaccentedWhere).has(spans[index]?.surface.toLowerCase() ?? '');

/** "a démenti ou a rien dit": the "ou" of people who leave accents out stands for "où" at the head or the end only. */
const isOr = (spans: readonly Span[], index: number, { questions }: Grammar): boolean =>
  accentedSet(questions.unaccentedWhere).has(spans[index]?.surface.toLowerCase() ?? '') &&
  spans.slice(index + 1).some(fillsClause);

/** Between the words of a phrase. */
const JOINED = /[\s'’]$/u;

/** "le défilé où était Kim", "the hall where Xi received him": after a noun with its article, before its clause. */
const isRelative = (spans: readonly Span[], index: number, grammar: Grammar): boolean =>
  beginsLike(spans[index]?.surface ?? '', grammar.questions.where) &&
  spans[index - 1]?.senses.some((sense) => sense.kind === 'concept') === true &&
  isOneOf(spans[index - 2]?.surface ?? '', grammar.determiners) &&
  spans.slice(index + 1).some(fillsClause);
