import { describe, expect, it } from 'vitest';
import { read, readerOfCoverage } from '../reading.js';

const reader = await readerOfCoverage();
const wordsOf = (question: string, language: 'fr' | 'en' = 'fr'): string =>
  read(reader, question, language)
    .tokens.map(({ folded }) => folded)
    .join(' ');

describe('words written together for want of an apostrophe', () => {
  it.each([
    ['xinhua cest une agence', 'xinhua c est une agence'],
    ['une photo dune parade', 'une photo d une parade'],
    ['poutine dit quils sont amis', 'poutine dit qu ils sont amis'],
    ['lamitié avec la Corée', 'l amitie avec la coree'],
    ['la guerre contre lukraine', 'la guerre contre l ukraine'],
    ['Lamitié de Xi', 'l amitie de xi'],
  ])('are parted: %s', (question, words) => {
    expect(wordsOf(question)).toBe(words);
  });

  it.each([
    // Words of their own, among common ones or those of the coverage.
    ['un navire de mer', 'un navire de mer'],
    ['ils nagent aux dires de Xi', 'ils nagent aux dires de xi'],
    // Names.
    ['vu par Loeb', 'vu par loeb'],
    ['jinping et chine', 'jinping et chine'],
    ['la photo de Hye-jun', 'la photo de hye jun'],
    // A word of the other language.
    ['la photo du 8 june', 'la photo du 8 june'],
    // No word follows.
    ['le lzertyuiop', 'le lzertyuiop'],
  ])('are nothing else: %s', (question, words) => {
    expect(wordsOf(question)).toBe(words);
  });

  it('are not looked for in English', () => {
    expect(wordsOf('is cest a word', 'en')).toBe('is cest a word');
  });
});
