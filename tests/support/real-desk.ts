import { fileURLToPath } from 'node:url';
import { createEngine } from '../../src/answer/create-engine.js';
import type { Engine } from '../../src/answer/engine.js';
import { readKnowledge } from '../../src/answer/load-knowledge.js';
import { formatMistake } from '../../src/knowledge/mistake.js';
import { folderSource } from '../../src/knowledge/source.js';
import { projectFolder } from '../../src/project-folder.js';

export const DATA = fileURLToPath(new URL('data/', projectFolder()));
export const LANGUAGE_DATA = new URL('data/language/', projectFolder());

/** The present, for tests: the coverage tells of 2024 and 2025. */
export const NOW = () => new Date('2025-10-01T12:00:00Z');

/** An engine on the knowledge base in a folder; the project's own where left out. */
export async function engineOn(folder: string = DATA): Promise<Engine> {
  const loaded = await readKnowledge(folderSource(folder), LANGUAGE_DATA);
  if (!loaded.ok) throw new Error(loaded.mistakes.map(formatMistake).join('\n'));
  return createEngine(loaded.knowledge.coverage, loaded.knowledge.language, NOW);
}
