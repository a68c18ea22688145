import type { Lexicon, Sense } from './lexicon.js';
import { buildTypoIndex, editDistance, type TypoIndex } from './typos.js';

/** Finds the name that a few mistyped words stand for. */
export interface NameTypos {
  /** The senses of the name nearest to these folded words, if near enough. */
  find(words: readonly string[]): readonly Sense[];
}

/** Letters that people confuse in names they have only heard, in French and English. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/ch/g, 's'],
  [/ou|oo/g, 'u'],
  [/ck|qu|c(?=[aou])|q/g, 'k'],
  [/x|sh|c(?=[eiy])/g, 's'],
  [/j|dg/g, 'g'],
  [/y|ee/g, 'i'],
  [/w/g, 'v'],
  [/h/g, ''],
  // "Trom", "Tromp": a vowel through the nose, and a last letter that nobody hears.
  [/um/g, 'om'],
  [/(?<=m)p$/g, ''],
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

/** The names of a coverage by their words, as numbers. */
interface NameWords {
  readonly words: readonly string[];
  /** By word: its number, and the number of how it sounds. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly sounds: ReadonlyMap<string, number>;
  readonly soundOf: Int32Array;
  /** By form: its words; by word: the forms it is in; by sound: the words that sound so. */
  readonly forms: readonly Int32Array[];
  readonly formsWith: readonly (readonly number[])[];
  readonly alike: readonly (readonly number[])[];
}

function wordsOfNames(nameForms: readonly string[]): NameWords {
  const numbers = new Map<string, number>();
  const sounds = new Map<string, number>();
  const soundOf: number[] = [];
  const formsWith: number[][] = [];
  const alike: number[][] = [];
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(word, number);
    const heard = sound(word);
    const sounding = sounds.get(heard) ?? sounds.size;
    sounds.set(heard, sounding);
    soundOf.push(sounding);
    alike[sounding] = [...(alike[sounding] ?? []), number];
    return number;
  };
  const forms = nameForms.map((form, at) => {
    const own = Int32Array.from(form.split(' '), numberOf);
    for (const word of new Set(own)) {
      const list = formsWith[word];
      if (list === undefined) formsWith[word] = [at];
      else list.push(at);
    }
    return own;
  });
  return {
    words: [...numbers.keys()],
    numbers,
    sounds,
    soundOf: Int32Array.from(soundOf),
    forms,
    formsWith,
    alike,
  };
}

/**
 * Names are compared word by word, so that a slip in one word is forgiven and another word is not:
 * "Kim Jong-hun" is Kim Jong-un, "Kim Jong-il" is not. The index is made when it is first asked.
 */
export function buildNameTypos(lexicon: Lexicon): NameTypos {
  let made: { readonly names: NameWords; readonly near: TypoIndex } | undefined;
  const index = () => {
    if (made !== undefined) return made;
    const names = wordsOfNames(lexicon.nameForms);
    made = { names, near: buildTypoIndex(names.words) };
    return made;
  };
  const nearest = (written: readonly string[]): readonly Sense[] => {
    const { names, near } = index();
    // The longest word has the fewest neighbours.
    const pivot = written.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
    const heard = names.sounds.get(sound(pivot));
    const known = new Set([
      ...[names.numbers.get(pivot)].filter((number) => number !== undefined),
      ...(heard === undefined ? [] : (names.alike[heard] ?? [])),
      ...near.about(pivot).flatMap((word) => names.numbers.get(word) ?? []),
    ]);
    const costOf = comparing(written, names);
    let best: { form: number; cost: number } | null = null;
    for (const word of known)
      for (const form of names.formsWith[word] ?? []) {
        const own = names.forms[form];
        if (own?.length !== written.length) continue;
        const cost = costOf(own);
        if (cost <= MOST && (best === null || cost < best.cost)) best = { form, cost };
      }
    return best === null
      ? []
      : lexicon.exact(lexicon.nameForms[best.form] ?? '').filter((sense) => sense.kind === 'name');
  };
  // The same few words come again, in one question or in the next.
  const found = new Map<string, readonly Sense[]>();
  return {
    find(written) {
      const key = written.join(' ');
      const known = found.get(key);
      if (known !== undefined) return known;
      const senses = nearest(written);
      if (found.size === MOST_KEPT) found.clear();
      found.set(key, senses);
      return senses;
    },
  };
}

/** Words whose name is remembered. */
const MOST_KEPT = 1000;

/**
 * Edits between words as written and the words of a name. What each word costs is worked out once: many names have
 * the same.
 */
function comparing(written: readonly string[], { words, numbers, sounds, soundOf }: NameWords) {
  const size = written.length;
  const most = Math.min(MOST, size + 1);
  const places = written.map((word) => ({
    word,
    number: numbers.get(word),
    sound: sounds.get(sound(word)),
    hasDigit: /\d/.test(word),
    costs: new Map<number, number>(),
    vouchedCosts: new Map<number, number>(),
  }));
  return (form: Int32Array): number => {
    const vouched = places.some(
      ({ word, number }, i) => number !== undefined && form[i] === number && word.length >= VOUCHES,
    );
    let cost = 0;
    for (const [i, place] of places.entries()) {
      const known = form[i] ?? -1;
      if (known === place.number) continue;
      const costs = vouched ? place.vouchedCosts : place.costs;
      let own = costs.get(known);
      if (own === undefined) {
        const alike = soundOf[known] === place.sound;
        own = place.hasDigit ? IMPOSSIBLE : wordCost(place.word, words[known] ?? '', alike, size, vouched);
        costs.set(known, own);
      }
      cost += own;
      if (cost > most) return IMPOSSIBLE;
    }
    return cost;
  };
}

/** What another word costs. @param alike whether they sound alike */
function wordCost(written: string, known: string, alike: boolean, size: number, vouched: boolean): number {
  const length = Math.max(written.length, known.length);
  if (size === 1 && length < SHORTEST) return IMPOSSIBLE;
  if (alike && (size > 1 || length >= 4)) return ALIKE;
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
