import type { Worker } from 'node:worker_threads';
import { countTally } from '../../src/command/tally.js';
import { NOTHING_COUNTED } from '../../src/command/tally-file.js';
import { createLog, type Log } from '../../src/log.js';
import { type CompiledThreads, type OpenDesk, openDesk } from '../../src/open-desk.js';
import type { Happening } from '../../src/operations/happening.js';
import { NOW } from './real-desk.js';

/** A log, and what was written to it. */
export interface Overheard {
  readonly log: Log;
  readonly written: () => string;
}

export function overheardLog(): Overheard {
  const lines: string[] = [];
  const log = createLog('trace', { write: (line) => lines.push(line) });
  return { log, written: () => lines.join('') };
}

/** The desk as the program opens it, its engine in a thread. */
export async function openThreadedDesk(
  folder: string,
  threads: CompiledThreads,
  { log, observe = () => undefined }: { log: Log; observe?: (happening: Happening) => void },
): Promise<OpenDesk> {
  const tally = Promise.resolve(countTally(NOTHING_COUNTED, NOW));
  return await openDesk({ folder, tally, clock: NOW, log, observe, threads });
}

/** Every thread that is started while this is open, for a test to do to it what happens to threads. */
export function watchThreads(): { readonly started: readonly Worker[]; close(): void } {
  const started: Worker[] = [];
  const add = (worker: Worker) => started.push(worker);
  process.on('worker', add);
  return { started, close: () => process.off('worker', add) };
}
