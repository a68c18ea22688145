import type { Token } from './fold.js';
import type { Surroundings } from './pieces.js';
import type { UnknownName } from './query.js';
import type { Span } from './segment.js';

/**
 * A known name that goes on with unknown words ("Kim Yo-jong", "Kim Jong-il"): another person. The
 * words that belong to it are not looked for elsewhere.
 */
export function findUnknownNames(
  text: string,
  tokens: readonly Token[],
  spans: readonly Span[],
  { coverage }: Surroundings,
): (UnknownName & { readonly spans: readonly number[] })[] {
  const found: (UnknownName & { spans: number[] })[] = [];
  for (const [index, span] of spans.entries()) {
    const slug = span.senses.flatMap((sense) =>
      sense.kind === 'name' && !sense.demonym ? [sense.slug] : [],
    )[0];
    if (slug === undefined || coverage.names.get(slug)?.kind !== 'person') continue;
    const taken = [index];
    let end = span.end;
    for (let i = index + 1; i < spans.length; i++) {
      const next = spans[i];
      const token = next === undefined ? undefined : tokens[next.start];
      if (next === undefined || token === undefined || next.period !== undefined) break;
      const unknown = next.senses.length === 0 && !/\d/.test(token.folded);
      // "Kim Yo-jong", but not "emmène-t-elle".
      const bound =
        tokens[next.end]?.gap === '-' &&
        spans[i + 1]?.senses.some((sense) => sense.kind === 'function') !== true;
      const hyphened = token.gap === '-' && taken.length > 1;
      const begins =
        token.gap === ' ' &&
        token.capital &&
        !next.senses.some((sense) => sense.kind === 'name' || sense.kind === 'office') &&
        (tokens[next.end]?.gap === '-' ||
          (tokens[next.end]?.capital === true && spans[i + 1]?.senses.length === 0));
      if (
        !(
          (unknown && (token.gap === '-' || (token.gap === ' ' && (token.capital || bound)))) ||
          hyphened ||
          begins
        )
      )
        break;
      taken.push(i);
      end = next.end;
    }
    if (taken.length > 1)
      found.push({
        surface: text.slice(tokens[span.start]?.start ?? 0, tokens[end - 1]?.end ?? 0),
        near: slug,
        spans: taken,
      });
  }
  return found;
}
