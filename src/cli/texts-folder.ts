import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArticleText } from '../knowledge/texts.js';

export type TextsReading =
  | { readonly ok: true; readonly texts: readonly ArticleText[] }
  /** What is wrong with the folder, for the person who named it. */
  | { readonly ok: false; readonly problem: string };

/** Reads the texts of articles from a folder: every `*.txt` in it, as UTF-8. */
export async function readTexts(folder: string): Promise<TextsReading> {
  try {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
    if (names.length === 0) return { ok: false, problem: `${folder} holds no *.txt` };
    const texts: ArticleText[] = [];
    for (const name of names) {
      const content = decode(await readFile(join(folder, name)));
      if (content === undefined) return { ok: false, problem: `${join(folder, name)} is not UTF-8 text` };
      texts.push({ name, content });
    }
    return { ok: true, texts };
  } catch (error) {
    // Node's message names the file and the reason.
    return { ok: false, problem: error instanceof Error ? error.message : String(error) };
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
