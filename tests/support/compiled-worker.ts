import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { projectFolder } from '../../src/project-folder.js';

/** The thread that draws, compiled: a thread of Node 20 runs no TypeScript. */
export interface CompiledWorker {
  readonly url: URL;
  remove(): Promise<void>;
}

/** Compiles the thread and what it needs, to a folder from which the project's packages are found. */
export async function compileWorker(): Promise<CompiledWorker> {
  const project = fileURLToPath(projectFolder());
  const cache = join(project, 'node_modules', '.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'depeche-pictures-'));
  const config = {
    extends: join(project, 'tsconfig.json'),
    // The checking of types is not what is tested here.
    compilerOptions: { noEmit: false, noCheck: true, rootDir: project, outDir: folder },
    files: [join(project, 'src/pictures/worker.ts')],
    include: [],
  };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  const typescript = createRequire(import.meta.url).resolve('typescript/package.json');
  await promisify(execFile)(process.execPath, [join(dirname(typescript), 'bin/tsc'), '-p', folder]);
  return {
    url: pathToFileURL(join(folder, 'src/pictures/worker.js')),
    remove: () => rm(folder, { recursive: true }),
  };
}
