import { setTimeout as pause } from 'node:timers/promises';
import { type Found, findCompiled, refused } from '../answer/compiled-file.js';
import type { Consultable } from '../command/consultation.js';
import type { Engagement, Loading } from '../command/coverage-in-force.js';
import type { Summary } from '../command/summary.js';
import type { OpenFile } from '../knowledge/open-file.js';
import { folderSource } from '../knowledge/source.js';
import type { Log } from '../log.js';
import type { Observe } from '../operations/happening.js';
import type { CallName, FoundFile, Given, Result, ThreadStart } from './protocol.js';
import { EngineGone, type StartedThread, startThread } from './started-thread.js';

/** Engines, each in a thread of its own: whatever they do, the thread that talks with Discord is free. */
export interface EngineThreads {
  /**
   * Starts a thread at once, which loads the knowledge base.
   * @throws EngineGone where it ends before it is ready
   */
  open(): Promise<Loading>;
  /** Ends all threads. Whatever they are asked is not answered any more. */
  close(): Promise<void>;
}

export interface ThreadOptions {
  /** Of the knowledge base. */
  readonly folder: string;
  /** How questions are read and answers worded. */
  readonly languageFolder: URL;
  readonly clock: () => Date;
  readonly log: Log;
  readonly observe: Observe;
  /** The compiled thread, where the program itself is not compiled. */
  readonly script?: URL | undefined;
  readonly timing?: Partial<Timing> | undefined;
}

/** How long things are waited for, in milliseconds. */
export interface Timing {
  /** For an answer, once the one before is given. No question takes that long: the thread hangs, and is ended. */
  readonly answer: number;
  /** For a thread that is being replaced: whoever asked waits for three seconds in all. */
  readonly replacement: number;
  /** After the last call of a retired thread, for another: who began with it soon asks a second time. */
  readonly farewell: number;
}

const TIMING: Timing = { answer: 10_000, replacement: 2_000, farewell: 5_000 };
/** Calls that answer nobody: how long they take says nothing of what people wait for. */
const UNCOUNTED: ReadonlySet<CallName> = new Set(['digest', 'differenceFrom', 'placesOf']);
/** Milliseconds before a thread that ended while it loaded is started again; each time twice as long. */
const FIRST_DELAY = 500;
const LONGEST_DELAY = 30_000;

export function engineThreads(options: ThreadOptions): EngineThreads {
  const { folder, languageFolder, script = new URL('./thread.js', import.meta.url) } = options;
  const timing = { ...TIMING, ...options.timing };
  const living = new Set<StartedThread>();
  /** In which living threads read. */
  const files = new Set<OpenFile>();
  let closed = false;

  let engaged = 0;

  const start = (source: ThreadStart['source'], unhurried: boolean): StartedThread => {
    const workerData: ThreadStart = { source, unhurried, languageFolder: languageFolder.href };
    const thread = startThread(script, workerData, timing.answer);
    living.add(thread);
    void thread.gone.then(() => living.delete(thread));
    return thread;
  };

  const openOn = async (found: Found, close: () => void): Promise<Loading> => {
    if (closed) throw new EngineGone('the engine has ended');
    const thread = start({ folder, found: foundFile(found) }, engaged > 0);
    const opened = await thread.opened;
    if (!opened.ok) {
      await thread.end();
      close();
      return { ok: false, mistakes: opened.mistakes };
    }
    if (opened.uncompiled !== null) {
      const { kind, reason } = opened.uncompiled;
      const level = kind === 'unusable' ? 'warn' : 'info';
      options.log[level]('the YAML files are read, not the compiled form', { reason });
    }
    const { kept, summary } = opened;
    if ('bytes' in kept) close();
    engaged += 1;
    const housing: Housing = {
      ...options,
      timing,
      start: () => start({ kept }, false),
      isClosed: () => closed,
      close,
    };
    return { ok: true, engine: engageThread(thread, summary, housing) };
  };

  return {
    open: async () => {
      // Opened here: a thread that takes the place of another reads on in the same file.
      const found = await findCompiled(folderSource(folder));
      const close = () => {
        if (found.ok && files.delete(found.file)) found.file.close();
      };
      if (found.ok) files.add(found.file);
      try {
        return await openOn(found, close);
      } catch (error) {
        close();
        throw error;
      }
    },
    close: async () => {
      closed = true;
      await Promise.all([...living].map((thread) => thread.end()));
      for (const file of files) file.close();
      files.clear();
    },
  };
}

/** As a thread is told of it. */
function foundFile(found: Found): FoundFile {
  if (!found.ok) return found;
  const { descriptor } = found.file;
  return descriptor === null ? refused('unusable', 'lies where no thread reads') : { ok: true, descriptor };
}

/** What an engine needs to live in threads. */
interface Housing extends Pick<ThreadOptions, 'clock' | 'log' | 'observe'> {
  /** Starts another thread on what was loaded. */
  readonly start: () => StartedThread;
  readonly isClosed: () => boolean;
  /** Closes the file in which the threads read; to be called when the last has ended. */
  readonly close: () => void;
  readonly timing: Timing;
}

/** An engine in a thread. Where the thread dies, another takes its place, on the same knowledge base. */
function engageThread(
  first: StartedThread,
  summary: Summary,
  { start, isClosed, close, timing, clock, log, observe }: Housing,
): Engagement {
  let current: StartedThread | null = first;
  let next: Promise<StartedThread> = Promise.resolve(first);
  let isRetired = false;
  let calls = 0;
  const isOver = () => isRetired || isClosed();

  const replacement = async (): Promise<StartedThread> => {
    for (let delay = FIRST_DELAY; ; delay = Math.min(delay * 2, LONGEST_DELAY)) {
      const thread = start();
      try {
        const opened = await thread.opened;
        if (opened.ok) {
          current = thread;
          void follow(thread);
          return thread;
        }
        log.error('what was kept of the knowledge base was refused', { mistakes: opened.mistakes.count });
      } catch (error) {
        if (!isOver()) log.error('the thread of the engine could not be started again', { error });
      }
      await pause(delay, undefined, { ref: false });
      if (isOver()) throw new EngineGone('the engine has ended');
    }
  };
  const follow = async (thread: StartedThread): Promise<void> => {
    const error = await thread.gone;
    current = null;
    if (isOver()) {
      next = Promise.reject(error);
    } else {
      log.error('the thread of the engine ended; another takes its place', { error });
      observe({ kind: 'engine-lost' });
      next = replacement();
    }
    next.catch(() => undefined);
  };
  void follow(first);

  const call = async <Name extends CallName>(name: Name, given: Given<Name>): Promise<Result<Name>> => {
    calls += 1;
    const thread = current ?? (await within(timing.replacement, next));
    const { result, ms } = await thread.call(name, given, clock().getTime());
    if (!UNCOUNTED.has(name)) observe({ kind: 'engine', ms });
    return result;
  };
  const consultable: Consultable = {
    summary,
    ask: (...given) => call('ask', given),
    search: (...given) => call('search', given),
    timeline: (...given) => call('timeline', given),
    compare: (...given) => call('compare', given),
    profile: (...given) => call('profile', given),
    check: (...given) => call('check', given),
    suggest: (...given) => call('suggest', given),
    show: (...given) => call('show', given),
    articles: (...given) => call('articles', given),
    factsOf: (...given) => call('factsOf', given),
    placesOf: (...given) => call('placesOf', given),
  };
  const lingerThenEnd = async (): Promise<void> => {
    let before: number;
    do {
      before = calls;
      await pause(timing.farewell, undefined, { ref: false });
    } while (calls !== before || (current?.inFlight ?? 0) > 0);
    await current?.end();
    close();
  };
  return {
    ...consultable,
    digest: () => call('digest', []),
    differenceFrom: (before) => call('differenceFrom', [before]),
    retire: () => {
      isRetired = true;
      void lingerThenEnd();
    },
  };
}

/** Waits for a thread, but no longer than so many milliseconds. */
async function within(ms: number, next: Promise<StartedThread>): Promise<StartedThread> {
  const waiting = new AbortController();
  const late = pause(ms, undefined, { signal: waiting.signal }).then(() => {
    throw new EngineGone('the engine is being started again');
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([next, late]);
  } finally {
    waiting.abort();
  }
}
