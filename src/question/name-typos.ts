import type { Lexicon, Sense } from './lexicon.js';
import { buildTypoIndex, editDistance } from './typos.js';

/** Finds the name that a few mistyped words stand for. */
export interface NameTypos {
  /** The senses of the name nearest to these folded words, if near enough. */
  find(words: readonly string[]): readonly Sense[];
}

/** Letters that people confuse in names they have only heard, in French and English. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/ou|oo/g, 'u'],
  [/ck|qu|c(?=[aou])|q/g, 'k'],
  [/x|sh|c(?=[eiy])/g, 's'],
  [/j|dg/g, 'g'],
  [/y|ee/g, 'i'],
  [/w/g, 'v'],
  [/h/g, ''],
  [/(.)\1+/g, '$1'],
  [/(?<=.{2})e$/g, ''],
];
const sound = (word: string): string =>
  SOUNDS.reduce((heard, [pattern, by]) => heard.replace(pattern, by), word);

/** What words that sound alike cost, in edits. */
const ALIKE = 0.5;
const MOST = 3;
const IMPOSSIBLE = MOST + 1;
/** A one-word name shorter than this is too easily another word. */
const SHORTEST = 5;
/** A word this long that is right vouches for the short one beside it: "Gao Jiakun". */
const VOUCHES = 5;

/**
 * Names are compared word by word, so that a slip in one word is forgiven and another word is not:
 * "Kim Jong-hun" is Kim Jong-un, "Kim Jong-il" is not.
 */
export function buildNameTypos(lexicon: Lexicon): NameTypos {
  const forms = lexicon.nameForms.map((form) => ({ form, words: form.split(' ') }));
  const byWord = new Map<string, { form: string; words: string[] }[]>();
  const bySound = new Map<string, Set<string>>();
  for (const item of forms)
    for (const word of item.words) {
      listIn(byWord, word).push(item);
      const alike = bySound.get(sound(word));
      if (alike === undefined) bySound.set(sound(word), new Set([word]));
      else alike.add(word);
    }
  const near = buildTypoIndex(byWord.keys());
  return {
    find(words) {
      // The longest word has the fewest neighbours.
      const pivot = words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
      const known = new Set([
        pivot,
        ...(bySound.get(sound(pivot)) ?? []),
        ...near.near(pivot).map(({ word }) => word),
      ]);
      let best: { form: string; cost: number } | null = null;
      for (const word of known)
        for (const item of byWord.get(word) ?? []) {
          if (item.words.length !== words.length) continue;
          const cost = costOf(words, item.words);
          if (cost <= MOST && (best === null || cost < best.cost)) best = { form: item.form, cost };
        }
      return best === null ? [] : lexicon.exact(best.form).filter((sense) => sense.kind === 'name');
    },
  };
}

const listIn = <K, V>(table: Map<K, V[]>, key: K): V[] => {
  const known = table.get(key);
  if (known !== undefined) return known;
  const list: V[] = [];
  table.set(key, list);
  return list;
};

/** Edits between words as written and the words of a name. */
function costOf(written: readonly string[], known: readonly string[]): number {
  const vouched = known.some((word, i) => word === written[i] && word.length >= VOUCHES);
  let cost = 0;
  for (const [i, word] of known.entries()) cost += wordCost(written[i] ?? '', word, known.length, vouched);
  return cost <= Math.min(MOST, known.length + 1) ? cost : IMPOSSIBLE;
}

function wordCost(written: string, known: string, size: number, vouched: boolean): number {
  if (written === known) return 0;
  const length = Math.max(written.length, known.length);
  if (/\d/.test(written) || (size === 1 && length < SHORTEST)) return IMPOSSIBLE;
  if (sound(written) === sound(known) && (size > 1 || length >= 4)) return ALIKE;
  if (length <= 3) {
    // A letter changed in so short a word makes another word; one more or less passes.
    if (written.length === known.length)
      return vouched && length === 3 && editDistance(written, known, 1) === 1 ? 1 : IMPOSSIBLE;
    return Math.min(written.length, known.length) > 1 && editDistance(written, known, 1) === 1
      ? 1
      : IMPOSSIBLE;
  }
  if (written[0] !== known[0] && size === 1) return IMPOSSIBLE;
  const allowed = length < 8 ? 1 : 2;
  const edits = editDistance(written, known, allowed);
  return edits <= allowed ? edits : IMPOSSIBLE;
}
