import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { allRead } from '../../src/knowledge/all-read.js';

const failing = async (message: string, after: number) => {
  await setTimeout(after);
  throw new TypeError(message);
};

describe('reading several files', () => {
  it('gives what each holds, in their order', async () => {
    await expect(allRead([setTimeout(2, 'a'), Promise.resolve(1)])).resolves.toEqual(['a', 1]);
  });

  it('throws what the only damaged one throws', async () => {
    await expect(allRead([failing('a: empty', 0), Promise.resolve(1)])).rejects.toThrow(TypeError);
  });

  it('tells the mistakes of all that are damaged in their order, whichever is read first', async () => {
    await expect(allRead([failing('a: empty', 5), failing('b: torn', 0)])).rejects.toThrow(
      'a: empty\nb: torn',
    );
  });
});
