import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder for what one run of the tests makes once, from which the project's packages are found. */
    readonly madeOnce: string;
  }
}

const made = new Map<string, Promise<string>>();

/**
 * What many files of tests need and takes long to make: made by whichever asks first, for all processes of a run.
 * Two that ask at the same time may both make it; it has to be the same then, and one of them is kept.
 *
 * @param name - of the file or folder; what is made under it never changes
 * @param make - writes it where it is told
 * @returns where it lies
 */
export function madeOnce(name: string, make: (path: string) => Promise<void>): Promise<string> {
  const before = made.get(name);
  if (before !== undefined) return before;
  const making = makeUnlessThere(join(inject('madeOnce'), name), make);
  made.set(name, making);
  return making;
}

async function makeUnlessThere(path: string, make: (path: string) => Promise<void>): Promise<string> {
  if (existsSync(path)) return path;
  const own = `${path}.${process.pid}-${threadId}`;
  await make(own);
  try {
    await rename(own, path);
  } catch (error) {
    // A folder takes no name that another has taken meanwhile.
    if (!existsSync(path)) throw error;
    await rm(own, { recursive: true });
  }
  return path;
}
