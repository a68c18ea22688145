import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { COMPILED_FILE } from '../src/answer/compiled-file.js';
import { compileKnowledge, makingOf } from '../src/answer/compiled-knowledge.js';
import { tabulateEngine } from '../src/answer/engine-tables.js';
import { loadLanguage } from '../src/answer/wording/load-language.js';
import type { Coverage } from '../src/knowledge/coverage.js';
import { folderSource } from '../src/knowledge/source.js';
import { projectFolder } from '../src/project-folder.js';
import { CLOCKS } from './measure/clock.js';
import { measureLoading } from './measure/loading.js';
import { readOptions } from './options.js';
import { buildQuestions } from './questions/questions.js';
import { writeQuestions } from './questions/questions-file.js';
import type { Message } from './results.js';
import { buildWorld } from './world/world.js';

/** Above this, reading YAML would take minutes. */
const MOST_YAML = 3_000;

/**
 * Generates the coverage of one size, and writes it down compiled, with the questions on it. In a process of its own:
 * what that takes is not counted for whoever answers.
 */
const options = readOptions(process.argv.slice(2));
if (typeof options === 'string' || 'wrong' in options || options.folder === undefined)
  throw new Error('started by run.ts, with its arguments');
const { each, seed, folder } = options;
const [size = 0] = options.sizes;
const clock = CLOCKS[options.clock];
const languageFolder = new URL('data/language/', projectFolder());

const { coverage, questions, loading } = await generated();
const build = await compile(coverage);
const message: Message = {
  kind: 'ground',
  ground: {
    facts: coverage.facts.length,
    articles: coverage.articles.length,
    names: coverage.names.size,
    events: coverage.events.length,
    disputes: coverage.events.filter(({ disputes }) => disputes.length > 0).length,
    questions,
    loading,
    build,
    file: (await stat(join(folder, COMPILED_FILE))).size,
  },
};
process.send?.(message);

/** The coverage alone: what the generator needs besides is let go of before the rest is worked out. */
async function generated(): Promise<{ coverage: Coverage; questions: number; loading: number | null }> {
  const world = buildWorld({ facts: size, seed });
  const asked = buildQuestions(world, each, seed);
  await writeQuestions(asked, folder ?? '');
  return {
    coverage: world.coverage,
    questions: asked.length,
    loading: size <= MOST_YAML ? await measureLoading(world) : null,
  };
}

/** Writes the compiled form. @returns milliseconds that takes, from the facts to the file */
async function compile(of: Coverage): Promise<number> {
  const language = await loadLanguage(languageFolder);
  const making = await makingOf(folderSource(folder ?? ''), languageFolder);
  const start = clock();
  const tables = tabulateEngine(of, language);
  await writeFile(
    join(folder ?? '', COMPILED_FILE),
    compileKnowledge({ coverage: of, language, tables }, making),
  );
  return clock() - start;
}
