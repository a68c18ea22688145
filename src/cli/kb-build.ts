import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { COMPILED_FILE, findCompiled } from '../answer/compiled-file.js';
import { openCompiled } from '../answer/compiled-knowledge.js';
import { compileFrom } from '../answer/load-knowledge.js';
import type { Mistake } from '../knowledge/mistake.js';
import { folderSource, type KnowledgeSource, SourceError } from '../knowledge/source.js';

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
    if (await isCurrent(source, languageFolder)) return { outcome: 'current', path };
    const compiled = await compileFrom(source, languageFolder);
    if (!compiled.ok) return { outcome: 'mistakes', mistakes: compiled.mistakes };
    // Another one may be built at the same time.
    const beside = `${path}.${process.pid}.new`;
    await writeFile(beside, compiled.pieces);
    await rename(beside, path);
    const { coverage } = compiled.knowledge;
    const bytes = compiled.pieces.reduce((sum, { length }) => sum + length, 0);
    return { outcome: 'written', path, facts: coverage.facts.length, bytes };
  } catch (error) {
    if (error instanceof SourceError || isSystemError(error))
      return { outcome: 'failed', problem: error.message };
    throw error;
  }
}

async function isCurrent(source: KnowledgeSource, languageFolder: URL): Promise<boolean> {
  const found = await findCompiled(source);
  if (!found.ok) return false;
  try {
    return (await openCompiled(found.file, source, languageFolder)).ok;
  } finally {
    found.file.close();
  }
}

/** Such as for a folder that may only be read. */
const isSystemError = (error: unknown): error is Error => error instanceof Error && 'syscall' in error;
