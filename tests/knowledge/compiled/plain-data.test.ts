import { describe, expect, it } from 'vitest';
import { readValue, sectionsOf } from '../../../src/knowledge/compiled/plain-data.js';
import { fc } from '../../support/properties.js';

const column = fc.oneof(
  fc.uint8Array(),
  fc.uint16Array(),
  fc.int32Array(),
  fc.uint32Array(),
  fc.float64Array({ noNaN: true }),
);
const value = fc.letrec((part) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.boolean(),
    fc.constantFrom(null, undefined),
    column,
    fc.array(part('value')),
    fc.dictionary(fc.string(), part('value')),
    fc.array(fc.tuple(fc.string(), part('value'))).map((entries) => new Map(entries)),
  ),
})).value;

const written = (given: unknown) => new Map(sectionsOf('data', given));
const read = (sections: ReadonlyMap<string, Uint8Array>) =>
  readValue((name) => {
    const section = sections.get(name);
    if (section === undefined) throw new Error(`there is no section ${name}`);
    return section;
  }, 'data');

describe('plain data in sections', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(value, (given) => {
        expect(read(written(given))).toEqual(given);
      }),
    );
  });

  it('has its typed arrays as views of the sections', () => {
    const sections = written({ days: Int32Array.of(1, -2, 3) });
    const value = read(sections);
    sections.get('data/0')?.fill(0);
    expect(value).toEqual({ days: Int32Array.of(0, 0, 0) });
  });

  it('is the same object wherever it was the same', () => {
    const article = { id: 'a' };
    const value = read(written([article, article]));
    expect(Array.isArray(value) && value[0] === value[1]).toBe(true);
  });

  it('is not written of what is no data', () => {
    expect(() => sectionsOf('data', { clock: () => new Date() })).toThrow();
    expect(() => sectionsOf('data', Int16Array.of(1))).toThrow('of a kind that is not written');
  });
});
