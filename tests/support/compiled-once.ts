import { readFile, writeFile } from 'node:fs/promises';
import { type Knowledge, reopenCompiled } from '../../src/answer/compiled-knowledge.js';
import { compileFrom } from '../../src/answer/load-knowledge.js';
import { formatMistake } from '../../src/knowledge/mistake.js';
import { fileOf } from '../../src/knowledge/open-file.js';
import type { KnowledgeSource } from '../../src/knowledge/source.js';
import { LANGUAGE_DATA } from './language-data.js';
import { madeOnce } from './made-once.js';

const opened = new Map<string, Promise<Knowledge>>();

/**
 * A knowledge base that no test changes, compiled once in a run: it answers as the YAML does, which is held by
 * the tests of the compiled form.
 * @param name - under which all that ask for it know it
 * @throws Error with every mistake in it
 */
export function compiledOnce(name: string, source: KnowledgeSource): Promise<Knowledge> {
  const before = opened.get(name);
  if (before !== undefined) return before;
  const opening = openOnce(name, source);
  opened.set(name, opening);
  return opening;
}

async function openOnce(name: string, source: KnowledgeSource): Promise<Knowledge> {
  const path = await madeOnce(`${name}.kb`, async (file) => {
    const compiled = await compileFrom(source, LANGUAGE_DATA);
    if (!compiled.ok) throw new Error(compiled.mistakes.map(formatMistake).join('\n'));
    await writeFile(file, compiled.pieces);
  });
  const reopened = reopenCompiled(fileOf(await readFile(path)));
  if (!reopened.ok) throw new Error(reopened.refusal.reason);
  return reopened.knowledge;
}
