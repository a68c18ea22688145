import { beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../../src/question/understand.js';
import { read, readerOfCoverage } from '../reading.js';

let reader: Reader;
beforeAll(async () => {
  reader = await readerOfCoverage();
});
const placesIn = (question: string, language: 'fr' | 'en'): readonly string[] =>
  read(reader, question, language).units.flatMap((unit) => (unit.kind === 'name' ? unit.places : []));

describe('somebody’s capital', () => {
  it('is that of the country they belong to', () => {
    expect(placesIn('Was Kim in his capital?', 'en')).toEqual(['pyongyang']);
    expect(placesIn('Poutine a-t-il quitté sa capitale ?', 'fr')).toEqual(['moscow']);
  });

  it('is nobody’s where the question names nobody', () => {
    expect(placesIn('Was he in his capital?', 'en')).toEqual([]);
  });
});
