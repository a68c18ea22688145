import { describe, expect, it } from 'vitest';
import { manyNames, typedOf } from '../../bench/world/many-names.js';
import { openPrefixIndex, tabulatePrefixes } from '../../src/answer/facts/prefix-index.js';

/** How long it takes is measured by bench/suggestions.ts. */
describe('suggestions from 100,000 names', () => {
  const entries = manyNames(100_000);
  const index = openPrefixIndex(tabulatePrefixes(entries));
  const known = entries[4_242]?.names[0] ?? '';

  it('find a name through a slip', () => {
    const slip = known.replace(/^(.)(.)(.)/, '$1$3$2');
    expect(index.search(slip, () => true, 25)).toContain(4_242);
  });

  it.each(typedOf(known))('are as many as asked for at the most: %j', (typed) => {
    const found = index.search(typed, () => true, 25);
    expect(found.length).toBeLessThanOrEqual(25);
    expect(new Set(found).size).toBe(found.length);
  });
});
