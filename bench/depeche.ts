import { findCompiled } from '../src/answer/compiled-file.js';
import { openCompiled } from '../src/answer/compiled-knowledge.js';
import { createEngine } from '../src/answer/create-engine.js';
import type { Engine } from '../src/answer/engine.js';
import type { EngineTables } from '../src/answer/engine-tables.js';
import type { EngineLanguage } from '../src/answer/wording/engine-language.js';
import type { Coverage } from '../src/knowledge/coverage.js';
import { dateOfDay } from '../src/knowledge/edtf.js';
import { folderSource } from '../src/knowledge/source.js';
import type { Contender } from './measure/contender.js';
import { TODAY } from './world/world.js';

/**
 * The engine as the bot runs it, on the compiled knowledge base in a folder and the day of the benchmark.
 * @throws Error where there is none, or it is of no use
 */
export async function openedIn(folder: string, languageFolder: URL): Promise<Engine> {
  const source = folderSource(folder);
  const found = await findCompiled(source);
  const opened = found.ok ? await openCompiled(found.file, source, languageFolder) : found;
  if (!opened.ok) throw new Error(opened.refusal.reason);
  const { coverage, language, tables } = opened.knowledge;
  return engineOn(coverage, language, tables);
}

/** The engine on a coverage in memory. @param tables those of this coverage; made where left out */
export function engineOn(coverage: Coverage, language: EngineLanguage, tables?: EngineTables): Engine {
  const { year, month, day } = dateOfDay(TODAY);
  const now = new Date(Date.UTC(year, month - 1, day));
  return createEngine(coverage, language, () => now, tables);
}

export const asContender = (engine: Engine): Contender => ({
  name: 'Dépêche',
  refuses: true,
  ask(question) {
    const answer = engine.ask(question);
    return { first: answer.answered ? answer.items[0].fact : null };
  },
});
