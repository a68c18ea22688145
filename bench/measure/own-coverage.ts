import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Engine } from '../../src/answer/engine.js';
import type { Clock } from './clock.js';
import { type Latency, latencyOf } from './latency.js';
import { rounds } from './rounds.js';

/** What answers to the questions of the evaluation take; each question counts by the median of its answers. */
export interface OwnCoverage {
  readonly all: Latency;
  readonly answered: Latency;
  readonly refused: Latency;
}

interface Asked {
  readonly question: string;
  readonly times: number[];
  isAnswered: boolean;
}

/** Rounds before the clock counts, so that the compiler has seen every path, and rounds that count. */
const WARM_UP = 2;
const COUNTED = 7;

/** Asks an engine every question, round after round; each answer in a turn of its own, as by a bot. */
export async function measureOwnCoverage(
  engine: Engine,
  questions: readonly string[],
  clock: Clock,
): Promise<OwnCoverage> {
  const asked = questions.map((question): Asked => ({ question, times: [], isAnswered: false }));
  let round = 0;
  for (const order of rounds(asked.length)) {
    if (round === WARM_UP + COUNTED) break;
    for (const at of order) {
      const one = asked[at];
      if (one === undefined) continue;
      await nextTurn();
      const start = clock();
      one.isAnswered = engine.ask(one.question).answered;
      if (round >= WARM_UP) one.times.push(clock() - start);
    }
    round += 1;
  }
  const typical = (which: (one: Asked) => boolean): Latency =>
    latencyOf(asked.filter(which).map(({ times }) => latencyOf(times).p50));
  return {
    all: typical(() => true),
    answered: typical(({ isAnswered }) => isAnswered),
    refused: typical(({ isAnswered }) => !isAnswered),
  };
}
