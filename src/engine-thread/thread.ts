import { setImmediate as breathe } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { Refusal } from '../answer/compiled-file.js';
import { compileKnowledge, type Knowledge, reopenCompiled } from '../answer/compiled-knowledge.js';
import { createEngine } from '../answer/create-engine.js';
import { type LoadedKnowledge, loadFrom } from '../answer/load-knowledge.js';
import type { Mistakes } from '../command/command.js';
import { consult } from '../command/consult.js';
import { summarise } from '../command/summary.js';
import { differenceFrom, digest } from '../knowledge/difference.js';
import { formatMistake, type Mistake } from '../knowledge/mistake.js';
import { fileOf, fileOn } from '../knowledge/open-file.js';
import { folderSource } from '../knowledge/source.js';
import type { Call, FromThread, Kept, ThreadCalls, ThreadStart } from './protocol.js';
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
let uncompiled: Refusal | null = null;
const loaded = 'folder' in source ? await load(source) : loadAgain(source.kept);
if (loaded.ok) {
  let now = 0;
  const calls = callsOn(loaded.knowledge, () => new Date(now));
  port.on('message', (call: Call) => {
    now = call.now;
    void answer(call, calls);
  });
  const summary = summarise(loaded.knowledge.coverage, loaded.knowledge.tables.outline);
  if (unhurried) warmUp(calls, summary);
  say({ kind: 'ready', summary, kept: keep(loaded), uncompiled });
} else {
  say({ kind: 'refused', mistakes: told(loaded.mistakes) });
}

async function load({
  folder,
  found,
}: Extract<ThreadStart['source'], { folder: string }>): Promise<LoadedKnowledge> {
  const file = found.ok ? ({ ok: true, file: fileOn(found.descriptor) } as const) : found;
  return await loadFrom(file, folderSource(folder), new URL(languageFolder), (refusal) => {
    uncompiled = refusal;
  });
}

/** @throws Error where what was kept is not what it was any more */
function loadAgain(kept: Kept): LoadedKnowledge {
  const opened = reopenCompiled('bytes' in kept ? fileOf(kept.bytes) : fileOn(kept.descriptor));
  if (!opened.ok) throw new Error(opened.refusal.reason);
  return { ...opened, isCompiled: true };
}

function keep({ isCompiled, knowledge }: LoadedKnowledge & { readonly ok: true }): Kept {
  if ('kept' in source) return source.kept;
  return isCompiled && source.found.ok
    ? { descriptor: source.found.descriptor }
    : { bytes: shared(compileKnowledge(knowledge)) };
}

/** One behind the other, in memory that threads hand over without copying. */
function shared(pieces: readonly Uint8Array[]): Uint8Array<SharedArrayBuffer> {
  const all = new Uint8Array(new SharedArrayBuffer(pieces.reduce((sum, { length }) => sum + length, 0)));
  let end = 0;
  for (const piece of pieces) {
    all.set(piece, end);
    end += piece.length;
  }
  return all;
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
