import { describe, expect, it } from 'vitest';
import { openSorted, writeSorted } from '../../../src/answer/tables/sorted-texts.js';
import { fc } from '../../support/properties.js';

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '习'), maxLength: 5 });
const texts = fc.uniqueArray(letters, { maxLength: 40 }).map((given) => given.sort());

describe('sorted texts', () => {
  it('come back in their order', () => {
    fc.assert(
      fc.property(texts, (given) => {
        const found = openSorted(writeSorted(given));
        expect(Array.from({ length: found.length }, (_, place) => found.at(place))).toEqual(given);
      }),
    );
  });

  it('are found where they are, and nowhere else', () => {
    fc.assert(
      fc.property(texts, letters, (given, text) => {
        expect(openSorted(writeSorted(given)).find(text)).toBe(given.indexOf(text));
      }),
    );
  });

  it('that begin alike are neighbours', () => {
    fc.assert(
      fc.property(texts, letters, (given, start) => {
        const [from, to] = openSorted(writeSorted(given)).beginning(start);
        expect(given.slice(from, to)).toEqual(given.filter((text) => text.startsWith(start)));
      }),
    );
  });
});
