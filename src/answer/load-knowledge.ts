import type { Mistake } from '../knowledge/mistake.js';
import type { OpenFile } from '../knowledge/open-file.js';
import { type KnowledgeSource, SourceError } from '../knowledge/source.js';
import { type Found, findCompiled, type Refusal } from './compiled-file.js';
import {
  compileKnowledge,
  type Knowledge,
  makingOf,
  type Opened,
  openCompiled,
} from './compiled-knowledge.js';
import { tabulateEngine } from './engine-tables.js';

export type LoadedKnowledge =
  | {
      readonly ok: true;
      readonly knowledge: Knowledge;
      /** It is read from the compiled form. */
      readonly isCompiled: boolean;
    }
  /** In the order of the files, each from top to bottom. Never empty. */
  | { readonly ok: false; readonly mistakes: readonly Mistake[] };

/**
 * Loads everything that answering takes: the compiled form where there is one that may be used, which then stays
 * open; otherwise from the YAML files. All or nothing, as `loadCoverage` is.
 * @param languageFolder `data/language/`
 * @param refused is told why a compiled form is there and not used
 * @throws Error where a file of the language is wrong
 */
export async function loadKnowledge(
  source: KnowledgeSource,
  languageFolder: URL,
  refused: (refusal: Refusal) => void = () => undefined,
): Promise<LoadedKnowledge> {
  const found = await findCompiled(source);
  const loaded = await loadFrom(found, source, languageFolder, refused);
  if (found.ok && !(loaded.ok && loaded.isCompiled)) found.file.close();
  return loaded;
}

/** The same from a compiled form that was looked for before, and that whoever found it closes. */
export async function loadFrom(
  found: Found,
  source: KnowledgeSource,
  languageFolder: URL,
  refused: (refusal: Refusal) => void,
): Promise<LoadedKnowledge> {
  const opened = found.ok ? await openIfReachable(found.file, source, languageFolder) : found;
  if (opened?.ok === true) return { ...opened, isCompiled: true };
  if (opened !== null && opened.refusal.kind !== 'missing') refused(opened.refusal);
  return await readKnowledge(source, languageFolder);
}

/** Loads from the YAML files, whatever compiled form there is. @throws Error where a file of the language is wrong */
export async function readKnowledge(source: KnowledgeSource, languageFolder: URL): Promise<LoadedKnowledge> {
  // Reading YAML takes libraries that a program which finds a compiled form never needs.
  const [{ loadCoverage }, { loadLanguage }] = await Promise.all([
    import('../knowledge/loading.js'),
    import('./wording/load-language.js'),
  ]);
  const language = await loadLanguage(languageFolder);
  const loaded = await loadCoverage(source, new Set(language.general.keys()));
  if (!loaded.ok) return loaded;
  const { coverage } = loaded;
  const tables = tabulateEngine(coverage, language);
  return { ok: true, knowledge: { coverage, language, tables }, isCompiled: false };
}

/** What compiling a knowledge base gives: the bytes of the file in pieces, or every mistake in what it is made from. */
export type Compiled =
  | { readonly ok: true; readonly pieces: readonly Uint8Array[]; readonly knowledge: Knowledge }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] };

/** Compiles a knowledge base from its YAML files. @throws Error where a file of the language is wrong; SourceError */
export async function compileFrom(source: KnowledgeSource, languageFolder: URL): Promise<Compiled> {
  const making = await makingOf(source, languageFolder);
  const loaded = await readKnowledge(source, languageFolder);
  if (!loaded.ok) return loaded;
  const { knowledge } = loaded;
  return { ok: true, knowledge, pieces: compileKnowledge(knowledge, making) };
}

/** Null where the source cannot be reached: reading the YAML files reports that as a mistake. */
async function openIfReachable(
  file: OpenFile,
  source: KnowledgeSource,
  languageFolder: URL,
): Promise<Opened | null> {
  try {
    return await openCompiled(file, source, languageFolder);
  } catch (error) {
    if (error instanceof SourceError) return null;
    throw error;
  }
}
