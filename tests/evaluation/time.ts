import { engineOn } from './evaluate.js';
import { readQuestions } from './questions.js';
const t0 = performance.now();
const engine = await engineOn('data/');
console.log('engine', (performance.now() - t0).toFixed(0));
const qs = await readQuestions(new URL('../../../tests/questions/development.yaml', import.meta.url));
for (let r = 0; r < 5; r++) {
  const ts: number[] = [];
  for (const q of qs) { const t = performance.now(); engine.ask(q.ask, { fallback: q.language }); ts.push(performance.now() - t); }
  ts.sort((a, b) => a - b);
  console.log('p50', ts[ts.length >> 1]!.toFixed(2), 'p99', ts[Math.floor(ts.length * 0.99)]!.toFixed(2), 'max', ts.at(-1)!.toFixed(2));
}
