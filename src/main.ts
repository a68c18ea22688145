#!/usr/bin/env node
import { keepCompiled } from './compile-cache.js';

keepCompiled();
const [{ readEnvironment }, { start }] = await Promise.all([
  import('./environment.js'),
  import('./start.js'),
]);

/** Set by a signal in place of an exit code: what a shell makes of a process that was killed by it. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

// A reader of the sandbox who has seen enough (`| head`) is no mistake.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

const stopped = new Promise<void>((resolve) => {
  let asked = false;
  for (const [signal, code] of Object.entries(SIGNALS))
    process.on(signal, () => {
      // Who asks twice does not want to wait.
      if (asked) process.exit(code);
      asked = true;
      resolve();
    });
});

const crashed = new Promise<unknown>((resolve) => {
  process.on('uncaughtException', resolve);
  process.on('unhandledRejection', resolve);
});

const exitCode = await start({
  env: readEnvironment(),
  input: process.stdin,
  output: process.stdout,
  complain: (line) => process.stderr.write(`${line}\n`),
  stopped,
  crashed,
  clock: () => new Date(),
});
// Nothing is left to do, whatever sockets are still closing; what was written goes out first.
process.stdout.write('', () => process.exit(exitCode));
