import { foldedSet } from './folded-set.js';
import type { Grammar } from './grammar.js';
import type { Lexicon, Sense } from './lexicon.js';
import type { Found, Numbers } from './longest-known.js';
import { NOWHERE, ROOT } from './phrase-tree.js';
import { remembered } from './remembered.js';

const isQuestionWord = (sense: Sense): boolean => sense.kind === 'intent' && sense.intent !== 'yes-no';

/** "ouverte à quelle heure": where the last word of a phrase begins a question word, it belongs to that one. */
export function withoutQuestionWord(
  found: Found | null,
  shorter: (longest: number) => Found | null,
  words: Numbers,
  at: number,
  { phrases: { exact } }: Lexicon,
): Found | null {
  if (found === null || found.end - at < 2 || found.senses.some(isQuestionWord)) return found;
  const last = found.end - 1;
  let place = exact.step(ROOT, words.exact[last] ?? NOWHERE);
  for (let next = last + 1; place !== NOWHERE; next++) {
    place = exact.step(place, words.exact[next] ?? NOWHERE);
    if (exact.at(place).some(isQuestionWord)) return shorter(last - at) ?? found;
  }
  return found;
}

/**
 * "le défilé du 3 septembre", "he was in March": where the number or the preposition that ends a phrase begins a longer
 * date, it belongs to that one.
 */
export function withoutDate(
  found: Found | null,
  shorter: (longest: number) => Found | null,
  endOfDate: (start: number) => number,
  words: readonly string[],
  at: number,
  { exact }: Pick<Lexicon, 'exact'>,
): Found | null {
  const last = words[found === null ? at : found.end - 1] ?? '';
  const endsInPreposition = (): boolean =>
    found?.senses.some(isContentSense) === true && exact(last).some(({ kind }) => kind === 'preposition');
  if (found === null || !(/\d$/.test(last) || endsInPreposition())) return found;
  for (let start = at + 1; start < found.end; start++)
    if (endOfDate(start) > found.end) return shorter(start - at) ?? found;
  return found;
}

const SAYS_LITTLE: ReadonlySet<Sense['kind']> = new Set<Sense['kind']>(['function', 'light']);

/** "[du coup] de fil": a phrase that says little ends before one that says something begins within it and goes on. */
export function givingWay(
  found: Found | null,
  shorter: (longest: number) => Found | null,
  knownAt: (start: number) => Found | null,
  at: number,
): Found | null {
  if (found === null || !found.senses.every(({ kind }) => SAYS_LITTLE.has(kind))) return found;
  for (let start = at + 1; start < found.end; start++) {
    const next = knownAt(start);
    if (next !== null && next.end > found.end && next.senses.some(({ kind }) => kind === 'concept'))
      return shorter(start - at) ?? found;
  }
  return found;
}

/**
 * "the Ukraine war", "plus sorti de son pays", "n'était pas sorti de son pays": articles, adverbs, or an auxiliary that
 * is denied, leave the next word to the longer phrase that begins there.
 * @param negators folded words that deny, in the question's language
 */
export function withoutArticle(
  found: Found | null,
  shorter: (longest: number) => Found | null,
  knownAt: (start: number) => Found | null,
  at: number,
  words: readonly string[],
  grammar: Grammar,
  negators: ReadonlySet<string>,
): Found | null {
  const last = (found?.end ?? at) - 1;
  if (found === null || last <= at || !saysLittle(words.slice(at, last), grammar, negators)) return found;
  const longer = knownAt(last);
  return longer !== null && longer.end > found.end && longer.senses.some(isContentSense)
    ? shorter(last - at)
    : found;
}

function saysLittle(words: readonly string[], grammar: Grammar, negators: ReadonlySet<string>): boolean {
  const little = mayPrecede(grammar);
  const auxiliaries = foldedSet(grammar.auxiliaries);
  return (
    words.every((word) => little.has(word)) ||
    (words.some((word) => negators.has(word)) &&
      words.some((word) => auxiliaries.has(word)) &&
      words.every((word) => negators.has(word) || auxiliaries.has(word) || little.has(word)))
  );
}

/** What stands before a phrase that it is no part of. */
const mayPrecede = remembered(
  ({ determiners, adverbs }: Grammar): ReadonlySet<string> => foldedSet([...determiners, ...adverbs]),
);

const isContentSense = ({ kind }: Sense): boolean =>
  kind === 'concept' || kind === 'name' || kind === 'office';
