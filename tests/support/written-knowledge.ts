import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Contents } from './damage.js';

/** A knowledge base in a temporary folder, which can be rewritten under a running bot. */
export interface WrittenKnowledge {
  readonly folder: string;
  /** Makes it hold exactly these files. */
  rewrite(contents: Contents): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

export async function writtenKnowledge(contents: Contents): Promise<WrittenKnowledge> {
  const folder = await mkdtemp(join(tmpdir(), 'depeche-'));
  let written = new Map<string, string | Uint8Array>();
  const rewrite = async (next: Contents) => {
    for (const path of written.keys()) if (!(path in next)) await rm(join(folder, path));
    for (const [path, content] of Object.entries(next)) {
      if (written.get(path) === content) continue;
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    written = new Map(Object.entries(next));
  };
  await rewrite(contents);
  return { folder, rewrite, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}
