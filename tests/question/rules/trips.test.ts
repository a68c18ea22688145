import { beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../../src/question/understand.js';
import { read, readerOfCoverage } from '../reading.js';

let reader: Reader;
beforeAll(async () => {
  reader = await readerOfCoverage();
});
const isOccasion = (question: string): boolean =>
  read(reader, question, 'en').units.some(({ kind, setting }) => kind === 'concept' && setting === true);

describe('a trip', () => {
  it('is the occasion of what happened on it', () => {
    expect(isOccasion('Who did Kim talk to on his China trip?')).toBe(true);
    expect(isOccasion('What did Xi promise on the visit?')).toBe(true);
  });

  it('is what is asked about where nothing else is', () => {
    expect(isOccasion('Was Kim on a trip to China?')).toBe(false);
    expect(isOccasion('What did Kim say of his trip?')).toBe(false);
  });
});
