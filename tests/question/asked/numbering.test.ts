import { beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../../src/question/understand.js';
import { read, readerOfCoverage } from '../reading.js';

let reader: Reader;
beforeAll(async () => {
  reader = await readerOfCoverage();
});

describe('a number after a word for its rank', () => {
  it.each(['Is it summit number three?', "C'est le sommet numéro 3 ?", 'Was that summit no 3?'])(
    'is an ordinal, and asks for no count: %s',
    (question) => {
      const { intent, units } = read(reader, question);
      expect(intent).not.toBe('how-many');
      expect(units).toContainEqual(expect.objectContaining({ kind: 'number', value: 3, ordinal: true }));
    },
  );

  it('is none without it', () => {
    expect(read(reader, 'the number of leaders').intent).toBe('how-many');
  });
});
