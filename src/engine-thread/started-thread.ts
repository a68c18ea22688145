import { Worker } from 'node:worker_threads';
import type { Mistakes } from '../command/command.js';
import { type Answered, callsInFlight } from './calls-in-flight.js';
import {
  type Call,
  type CallName,
  type FromThread,
  type Given,
  isWork,
  type Result,
  type ThreadStart,
} from './protocol.js';

/** The thread of the engine has ended: what it was asked has no answer. The message is for whoever reads the log. */
export class EngineGone extends Error {
  override readonly name = 'EngineGone';
}

/** How loading ended. */
export type Opened =
  | ({ readonly ok: true } & Omit<Extract<FromThread, { kind: 'ready' }>, 'kind'>)
  | { readonly ok: false; readonly mistakes: Mistakes };

/** A thread that loads a knowledge base and then answers. */
export interface StartedThread {
  /** @throws EngineGone where it ends while it loads */
  readonly opened: Promise<Opened>;
  /** Settled when the thread has ended, whyever. Never rejects. */
  readonly gone: Promise<EngineGone>;
  /**
   * Asks it. Every call settles.
   * @throws EngineGone where the thread ends before it has answered; the error that the engine threw
   */
  call<Name extends CallName>(name: Name, given: Given<Name>, now: number): Promise<Answered<Result<Name>>>;
  /** Calls that wait for their answer. */
  readonly inFlight: number;
  /** Ends it at once. */
  end(): Promise<void>;
}

/**
 * Starts a thread.
 * @param script the compiled thread
 * @param patience milliseconds that the answer to a question may take: a thread that takes longer hangs, and is ended
 */
export function startThread(script: URL, workerData: ThreadStart, patience: number): StartedThread {
  const worker = new Worker(script, { workerData });
  const calls = callsInFlight();
  let reason: EngineGone | undefined;
  let isGone = false;
  const end = async (why: string, cause?: unknown): Promise<void> => {
    reason ??= new EngineGone(`the thread of the engine ended: ${why}`, { cause });
    await worker.terminate();
  };
  worker.on('error', (error) => void end('it failed', error));
  worker.on('messageerror', (error) => void end('what it said cannot be read', error));
  const gone = new Promise<EngineGone>((resolve) => {
    worker.on('exit', (code) => {
      isGone = true;
      clearInterval(watch);
      reason ??= new EngineGone(`the thread of the engine ended by itself, with code ${code}`);
      calls.failAll(reason);
      resolve(reason);
    });
  });
  const watch = setInterval(() => {
    if (calls.stalled() > patience) void end(`it gave no answer within ${patience} ms`);
  }, patience / 4);
  watch.unref();

  const opened = new Promise<Opened>((resolve, reject) => {
    worker.on('message', (message: FromThread) => {
      switch (message.kind) {
        case 'ready':
          resolve({ ...message, ok: true });
          return;
        case 'refused':
          resolve({ ok: false, mistakes: message.mistakes });
          return;
        case 'answered':
          calls.deliver(message.id, message);
          return;
        case 'failed':
          calls.fail(message.id, message.error);
      }
    });
    void gone.then(reject);
  });
  // Whoever ends a thread that is loading may not wait for it.
  opened.catch(() => undefined);

  return {
    opened,
    gone,
    get inFlight() {
      return calls.count();
    },
    call: (name, given, now) => {
      if (isGone && reason !== undefined) return Promise.reject(reason);
      const { id, answered } = calls.begin<Result<typeof name>>(!isWork(name));
      const call: Call = { id, name, given, now };
      try {
        worker.postMessage(call);
      } catch (error) {
        // What cannot be sent, such as a text that was never a string, was not asked.
        calls.fail(id, error instanceof Error ? error : new Error(String(error)));
      }
      return answered;
    },
    end: () => end('it was told to'),
  };
}
