import { foldedSet } from './folded-set.js';
import type { Unit } from './query.js';
import { says } from './says.js';
import { ATTEND } from './shared-concepts.js';
import type { WordingOf } from './wording.js';

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
  const before = tokens
    .slice(Math.max(0, start - 3), start)
    .map((token) => token.folded)
    .join(' ');
  const at = [...foldedSet(presence.at)].some((phrase) => ` ${before} `.includes(` ${phrase} `));
  const being = foldedSet(presence.being);
  if (!at || !tokens.some((token) => being.has(token.folded))) return units;
  return [{ kind: 'concept', concepts: [ATTEND], surface: '', at: thing.at }, ...units];
}
