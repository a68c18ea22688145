#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { openPrefixIndex, tabulatePrefixes } from '../src/answer/facts/prefix-index.js';
import { CLOCKS } from './measure/clock.js';
import { latencyOf } from './measure/latency.js';
import { table } from './report/table.js';
import { manyNames, typedOf } from './world/many-names.js';

/**
 * How long suggestions take while somebody types, of very many names that begin alike:
 *
 *     node dist/bench/suggestions.js [--names 100000]
 */
const { values } = parseArgs({ options: { names: { type: 'string', default: '100000' } } });
const NAMES = Number(values.names);
/** Every so many-th name is typed, letter by letter. */
const STEP = Math.max(1, Math.floor(NAMES / 100));
/** As many as Discord shows. */
const MOST = 25;

const names = manyNames(NAMES);
const began = CLOCKS.cpu();
const index = openPrefixIndex(tabulatePrefixes(names));
const built = CLOCKS.cpu() - began;
const typed = names.flatMap(({ names: [name = ''] }, i) => (i % STEP === 0 ? typedOf(name) : []));
for (const text of typed.slice(0, 200)) index.search(text, () => true, MOST);

const rows = (['wall', 'cpu'] as const).map((which) => {
  const clock = CLOCKS[which];
  const { count, p50, p99, max } = latencyOf(
    typed.map((text) => {
      const start = clock();
      index.search(text, () => true, MOST);
      return clock() - start;
    }),
  );
  return [which, String(count), ...[p50, p99, max].map((ms) => ms.toFixed(2))];
});
console.log(`${NAMES} names, indexed in ${built.toFixed(0)} ms of processor time\n`);
console.log(table(['clock', 'typed', 'p50 ms', 'p99 ms', 'longest ms'], rows));
