#!/usr/bin/env node
import { fork } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { totalmem } from 'node:os';
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
  const results: SizeResult[] = [];
  for (const size of options.sizes) {
    console.error(`${size} facts …`);
    results.push(await measureSize(size));
  }
  console.log(reportOf(startUp, results));
  const about = {
    node: process.version,
    seed: options.seed,
    questionsOfEachKind: options.each,
    seconds: options.seconds,
    clock: options.clock,
  };
  if (options.json !== undefined)
    await writeFile(options.json, `${JSON.stringify({ about, startUp, sizes: results }, null, 1)}\n`);
}

/** Measures one size in a process of its own and keeps what it tells, also where it does not come through. */
async function measureSize(size: number): Promise<SizeResult> {
  const megabytes = Math.floor((totalmem() * SHARE) / 2 ** 20);
  const child = fork(new URL('one-size.js', import.meta.url), [...args, '--size', String(size)], {
    execArgv: ['--expose-gc', `--max-old-space-size=${megabytes}`],
  });
  let result: SizeResult = { size, peers: [], absent: [] };
  child.on('message', (message: Message) => {
    if (message.kind === 'ground') result = { ...result, ground: message.ground };
    else if (message.kind === 'depeche') result = { ...result, depeche: message.depeche };
    else if (message.kind === 'peer') result = { ...result, peers: [...result.peers, message.peer] };
    else result = { ...result, absent: [...result.absent, message.absent] };
  });
  const failure = await new Promise<string | undefined>((resolve) => {
    child.on('error', ({ message }) => resolve(message));
    child.on('close', (code, signal) =>
      resolve(code === 0 ? undefined : `ended with ${signal ?? `code ${code}`}`),
    );
  });
  return failure === undefined ? result : { ...result, failure };
}
