import type { Unit } from '../query.js';
import { ATTEND } from '../shared-concepts.js';
import type { WordingOf } from '../wording.js';
import { wordsIn } from '../words/fold.js';
import { foldedSet } from '../words/folded-set.js';
import { says } from '../words/says.js';

/**
 * "Was Trump at the parade?", "who was at the parade" ask whether he took part, "who was there" who did, though no verb
 * says so: a fact that names him and the parade does not answer it.
 */
export function withPresence(
  units: readonly Unit[],
  {
    intent,
    asksAgent,
    tokens,
    spans,
    concepts,
    words,
  }: WordingOf<'intent' | 'asksAgent' | 'tokens' | 'spans' | 'concepts', 'presence'>,
): readonly Unit[] {
  const { presence } = words;
  const isVerb = (unit: Unit): boolean =>
    unit.kind === 'concept' &&
    unit.concepts.some(
      (id) => (concepts.get(id)?.types.length ?? 0) > 0 || (concepts.get(id)?.broader.length ?? 0) > 0,
    );
  const things = units.filter((unit) => unit.kind === 'concept');
  const [thing] = things;
  const names = units.some((unit) => unit.kind === 'name' && unit.role === 'agent');
  const asked = intent === 'yes-no' ? names : intent === 'who' && (asksAgent || units.length === 1);
  if (!asked || thing === undefined || things.length > 1) return units;
  // "Was he there on the night of the vote?"
  if (intent === 'yes-no' && thing.setting === true && says(tokens, presence.there))
    return [{ kind: 'concept', concepts: [ATTEND], surface: '', at: thing.at }, ...units];
  if (isVerb(thing)) return units;
  const start = spans[thing.at]?.start ?? 0;
  const said = tokens.map(({ folded }) => folded);
  const at = beforeAt(said, start, presence.at);
  const being = foldedSet(presence.being);
  // "Qui a pris …": one "a" is not both, "has" and "at".
  if (at === null || !said.some((word, i) => being.has(word) && (i < at.from || i >= at.to))) return units;
  return [{ kind: 'concept', concepts: [ATTEND], surface: '', at: thing.at }, ...units];
}

/** Words between a preposition and what it stands before: "at the big". */
const REACH = 3;

/** Where one of some prepositions stands before a place of the question; null where none does. */
function beforeAt(
  words: readonly string[],
  start: number,
  prepositions: readonly string[],
): { readonly from: number; readonly to: number } | null {
  for (const phrase of foldedSet(prepositions)) {
    const own = wordsIn(phrase);
    for (let from = Math.max(0, start - REACH); from + own.length <= start; from++)
      if (own.every((word, i) => words[from + i] === word)) return { from, to: from + own.length };
  }
  return null;
}
