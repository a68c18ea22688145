import { describe, expect, it } from 'vitest';
import { endingOf, endsAs, isEnding } from '../../../src/question/words/endings.js';

describe('the ending of a word', () => {
  const plurals = ['-s', '-x'];

  it('is one of those that a language lists', () => {
    expect(endingOf('accords', plurals)).toBe('s');
    expect(endingOf('lieux', plurals)).toBe('x');
    expect(endingOf('accord', plurals)).toBeUndefined();
    expect(endsAs('accord', [])).toBe(false);
  });

  it('stands behind as many letters as are asked for', () => {
    expect(endsAs('xis', plurals, 2)).toBe(true);
    expect(endsAs('as', plurals, 2)).toBe(false);
  });

  it('is no word, but what an apostrophe sets apart is', () => {
    expect(isEnding('s', plurals)).toBe(true);
    expect(isEnding('xis', plurals)).toBe(false);
  });
});
