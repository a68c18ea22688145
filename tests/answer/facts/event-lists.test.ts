import { describe, expect, it } from 'vitest';
import { latestOf, merged, placeOf, prober, stretch } from '../../../src/answer/facts/event-lists.js';
import { fc } from '../../support/properties.js';

const MOST = 400;
const list = fc
  .uniqueArray(fc.integer({ min: 0, max: MOST }))
  .map((numbers) => Int32Array.from(numbers).sort());
const lists = fc.array(list, { maxLength: 4 });

describe('lists of events', () => {
  it('are merged to all they have, ascending, each once', () => {
    fc.assert(
      fc.property(lists, (some) => {
        const all = new Set(some.flatMap((one) => [...one]));
        expect([...merged(some)]).toEqual([...all].sort((a, b) => a - b));
      }),
    );
  });

  it('tell what they have to somebody who asks in ascending order, as a search through them would', () => {
    fc.assert(
      fc.property(lists, list, (some, asked) => {
        const has = prober(some);
        for (const number of asked) expect(has(number)).toBe(some.some((one) => one.includes(number)));
      }),
    );
  });

  it('may be asked for the same number twice', () => {
    const has = prober([Int32Array.of(1, 5, 9)]);
    expect([has(5), has(5), has(9), has(10)]).toEqual([true, true, true, false]);
  });

  it('are cut where a number begins, be it in them or not', () => {
    fc.assert(
      fc.property(list, fc.integer({ min: -1, max: MOST + 1 }), fc.nat(MOST), (one, from, length) => {
        const to = from + length;
        expect([...stretch(one, from, to)]).toEqual([...one].filter((event) => event >= from && event < to));
        expect(placeOf(one, from)).toBe([...one].filter((event) => event < from).length);
      }),
    );
  });

  it('are cut to the latest, a part of which last or have no date', () => {
    const dated = 300;
    fc.assert(
      fc.property(list, fc.integer({ min: 8, max: MOST }), (one, most) => {
        const latest = [...latestOf(one, dated, most)];
        const [over, others] = [one.filter((event) => event < dated), one.filter((event) => event >= dated)];
        const kept = latest.filter((event) => event < dated);
        expect(latest.length).toBeLessThanOrEqual(most);
        expect(kept).toEqual([...over.subarray(over.length - kept.length)]);
        expect(latest.slice(kept.length)).toEqual([
          ...others.subarray(others.length - latest.length + kept.length),
        ]);
        if (one.length <= most) expect(latest).toEqual([...one]);
        else if (over.length >= most) expect(latest).toHaveLength(most);
      }),
    );
  });
});
