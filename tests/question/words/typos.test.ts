import { describe, expect, it } from 'vitest';
import { buildTypoIndex, editDistance, editsAllowed } from '../../../src/question/words/typos.js';
import { fc } from '../../support/properties.js';

const FAR = 99;
const letters = (min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(...'abcde'), minLength: min, maxLength: max });

/** The definition of optimal string alignment, written out: slow and plain. */
function slowDistance(a: string, b: string): number {
  if (a === '') return b.length;
  if (b === '') return a.length;
  const same = a.at(-1) === b.at(-1) ? 0 : 1;
  const choices = [
    slowDistance(a.slice(0, -1), b) + 1,
    slowDistance(a, b.slice(0, -1)) + 1,
    slowDistance(a.slice(0, -1), b.slice(0, -1)) + same,
  ];
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1))
    choices.push(slowDistance(a.slice(0, -2), b.slice(0, -2)) + 1);
  return Math.min(...choices);
}

/** Insertions, deletions and substitutions only. */
function withoutSwaps(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}

describe('the distance between two words', () => {
  it.each([
    ['poutine', 'poutine', 0],
    ['poutine', 'putine', 1],
    ['poutine', 'pouttine', 1],
    ['poutine', 'poutime', 1],
    ['poutine', 'potuine', 1],
    ['poutine', 'poutinne', 1],
    ['poutine', 'putin', 2],
    ['trump', 'tromp', 1],
    ['ca', 'abc', 3],
    ['', 'abc', 3],
    ['', '', 0],
  ])('from %j to %j is %i', (a, b, edits) => {
    expect(editDistance(a, b, FAR)).toBe(edits);
  });

  it('counts two neighbours that changed places as one edit', () => {
    fc.assert(
      fc.property(letters(2, 12), fc.nat(), (word, place) => {
        const i = place % (word.length - 1);
        const swapped = word.slice(0, i) + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2);
        expect(editDistance(word, swapped, FAR)).toBe(swapped === word ? 0 : 1);
      }),
    );
  });

  it('is the one of the definition', () => {
    fc.assert(
      fc.property(letters(0, 5), letters(0, 5), (a, b) => {
        expect(editDistance(a, b, FAR)).toBe(slowDistance(a, b));
      }),
    );
  });

  it('is the same both ways, and nought only for the same word', () => {
    fc.assert(
      fc.property(letters(0, 9), letters(0, 9), (a, b) => {
        expect(editDistance(a, b, FAR)).toBe(editDistance(b, a, FAR));
        expect(editDistance(a, b, FAR) === 0).toBe(a === b);
      }),
    );
  });

  it('is at most the one without swaps, which no detour makes shorter', () => {
    // With swaps a detour may be shorter ("ca" → "ac" → "abc"): the triangle holds against the plain distance.
    fc.assert(
      fc.property(letters(0, 7), letters(0, 7), letters(0, 7), (a, b, c) => {
        expect(editDistance(a, c, FAR)).toBeLessThanOrEqual(withoutSwaps(a, b) + withoutSwaps(b, c));
      }),
    );
  });

  it('beyond the limit is the limit and one, however far', () => {
    fc.assert(
      fc.property(letters(0, 9), letters(0, 9), fc.nat({ max: 4 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(editDistance(a, b, FAR), limit + 1));
      }),
    );
  });
});

describe('the edits allowed', () => {
  it('are none for the shortest words and never fewer for longer ones', () => {
    expect([1, 2, 3].map(editsAllowed)).toEqual([0, 0, 0]);
    expect(editsAllowed(5)).toBe(1);
    for (let length = 1; length < 30; length++)
      expect(editsAllowed(length + 1)).toBeGreaterThanOrEqual(editsAllowed(length));
    expect(editsAllowed(30)).toBeLessThanOrEqual(3);
  });
});

describe('the dictionary of typing errors', () => {
  const dictionary = ['rencontrer', 'parade', 'armée', 'blindé', 'train', 'traité', 'défilé', 'sanction'];

  it.each([
    ['recnontrer', 'rencontrer'],
    ['rencontrr', 'rencontrer'],
    ['renconttrer', 'rencontrer'],
    ['parrade', 'parade'],
    ['parde', 'parade'],
    ['santcion', 'sanction'],
    ['tain', 'train'],
  ])('takes %s for %s', (mistyped, meant) => {
    expect(buildTypoIndex(dictionary).near(mistyped)[0]?.word).toBe(meant);
  });

  it.each(['', 'xi', 'un', 'boulanger', 'zzzzzzzz', 'constitutionnellement', 'traitements', 'trainaient'])(
    'takes %j for no other word',
    (word) => {
      expect(buildTypoIndex([...dictionary, 'traite']).near(word)).toEqual([]);
    },
  );

  it('puts the word itself first, and nearer words before farther ones', () => {
    const index = buildTypoIndex(['parade', 'parades', 'parader', 'paradis']);
    const near = index.near('parade');
    expect(near[0]).toEqual({ word: 'parade', edits: 0 });
    expect(near.map((item) => item.edits)).toEqual(near.map((item) => item.edits).sort());
  });

  it('finds each word that shares the first letter and is within the edits allowed, and gives true counts', () => {
    fc.assert(
      fc.property(fc.array(letters(4, 11), { maxLength: 25 }), letters(4, 11), (words, typed) => {
        const near = new Map(
          buildTypoIndex(words)
            .near(typed)
            .map(({ word, edits }) => [word, edits]),
        );
        const order = [...near.values()];
        expect(order).toEqual([...order].sort());
        for (const [word, edits] of near) {
          expect(words).toContain(word);
          expect(edits).toBe(editDistance(typed, word, FAR));
          expect(edits).toBeLessThanOrEqual(editsAllowed(typed.length));
        }
        for (const word of words) {
          const allowed = Math.min(editsAllowed(typed.length), editsAllowed(word.length));
          const edits = editDistance(typed, word, FAR);
          if (edits <= allowed && word.charAt(0) === typed.charAt(0))
            expect([...near.keys()]).toContain(word);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('finds long words however far to the right the slip is', () => {
    const word = 'constitutionnellement';
    const index = buildTypoIndex([word]);
    for (let i = 1; i < word.length; i++) {
      expect(index.near(word.slice(0, i) + word.slice(i + 1))[0]?.word, `without letter ${i}`).toBe(word);
      expect(index.near(`${word.slice(0, i)}z${word.slice(i + 1)}`)[0]?.word, `z for letter ${i}`).toBe(word);
    }
  });
});
