import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EXIT, type ExitCode } from '../src/exit-code.js';
import type { CompiledThreads } from '../src/open-desk.js';
import { startLocalDiscord } from '../src/sandbox/start.js';
import { type Surroundings, start } from '../src/start.js';
import { compileThreads, projectKnowledge } from './support/compiled-threads.js';
import { DATA, NOW } from './support/real-desk.js';

interface Run {
  readonly exitCode: ExitCode;
  readonly output: string;
  readonly complaints: readonly string[];
  readonly log: string;
}

const never = new Promise<never>(() => undefined);

/** Runs the program to its end, with these lines typed at the terminal. */
async function run(
  env: Record<string, string>,
  lines: readonly string[] = [],
  change: Partial<Surroundings> = {},
): Promise<Run> {
  const complaints: string[] = [];
  const log: string[] = [];
  const output = new PassThrough();
  const written: string[] = [];
  output.on('data', (chunk) => written.push(String(chunk)));
  const exitCode = await start({
    env,
    input: Readable.from(lines.map((line) => `${line}\n`)),
    output,
    complain: (line) => complaints.push(line),
    logTo: { write: (line) => log.push(line) },
    stopped: never,
    crashed: never,
    clock: NOW,
    threads,
    ...change,
  });
  return { exitCode, output: written.join(''), complaints, log: log.join('') };
}

let threads: CompiledThreads;
/** Where the project's knowledge base lies ready to be used. */
let KNOWLEDGE_DIR: string;
beforeAll(async () => {
  threads = await compileThreads();
  KNOWLEDGE_DIR = await projectKnowledge();
});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'depeche-start-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('without a token', () => {
  it('the program is a sandbox: lines are executed one after the other, and it ends with 0', async () => {
    const { exitCode, output, complaints, log } = await run({}, [
      'When did Xi Jinping and Kim Jong-un meet?',
      '@Dépêche qui a rencontré Xi ?',
      '/meetings who:Xi',
      '/admin status',
    ]);
    expect(exitCode).toBe(EXIT.ok);
    expect(output).toContain('What did');
    expect(output).toContain('4 September 2025');
    expect(output).toContain('4 septembre 2025');
    expect(output).toContain('State of the bot');
    expect(complaints).toEqual([]);
    expect(log).toBe('');
  });

  it('the sandbox speaks the default language', async () => {
    const { output } = await run({ KNOWLEDGE_DIR, DEFAULT_LOCALE: 'fr' });
    expect(output).toContain('La couverture');
  });

  it('the sandbox ends when it is asked to stop', async () => {
    const input = new PassThrough();
    const stopped = new Promise<void>((resolve) => setTimeout(resolve, 400));
    expect((await run({ KNOWLEDGE_DIR }, [], { input, stopped })).exitCode).toBe(EXIT.ok);
  });
});

describe('with a token', () => {
  it('the program answers on Discord until it is asked to stop', async () => {
    const discord = await startLocalDiscord();
    let stop: () => void = () => undefined;
    const stopped = new Promise<void>((resolve) => {
      stop = resolve;
    });
    const running = run({ KNOWLEDGE_DIR, DISCORD_TOKEN: discord.token, DISCORD_API: discord.api }, [], {
      stopped,
    });
    await discord.ready();
    await expect.poll(() => discord.registered.global.length).toBeGreaterThan(0);
    expect((await discord.slash('help')).answered).toBe(true);
    stop();
    const { exitCode, complaints, log } = await running;
    expect(exitCode).toBe(EXIT.ok);
    expect(complaints).toEqual([]);
    expect(log).toContain('"stopped"');
    expect(log).not.toContain(discord.token);
    expect(discord.gateway.connected).toBe(false);
    await discord.close();
  });

  it('that is wrong, it says so in one line', async () => {
    const discord = await startLocalDiscord();
    const { exitCode, complaints, log } = await run({
      KNOWLEDGE_DIR,
      DISCORD_TOKEN: 'wrong',
      DISCORD_API: discord.api,
      LOG_LEVEL: 'warn',
    });
    await discord.close();
    expect(exitCode).toBe(EXIT.config);
    expect(complaints).toEqual([expect.stringContaining('DISCORD_TOKEN')]);
    expect(log).toBe('');
  });

  it('that is revoked while it runs, it ends with the same line', async () => {
    const discord = await startLocalDiscord();
    const running = run({ KNOWLEDGE_DIR, DISCORD_TOKEN: discord.token, DISCORD_API: discord.api });
    await discord.ready();
    await expect.poll(() => discord.registered.global.length).toBeGreaterThan(0);
    discord.faults.closeGateway(4004);
    const { exitCode, complaints } = await running;
    await discord.close();
    expect(exitCode).toBe(EXIT.config);
    expect(complaints).toEqual([expect.stringContaining('DISCORD_TOKEN')]);
  });
});

describe('what is wrong at start', () => {
  it('in the configuration is told in one go', async () => {
    const { exitCode, complaints } = await run({ DISCORD_API: 'nowhere', LOG_LEVEL: 'loud' });
    expect(exitCode).toBe(EXIT.config);
    expect(complaints).toEqual([
      expect.stringContaining('cannot start'),
      expect.stringContaining('DISCORD_API'),
      expect.stringContaining('LOG_LEVEL'),
    ]);
  });

  it('is said where there is no knowledge base', async () => {
    const { exitCode, complaints } = await run({ KNOWLEDGE_DIR: join(folder, 'missing') });
    expect(exitCode).toBe(EXIT.config);
    expect(complaints.join('\n')).toContain('KNOWLEDGE_DIR');
    expect(complaints.join('\n')).not.toMatch(/^\s*at .+:\d+/m);
  });

  it('is said for every mistake in the knowledge base, with file, line and column, and no stack', async () => {
    await cp(DATA, folder, { recursive: true });
    await writeFile(join(folder, 'articles/2026-01-01-broken.yaml'), 'title: [\n');
    await writeFile(join(folder, 'articles/2026-01-02-empty.yaml'), 'title: Empty\n');
    const { exitCode, complaints, output } = await run({ KNOWLEDGE_DIR: folder });
    expect(exitCode).toBe(EXIT.config);
    expect(complaints.join('\n')).toMatch(/articles\/2026-01-01-broken\.yaml:\d+:\d+/);
    expect(complaints.join('\n')).toMatch(/articles\/2026-01-02-empty\.yaml:\d+:\d+/);
    expect(complaints.join('\n')).not.toMatch(/^\s*at .+:\d+/m);
    expect(output).toBe('');
  });

  it('that nobody foresaw ends the program with a line, and is described in the log', async () => {
    const crashed = new Promise<unknown>((resolve) => {
      setTimeout(() => resolve(new TypeError('a mistake of ours')), 300);
    });
    const { exitCode, complaints, log } = await run({ KNOWLEDGE_DIR }, [], {
      input: new PassThrough(),
      crashed,
    });
    expect(exitCode).toBe(EXIT.software);
    expect(complaints).toEqual([expect.stringContaining('nobody foresaw')]);
    expect(log).toContain('a mistake of ours');
  });
});
