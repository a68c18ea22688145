import { linking, type Surroundings } from '../spans/pieces.js';
import type { Span } from '../spans/segment.js';
import { fold, wordsIn } from '../words/fold.js';

/** An office and its holder, as a question tells them. */
export interface Holder {
  readonly start: number;
  /** After its last span. */
  readonly end: number;
  readonly names: readonly string[];
  /** The offices they hold. */
  readonly offices: readonly string[];
}

const officesOf = (span: Span | undefined): string[] =>
  span?.senses.flatMap((sense) => (sense.kind === 'office' ? [sense.id] : [])) ?? [];
const placesOf = (span: Span | undefined): string[] =>
  span?.senses.flatMap((sense) => (sense.kind === 'name' ? [sense.slug] : [])) ?? [];
const isConjunction = (span: Span | undefined): boolean =>
  span?.senses.some((sense) => sense.kind === 'conjunction') === true;

/** The offices that the last of several words is for. */
function officesEnding(
  span: Span | undefined,
  { lexicon, language }: Pick<Surroundings, 'lexicon' | 'language'>,
): string[] {
  const words = wordsIn(fold(span?.surface ?? ''));
  const last = words.at(-1);
  if (last === undefined || words.length < 2) return [];
  const senses = [...lexicon.exact(last), ...lexicon.stemmed(lexicon.stem(last, language), language)];
  return [...new Set(senses.flatMap((sense) => (sense.kind === 'office' ? [sense.id] : [])))];
}

/**
 * "le président chinois", "China's head of state", "le chef du Kremlin": an office and its place, either
 * way round; "les dirigeants chinois et nord-coréen", "the Chinese and North Korean leaders": two.
 * @returns the holders from `index` on; none where no office stands there
 */
export function officeHolders(
  spans: readonly Span[],
  index: number,
  { graph, lexicon, language }: Pick<Surroundings, 'graph' | 'lexicon' | 'language'>,
  swallowed: ReadonlySet<number>,
): readonly Holder[] {
  const holdersOf = (
    meant: readonly string[],
    places: readonly string[],
  ): Pick<Holder, 'names' | 'offices'> => {
    const at = new Set(places.flatMap((slug) => [slug, graph.actor(slug) ?? slug]));
    const offices = meant.filter((office) => graph.holders(office, at).length > 0);
    return { names: [...new Set(offices.flatMap((office) => graph.holders(office, at)))], offices };
  };
  /** The first span from `from` on that is not grammar. */
  const skipLinks = (from: number): number => {
    let next = from;
    for (let span = spans[next]; span !== undefined && linking(span) && next - from < 4; span = spans[next])
      next += 1;
    return swallowed.has(next) ? spans.length : next;
  };
  /** "chinois et nord-coréen": where the second of two coordinated places stands. */
  const coordinated = (after: number): number | null => {
    if (!isConjunction(spans[after])) return null;
    const second = skipLinks(after + 1);
    return placesOf(spans[second]).length > 0 ? second : null;
  };

  const offices = officesOf(spans[index]);
  if (offices.length > 0) {
    const first = skipLinks(index + 1);
    const held = holdersOf(offices, placesOf(spans[first]));
    if (held.names.length === 0) return [];
    const second = coordinated(first + 1);
    const other = second === null ? null : holdersOf(offices, placesOf(spans[second]));
    return [
      { start: index, end: first + 1, ...held },
      ...(second !== null && other !== null && other.names.length > 0
        ? [{ start: second, end: second + 1, ...other }]
        : []),
    ];
  }
  const places = placesOf(spans[index]);
  if (places.length === 0) return [];
  const next = skipLinks(index + 1);
  const held = holdersOf(officesOf(spans[next]), places);
  if (held.names.length > 0) return [{ start: index, end: next + 1, ...held }];
  const second = coordinated(index + 1);
  if (second === null) return [];
  // "The Russian and North Korean leaders": the second place and the office may be known as one name.
  const titled = officesEnding(spans[second], { lexicon, language });
  const shared = holdersOf(titled, places);
  if (shared.names.length > 0)
    return [
      { start: index, end: index + 1, ...shared },
      { start: second, end: second + 1, names: placesOf(spans[second]), offices: titled },
    ];
  const office = skipLinks(second + 1);
  const pair = [places, placesOf(spans[second])].map((each) => holdersOf(officesOf(spans[office]), each));
  if (pair.some(({ names }) => names.length === 0)) return [];
  return pair.map((each, i) =>
    i === 0 ? { start: index, end: index + 1, ...each } : { start: second, end: office + 1, ...each },
  );
}
