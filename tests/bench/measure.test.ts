import { describe, expect, it } from 'vitest';
import { CLOCKS } from '../../bench/measure/clock.js';
import type { Contender } from '../../bench/measure/contender.js';
import { growthOf } from '../../bench/measure/growth.js';
import { latencyOf, percentile } from '../../bench/measure/latency.js';
import { examine } from '../../bench/measure/questioning.js';
import { rounds } from '../../bench/measure/rounds.js';
import { readOptions } from '../../bench/options.js';
import type { Question } from '../../bench/questions/question.js';
import { ranked, seeded } from '../../bench/random.js';
import { figure, percent, table } from '../../bench/report/table.js';
import { fc } from '../support/properties.js';

describe('percentiles', () => {
  it('are measured values, by nearest rank', () => {
    const values = Array.from({ length: 1000 }, (_, i) => i + 1);
    expect(percentile(values, 0.5)).toBe(500);
    expect(percentile(values, 0.99)).toBe(990);
    expect(percentile(values, 1)).toBe(1000);
    expect(latencyOf([3, 1, 2])).toMatchObject({ count: 3, mean: 2, p50: 2, max: 3 });
  });

  it('never fall as the share rises', () => {
    const values = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(values, (times) => {
        const { p50, p99, p999, max } = latencyOf(times);
        expect([p50, p99, p999, max]).toEqual([p50, p99, p999, max].sort((a, b) => a - b));
      }),
    );
  });
});

describe('growth', () => {
  it('is the exponent of a power', () => {
    for (const exponent of [0, 0.3, 1, 2]) {
      const points = [100, 1000, 10_000].map((facts) => ({ facts, time: 7 * facts ** exponent }));
      expect(growthOf(points)).toBeCloseTo(exponent, 10);
    }
  });

  it('is not known from one size', () => {
    expect(growthOf([{ facts: 100, time: 1 }])).toBeUndefined();
  });
});

describe('asking', () => {
  const question = (ask: string, facts: string[] | null): Question => ({
    ask,
    language: 'en',
    kind: facts === null ? 'never-met' : 'exact',
    facts: facts === null ? null : new Set(facts),
    timed: false,
  });
  const questions = [
    question('a', ['x']),
    question('b', ['y', 'z']),
    question('c', null),
    question('d', null),
  ];
  const contender = (answers: Readonly<Record<string, string>>): Contender => ({
    name: 'table',
    refuses: true,
    ask: (ask) => ({ first: answers[ask] ?? null }),
  });

  it('counts a first answer that is right, and a refusal where nothing else is', async () => {
    const { answers, refusals, byKind } = await examine(
      contender({ a: 'x', b: 'z', d: 'x' }),
      questions,
      0.01,
      CLOCKS.wall,
    );
    expect(answers).toEqual({ questions: 2, right: 2, refused: 0 });
    expect(refusals).toEqual({ questions: 2, right: 1, refused: 1 });
    expect(byKind['never-met']?.right).toBe(1);
  });

  it('counts a wrong answer and a refusal of what can be answered as not right', async () => {
    const { answers } = await examine(contender({ a: 'y' }), questions, 0.01, CLOCKS.wall);
    expect(answers).toEqual({ questions: 2, right: 0, refused: 1 });
  });

  it('ends with a slow contender before all is asked, and judges it on what it was asked', async () => {
    const slow: Contender = {
      name: 'slow',
      refuses: false,
      ask: () => {
        const end = performance.now() + 4;
        while (performance.now() < end);
        return { first: 'x' };
      },
    };
    const many = Array.from({ length: 200 }, (_, i) => question(String(i), ['x']));
    const { answers, latency } = await examine(slow, many, 0.05, CLOCKS.wall);
    expect(answers.questions).toBeGreaterThanOrEqual(12);
    expect(answers.questions).toBeLessThan(100);
    expect(latency.p50).toBeGreaterThanOrEqual(4);
  });
});

describe('random numbers', () => {
  it('are the same for a seed', () => {
    const draw = (seed: string): number[] => {
      const random = seeded(seed);
      return [random.next(), random.int(1000), ...random.shuffled([1, 2, 3, 4, 5])];
    };
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
  });

  it('shuffle without losing anything', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.integer()), (seed, list) => {
        expect(seeded(seed).shuffled(list).toSorted()).toEqual(list.toSorted());
      }),
    );
  });

  it('draw the first rank about twice as often as the second at exponent 1', () => {
    const next = ranked(['first', 'second', 'third'], 1, seeded('ranks'));
    const drawn = Array.from({ length: 11_000 }, next);
    const share = (name: string): number => drawn.filter((each) => each === name).length / 1000;
    expect(share('first')).toBeCloseTo(6, 0);
    expect(share('second')).toBeCloseTo(3, 0);
  });
});

describe('rounds', () => {
  it('come to every question once, each in an order of its own', () => {
    const orders = rounds(50);
    const [first, second, third] = [orders.next().value, orders.next().value, orders.next().value];
    for (const order of [first, second, third])
      expect(order.toSorted((a, b) => a - b)).toEqual([...Array(50).keys()]);
    expect(second).not.toEqual(first);
    expect(third).not.toEqual(second);
  });
});

describe('the options', () => {
  it('take sizes, peers and the rest', () => {
    expect(readOptions(['--size', '100,1_000', '--peers', 'Orama,fuse', '--seconds', '2.5'])).toMatchObject({
      sizes: [100, 1000],
      peers: ['orama', 'fuse'],
      seconds: 2.5,
    });
    expect(readOptions(['--peers', 'none'])).toMatchObject({ peers: [] });
    expect(readOptions(['--size', 'none'])).toMatchObject({ sizes: [] });
  });

  it.each([
    [['--size', 'many']],
    [['--size', '10']],
    [['--seconds', '0']],
    [['--clock', 'sun']],
    [['--questions', '1.5']],
    [['--sise', '100']],
  ])('refuse %j', (args) => {
    expect(readOptions(args)).toHaveProperty('wrong');
  });
});

describe('the table', () => {
  it('aligns its figures', () => {
    expect(
      table(
        ['what', 'ms'],
        [
          ['one', '1.5'],
          ['eleven', '11'],
        ],
      ),
    ).toBe(['| what   |  ms |', '| ------ | --: |', '| one    | 1.5 |', '| eleven |  11 |'].join('\n'));
  });

  it('shows figures with three digits or so, and what is not known as a dash', () => {
    expect([0.0123, 1.234, 12.34, 1234.5, Number.NaN].map(figure)).toEqual([
      '0.012',
      '1.23',
      '12.3',
      '1,235',
      '–',
    ]);
    expect(percent(1, 0)).toBe('–');
    expect(percent(2, 3)).toBe('66.7 %');
  });
});
