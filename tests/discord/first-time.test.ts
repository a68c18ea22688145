import { describe, expect, it } from 'vitest';
import { rememberFirst } from '../../src/discord/first-time.js';

describe('an id', () => {
  it('comes for the first time once', () => {
    const isFirst = rememberFirst();
    expect(['1', '2', '1', '3', '2'].map(isFirst)).toEqual([true, true, false, true, false]);
  });

  it('is forgotten once many others have come, the oldest first', () => {
    const isFirst = rememberFirst(3);
    for (const id of ['1', '2', '3', '4']) isFirst(id);
    expect(['2', '3', '4', '1'].map(isFirst)).toEqual([false, false, false, true]);
  });
});
