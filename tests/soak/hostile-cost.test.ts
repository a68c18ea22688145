import { expect, it } from 'vitest';
import { engineOn as engineOnWorld } from '../../bench/depeche.js';
import { CLOCKS } from '../../bench/measure/clock.js';
import { buildWorld } from '../../bench/world/world.js';
import type { Engine } from '../../src/answer/engine.js';
import { loadLanguage } from '../../src/answer/wording/load-language.js';
import { hostileText } from '../support/hostile-text.js';
import { fc } from '../support/properties.js';
import { engineOn, LANGUAGE_DATA } from '../support/real-desk.js';

/** Processor time: what other programs take from this one is not counted. */
const clock = CLOCKS.cpu;

/** How many are asked, and what none of them may cost, in milliseconds of processor time. */
const LIMITS = [
  ['the seed coverage', () => engineOn(), 3_000, 10],
  ['100,000 facts', onManyFacts, 600, 50],
] as const;

async function onManyFacts(): Promise<Engine> {
  const { coverage } = buildWorld({ facts: 100_000, seed: '1' });
  return engineOnWorld(coverage, await loadLanguage(LANGUAGE_DATA));
}

it.each(LIMITS)('on %s no hostile question costs more than it may', async (where, open, count, limit) => {
  const engine = await open();
  const texts = fc.sample(hostileText(6_000), { numRuns: count, seed: 7 });
  /** The engine keeps nothing: the least of three is spared what the compiler and the collector of garbage did. */
  const cost = (question: string): number => {
    const times = [0, 1, 2].map(() => {
      const began = clock();
      engine.ask(question);
      return clock() - began;
    });
    return Math.min(...times);
  };
  for (const text of texts.slice(0, 100)) cost(text);
  const costs = texts.map((text) => ({ ms: cost(text), text })).sort((a, b) => a.ms - b.ms);
  const at = (share: number) => costs[Math.min(count - 1, Math.floor(count * share))]?.ms.toFixed(2);
  const worst = costs
    .slice(-3)
    .map(({ ms, text }) => `${ms.toFixed(1)} ms: ${JSON.stringify(text.slice(0, 80))} (${text.length})`);
  console.log(`${where}: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, most ${at(1)} ms\n${worst.join('\n')}`);
  expect(costs.at(-1)?.ms).toBeLessThan(limit);
});
