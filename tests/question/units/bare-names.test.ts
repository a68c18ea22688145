import { beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../../src/question/understand.js';
import { readerOfCoverage, TODAY } from '../reading.js';

let reader: Reader;
beforeAll(async () => {
  reader = await readerOfCoverage();
});

/** The role of each name of a question, in their order. */
const roles = (question: string): string[] =>
  reader
    .read(question, TODAY, { fallback: 'en' })
    .units.flatMap((unit) => (unit.kind === 'name' ? [unit.role] : []));

describe('a name without a preposition', () => {
  it.each([
    ['the photographer for the xi kim pic', ['for', 'any']],
    ['c ki le photographe de la photo xi kim', ['about', 'any']],
  ])(
    'beside another, in what a noun is called by, neither acts nor is acted on: %s',
    (question, expected) => {
      expect(roles(question)).toEqual(expected);
    },
  );

  it('among nouns in a row, of which it is not the first, neither acts nor is acted on', () => {
    expect(roles('alliés Kiev reproches Pyongyang armes troupes')).toEqual(['any', 'any']);
  });

  it('acts where it comes first, and is acted on where the question word acts', () => {
    expect(roles('kim praised putin')).toEqual(['agent', 'target']);
    expect(roles('who is slamming north korea')).toEqual(['target']);
  });

  it('after a verb that has its subject before it, does not act', () => {
    expect(roles('some leaders messaged Putin')).toEqual(['any']);
    expect(roles("Did Kim co-sign Xi's New Year wishes?")).toEqual(['agent', 'any']);
  });

  it('acts where it opens the clause that a comma ends', () => {
    expect(roles('Dans son message à Poutine, Xi parle-t-il de coordination ?')).toEqual(['to', 'agent']);
    expect(roles('a message to Putin, Xi and Kim')).toEqual(['to', 'to', 'to']);
  });

  it('is told in French from a verb by what stands before it: "à" without its accent', () => {
    expect(roles('ils reprochent koi a la coree du nord')).toEqual(['to']);
  });

  it('is where something happened, where a noun for places says so', () => {
    expect(roles('Was the Kremlin the venue for the talks?')).toEqual(['in']);
    expect(roles('Le Palais du Peuple était-il le lieu des entretiens ?')).toEqual(['in']);
  });

  it('is not governed by a preposition that another clause parts from it', () => {
    expect(roles("I'd like to find out whether Xi brought up strategic communication")).toEqual(['agent']);
  });
});
