import type { Unit } from '../query.js';
import type { Span } from '../spans/segment.js';
import type { Token } from '../words/fold.js';
import type { LanguageData } from '../words/language.js';
import { endsIn } from '../words/says.js';

/**
 * Whether a question sets one name against another: "why did the spokesman answer and not Xi?" What tells why somebody
 * did it does not tell why nobody else did.
 */
export function setsAgainst(
  units: readonly Unit[],
  tokens: readonly Token[],
  spans: readonly Span[],
  { contrasts }: Pick<LanguageData, 'contrasts'>,
): boolean {
  return units.some(({ kind, at }) => {
    if (kind !== 'name') return false;
    const before = tokens.slice(0, spans[at]?.start ?? 0).map(({ folded }) => folded);
    return endsIn(before.join(' '), contrasts);
  });
}
