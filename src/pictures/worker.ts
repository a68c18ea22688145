import { parentPort, workerData } from 'node:worker_threads';
import type { Picture } from '../command/command.js';
import type { Depiction } from '../command/depiction.js';
import { draw } from './draw.js';
import { createPainter } from './paint.js';
import type { PictureTexts } from './texts.js';

/** What the thread is started with. */
export interface WorkerStart {
  readonly texts: PictureTexts;
}

/** What it answers, one answer for each depiction it is sent, in their order. */
export type WorkerAnswer =
  | { readonly ok: true; readonly picture: Picture }
  | { readonly ok: false; readonly reason: string };

/**
 * The thread in which pictures are drawn. Both ends of its channel are ours and compiled together, so what comes
 * through it is what the types say.
 */
const { texts }: WorkerStart = workerData;
const painter = createPainter();

parentPort?.on('message', (depiction: Depiction) => {
  parentPort?.postMessage(attempt(depiction));
});

/** A picture that cannot be drawn is reported; the thread goes on. */
function attempt(depiction: Depiction): WorkerAnswer {
  try {
    return { ok: true, picture: draw(depiction, texts, painter) };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}
