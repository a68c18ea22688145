import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { percentile } from './latency.js';

/** From the start of `node` to the first answer, on the coverage of the project. Milliseconds, medians. */
export interface StartUp {
  /** Node by itself, doing nothing: no program can be faster. */
  readonly node: number;
  /** `ask` with one question. */
  readonly engine: number;
  /** The sandbox: to the answer to a line piped into it. */
  readonly sandbox: number;
}

/** A question on the coverage, and what its answer begins with. */
const QUESTION = 'Quand Xi a-t-il rencontré Kim ?';
const ANSWER = /\bjeudi 4 septembre 2025\b/i;
const RUNS = 5;

/** @throws Error where a program ends without the answer that is expected */
export async function measureStartUp(): Promise<StartUp> {
  const script = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
  const ask = [script('../../src/cli/ask.js'), '--lang', 'fr', QUESTION];
  return {
    node: await median(() => timeUntil(['-e', 'console.log(0)'], '', /0/)),
    engine: await median(() => timeUntil(ask, '', ANSWER)),
    sandbox: await median(() => timeUntil([script('../../src/main.js')], `${QUESTION}\n`, ANSWER)),
  };
}

async function median(measure: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) times.push(await measure());
  return percentile(
    times.sort((a, b) => a - b),
    0.5,
  );
}

/** How long a program takes to print what is awaited. It runs without a token or any other setting. */
function timeUntil(args: readonly string[], input: string, awaited: RegExp): Promise<number> {
  const { PATH = '' } = process.env;
  const start = performance.now();
  const child = spawn(process.execPath, args, { env: { PATH }, stdio: ['pipe', 'pipe', 'ignore'] });
  child.stdin.end(input);
  let printed = '';
  let time: number | undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
    if (time === undefined && awaited.test(printed)) time = performance.now() - start;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      if (time === undefined)
        reject(new Error(`${args.join(' ')} ended without an answer: ${printed.slice(0, 200)}`));
      else resolve(time);
    });
  });
}
