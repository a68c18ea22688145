import type { Unit } from '../query.js';
import { clausesOf, isIn } from '../spans/clauses.js';
import { has } from '../spans/pieces.js';
import type { Span } from '../spans/segment.js';
import type { WordingOf } from '../wording.js';
import { fold } from '../words/fold.js';
import { foldedSet } from '../words/folded-set.js';

/**
 * Leaves out what people say of themselves beside the question: "ma petite-fille me demande", "sorry if this is
 * obvious, but …". Such a clause speaks in the first person, asks nothing and names nobody.
 */
export function withoutAsides(
  units: readonly Unit[],
  { tokens, spans, grammar, words }: WordingOf<'tokens' | 'spans' | 'grammar', 'asides'>,
): readonly Unit[] {
  const { asides } = words;
  const first = foldedSet(asides);
  // Between the one who tells and what is told: "mon prof dit que", "my teacher says that".
  const telling = foldedSet(grammar.clauses.that);
  const clauses = clausesOf(tokens, spans, telling);
  const dropped = clauses.filter((clause) => {
    const own = spans.slice(clause.start, clause.end);
    const words = tokens.slice(own[0]?.start ?? 0, own.at(-1)?.end ?? 0);
    return (
      words.some(({ folded }) => first.has(folded)) &&
      !own.some((span) => asks(span, telling) || has(span, 'name')) &&
      !opensQuestion(own)
    );
  });
  const kept = units.filter((unit) => !dropped.some((clause) => isIn(unit, clause)));
  // Where nothing else is said, or only a word is called out ("…, help"), it is what the question is about.
  const called = clauses.filter(
    ({ start, end }) => end - start === 1 && !spans.slice(start, end).some((span) => asks(span, telling)),
  );
  return kept.some((unit) => unit.kind === 'name' || !called.some((clause) => isIn(unit, clause)))
    ? kept
    : [...units];
}

/** "Will my taxes rise, …": it begins as a question does. */
const opensQuestion = ([first, ...rest]: readonly Span[]): boolean =>
  first?.senses.some((sense) => sense.kind === 'intent' && sense.intent === 'yes-no') === true &&
  rest.some((span) => has(span, 'concept'));

/** "is" is in many a clause that asks nothing. */
const asks = (span: Span, telling: ReadonlySet<string>): boolean =>
  !telling.has(fold(span.surface)) &&
  span.senses.some((sense) => sense.kind === 'intent' && sense.intent !== 'yes-no');
