import { beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../../src/question/understand.js';
import { read, readerOfCoverage } from '../reading.js';

let reader: Reader;
beforeAll(async () => {
  reader = await readerOfCoverage();
});

describe('what somebody is', () => {
  it.each(['Xi title?', 'Trump, fonction ?', 'Which office is held by Donald Trump?', 'Kim Jong-un, role'])(
    'is a profile of them where nothing else is said: %s',
    (question) => {
      const { intent, units } = read(reader, question);
      expect(intent).toBe('profile');
      expect(units.map(({ kind }) => kind)).toEqual(['name']);
    },
  );

  it('is told from where they sit', () => {
    expect(read(reader, 'Where is Trump’s office?').intent).toBe('where');
  });
});
