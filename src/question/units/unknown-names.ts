import type { Language } from '../../knowledge/types.js';
import type { UnknownName } from '../query.js';
import type { Surroundings } from '../spans/pieces.js';
import type { Span } from '../spans/segment.js';
import type { Token } from '../words/fold.js';
import type { Sense } from '../words/lexicon.js';
import { isOneOf } from '../words/says.js';

type Found = UnknownName & { readonly spans: readonly number[] };

const CONTENT: ReadonlySet<Sense['kind']> = new Set<Sense['kind']>([
  'name',
  'office',
  'concept',
  'intent',
  'number',
]);
/** How far a name may go on in lower case: "kim yo jong". */
const REACH = 2;

/**
 * A known person's name that goes on with other words ("Kim Yo-jong", "kim jong il"): another person. The
 * words that belong to it are not looked for elsewhere.
 */
export function findUnknownNames(
  text: string,
  tokens: readonly Token[],
  spans: readonly Span[],
  {
    coverage,
    lexicon,
    language,
    grammar,
  }: Pick<Surroundings, 'coverage' | 'lexicon' | 'language' | 'grammar'>,
): Found[] {
  const shouted = tokens.every((token) => token.text === token.text.toUpperCase());
  return spans.flatMap((span, index): Found[] => {
    const near = span.senses.flatMap((sense) =>
      sense.kind === 'name' && !sense.demonym ? [sense.slug] : [],
    )[0];
    if (near === undefined || coverage.names.get(near)?.kind !== 'person') return [];
    // "Is Xi a communist?"
    const ends = isOneOf(spans[index + 1]?.surface ?? '', grammar.determiners);
    const last = Math.max(
      writtenOn(spans, tokens, index, shouted),
      ends ? index : spokenOn(spans, tokens, index, lexicon),
    );
    const isOthers = !shouted && index > 1 && isGivenName(spans[index - 1], span, tokens, lexicon, language);
    const first = isOthers ? index - 1 : index;
    if (last === first) return [];
    const start = tokens[spans[first]?.start ?? span.start]?.start ?? 0;
    const surface = text.slice(start, tokens[(spans[last]?.end ?? span.end) - 1]?.end ?? 0);
    return [{ surface, near, spans: Array.from({ length: last - first + 1 }, (_, i) => first + i) }];
  });
}

/**
 * Whether a word before a name is a given name that it does not go with, and which means something in the other
 * language alone: "Munir Zarqani" of whom only others are known, although "munir" is a French verb.
 */
function isGivenName(
  before: Span | undefined,
  name: Span,
  tokens: readonly Token[],
  lexicon: Surroundings['lexicon'],
  language: Language,
): boolean {
  const token = tokenOf(before, tokens);
  return (
    before !== undefined &&
    token?.capital === true &&
    tokens[name.start]?.gap === ' ' &&
    before.end - before.start === 1 &&
    before.senses.length > 0 &&
    before.senses.every((sense) => sense.kind === 'concept' && sense.language !== language) &&
    lexicon.isNameWord(token.folded)
  );
}

const tokenOf = (span: Span | undefined, tokens: readonly Token[]): Token | undefined =>
  span === undefined || span.period !== undefined ? undefined : tokens[span.start];
const means = (span: Span | undefined): boolean =>
  span?.senses.some((sense) => CONTENT.has(sense.kind)) === true;

/** The last span of a name that capitals and hyphens hold together: "Kim Yo-jong", "Kim Il Sung". */
function writtenOn(
  spans: readonly Span[],
  tokens: readonly Token[],
  index: number,
  shouted: boolean,
): number {
  let last = index;
  for (let i = index + 1; i < spans.length; i++) {
    const span = spans[i];
    const token = tokenOf(span, tokens);
    if (span === undefined || token === undefined || /\d/.test(token.folded)) break;
    const unknown = span.senses.length === 0;
    const following = tokens[span.end];
    // "Kim Yo-jong", but not "emmène-t-elle".
    const bound =
      following?.gap === '-' && spans[i + 1]?.senses.some((sense) => sense.kind === 'function') !== true;
    const hyphened = token.gap === '-' && (unknown || last > index);
    const capital = token.gap === ' ' && token.capital && !shouted && !means(span);
    const goesOn =
      unknown || bound || last > index || (following?.capital === true && spans[i + 1]?.senses.length === 0);
    if (!(hyphened || (capital && goesOn) || (unknown && token.gap === ' ' && bound))) break;
    last = i;
  }
  return last;
}

/** The last span of a name in lower case that has a word of some name in it: "kim jong il", "kim yo jong". */
function spokenOn(
  spans: readonly Span[],
  tokens: readonly Token[],
  index: number,
  lexicon: Surroundings['lexicon'],
): number {
  let last = index;
  for (let i = index + 1; i < spans.length && i <= index + REACH; i++) {
    const span = spans[i];
    const token = tokenOf(span, tokens);
    if (span === undefined || token === undefined || token.gap.trim() !== '' || means(span)) break;
    if (span.senses.length === 0 && lexicon.isNameWord(token.folded)) last = i;
  }
  // "kim jong il": the syllable after belongs to it, unless the sentence ends or goes on without it.
  const next = tokenOf(spans[last + 1], tokens);
  return last > index &&
    next !== undefined &&
    next.gap.trim() === '' &&
    next.folded.length > 1 &&
    next.folded.length < 4 &&
    !means(spans[last + 1])
    ? last + 1
    : last;
}
