import { describe, expect, it } from 'vitest';
import type { Latency } from '../../bench/measure/latency.js';
import { comparison } from '../../bench/report/comparison.js';
import type { Performance, SizeResult } from '../../bench/results.js';

const latency = (p50: number, p99: number): Latency => ({
  count: 1,
  mean: p50,
  p50,
  p99,
  p999: p99,
  max: p99,
});

/** What a contender made of a hundred questions that have an answer, and none that has not. */
function performanceOf(name: string, right: number, times: Latency): Performance {
  const score = { questions: 100, right, refused: 0 };
  return {
    name,
    refuses: false,
    build: 1,
    bytes: 0,
    examination: {
      latency: times,
      typical: times,
      timed: times,
      byKind: {},
      answers: score,
      refusals: { questions: 0, right: 0, refused: 0 },
      perSecond: 1,
      failures: [],
    },
  };
}

const depeche = {
  ...performanceOf('Dépêche', 99, latency(0.5, 2)),
  ready: 1,
  bytes: 0,
  typing: { first: 1, latency: latency(1, 1) },
  resident: 0,
};
const resultOf = (more: Partial<SizeResult>): SizeResult => ({
  size: 1000,
  depeche,
  peers: [],
  absent: [],
  ...more,
});

describe('the comparison with search libraries', () => {
  it('is left out where none was asked for', () => {
    expect(comparison([resultOf({})])).toEqual([]);
  });

  it('holds every size in one table, with how many times Dépêche’s each takes', () => {
    const peer = performanceOf('Scan', 80, latency(5, 6));
    const text = comparison([resultOf({ peers: [peer] }), resultOf({ size: 10_000, peers: [peer] })]).join(
      '\n',
    );
    expect(text.match(/^\| Scan .*/gm)).toEqual([
      expect.stringMatching(/1,000 .* 80\.0 % .* cannot .* 5 \|\s+6 \|\s+10 \|\s+3 \|$/),
      expect.stringContaining('10,000'),
    ]);
  });

  it('names the fastest of those that are right at least as often, or says that none is', () => {
    const peers = [
      performanceOf('Quick guess', 98, latency(0.1, 0.2)),
      performanceOf('Slow', 99, latency(40, 60)),
      performanceOf('Slower', 100, latency(50, 70)),
    ];
    expect(comparison([resultOf({ peers })])).toContain(
      'At 1,000 facts, the fastest that is right at least as often is Slow: its p99 is 30 times Dépêche’s.',
    );
    expect(comparison([resultOf({ peers: peers.slice(0, 1) })])).toContain(
      'At 1,000 facts, none is right as often as Dépêche.',
    );
  });

  it('says who was left out, and why, once', () => {
    const absent = [
      { name: 'Words', why: 'not on this Node' },
      { name: 'Trigrams', why: 'not on this Node' },
    ];
    expect(comparison([resultOf({ absent }), resultOf({ size: 10_000, absent })])).toContain(
      'Words, Trigrams: not on this Node.',
    );
  });
});
