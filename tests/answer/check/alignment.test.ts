import { describe, expect, it } from 'vitest';
import { align, differing, marked } from '../../../src/answer/check/alignment.js';
import { wordsOf } from '../../../src/answer/check/words.js';
import { fc } from '../../support/properties.js';

const scale = { weight: () => 1 };

/** Both texts with what differs in brackets. */
function beside(pasted: string, printed: string, gaps?: ReadonlySet<number>) {
  const [left, right] = [wordsOf(pasted), wordsOf(printed)];
  const { steps, distance } = align(left, right, { ...scale, gaps });
  const differ = differing(steps, left, right);
  const bracketed = (text: string, words: typeof left, changed: ReadonlySet<number>) =>
    marked(text, words, changed)
      .map((stretch) => (stretch.changed ? `[${stretch.text}]` : stretch.text))
      .join('');
  return {
    pasted: bracketed(pasted, left, differ.pasted),
    printed: bracketed(printed, right, differ.printed),
    distance,
  };
}

describe('a passage beside a quotation', () => {
  it('differs in no word where it is part of it', () => {
    expect(beside('le train blindé', 'hier, le train blindé est parti')).toEqual({
      pasted: 'le train blindé',
      printed: 'hier, le train blindé est parti',
      distance: 0,
    });
  });

  it.each([
    [
      'le train rouge est parti',
      'le train blindé est parti',
      'le train [rouge] est parti',
      'le train [blindé] est parti',
    ],
    ['le train est parti', 'le train n’est pas parti', 'le train est parti', 'le train [n]’est [pas] parti'],
    ['le vieux train est parti', 'le train est parti', 'le [vieux] train est parti', 'le train est parti'],
    [
      'ce train, hier, est parti',
      'le bon train est parti',
      '[ce] train, [hier], est parti',
      'le [bon] train est parti',
    ],
  ])('%s / %s', (pasted, printed, markedPasted, markedPrinted) => {
    expect(beside(pasted, printed)).toMatchObject({ pasted: markedPasted, printed: markedPrinted });
  });

  it('may leave out openly', () => {
    expect(
      beside('le train est parti', 'le train blindé du dirigeant est parti', new Set([2])).distance,
    ).toBe(0);
    expect(beside('le train est parti', 'le train blindé du dirigeant est parti').distance).toBeGreaterThan(
      0,
    );
  });

  it('is given back whole by its stretches', () => {
    const text = fc
      .array(fc.constantFrom('le', 'train', 'est', 'parti', 'hier', ',', '«', '!'), { maxLength: 12 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (pasted, printed) => {
        const words = wordsOf(pasted);
        const { steps } = align(words, wordsOf(printed), scale);
        const stretches = marked(pasted, words, differing(steps, words, wordsOf(printed)).pasted);
        expect(stretches.map((stretch) => stretch.text).join('')).toBe(pasted);
        expect(steps.flatMap(([i]) => i ?? [])).toEqual(words.map((_, i) => i));
      }),
    );
  });
});
