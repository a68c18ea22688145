import { fileURLToPath } from 'node:url';
import { pack, unpack } from '../knowledge/compiled/container.js';
import { type CoverageTables, tabulateCoverage } from '../knowledge/compiled/coverage-tables.js';
import { openCoverage } from '../knowledge/compiled/open-coverage.js';
import { changedSince, type Origin, originOf } from '../knowledge/compiled/origin.js';
import { readValue, sectionsOf } from '../knowledge/compiled/plain-data.js';
import type { Coverage } from '../knowledge/coverage.js';
import { folderSource, isKnowledgeFile, type KnowledgeSource, SourceError } from '../knowledge/source.js';
import type { EngineLanguage } from './engine-language.js';
import type { EngineTables } from './engine-tables.js';
import { isLanguageFile } from './language-files.js';
import { programStamp } from './program-stamp.js';

/** Everything that answering takes, ready to be used. */
export interface Knowledge {
  readonly coverage: Coverage;
  readonly language: EngineLanguage;
  readonly tables: EngineTables;
}

/** Where the compiled form of a knowledge base lies, beside the YAML it was made from. */
export const COMPILED_FILE = 'compiled.kb';

export type Opened =
  | { readonly ok: true; readonly knowledge: Knowledge }
  | { readonly ok: false; readonly refusal: Refusal };

/** Why a compiled knowledge base is not used. */
export interface Refusal {
  /** `missing`: there is none. `outdated`: something it was made from has changed. `unusable`: it is no good. */
  readonly kind: 'missing' | 'outdated' | 'unusable';
  /** For people, on one line: which file and what about it. */
  readonly reason: string;
}

/** What a compiled knowledge base was made from. */
interface Making {
  readonly knowledge: Origin;
  readonly language: Origin;
}

/**
 * Writes down what a knowledge base is made from. Take it before the knowledge base is read: a file that changes
 * in the meantime then makes the compiled form outdated, not wrong.
 * @throws SourceError where a file cannot be read
 */
export async function makingOf(source: KnowledgeSource, languageFolder: URL): Promise<Making> {
  return {
    knowledge: await originOf(source, isKnowledgeFile),
    language: await originOf(languageSource(languageFolder), isLanguageFile),
  };
}

/** What the file holds, each under the name of its sections. */
interface Contents {
  readonly making: Making;
  readonly coverage: CoverageTables;
  readonly language: EngineLanguage;
  readonly tables: EngineTables;
}

/** Puts everything that answering takes into the bytes of one file. */
export function compileKnowledge(knowledge: Knowledge, making: Making): Uint8Array {
  const contents: Contents = { making, ...knowledge, coverage: tabulateCoverage(knowledge.coverage) };
  return pack(
    new Map(Object.entries(contents).flatMap(([name, value]) => sectionsOf(name, value))),
    programStamp(),
  );
}

/**
 * Opens the compiled form of a knowledge base, where it is whole, of this program, and made from what the files
 * say now.
 * @throws SourceError where the source cannot be reached
 */
export async function openCompiled(source: KnowledgeSource, languageFolder: URL): Promise<Opened> {
  const refused = (kind: Refusal['kind'], problem: string): Opened => ({
    ok: false,
    refusal: { kind, reason: `${COMPILED_FILE} ${problem}` },
  });
  const files = await source.list();
  if (!files.some(({ path }) => path === COMPILED_FILE)) return refused('missing', 'is missing');
  const bytes = await bytesOrProblem(source);
  if (typeof bytes === 'string') return refused('unusable', bytes);
  const unpacked = unpack(bytes);
  if (!unpacked.ok) return refused('unusable', unpacked.problem);
  if (unpacked.maker !== programStamp())
    return refused('outdated', 'was made by another version of the program');
  // The checksum fits and this program wrote it, so it is what the types say.
  const content = <Name extends keyof Contents>(name: Name) =>
    readValue(unpacked.sections, name) as Contents[Name];
  const making = content('making');
  const changed =
    (await changedSince(making.knowledge, source, isKnowledgeFile)) ??
    (await changedSince(making.language, languageSource(languageFolder), isLanguageFile));
  if (changed !== null) return refused('outdated', `is older than ${changed}`);
  const knowledge = {
    coverage: openCoverage(content('coverage')),
    language: content('language'),
    tables: content('tables'),
  };
  return { ok: true, knowledge };
}

/** The bytes of the compiled form, or why it cannot be read. */
async function bytesOrProblem(source: KnowledgeSource): Promise<Uint8Array | string> {
  try {
    return await source.read(COMPILED_FILE);
  } catch (error) {
    if (error instanceof SourceError) return error.message;
    throw error;
  }
}

const languageSource = (folder: URL): KnowledgeSource => folderSource(fileURLToPath(folder));
