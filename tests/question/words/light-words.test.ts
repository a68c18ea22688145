import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/knowledge/types.js';
import { read, readerOfLanguages } from '../reading.js';

const reader = await readerOfLanguages();
const unitsOf = (phrase: string, language: Language): string[] =>
  read(reader, phrase, language).units.map((unit) => unit.surface);

describe('words that say nothing of what is asked', () => {
  it.each([
    ['chacun la sienne, et les leurs', 'fr'],
    ['autant, extrêmement, vachement, pas mal', 'fr'],
    ['en revanche, par conséquent, d’autant plus que, en l’occurrence', 'fr'],
    ['il finira par, ils en vinrent à, elle est en train de', 'fr'],
    ['bonsoir, si mes souvenirs sont bons, j’ai un trou', 'fr'],
    ['tkt, askip, chui, kelkun', 'fr'],
    ['faque, coudonc, pantoute, icitte', 'fr'],
    ['hers, the latter, theirs', 'en'],
    ['extremely, by and large, in other words, that being said', 'en'],
    ['he ended up, they got round to, it came about', 'en'],
    ['if memory serves, off the top of your head, if possible', 'en'],
    ['tbf, rn, wdym, lowkey, soz', 'en'],
    ['blimey, crikey, strewth, good grief', 'en'],
  ] as const)('are left out: %s', (phrase, language) => {
    expect(unitsOf(phrase, language)).toEqual([]);
  });
});

describe('words that change what is asked', () => {
  it.each([
    ['secrètement', 'fr'],
    ['partout', 'fr'],
    ['facilement', 'fr'],
    ['secretly', 'en'],
    ['everywhere', 'en'],
    ['hardly', 'en'],
  ] as const)('are kept: %s', (word, language) => {
    expect(unitsOf(word, language)).not.toEqual([]);
  });

  it('are kept though the other language has them for little', () => {
    expect(unitsOf('grave', 'fr')).toEqual([]);
    expect(unitsOf('grave', 'en')).toEqual(['grave']);
  });
});
