import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { COMPILED_FILE, openCompiled } from '../answer/compiled-knowledge.js';
import { compileFrom } from '../answer/load-knowledge.js';
import type { Mistake } from '../knowledge/mistake.js';
import { folderSource, SourceError } from '../knowledge/source.js';

/** What became of compiling a knowledge base; `path` is that of the compiled form. */
export type Built =
  | { readonly outcome: 'current'; readonly path: string }
  | { readonly outcome: 'written'; readonly path: string; readonly facts: number; readonly bytes: number }
  | { readonly outcome: 'mistakes'; readonly mistakes: readonly Mistake[] }
  /** The files cannot be read, or the folder not be written to; `problem` is for people. */
  | { readonly outcome: 'failed'; readonly problem: string };

/**
 * Writes the compiled form of a knowledge base into its folder, unless the one there is current: beside it and then
 * in its place, so that a program which starts meanwhile never finds half of it.
 */
export async function buildCompiled(folder: string, languageFolder: URL): Promise<Built> {
  const path = join(folder, COMPILED_FILE);
  const source = folderSource(folder);
  try {
    if ((await openCompiled(source, languageFolder)).ok) return { outcome: 'current', path };
    const compiled = await compileFrom(source, languageFolder);
    if (!compiled.ok) return { outcome: 'mistakes', mistakes: compiled.mistakes };
    // Another one may be built at the same time.
    const beside = `${path}.${process.pid}.new`;
    await writeFile(beside, compiled.bytes);
    await rename(beside, path);
    const { coverage } = compiled.knowledge;
    return { outcome: 'written', path, facts: coverage.facts.length, bytes: compiled.bytes.length };
  } catch (error) {
    if (error instanceof SourceError || isSystemError(error))
      return { outcome: 'failed', problem: error.message };
    throw error;
  }
}

/** Such as for a folder that may only be read. */
const isSystemError = (error: unknown): error is Error => error instanceof Error && 'syscall' in error;
