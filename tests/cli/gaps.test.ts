import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runKb } from '../../src/cli/kb-commands.js';
import type { CompiledThreads } from '../../src/open-desk.js';
import { start } from '../../src/start.js';
import { compileThreads, projectKnowledge } from '../support/compiled-threads.js';
import { LANGUAGE_DATA, NOW } from '../support/real-desk.js';

let state: string;
beforeEach(async () => {
  state = await mkdtemp(join(tmpdir(), 'depeche-gaps-'));
});
afterEach(() => rm(state, { recursive: true }));

let threads: CompiledThreads;
beforeAll(async () => {
  threads = await compileThreads();
});

/** Asks in the sandbox, and ends it. */
async function ask(env: Record<string, string>, lines: readonly string[]): Promise<number> {
  const output = new PassThrough().resume();
  return await start({
    env: { KNOWLEDGE_DIR: await projectKnowledge(), ...env },
    input: Readable.from(lines.map((line) => `${line}\n`)),
    output,
    threads,
    complain: () => undefined,
    logTo: { write: () => undefined },
    stopped: new Promise(() => undefined),
    crashed: new Promise(() => undefined),
    clock: NOW,
  });
}

async function kb(...args: readonly string[]) {
  const out: string[] = [];
  const code = await runKb(args, {
    knowledgeFolder: undefined,
    stateFolder: state,
    languageFolder: LANGUAGE_DATA,
    print: (text) => out.push(text),
    complain: (text) => out.push(text),
  });
  return { code, out: out.join('\n') };
}

describe('kb gaps', () => {
  it('lists what a run of the bot could not answer', async () => {
    const questions = ['Quand Xi a-t-il rencontré Macron ?', 'When did Xi meet Macron?'];
    expect(await ask({ STATE_DIR: state }, questions)).toBe(0);
    expect(await kb('gaps')).toEqual({
      code: 0,
      out: 'what is missing:\n  2 × Macron (unknown name, last on 1 October 2025)',
    });
  });

  it('says so where nothing has been counted', async () => {
    expect((await kb('gaps')).out).toContain('nothing has been counted');
  });

  it('looks in another folder', async () => {
    const elsewhere = await kb('gaps', '--state', join(state, 'elsewhere'));
    expect(elsewhere).toMatchObject({ code: 0, out: expect.stringContaining('elsewhere') });
    expect((await kb('list', '--state', state)).code).toBe(2);
  });

  it('says what is wrong with a damaged file', async () => {
    await writeFile(join(state, 'tally.json'), '{');
    expect(await kb('gaps')).toMatchObject({ code: 2, out: expect.stringContaining('damaged') });
  });
});

describe('the sandbox', () => {
  it('writes nothing down unless it is told where', async () => {
    expect(await ask({}, ['Quand Xi a-t-il rencontré Macron ?'])).toBe(0);
    expect(await readdir(state)).toEqual([]);
  });

  it('answers all the same where what was counted is damaged, and leaves it alone', async () => {
    await writeFile(join(state, 'tally.json'), '{');
    expect(await ask({ STATE_DIR: state }, ['Quand Xi a-t-il rencontré Macron ?'])).toBe(0);
    expect((await kb('gaps')).out).toContain('damaged');
  });
});
