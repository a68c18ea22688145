import type { OpenFile } from '../knowledge/open-file.js';
import { type KnowledgeSource, SourceError } from '../knowledge/source.js';

/** Where the compiled form of a knowledge base lies, beside the YAML it was made from. */
export const COMPILED_FILE = 'compiled.kb';

/** Why a compiled knowledge base is not used. */
export interface Refusal {
  /** `missing`: there is none. `outdated`: something it was made from has changed. `unusable`: it is no good. */
  readonly kind: 'missing' | 'outdated' | 'unusable';
  /** For people, on one line: which file and what about it. */
  readonly reason: string;
}

/** @param problem what follows the name of the file: "is cut short" */
export const refused = (
  kind: Refusal['kind'],
  problem: string,
): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: { kind, reason: `${COMPILED_FILE} ${problem}` },
});

/** The file of the compiled form, or why there is none to be opened. */
export type Found =
  | { readonly ok: true; readonly file: OpenFile }
  | { readonly ok: false; readonly refusal: Refusal };

/** Finds the compiled form of a knowledge base. Whoever takes the file closes it. */
export async function findCompiled(source: KnowledgeSource): Promise<Found> {
  try {
    const file = await source.open(COMPILED_FILE);
    return file === null ? refused('missing', 'is missing') : { ok: true, file };
  } catch (error) {
    if (error instanceof SourceError) return refused('unusable', error.message);
    throw error;
  }
}
