import { describe, expect, it } from 'vitest';
import { GrowingLists, GrowingNumbers, Numbering, turned } from '../../../src/knowledge/compiled/growing.js';
import { isIn, type Lists, listAt } from '../../../src/knowledge/compiled/lists.js';
import { fc } from '../../support/properties.js';

const MOST = 30;
const written = fc.array(fc.uniqueArray(fc.nat(MOST)), { maxLength: 40 });
const laid = (lists: readonly (readonly number[])[]): Lists => {
  const growing = new GrowingLists();
  for (const list of lists) growing.add(list);
  return growing.finished();
};

describe('lists laid end to end', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(written, (lists) => {
        const found = laid(lists);
        for (const [at, list] of lists.entries()) {
          expect([...listAt(found, at)]).toEqual(list);
          for (let number = 0; number <= MOST; number++)
            expect(isIn(found, at, number)).toBe(list.includes(number));
        }
        expect([...listAt(found, lists.length)]).toEqual([]);
      }),
    );
  });

  it('turned round tell for each number the lists it is in', () => {
    fc.assert(
      fc.property(written, (lists) => {
        const found = turned(laid(lists), MOST + 1);
        for (let number = 0; number <= MOST; number++)
          expect([...listAt(found, number)]).toEqual(
            lists.flatMap((list, at) => (list.includes(number) ? [at] : [])),
          );
      }),
    );
  });
});

describe('what grows', () => {
  it('keeps thousands of numbers', () => {
    const numbers = new GrowingNumbers();
    for (let i = 0; i < 5000; i++) numbers.push(i * 2);
    expect(numbers.finished()).toEqual(Int32Array.from({ length: 5000 }, (_, i) => i * 2));
  });

  it('gives a text the same number each time', () => {
    const numbering = new Numbering();
    expect(['a', 'b', 'a', 'c', 'b'].map((text) => numbering.of(text))).toEqual([0, 1, 0, 2, 1]);
    expect(numbering.texts()).toEqual(['a', 'b', 'c']);
  });
});
