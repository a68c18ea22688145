import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { COMPILED_FILE } from '../../src/answer/compiled-file.js';
import { folderSource, type KnowledgeSource } from '../../src/knowledge/source.js';
import type { CompiledThreads } from '../../src/open-desk.js';
import { projectFolder } from '../../src/project-folder.js';
import { type Files, memorySource } from '../knowledge/town.js';
import type { Contents } from './damage.js';
import { madeOnce } from './made-once.js';
import { DATA, LANGUAGE_DATA } from './real-desk.js';

const THREADS = { drawing: 'src/pictures/worker', engine: 'src/engine-thread/thread' } as const;

/** The program's threads, compiled: a thread of Node 20 runs no TypeScript. */
export async function compileThreads(): Promise<CompiledThreads> {
  const folder = await madeOnce('threads', compileTo);
  const compiled = (path: string) => pathToFileURL(join(folder, `${path}.js`));
  return { drawing: compiled(THREADS.drawing), engine: compiled(THREADS.engine) };
}

/**
 * Files of a knowledge base with their compiled form, which a thread opens in an instant.
 * @param name - under which all that ask for it know it
 */
export async function withCompiledForm(name: string, files: Files): Promise<Contents> {
  const path = await madeOnce(`${name} for threads.kb`, (file) =>
    compileKnowledge(memorySource(files), file),
  );
  return { ...files, [COMPILED_FILE]: new Uint8Array(await readFile(path)) };
}

/** A folder with the project's knowledge base and its compiled form, for threads to open. Nobody writes to it. */
export function projectKnowledge(): Promise<string> {
  return madeOnce('project for threads', async (folder) => {
    await cp(DATA, folder, { recursive: true, filter: (path) => !path.endsWith(COMPILED_FILE) });
    await compileKnowledge(folderSource(folder), join(folder, COMPILED_FILE));
  });
}

/** By the compiled program: another does not read what this one writes. */
async function compileKnowledge(source: KnowledgeSource, file: string): Promise<void> {
  const { engine } = await compileThreads();
  const program: typeof import('../../src/answer/load-knowledge.js') = await import(
    new URL('../answer/load-knowledge.js', engine).href
  );
  const made = await program.compileFrom(source, LANGUAGE_DATA);
  if (!made.ok) throw new Error('the knowledge base has mistakes');
  await writeFile(file, made.pieces);
}

/** Compiles the threads and what they need. */
async function compileTo(folder: string): Promise<void> {
  const project = fileURLToPath(projectFolder());
  await mkdir(folder);
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
}
