import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TimelineDepiction } from '../../src/command/depiction.js';
import type { CompiledThreads } from '../../src/open-desk.js';
import { draw } from '../../src/pictures/draw.js';
import { createPainter } from '../../src/pictures/paint.js';
import { NoPicture, openStudio, type Studio, type StudioOptions } from '../../src/pictures/studio.js';
import { compileThreads } from '../support/compiled-threads.js';
import { item, texts } from './facts.js';

let compiled: CompiledThreads;
let folder: string;
let studio: Studio | undefined;
beforeAll(async () => {
  compiled = await compileThreads();
  folder = await mkdtemp(join(tmpdir(), 'depeche-threads-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});
afterEach(async () => {
  await studio?.close();
  studio = undefined;
});

const open = (change: Partial<StudioOptions> = {}): Studio => {
  studio = openStudio({ texts, worker: compiled.drawing, patience: 15_000, ...change });
  return studio;
};

/** A thread that does what these lines say. */
async function thread(name: string, code: string): Promise<URL> {
  const file = join(folder, `${name}.mjs`);
  await writeFile(file, `import { parentPort } from 'node:worker_threads';\n${code}`);
  return pathToFileURL(file);
}

const about = (subject: string): TimelineDepiction => ({
  kind: 'timeline',
  language: 'fr',
  subject,
  items: [
    item({ statement: 'Xi a reçu Kim.', when: '2025-09-04', people: ['Xi Jinping', '김정은'] }, 'fr'),
    item({ statement: 'Kim est arrivé.', when: '2025-09-02', people: ['김정은'] }, 'fr'),
  ],
  disputes: [],
});

/** Whether this thread went on with its work while it waited. */
async function ticksDuring(work: Promise<unknown>): Promise<number> {
  let ticks = 0;
  const ticking = setInterval(() => ticks++, 2);
  await work;
  clearInterval(ticking);
  return ticks;
}

describe('the studio', () => {
  it('draws in its thread what is drawn in this one, byte for byte, and keeps nobody waiting', async () => {
    const drawing = open().draw(about('Kim'), '0a');
    expect(await ticksDuring(drawing)).toBeGreaterThan(5);
    const picture = await drawing;
    const here = draw(about('Kim'), texts, createPainter());
    expect(Buffer.from(picture.bytes).equals(here.bytes)).toBe(true);
    expect(picture.description).toBe(here.description);
    expect(picture.fileName).toBe('timeline.png');
  });

  it('draws the same facts of the same coverage once', async () => {
    const { draw } = open();
    const [first, second] = await Promise.all([draw(about('Kim'), '0a'), draw(about('Kim'), '0a')]);
    expect(second).toBe(first);
    expect(await draw(about('Kim'), '0a')).toBe(first);
    expect(await draw(about('Kim'), '0b')).not.toBe(first);
    expect(await draw(about('Xi'), '0a')).not.toBe(first);
  });

  it('draws on after a picture that cannot be drawn', async () => {
    const broken = {
      ...about('Kim'),
      items: [item({ statement: 'x' }), { ...item({ statement: 'y' }), when: 'soon' }],
    };
    const { draw } = open();
    await expect(draw(broken, '0a')).rejects.toThrow(NoPicture);
    expect((await draw(about('Kim'), '0a')).bytes.length).toBeGreaterThan(1_000);
  });

  it('has no picture where the thread crashes, ends or does not start, and goes on', async () => {
    const crash = await thread('crash', `parentPort.on('message', () => { throw new Error('broken'); });`);
    const end = await thread('end', `parentPort.on('message', () => process.exit(3));`);
    for (const worker of [crash, end, new URL('nowhere.mjs', crash)]) {
      const { draw, close } = open({ worker });
      await expect(draw(about('Kim'), '0a')).rejects.toThrow(NoPicture);
      const [one, other] = await Promise.allSettled([draw(about('Kim'), '0a'), draw(about('Xi'), '0a')]);
      expect([one.status, other.status]).toEqual(['rejected', 'rejected']);
      await close();
    }
  });

  it('starts another thread after one that crashed', async () => {
    const once = await thread(
      'once',
      `parentPort.on('message', ({ subject }) => {
        if (subject === 'bad') throw new Error('broken');
        parentPort.postMessage({ ok: true, picture: { bytes: new Uint8Array(3), fileName: 'x.png', description: subject } });
      });`,
    );
    const { draw } = open({ worker: once });
    const [bad, good] = await Promise.allSettled([draw(about('bad'), '0a'), draw(about('good'), '0a')]);
    expect(bad.status).toBe('rejected');
    expect(good).toMatchObject({ status: 'fulfilled', value: { description: 'good' } });
  });

  it('gives up a picture that takes too long', async () => {
    const stuck = await thread('stuck', `parentPort.on('message', () => { for (;;); });`);
    await expect(open({ worker: stuck, patience: 300 }).draw(about('Kim'), '0a')).rejects.toThrow(
      'more than 300 ms',
    );
  });

  it('leaves nobody waiting in a long row, nor when it closes', async () => {
    const silent = await thread('silent', `parentPort.on('message', () => {});`);
    const { draw, close } = open({ worker: silent });
    const orders = Array.from({ length: 40 }, (_, index) =>
      draw(about(`${index}`), '0a').catch((error: unknown) => error),
    );
    expect(String(await orders.at(-1))).toContain('too many');
    await close();
    expect((await Promise.all(orders)).every((error) => error instanceof NoPicture)).toBe(true);
  });
});
