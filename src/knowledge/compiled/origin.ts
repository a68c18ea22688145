import { createHash } from 'node:crypto';
import type { KnowledgeSource, SourceFile } from '../source.js';

/** A file as it was when something was made from it. */
interface Original {
  readonly path: string;
  readonly size: number;
  readonly stamp: string | null;
  /** SHA-256 of its content, base64. */
  readonly hash: string;
}

/** The files that something was made from. */
export type Origin = readonly Original[];

/** Files whose content is looked at side by side. */
const AT_ONCE = 64;

/**
 * Writes down what the files of a source are now.
 * @param concerns which of its files count
 * @throws SourceError where one cannot be read
 */
export async function originOf(
  source: KnowledgeSource,
  concerns: (path: string) => boolean,
): Promise<Origin> {
  return await inTurn(await filesOf(source, concerns), async ({ path, size, stamp }) => ({
    path,
    size,
    stamp: stamp ?? null,
    hash: await hashOf(source, path),
  }));
}

/**
 * Looks whether the files of a source are still what they were. Like git, it trusts the stamp of a file that is
 * the same, and compares the content of one that has another: a copy has other stamps and the same content.
 * @returns the first file that came, went or changed; null where none did
 * @throws SourceError where the source cannot be reached
 */
export async function changedSince(
  origin: Origin,
  source: KnowledgeSource,
  concerns: (path: string) => boolean,
): Promise<string | null> {
  const originals = new Map(origin.map((original) => [original.path, original]));
  const files = await filesOf(source, concerns);
  const doubtful: [SourceFile, Original][] = [];
  for (const file of files) {
    const original = originals.get(file.path);
    if (original === undefined || original.size !== file.size) return file.path;
    originals.delete(file.path);
    if (file.stamp === undefined || file.stamp !== original.stamp) doubtful.push([file, original]);
  }
  const [gone] = originals.keys();
  if (gone !== undefined) return gone;
  const changed = await inTurn(doubtful, async ([{ path }, { hash }]) =>
    (await hashOf(source, path)) === hash ? null : path,
  );
  return changed.find((path) => path !== null) ?? null;
}

async function filesOf(
  source: KnowledgeSource,
  concerns: (path: string) => boolean,
): Promise<readonly SourceFile[]> {
  const files = await source.list();
  return files.filter(({ path }) => concerns(path));
}

async function hashOf(source: KnowledgeSource, path: string): Promise<string> {
  return createHash('sha256')
    .update(await source.read(path))
    .digest('base64');
}

/** Does something with each value, some of them side by side; the results are in the order of the values. */
async function inTurn<T, Result>(
  values: readonly T[],
  work: (value: T) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < values.length; start += AT_ONCE)
    results.push(...(await Promise.all(values.slice(start, start + AT_ONCE).map(work))));
  return results;
}
