import { fileURLToPath } from 'node:url';
import type { Knowledge } from '../../src/answer/compiled-knowledge.js';
import { createEngine } from '../../src/answer/create-engine.js';
import type { Engine } from '../../src/answer/engine.js';
import { tabulateEngine } from '../../src/answer/engine-tables.js';
import type { EngineLanguage } from '../../src/answer/wording/engine-language.js';
import { loadCoverage } from '../../src/knowledge/loading.js';
import { formatMistake } from '../../src/knowledge/mistake.js';
import { folderSource } from '../../src/knowledge/source.js';
import { projectFolder } from '../../src/project-folder.js';
import { compiledOnce } from './compiled-once.js';
import { LANGUAGE_DATA } from './language-data.js';

export { LANGUAGE_DATA };
export const DATA = fileURLToPath(new URL('data/', projectFolder()));
export const TOWN_COUNCIL = fileURLToPath(new URL('tests/coverages/town-council/', projectFolder()));

/** The present, for tests: the coverage tells of 2024 and 2025. */
export const NOW = () => new Date('2025-10-01T12:00:00Z');

/** The knowledge bases that no test writes to. */
const UNCHANGING = new Map([
  [DATA, 'project'],
  [TOWN_COUNCIL, 'town-council'],
]);

/** How the project's language is read and worded. */
export async function projectLanguage(): Promise<EngineLanguage> {
  return (await knowledgeIn(DATA)).language;
}

/** The knowledge base in a folder, from its YAML files where a test writes them. */
export async function knowledgeIn(folder: string): Promise<Knowledge> {
  const name = UNCHANGING.get(folder);
  if (name !== undefined) return await compiledOnce(name, folderSource(folder));
  const language = await projectLanguage();
  const loaded = await loadCoverage(folderSource(folder), new Set(language.general.keys()));
  if (!loaded.ok) throw new Error(loaded.mistakes.map(formatMistake).join('\n'));
  return { coverage: loaded.coverage, language, tables: tabulateEngine(loaded.coverage, language) };
}

/** An engine on the knowledge base in a folder; the project's own where left out. */
export async function engineOn(folder: string = DATA): Promise<Engine> {
  const { coverage, language, tables } = await knowledgeIn(folder);
  return createEngine(coverage, language, NOW, tables);
}
