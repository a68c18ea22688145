import { beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../../src/question/understand.js';
import { read, readerOfCoverage } from '../reading.js';

let reader: Reader;
beforeAll(async () => {
  reader = await readerOfCoverage();
});

describe('a name set against another', () => {
  it.each([
    'Why did Guo answer and not Xi?',
    'Why did Putin thank Kim rather than Xi?',
    'Pourquoi Guo a répondu et pas Xi ?',
    'Pourquoi Poutine a remercié Kim plutôt que Xi ?',
  ])('is noticed: %s', (question) => {
    expect(read(reader, question).contrasted).toBe(true);
  });

  it.each(['Why did Guo answer Trump?', 'Pourquoi Poutine a remercié Kim ?'])(
    'is not where none is: %s',
    (question) => {
      expect(read(reader, question).contrasted).toBe(false);
    },
  );
});
