import { describe, expect, it } from 'vitest';
import type { Font } from '../../src/pictures/scene.js';
import { wrap } from '../../src/pictures/wrap.js';
import { fc } from '../support/properties.js';

const FONT: Font = { size: 10, weight: 400 };
/** Every character is one wide. */
const measure = (text: string) => [...text].length;

describe('wrapping', () => {
  it('ends lines behind words, and where Chinese is written without spaces', () => {
    expect(wrap('who met whom today', FONT, 8, measure)).toEqual(['who met', 'whom', 'today']);
    expect(wrap('习近平国家主席', FONT, 4, measure)).toEqual(['习近平国', '家主席']);
    expect(wrap('김정은 시진핑', FONT, 4, measure)).toEqual(['김정은', '시진핑']);
  });

  it('keeps what an unbreakable space holds together', () => {
    expect(wrap('dit\u202f: «\u202f习近\u202f»', FONT, 7, measure)).toEqual([
      'dit\u202f:',
      '«\u202f习近\u202f»',
    ]);
    expect(wrap('le train\u202f: «\u00a0là\u00a0»', FONT, 9, measure)).toEqual([
      'le',
      'train\u202f:',
      '«\u00a0là\u00a0»',
    ]);
  });

  it('ends no line between a number and what it is of', () => {
    expect(wrap('on Friday 2 May 2025', FONT, 12, measure)).toEqual(['on Friday', '2\u00a0May 2025']);
    expect(wrap('in 2025 again', FONT, 9, measure)).toEqual(['in 2025', 'again']);
  });

  it('parts a word only where it is wider than a line', () => {
    expect(wrap('met Jong-un', FONT, 8, measure)).toEqual(['met', 'Jong-un']);
    expect(wrap('a Pfordten-Hohenstauffen', FONT, 16, measure)).toEqual(['a Pfordten-', 'Hohenstauffen']);
    expect(wrap('an incomprehensibility', FONT, 10, measure)).toEqual(['an', 'incomprehe', 'nsibility']);
  });

  it('shortens behind a whole word where there are too many lines', () => {
    expect(wrap('one two three four', FONT, 9, measure, 1)).toEqual(['one two…']);
    expect(wrap('one two three four', FONT, 9, measure, 2)).toEqual(['one two', 'three…']);
  });

  it('loses nothing and keeps to the width, whatever the text', () => {
    const words = fc.array(
      fc.constantFrom(
        'a',
        'the',
        'Jong-un',
        '习近平',
        '김정은',
        'Путин',
        '«\u00a0oui\u00a0»',
        'x'.repeat(30),
        '10',
        '–',
      ),
      {
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 40 }), (parts, width) => {
        const text = parts.join(' ');
        const lines = wrap(text, FONT, width, measure);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
