import { describe, expect, it } from 'vitest';
import { lazyList } from '../../../src/knowledge/compiled/lazy-list.js';
import { lookup } from '../../../src/knowledge/compiled/lookup.js';
import { fc } from '../../support/properties.js';

/** A list of squares, and what was read of it. */
function squares(length: number) {
  const read: number[] = [];
  const list = lazyList(length, (at) => {
    read.push(at);
    return { root: at, square: at * at };
  });
  return { list, read };
}
const plain = (length: number) => Array.from({ length }, (_, at) => ({ root: at, square: at * at }));

describe('a lazy list', () => {
  it('reads nothing before it is asked, and then only what is asked for', () => {
    const { list, read } = squares(1_000_000);
    expect(list).toHaveLength(1_000_000);
    expect(list[999_999]).toEqual({ root: 999_999, square: 999_999 ** 2 });
    expect(list.at(-2)?.root).toBe(999_998);
    expect(read).toEqual([999_999, 999_998]);
  });

  it('is an array for whoever reads it', () => {
    fc.assert(
      fc.property(fc.nat({ max: 30 }), fc.nat({ max: 30 }), (length, at) => {
        const { list } = squares(length);
        const array = plain(length);
        expect(list).toEqual(array);
        expect([...list]).toEqual(array);
        expect([...list.entries()]).toEqual([...array.entries()]);
        expect(list[at]).toEqual(array[at]);
        expect(list.slice(at)).toEqual(array.slice(at));
        expect(list.map(({ square }) => square)).toEqual(array.map(({ square }) => square));
        expect(list.filter(({ root }) => root % 2 === 0)).toEqual(array.filter(({ root }) => root % 2 === 0));
        expect(list.findLast(({ root }) => root < at)).toEqual(array.findLast(({ root }) => root < at));
        expect(JSON.stringify(list)).toBe(JSON.stringify(array));
        expect(at in list).toBe(at in array);
      }),
    );
  });

  it('gives the same object as long as somebody holds it, whatever else was read', () => {
    const { list } = squares(50_000);
    const first = list[7];
    for (let at = 0; at < list.length; at++) expect(list[at]?.root).toBe(at);
    expect(list[7]).toBe(first);
    expect([...list][7]).toBe(first);
  });

  it('cannot be changed', () => {
    const { list } = squares(3);
    expect(() => Object.assign(list, { 0: undefined })).toThrow(TypeError);
    expect(() => Object.assign(list, { length: 0 })).toThrow(TypeError);
    expect(list).toHaveLength(3);
  });
});

describe('a lookup', () => {
  const entries: readonly (readonly [string, number])[] = [
    ['one', 1],
    ['two', 2],
  ];
  const map = lookup(
    2,
    (key: string) => new Map<string, number>(entries).get(key),
    () => entries.values(),
  );

  it('is a map for whoever reads it', () => {
    expect(map.get('one')).toBe(1);
    expect([map.has('two'), map.has('three'), map.size]).toEqual([true, false, 2]);
    expect([...map]).toEqual(entries);
    expect([[...map.keys()], [...map.values()], [...map.entries()]]).toEqual([
      ['one', 'two'],
      [1, 2],
      entries,
    ]);
    const walked: unknown[] = [];
    map.forEach((value, key) => {
      walked.push([key, value]);
    });
    expect(walked).toEqual(entries);
  });
});
