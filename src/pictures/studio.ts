import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { Picture } from '../command/command.js';
import type { Depiction } from '../command/depiction.js';
import { pictureCache } from './picture-cache.js';
import type { PictureTexts } from './texts.js';
import type { WorkerAnswer, WorkerStart } from './worker.js';

/** There is no picture to be had, or not in time: the answer goes out without. */
export class NoPicture extends Error {
  override readonly name = 'NoPicture';
}

/** Draws pictures in a thread of its own, and keeps them. */
export interface Studio {
  /**
   * Draws, or gives what was drawn of the same facts before.
   * @param version of the coverage that the facts are from
   * @throws NoPicture
   */
  draw(depiction: Depiction, version: string): Promise<Picture>;
  /** Ends the thread. What is being drawn is given up. */
  close(): Promise<void>;
}

export interface StudioOptions {
  readonly texts: PictureTexts;
  /** The compiled thread; a test gives another. */
  readonly worker?: URL | undefined;
  /** Milliseconds that a picture may take, the start of the thread included, before it is given up. */
  readonly patience?: number | undefined;
}

/** Several times what the slowest picture takes on a busy machine: whoever asked waits for the text meanwhile. */
const PATIENCE = 3_000;
/** Bytes of pictures that are kept: about a hundred. */
const KEPT = 24 * 1024 * 1024;
/** Pictures that may wait to be drawn; whoever comes later gets the text alone, at once. */
const MOST_WAITING = 20;

interface Order {
  readonly depiction: Depiction;
  readonly deliver: (picture: Picture) => void;
  readonly fail: (reason: NoPicture) => void;
}

/** What is being drawn. One at a time, so that whatever goes wrong concerns no other. */
interface Current extends Order {
  readonly late: NodeJS.Timeout;
}

/** Opens a studio. Its thread starts with the first picture: a bot that draws none pays nothing. */
export function openStudio({ texts, worker: file, patience = PATIENCE }: StudioOptions): Studio {
  const cache = pictureCache(KEPT);
  const underway = new Map<string, Promise<Picture>>();
  const waiting: Order[] = [];
  let thread: Worker | null = null;
  let current: Current | null = null;

  const settle = (answer: WorkerAnswer) => {
    if (current === null) return;
    const { late, deliver, fail } = current;
    clearTimeout(late);
    current = null;
    if (answer.ok) deliver(answer.picture);
    else fail(new NoPicture(answer.reason));
    next();
  };
  const drop = () => {
    const dropped = thread;
    thread = null;
    return dropped?.terminate();
  };

  const start = (): Worker => {
    const workerData: WorkerStart = { texts };
    const started = new Worker(file ?? new URL('./worker.js', import.meta.url), { workerData });
    // Pictures do not keep the program running.
    started.unref();
    const gone = (reason: string) => {
      if (thread !== started) return;
      thread = null;
      settle({ ok: false, reason });
    };
    started.on('message', (answer: WorkerAnswer) => {
      if (thread === started) settle(answer);
    });
    started.on('error', (error) => gone(`the thread failed: ${error.message}`));
    started.on('exit', (code) => gone(`the thread ended with code ${code}`));
    return started;
  };

  const next = () => {
    if (current !== null) return;
    const order = waiting.shift();
    if (order === undefined) return;
    const late = setTimeout(() => {
      void drop();
      settle({ ok: false, reason: `it took more than ${patience} ms` });
    }, patience);
    current = { ...order, late };
    try {
      thread ??= start();
      thread.postMessage(order.depiction);
    } catch (error) {
      settle({ ok: false, reason: error instanceof Error ? error.message : 'the thread did not start' });
    }
  };

  return {
    draw: async (depiction, version) => {
      const key = keyOf(depiction, version);
      const known = cache.get(key);
      if (known !== undefined) return known;
      const same = underway.get(key);
      if (same !== undefined) return same;
      if (waiting.length >= MOST_WAITING) throw new NoPicture('too many are waiting to be drawn');
      const drawing = new Promise<Picture>((deliver, fail) => {
        waiting.push({ depiction, deliver, fail });
      });
      underway.set(key, drawing);
      next();
      try {
        const picture = await drawing;
        cache.set(key, picture);
        return picture;
      } finally {
        underway.delete(key);
      }
    },
    close: async () => {
      const closed = new NoPicture('the studio is closed');
      for (const { fail } of waiting.splice(0)) fail(closed);
      const ending = drop();
      settle({ ok: false, reason: closed.message });
      await ending;
    },
  };
}

/** The same for the same facts of the same coverage. */
function keyOf(depiction: Depiction, version: string): string {
  return createHash('sha256').update(version).update('\0').update(JSON.stringify(depiction)).digest('base64');
}
