import type { Engine } from '../answer/engine.js';
import type { Observe } from './happening.js';

/** The same engine, which tells how long each of its answers and suggestions took. */
export function timedEngine(engine: Engine, observe: Observe): Engine {
  const timed =
    <Given extends readonly unknown[], Result>(work: (...given: Given) => Result) =>
    (...given: Given): Result => {
      const started = performance.now();
      try {
        return work(...given);
      } finally {
        observe({ kind: 'engine', ms: performance.now() - started });
      }
    };
  return {
    ...engine,
    ask: timed(engine.ask),
    search: timed(engine.search),
    show: timed(engine.show),
    suggest: timed(engine.suggest),
  };
}
