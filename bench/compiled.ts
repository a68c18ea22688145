#!/usr/bin/env node
import { fork } from 'node:child_process';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { COMPILED_FILE, findCompiled } from '../src/answer/compiled-file.js';
import { compileKnowledge, makingOf, openCompiled } from '../src/answer/compiled-knowledge.js';
import { createEngine } from '../src/answer/create-engine.js';
import { tabulateEngine } from '../src/answer/engine-tables.js';
import { loadLanguage } from '../src/answer/load-language.js';
import { folderSource } from '../src/knowledge/source.js';
import { projectFolder } from '../src/project-folder.js';
import { CLOCKS } from './measure/clock.js';
import { grown, memoryInUse } from './measure/memory.js';
import { figure, table } from './report/table.js';
import { buildWorld } from './world/world.js';

/**
 * How long a compiled knowledge base takes from the file to the first answer, and what it takes of memory then.
 *
 *     node --expose-gc dist/bench/compiled.js [--size 10000,100000]
 */
const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '1000,10000,100000' },
    /** For the processes of its own that write and load one: where. */
    write: { type: 'string' },
    load: { type: 'string' },
  },
});
const languageFolder = new URL('data/language/', projectFolder());

/** What loading one took. */
interface Loaded {
  /** Milliseconds waited, and computed by all threads of the process. */
  readonly wall: number;
  readonly cpu: number;
  readonly suggestions: number;
  /** Bytes in use once it has answered: heap, and the file itself. */
  readonly bytes: number;
  /** Bytes in use once it has suggested something too. */
  readonly withSuggestions: number;
}

if (values.write !== undefined) await write(values.write, Number(values.size));
else if (values.load !== undefined) process.send?.(await load(values.load));
else {
  const rows: string[][] = [];
  for (const size of values.size.split(',')) rows.push(await measure(Number(size)));
  console.log(
    table(
      [
        'facts',
        'file, bytes a fact',
        'ready, ms',
        'computed, ms',
        'bytes a fact',
        'suggestions, ms',
        'bytes then',
      ],
      rows,
    ),
  );
}

async function measure(size: number): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'depeche-bench-'));
  try {
    await inProcess(['--write', folder, '--size', String(size)]);
    const file = await stat(join(folder, COMPILED_FILE));
    // The first time, the file comes from the disk.
    await inProcess(['--load', folder]);
    const loaded = await inProcess(['--load', folder]);
    if (loaded === undefined) throw new Error('nothing was loaded');
    const { wall, cpu, bytes, suggestions, withSuggestions } = loaded;
    return [size, file.size / size, wall, cpu, bytes / size, suggestions, withSuggestions / size].map(
      (value) => figure(value),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** In a process of its own: what one leaves behind is not counted for the next. */
async function inProcess(args: readonly string[]): Promise<Loaded | undefined> {
  const child = fork(new URL(import.meta.url), args, {
    execArgv: ['--expose-gc', '--max-old-space-size=8192'],
  });
  let loaded: Loaded | undefined;
  child.on('message', (message: Loaded) => {
    loaded = message;
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`${args.join(' ')} ended with code ${code}`);
  return loaded;
}

async function write(folder: string, facts: number): Promise<void> {
  const language = await loadLanguage(languageFolder);
  const making = await makingOf(folderSource(folder), languageFolder);
  const { coverage } = buildWorld({ facts, seed: 'compiled' });
  const tables = tabulateEngine(coverage, language);
  await writeFile(join(folder, COMPILED_FILE), compileKnowledge({ coverage, language, tables }, making));
}

async function load(folder: string): Promise<Loaded> {
  const empty = memoryInUse();
  const [wall, cpu] = [CLOCKS.wall(), CLOCKS.cpu()];
  const source = folderSource(folder);
  const found = await findCompiled(source);
  const opened = found.ok ? await openCompiled(found.file, source, languageFolder) : found;
  if (!opened.ok) throw new Error(opened.refusal.reason);
  const { coverage, language, tables } = opened.knowledge;
  const engine = createEngine(coverage, language, () => new Date(), tables);
  const [person] = [...coverage.names.values()].filter(({ kind }) => kind === 'person');
  engine.ask(`Who did ${person?.label.en} meet?`);
  const [ready, computed] = [CLOCKS.wall() - wall, CLOCKS.cpu() - cpu];
  const bytes = grown(empty, memoryInUse());
  const start = CLOCKS.wall();
  engine.suggest('subject', '', 'en');
  const suggestions = CLOCKS.wall() - start;
  const withSuggestions = grown(empty, memoryInUse());
  // Used once more, so that the collector did not take the engine away before it was measured.
  engine.suggest('subject', 'a', 'en');
  return { wall: ready, cpu: computed, suggestions, bytes, withSuggestions };
}
