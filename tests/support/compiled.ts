import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { projectFolder } from '../../src/project-folder.js';

const at = (path: string) => fileURLToPath(new URL(path, projectFolder()));

/**
 * Compiles the program, as `npm run build` does. Mistakes of types are the business of the type check.
 * @throws Error where nothing came of it
 */
export async function compile(): Promise<void> {
  const compiler = spawn(process.execPath, [
    at('node_modules/typescript/bin/tsc'),
    '-p',
    at('tsconfig.build.json'),
  ]);
  const said: string[] = [];
  for (const stream of [compiler.stdout, compiler.stderr])
    stream.on('data', (data) => said.push(String(data)));
  await new Promise((resolve) => compiler.once('close', resolve));
  const program = spawn(process.execPath, ['--check', at('dist/src/main.js')], { stdio: 'ignore' });
  const found = await new Promise((resolve) => program.once('close', resolve));
  if (found !== 0) throw new Error(`the program was not compiled: ${said.join('')}`);
}

/** The compiled program, running as a process of its own. */
export interface Program {
  readonly pid: number;
  kill(signal: NodeJS.Signals): void;
  /** What it has written so far. */
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Its exit code; null where a signal ended it. */
  readonly exitCode: Promise<number | null>;
  /** Waits until it has written something to stderr. @throws Error where it ends before, or after 15 s */
  writes(text: string): Promise<void>;
}

/** Runs the compiled program; of the environment it gets what is given here alone. */
export function runProgram(
  env: Readonly<Record<string, string>>,
  nodeOptions: readonly string[] = [],
): Program {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [...nodeOptions, at('dist/src/main.js')], {
    // Away from any .env of the project.
    cwd: at('tests'),
    env: { PATH, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const out: string[] = [];
  const err: string[] = [];
  child.stdout.on('data', (data) => out.push(String(data)));
  child.stderr.on('data', (data) => err.push(String(data)));
  const stderr = () => err.join('');
  const exitCode = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    pid: child.pid ?? 0,
    kill: (signal) => child.kill(signal),
    stdout: () => out.join(''),
    stderr,
    exitCode,
    writes: (text) =>
      new Promise((resolve, reject) => {
        const end = (done: () => void) => {
          clearTimeout(timer);
          child.stderr.off('data', look);
          done();
        };
        const look = () => {
          if (stderr().includes(text)) end(resolve);
        };
        const timer = setTimeout(
          () => end(() => reject(new Error(`not written: ${text}\n${stderr()}`))),
          15_000,
        );
        child.stderr.on('data', look);
        child.once('close', () =>
          end(() => reject(new Error(`ended without writing: ${text}\n${stderr()}`))),
        );
        look();
      }),
  };
}
