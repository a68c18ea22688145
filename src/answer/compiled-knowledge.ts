import { fileURLToPath } from 'node:url';
import { pack, type Section, unpack } from '../knowledge/compiled/container.js';
import {
  type CoverageTables,
  type CoverageTexts,
  tabulateCoverage,
} from '../knowledge/compiled/coverage-tables.js';
import { openCoverage } from '../knowledge/compiled/open-coverage.js';
import { changedSince, type Origin, originOf } from '../knowledge/compiled/origin.js';
import { readValue, sectionsOf } from '../knowledge/compiled/plain-data.js';
import type { Coverage } from '../knowledge/coverage.js';
import type { OpenFile } from '../knowledge/open-file.js';
import { folderSource, isKnowledgeFile, type KnowledgeSource } from '../knowledge/source.js';
import { type Refusal, refused } from './compiled-file.js';
import type { EngineTables } from './engine-tables.js';
import { programStamp } from './program-stamp.js';
import type { EngineLanguage } from './wording/engine-language.js';
import { isLanguageFile } from './wording/language-files.js';

/** Everything that answering takes, ready to be used. */
export interface Knowledge {
  readonly coverage: Coverage;
  readonly language: EngineLanguage;
  readonly tables: EngineTables;
}

export type Opened =
  | { readonly ok: true; readonly knowledge: Knowledge }
  | { readonly ok: false; readonly refusal: Refusal };

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

/** What the file holds and is read whole, each under the name of its sections. */
interface Contents {
  readonly making: Making;
  readonly coverage: CoverageTables;
  readonly language: EngineLanguage;
  readonly tables: EngineTables;
}

/** The sections that are read in places. */
const TEXTS: CoverageTexts<string> = { articles: 'texts of articles', facts: 'texts of facts' };

/** Made of nothing that could change: for what is opened again by the program that made it. */
const UNCHANGING: Making = { knowledge: [], language: [] };

/**
 * Puts everything that answering takes into the bytes of one file.
 * @returns the bytes in pieces, to be written one behind the other
 */
export function compileKnowledge(knowledge: Knowledge, making: Making = UNCHANGING): readonly Uint8Array[] {
  const { tables, texts } = tabulateCoverage(knowledge.coverage);
  const contents: Contents = { making, ...knowledge, coverage: tables };
  return pack(
    new Map([
      ...Object.entries(contents).flatMap(([name, value]) => sectionsOf(name, value)),
      [TEXTS.articles, texts.articles],
      [TEXTS.facts, texts.facts],
    ]),
    programStamp(),
  );
}

/**
 * Opens the compiled form of a knowledge base, where it is whole, of this program, and made from what the files
 * say now. What is only printed is read from the file whenever an answer needs it: leave it open.
 * @throws SourceError where the source cannot be reached
 */
export async function openCompiled(
  file: OpenFile,
  source: KnowledgeSource,
  languageFolder: URL,
): Promise<Opened> {
  const unpacked = unpack(file);
  if (!unpacked.ok) return refused('unusable', unpacked.problem);
  if (unpacked.maker !== programStamp())
    return refused('outdated', 'was made by another version of the program');
  const making = contentOf(unpacked.section, 'making');
  const changed =
    (await changedSince(making.knowledge, source, isKnowledgeFile)) ??
    (await changedSince(making.language, languageSource(languageFolder), isLanguageFile));
  if (changed !== null) return refused('outdated', `is older than ${changed}`);
  return { ok: true, knowledge: knowledgeIn(unpacked.section) };
}

/** Opens once more what this program has opened or made before, whatever has become of the knowledge base since. */
export function reopenCompiled(file: OpenFile): Opened {
  const unpacked = unpack(file);
  return unpacked.ok
    ? { ok: true, knowledge: knowledgeIn(unpacked.section) }
    : refused('unusable', unpacked.problem);
}

type Sectioned = (name: string) => Section;

const knowledgeIn = (section: Sectioned): Knowledge => ({
  coverage: openCoverage(contentOf(section, 'coverage'), {
    articles: section(TEXTS.articles),
    facts: section(TEXTS.facts),
  }),
  language: contentOf(section, 'language'),
  tables: contentOf(section, 'tables'),
});

/** The sums fit and this program wrote it, so it is what the types say. */
function contentOf<Name extends keyof Contents>(section: Sectioned, name: Name): Contents[Name] {
  const read = (part: string): Uint8Array => {
    const { length, read: readPart } = section(part);
    return readPart(0, length);
  };
  return readValue(read, name) as Contents[Name];
}

const languageSource = (folder: URL): KnowledgeSource => folderSource(fileURLToPath(folder));
