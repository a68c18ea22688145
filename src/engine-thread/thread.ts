import { setImmediate as breathe } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { Knowledge, Refusal } from '../answer/compiled-knowledge.js';
import { createEngine } from '../answer/create-engine.js';
import { loadKnowledge } from '../answer/load-knowledge.js';
import type { Mistakes } from '../command/command.js';
import { consult } from '../command/consult.js';
import { summarise } from '../command/summary.js';
import { differenceFrom, digest } from '../knowledge/difference.js';
import { formatMistake, type Mistake } from '../knowledge/mistake.js';
import { folderSource } from '../knowledge/source.js';
import type { Call, FromThread, ThreadCalls, ThreadStart } from './protocol.js';
import { copiedSource, copyWhatIsRead } from './source-copy.js';
import { warmUp } from './warm-up.js';

/**
 * The thread in which an engine lives: it loads the knowledge base, builds the engine, says that it is ready, and
 * then answers calls in their order.
 */

/** Mistakes that are told: with more, something is wrong with all of it. */
const MOST_MISTAKES = 1_000;
/** Milliseconds for which a long piece of work keeps questions waiting. */
const SLICE = 4;

const port = parentPort;
if (port === null) throw new Error('this file is started as a thread');
const say = (message: FromThread) => port.postMessage(message);

const { source, languageFolder, unhurried }: ThreadStart = workerData;
const reading = copyWhatIsRead('folder' in source ? folderSource(source.folder) : copiedSource(source.copy));
let uncompiled: Refusal | null = null;
const loaded = await loadKnowledge(reading.source, new URL(languageFolder), (refusal) => {
  uncompiled = refusal;
});
if (loaded.ok) {
  let now = 0;
  const calls = callsOn(loaded.knowledge, () => new Date(now));
  port.on('message', (call: Call) => {
    now = call.now;
    void answer(call, calls);
  });
  // A copy of a copy is not needed: whoever gave it has it.
  const copy = 'copy' in source ? source.copy : reading.copy();
  const summary = summarise(loaded.knowledge.coverage);
  if (unhurried) warmUp(calls, summary);
  say({ kind: 'ready', summary, copy, uncompiled });
} else {
  say({ kind: 'refused', mistakes: told(loaded.mistakes) });
}

function callsOn({ coverage, language, tables }: Knowledge, clock: () => Date): ThreadCalls {
  const engine = createEngine(coverage, language, clock, tables);
  // Builds what suggestions and checks need, before somebody waits for the first.
  engine.suggest('subject', '', 'en');
  engine.check('', 'en');
  return {
    ...consult(engine),
    digest: () => inSlices(digest(coverage)),
    differenceFrom: (before) => differenceFrom(before, coverage),
  };
}

/** Never rejects: what cannot be answered is said to have failed. */
async function answer({ id, name, given }: Call, calls: ThreadCalls): Promise<void> {
  try {
    const began = performance.now();
    const outcome: unknown = Reflect.apply(calls[name], calls, given);
    const ms = performance.now() - began;
    const result = outcome instanceof Promise ? await outcome : outcome;
    port?.postMessage({ kind: 'answered', id, result, ms });
  } catch (error) {
    say({ kind: 'failed', id, error: error instanceof Error ? error : new Error(String(error)) });
  }
}

/** Does a piece of work a little at a time, and answers questions in between. */
async function inSlices<T>(work: Iterator<void, T>): Promise<T> {
  for (;;) {
    const until = performance.now() + SLICE;
    do {
      const step = work.next();
      if (step.done === true) return step.value;
    } while (performance.now() < until);
    await breathe();
  }
}

function told(mistakes: readonly Mistake[]): Mistakes {
  return { count: mistakes.length, lines: mistakes.slice(0, MOST_MISTAKES).map(formatMistake) };
}
