import { isPersonAlone } from '../asked/people.js';
import type { Query, Unit } from '../query.js';
import { END } from '../shared-concepts.js';
import { has } from '../spans/pieces.js';
import type { Span } from '../spans/segment.js';
import type { WordingOf } from '../wording.js';
import { fold } from '../words/fold.js';
import { foldedSet } from '../words/folded-set.js';
import { endsIn } from '../words/says.js';

/**
 * "Is Kallas right?", "is she a woman?", "is the war over?": a last word that elsewhere says little is what is asked of
 * whom or what the question names.
 */
export function withPredicates(
  units: readonly Unit[],
  {
    intent,
    tokens,
    spans,
    names,
    words,
  }: WordingOf<'intent' | 'tokens' | 'spans' | 'names', 'presence' | 'over' | 'correctness'>,
): readonly Unit[] {
  const judged = withJudgement(units, spans, words.correctness, intent);
  if (judged !== null) return judged;
  const at = spans.length - 1;
  const last = spans[at];
  const [only, ...others] = units;
  // "Kim est président ?"
  if ((intent !== 'yes-no' && intent !== null) || last === undefined || only === undefined || only.at >= at)
    return units;
  const being = foldedSet(words.presence.being);
  const isSaid = tokens.slice(0, last.start).some(({ folded }) => being.has(folded));
  // "…, right?" asks for a yes.
  if (!isSaid || tokens[last.start]?.gap.includes(',') === true) return units;
  const { surface } = last;
  if (foldedSet(words.presence.there).has(fold(surface))) return units;
  // "Is Xi the president?": he is asked about, and not those who are.
  const held = last.senses.flatMap((sense) => (sense.kind === 'office' ? [sense.id] : []));
  if (isPersonAlone(only, names) && held.length > 0 && others.every((unit) => unit.at === at))
    return [{ ...only, offices: held }];
  if (foldedSet(words.over).has(fold(surface)) && units.every((unit) => unit.at < at))
    return [...units, { kind: 'concept', concepts: [END], surface, at }];
  const [predicate] = others;
  const isSaidOf =
    predicate?.kind === 'word' || (predicate?.kind === 'concept' && predicate.office === undefined);
  if (isSaidOf && predicate.at === at && only.kind === 'name' && others.length === 1)
    return [only, { ...predicate, predicate: true }];
  return only.kind === 'name' &&
    others.length === 0 &&
    only.offices === undefined &&
    has(last, 'light') &&
    !has(last, 'document')
    ? [...units, { kind: 'word', word: fold(surface), surface, at }]
    : units;
}

/** "Is Trump right about the plot?": what is asked of him, and not of the plot; null where nothing is. */
function withJudgement(
  units: readonly Unit[],
  spans: readonly Span[],
  correctness: readonly string[],
  intent: Query['intent'],
): readonly Unit[] | null {
  const [only, next] = units;
  if (intent !== 'yes-no' || only?.kind !== 'name' || next === undefined) return null;
  // « A-t-il raison »: an auxiliary may stand between.
  const at = [only.at + 1, only.at + 2].find(
    (place) => place < next.at && endsIn(spans[place]?.surface ?? '', correctness),
  );
  const surface = at === undefined ? undefined : spans[at]?.surface;
  if (at === undefined || surface === undefined) return null;
  const word: Unit = { kind: 'word', word: fold(surface), surface, at };
  return [...units.slice(0, 1), word, ...units.slice(1)];
}
