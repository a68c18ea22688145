import { describe, expect, it } from 'vitest';
import {
  GrowingPhrases,
  NOWHERE,
  openPhrases,
  type PhraseTree,
  ROOT,
} from '../../../src/question/words/phrase-tree.js';
import { fc } from '../../support/properties.js';

const same = (a: string, b: string): boolean => a === b;
const word = fc.constantFrom('le', 'parti', 'du', 'travail', 'de', 'corée');
const phrases = fc.uniqueArray(fc.array(word, { minLength: 1, maxLength: 4 }), {
  selector: (phrase) => phrase.join(' '),
  maxLength: 60,
});
const treeOf = (all: readonly (readonly string[])[]): PhraseTree<string> => {
  const growing = new GrowingPhrases(same);
  for (const phrase of all) growing.add(phrase, phrase.join('+'));
  return openPhrases(growing.finished());
};

describe('a tree of phrases', () => {
  it('knows those that were added, and no others', () => {
    fc.assert(
      fc.property(phrases, phrases, (added, asked) => {
        const tree = treeOf(added);
        for (const phrase of added) expect(tree.get(phrase.join(' '))).toEqual([phrase.join('+')]);
        const keys = new Set(added.map((phrase) => phrase.join(' ')));
        for (const phrase of asked)
          expect(tree.get(phrase.join(' ')).length).toBe(keys.has(phrase.join(' ')) ? 1 : 0);
      }),
    );
  });

  it('leads as far as the words of a text begin a phrase', () => {
    fc.assert(
      fc.property(phrases, fc.array(word), (added, text) => {
        const tree = treeOf(added);
        for (let start = 0; start < text.length; start++) {
          let reach = 0;
          for (let place = ROOT; start + reach < text.length; reach++) {
            place = tree.step(place, tree.word(text[start + reach] ?? ''));
            if (place === NOWHERE) break;
          }
          const begins = (length: number): boolean =>
            added.some((phrase) => text.slice(start, start + length).every((each, i) => phrase[i] === each));
          expect(begins(reach)).toBe(added.length > 0);
          if (start + reach < text.length) expect(begins(reach + 1)).toBe(false);
        }
      }),
    );
  });

  it('keeps every meaning of a phrase once, in the order in which they came', () => {
    const growing = new GrowingPhrases(same);
    for (const meaning of ['a', 'b', 'a', 'c']) growing.add(['le', 'parti'], meaning);
    const tree = openPhrases(growing.finished());
    expect(tree.get('le parti')).toEqual(['a', 'b', 'c']);
    expect(tree.get('le')).toEqual([]);
    expect(tree.get('parti')).toEqual([]);
    expect(tree.get('')).toEqual([]);
  });

  it('holds thousands of phrases', () => {
    const all = Array.from({ length: 5000 }, (_, i) => ['n', String(i % 70), String(i)]);
    const tree = treeOf(all);
    for (const phrase of all) expect(tree.get(phrase.join(' '))).toEqual([phrase.join('+')]);
    expect(tree.step(ROOT, tree.word('unknown'))).toBe(NOWHERE);
  });
});
