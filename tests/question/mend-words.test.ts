import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/knowledge/types.js';
import { read, readerOfCoverage, unexplained } from './reading.js';

const reader = await readerOfCoverage();
const concepts = (phrase: string, language: Language): string[] =>
  read(reader, phrase, language).units.flatMap((unit) => (unit.kind === 'concept' ? unit.concepts : []));

describe('a slip', () => {
  it('is mended though the word is also a form of another: "soliders" is not "solid"', () => {
    expect(concepts('North Korean soliders', 'en')).toContain('troops');
  });

  it('is none in a form of a word that is known: "arrêté" is no "rareté"', () => {
    expect(concepts('la guerre est arrêtée', 'fr')).toContain('end');
  });

  it.each([
    ['exaclty', 'en'],
    ['definately', 'en'],
    ['beacuse', 'en'],
    ['exactemment', 'fr'],
    ['finallement', 'fr'],
    ['maintenat', 'fr'],
  ] as const)('in a common word that says little is mended too: %s', (word, language) => {
    expect(unexplained(read(reader, word, language))).toEqual([]);
  });

  it.each([
    ['cigars', 'en'],
    ['bouquet', 'en'],
    ['moustache', 'fr'],
    ['perruque', 'fr'],
  ] as const)('is not seen in a word of its own: %s', (word, language) => {
    expect(unexplained(read(reader, word, language))).toEqual([word]);
  });
});
