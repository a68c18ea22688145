import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { CompiledThreads } from '../../src/open-desk.js';
import { projectFolder } from '../../src/project-folder.js';

/** The program's threads, compiled: a thread of Node 20 runs no TypeScript. */
export interface RemovableThreads extends CompiledThreads {
  remove(): Promise<void>;
}

const THREADS = { drawing: 'src/pictures/worker', engine: 'src/engine-thread/thread' } as const;

/** Compiles the threads and what they need, to a folder from which the project's packages are found. */
export async function compileThreads(): Promise<RemovableThreads> {
  const project = fileURLToPath(projectFolder());
  const cache = join(project, 'node_modules', '.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'depeche-threads-'));
  const config = {
    extends: join(project, 'tsconfig.json'),
    // The checking of types is not what is tested here.
    compilerOptions: { noEmit: false, noCheck: true, rootDir: project, outDir: folder },
    files: Object.values(THREADS).map((path) => join(project, `${path}.ts`)),
    include: [],
  };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  const typescript = createRequire(import.meta.url).resolve('typescript/package.json');
  await promisify(execFile)(process.execPath, [join(dirname(typescript), 'bin/tsc'), '-p', folder]);
  const compiled = (path: string) => pathToFileURL(join(folder, `${path}.js`));
  return {
    drawing: compiled(THREADS.drawing),
    engine: compiled(THREADS.engine),
    remove: () => rm(folder, { recursive: true }),
  };
}
