import type { Engine } from '../../src/answer/engine.js';
import { seeded } from '../random.js';
import { type Latency, latencyOf } from './latency.js';

/** Suggestions while somebody types a name, letter by letter. */
export interface Typing {
  /** The first suggestion, which builds what suggestions need, in milliseconds. */
  readonly first: number;
  readonly latency: Latency;
}

const NAMES = 60;

/** Types the names of some people of a coverage into the option of a command. */
export function measureTyping(engine: Engine): Typing {
  const people = [...engine.coverage.names.values()].filter(({ kind }) => kind === 'person');
  const start = performance.now();
  engine.suggest('person', '', 'fr');
  const first = performance.now() - start;
  const times: number[] = [];
  for (const { label } of seeded('typing').some(people, NAMES))
    for (let length = 1; length <= label.fr.length; length++) {
      const typed = label.fr.slice(0, length);
      const begun = performance.now();
      engine.suggest('person', typed, 'fr');
      times.push(performance.now() - begun);
    }
  return { first, latency: latencyOf(times) };
}
