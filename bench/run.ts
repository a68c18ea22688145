#!/usr/bin/env node
import { fork } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import type { OwnCoverage } from './measure/own-coverage.js';
import { measureStartUp } from './measure/start-up.js';
import { readOptions, USAGE } from './options.js';
import { reportOf } from './report/report.js';
import type { Message, SizeResult } from './results.js';

/** Of the machine's memory, what one size may take. */
const SHARE = 0.7;

const args = process.argv.slice(2);
const options = readOptions(args);
if (options === 'help') console.log(USAGE);
else if ('wrong' in options) {
  console.error(`${options.wrong}\n\n${USAGE}`);
  process.exitCode = 2;
} else {
  const startUp = await measureStartUp();
  console.error('the evaluation’s questions …');
  const own = await measureOwn();
  const results: SizeResult[] = [];
  for (const size of options.sizes) {
    console.error(`${size} facts …`);
    results.push(await measureSize(size));
  }
  console.log(reportOf(startUp, own, results));
  const about = {
    node: process.version,
    seed: options.seed,
    questionsOfEachKind: options.each,
    seconds: options.seconds,
    clock: options.clock,
  };
  if (options.json !== undefined)
    await writeFile(
      options.json,
      `${JSON.stringify({ about, startUp, ownCoverage: own, sizes: results }, null, 1)}\n`,
    );
}

/** Measures the questions of the evaluation. @throws Error where that process ends without telling */
async function measureOwn(): Promise<OwnCoverage> {
  let own: OwnCoverage | undefined;
  const failure = await inProcess('own-coverage.js', [], (message) => {
    if (message.kind === 'own-coverage') own = message.own;
  });
  if (own === undefined) throw new Error(failure ?? 'own-coverage.js told nothing');
  return own;
}

/** Prepares and measures one size, and keeps what is told of it, also where it does not come through. */
async function measureSize(size: number): Promise<SizeResult> {
  const folder = await mkdtemp(join(tmpdir(), 'depeche-bench-'));
  let result: SizeResult = { size, peers: [], absent: [] };
  const hear = (message: Message): void => {
    if (message.kind === 'ground') result = { ...result, ground: message.ground };
    else if (message.kind === 'depeche') result = { ...result, depeche: message.depeche };
    else if (message.kind === 'peer') result = { ...result, peers: [...result.peers, message.peer] };
    else if (message.kind === 'absent') result = { ...result, absent: [...result.absent, message.absent] };
  };
  try {
    const own = ['--size', String(size), '--folder', folder];
    const failure = (await inProcess('prepare.js', own, hear)) ?? (await inProcess('one-size.js', own, hear));
    return failure === undefined ? result : { ...result, failure };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs a program in a process of its own, with some arguments beside those given. @returns why it ended early */
async function inProcess(
  program: string,
  own: readonly string[],
  hear: (message: Message) => void,
): Promise<string | undefined> {
  const megabytes = Math.floor((totalmem() * SHARE) / 2 ** 20);
  const child = fork(new URL(program, import.meta.url), [...args, ...own], {
    execArgv: ['--expose-gc', `--max-old-space-size=${megabytes}`],
  });
  child.on('message', hear);
  return await new Promise((resolve) => {
    child.on('error', ({ message }) => resolve(message));
    child.on('close', (code, signal) =>
      resolve(code === 0 ? undefined : `${program} ended with ${signal ?? `code ${code}`}`),
    );
  });
}
