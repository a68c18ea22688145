import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { Documents } from '../../src/knowledge/documents.js';

/** Writes the files of a generated knowledge base as an editor would: nothing that is left out by default. */
export async function writeYaml({ articles, names, vocabulary }: Documents, folder: string): Promise<void> {
  const files = [...articles, ...names, ...(vocabulary === undefined ? [] : [vocabulary])];
  for (const { file } of files) {
    const path = join(folder, file.path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(
      path,
      stringify(withoutDefaults(file.value), { lineWidth: 0, aliasDuplicateObjects: false }),
    );
  }
}

/** Empty lists and false are what the schema fills in. */
function withoutDefaults(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutDefaults);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([key, part]) => REQUIRED.has(key) || (part !== false && !(Array.isArray(part) && part.length === 0)),
      )
      .map(([key, part]) => [key, withoutDefaults(part)]),
  );
}

/** Lists that may not be left out, also where they are empty. */
const REQUIRED: ReadonlySet<string> = new Set(['fr', 'en']);
