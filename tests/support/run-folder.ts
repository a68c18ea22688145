import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { projectFolder } from '../../src/project-folder.js';

/** Before all tests of a run; what it returns, after them. */
export default async function setUp({ provide }: TestProject): Promise<() => Promise<void>> {
  const cache = join(fileURLToPath(projectFolder()), 'node_modules', '.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'depeche-tests-'));
  provide('madeOnce', folder);
  return () => rm(folder, { recursive: true, force: true });
}
