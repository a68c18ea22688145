import { describe, expect, it } from 'vitest';
import { FORMAT, pack, unpack } from '../../../src/knowledge/compiled/container.js';
import { fc } from '../../support/properties.js';

const sections = fc
  .uniqueArray(fc.tuple(fc.string(), fc.uint8Array({ maxLength: 40 })), { selector: ([name]) => name })
  .map((entries) => new Map(entries));

/** The sections that come back; what is wrong where none do. */
const opened = (bytes: Uint8Array) => {
  const unpacked = unpack(bytes);
  return unpacked.ok
    ? [...unpacked.sections].map(([name, content]) => [name, [...content]])
    : unpacked.problem;
};

describe('a compiled file', () => {
  it('gives its sections back, byte for byte', () => {
    fc.assert(
      fc.property(sections, (given) => {
        expect(opened(pack(given, 'tests'))).toEqual(
          [...given].map(([name, content]) => [name, [...content]]),
        );
      }),
    );
  });

  it('is read where it lies: words at multiples of their size, wherever the bytes begin', () => {
    fc.assert(
      fc.property(sections, fc.nat({ max: 9 }), (given, before) => {
        const packed = pack(given, 'tests');
        const within = new Uint8Array(before + packed.length);
        within.set(packed, before);
        const unpacked = unpack(within.subarray(before));
        expect(unpacked.ok).toBe(true);
        if (unpacked.ok)
          for (const { byteOffset } of unpacked.sections.values()) expect(byteOffset % 8).toBe(0);
      }),
    );
  });

  it('is refused where any of its bits is another', () => {
    fc.assert(
      fc.property(sections, fc.nat(), fc.integer({ min: 0, max: 7 }), (given, at, bit) => {
        const bytes = pack(given, 'tests');
        const place = at % bytes.length;
        bytes[place] = (bytes[place] ?? 0) ^ (1 << bit);
        expect(unpack(bytes).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('is refused where it is cut short or something was added', () => {
    fc.assert(
      fc.property(sections, fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 20 }), (given, at, more) => {
        const bytes = pack(given, 'tests');
        expect(opened(bytes.subarray(0, at % bytes.length))).toContain('is cut short');
        expect(opened(Uint8Array.of(...bytes, ...more))).toContain('or was added to');
      }),
    );
  });

  it('is refused by name where it is of another format, or something else', () => {
    const other = pack(new Map(), 'tests');
    other[8] = FORMAT + 1;
    expect(opened(other)).toBe(`is of format ${FORMAT + 1}; this program reads format ${FORMAT}`);
    expect(opened(new TextEncoder().encode('title: An article, not a compiled file\n'))).toBe(
      'is no compiled knowledge base',
    );
  });

  it('is refused, without an exception, whatever bytes stand there', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(unpack(bytes).ok).toBe(false);
      }),
    );
  });
});
