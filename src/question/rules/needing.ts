import type { NameUnit, Unit } from '../query.js';
import { mayBe, NEEDED } from '../shared-concepts.js';
import type { WordingOf } from '../wording.js';
import { endsIn } from '../words/says.js';

/**
 * "Does China need North Korea?": what is needed gives, and whoever needs it is given something; where a word says that
 * something is vital, its subject gives.
 */
export function withNeeding(
  units: readonly Unit[],
  { tokens, spans, text, words }: WordingOf<'text' | 'tokens' | 'spans', 'needing'>,
): readonly Unit[] {
  const verb = units.find((unit) => mayBe(unit, NEEDED));
  const named = units.filter((unit): unit is NameUnit => unit.kind === 'name' && unit.setting !== true);
  const needer = named.find(({ role, at }) => role === 'agent' && at < (verb?.at ?? 0));
  const needed = named.find(({ role, at }) => role !== 'agent' && at > (verb?.at ?? 0));
  if (verb === undefined || needer === undefined || needed === undefined) return units;
  const last = tokens[(spans[verb.at]?.end ?? 0) - 1];
  const first = tokens[spans[verb.at]?.start ?? -1];
  if (last === undefined || first === undefined) return units;
  const said = text
    .slice(first.start, last.end)
    .split(/\s/u)
    .some((word) => endsIn(word, words.needing));
  if (!said) return units;
  return units.map((unit) => {
    if (unit.kind !== 'name') return unit;
    if (unit === needer) return { ...unit, role: 'to' };
    return unit === needed ? { ...unit, role: 'agent' } : unit;
  });
}
