import { assemble } from './assembly.js';
import type { Coverage } from './coverage.js';
import { type Documents, readDocuments } from './documents.js';
import { checkDuplicates } from './duplicates.js';
import { compareMistakes, type Mistake } from './mistake.js';
import { checkReferences } from './references.js';
import type { KnowledgeSource } from './source.js';

export type Loaded =
  | { readonly ok: true; readonly coverage: Coverage }
  /** In the order of the files, each from top to bottom. Never empty. */
  | { readonly ok: false; readonly mistakes: readonly Mistake[] };

/**
 * Builds a coverage from the files of a source, or says everything that is wrong with them: all or
 * nothing. Does not reject for bad data or a source that cannot be reached; both are mistakes.
 * @param general - ids of the concepts of every coverage, of which its own may be kinds
 */
export async function loadCoverage(
  source: KnowledgeSource,
  general: ReadonlySet<string> = new Set(),
): Promise<Loaded> {
  const documents = await readDocuments(source);
  const mistakes = mistakesIn(documents, general);
  return mistakes.length > 0 ? { ok: false, mistakes } : { ok: true, coverage: assemble(documents) };
}

/** Everything that is wrong with the files by themselves and with what they say of each other. */
export function mistakesIn(
  documents: Documents,
  general: ReadonlySet<string> = new Set(),
): readonly Mistake[] {
  return [...documents.mistakes, ...checkReferences(documents, general), ...checkDuplicates(documents)].sort(
    compareMistakes,
  );
}
