import { describe, expect, it } from 'vitest';
import { DamagedFile, FORMAT, pack, unpack } from '../../../src/knowledge/compiled/container.js';
import { fileOf } from '../../../src/knowledge/open-file.js';
import { fc } from '../../support/properties.js';

/** Short sections, and such as take several blocks. */
const content = fc.oneof(
  fc.uint8Array({ maxLength: 40 }),
  fc
    .tuple(fc.nat({ max: 20_000 }), fc.nat({ max: 255 }))
    .map(([length, seed]) => Uint8Array.from({ length }, (_, at) => (at * 31 + seed) % 251)),
);
const sections = fc
  .uniqueArray(fc.tuple(fc.string(), content), { selector: ([name]) => name, maxLength: 6 })
  .map((entries) => new Map(entries));

const packed = (given: ReadonlyMap<string, Uint8Array>, maker = 'tests') =>
  new Uint8Array(Buffer.concat(pack(given, maker)));

/** What is wrong with a file; its maker where nothing is. */
const opened = (bytes: Uint8Array): string => {
  const unpacked = unpack(fileOf(bytes));
  return unpacked.ok ? unpacked.maker : unpacked.problem;
};

/** The section of a name in a file that is whole. */
function sectionIn(bytes: Uint8Array, name: string) {
  const unpacked = unpack(fileOf(bytes));
  if (!unpacked.ok) throw new Error(unpacked.problem);
  return unpacked.section(name);
}

describe('a compiled file', () => {
  it('gives its sections back, byte for byte', () => {
    fc.assert(
      fc.property(sections, (given) => {
        const bytes = packed(given);
        for (const [name, written] of given) {
          const { length, read } = sectionIn(bytes, name);
          expect([...read(0, length)]).toEqual([...written]);
        }
        expect(opened(bytes)).toBe('tests');
      }),
    );
  });

  it('gives any part of a section', () => {
    fc.assert(
      fc.property(content, fc.nat(), fc.nat(), (written, from, to) => {
        const [first = 0, last = 0] = [from % (written.length + 1), to % (written.length + 1)].sort(
          (a, b) => a - b,
        );
        const { read } = sectionIn(
          packed(
            new Map([
              ['before', Uint8Array.of(1)],
              ['it', written],
            ]),
          ),
          'it',
        );
        expect([...read(first, last)]).toEqual([...written.subarray(first, last)]);
      }),
    );
  });

  it('has words at multiples of their size', () => {
    fc.assert(
      fc.property(sections, (given) => {
        const bytes = packed(given);
        for (const name of given.keys()) {
          const { length, read } = sectionIn(bytes, name);
          expect(read(0, length).byteOffset % 8).toBe(0);
        }
      }),
    );
  });

  it('has no section that nobody wrote', () => {
    expect(() => sectionIn(packed(new Map()), 'any')).toThrow('there is no section any');
  });

  it('is refused where any of its bits is another', () => {
    fc.assert(
      fc.property(sections, fc.nat(), fc.integer({ min: 0, max: 7 }), (given, at, bit) => {
        const bytes = packed(given);
        const place = at % bytes.length;
        bytes[place] = (bytes[place] ?? 0) ^ (1 << bit);
        expect(opened(bytes)).not.toBe('tests');
      }),
      { numRuns: 500 },
    );
  });

  it('gives nothing of a part that was changed since it was opened', () => {
    const bytes = packed(new Map([['it', new Uint8Array(20_000).fill(7)]]));
    const { read } = sectionIn(bytes, 'it');
    bytes[bytes.length - 1] = 8;
    expect(read(0, 10)).toEqual(new Uint8Array(10).fill(7));
    expect(() => read(19_000, 19_010)).toThrow(DamagedFile);
    expect(() => read(0, 20_000)).toThrow(DamagedFile);
  });

  it('is refused where it is cut short or something was added', () => {
    fc.assert(
      fc.property(sections, fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 20 }), (given, at, more) => {
        const bytes = packed(given);
        expect(opened(bytes.subarray(0, at % bytes.length))).toContain('is cut short');
        expect(opened(new Uint8Array(Buffer.concat([bytes, more])))).toContain('or was added to');
      }),
    );
  });

  it('is refused by name where it is of another format, or something else', () => {
    const other = packed(new Map());
    other[8] = FORMAT + 1;
    expect(opened(other)).toBe(`is of format ${FORMAT + 1}; this program reads format ${FORMAT}`);
    expect(opened(new TextEncoder().encode('title: An article, and no file that was made of any\n'))).toBe(
      'is no compiled knowledge base',
    );
  });

  it('is refused, without an exception, whatever bytes stand there', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(opened(bytes)).not.toBe('tests');
      }),
    );
  });
});
