import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { pack, type Sections, unpack } from '../knowledge/compiled/container.js';
import { changedSince, type Origin, originOf } from '../knowledge/compiled/origin.js';
import type { Coverage } from '../knowledge/coverage.js';
import { folderSource, isKnowledgeFile, type KnowledgeSource } from '../knowledge/source.js';
import type { EngineLanguage } from './create-engine.js';
import { isLanguageFile } from './language-files.js';
import { programStamp } from './program-stamp.js';

/** Everything that answering takes, ready to be used. */
export interface Knowledge {
  readonly coverage: Coverage;
  readonly language: EngineLanguage;
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

/** What a compiled knowledge base was made by and from. */
interface Making {
  readonly program: string;
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
    program: programStamp(),
    knowledge: await originOf(source, isKnowledgeFile),
    language: await originOf(languageSource(languageFolder), isLanguageFile),
  };
}

/** Puts everything that answering takes into the bytes of one file. */
export function compileKnowledge({ coverage, language }: Knowledge, making: Making): Uint8Array {
  return pack(
    new Map([
      ['making', new TextEncoder().encode(JSON.stringify(making))],
      ['coverage', serialize(coverage)],
      ['language', serialize(language)],
    ]),
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
  const unpacked = unpack(await source.read(COMPILED_FILE));
  if (!unpacked.ok) return refused('unusable', unpacked.problem);
  const { sections } = unpacked;
  const making: Making = JSON.parse(new TextDecoder().decode(section(sections, 'making')));
  if (making.program !== programStamp())
    return refused('outdated', 'was made by another version of the program');
  const changed =
    (await changedSince(making.knowledge, source, isKnowledgeFile)) ??
    (await changedSince(making.language, languageSource(languageFolder), isLanguageFile));
  if (changed !== null) return refused('outdated', `is older than ${changed}`);
  return {
    ok: true,
    knowledge: {
      coverage: deserialize(section(sections, 'coverage')),
      language: deserialize(section(sections, 'language')),
    },
  };
}

const languageSource = (folder: URL): KnowledgeSource => folderSource(fileURLToPath(folder));

function section(sections: Sections, name: string): Uint8Array {
  const found = sections.get(name);
  // The checksum fits and the program is the one that wrote it.
  if (found === undefined) throw new Error(`the compiled knowledge base has no section ${name}`);
  return found;
}
