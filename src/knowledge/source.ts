import { closeSync, constants, fstatSync, openSync } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileOn, type OpenFile } from './open-file.js';

/** A file of a knowledge base. */
export interface SourceFile {
  /** Within the source, with `/` on every system: `articles/2025-09-04-agency.yaml`. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** Another one whenever the content may have changed. A source that cannot tell is not worth watching. */
  readonly stamp?: string;
}

/**
 * Where the files of a knowledge base come from: a folder, or later a store that several processes
 * share. All functions reject with a {@link SourceError} where the source cannot be reached.
 */
export interface KnowledgeSource {
  /** Every file of the knowledge base, in any order. */
  list(): Promise<readonly SourceFile[]>;
  read(path: string): Promise<Uint8Array>;
  /** Opens a file, to read in places what need not be read whole; null where there is none. Close it. */
  open(path: string): Promise<OpenFile | null>;
}

/** A source or one of its files cannot be read; the message is for people. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
}

/** Whether a file can be part of a knowledge base by its path; whatever else lies at the top is not looked at. */
export const isKnowledgeFile = (path: string): boolean => path.includes('/') || /\.ya?ml$/i.test(path);

const SUBFOLDERS = ['articles', 'names'];

/**
 * The knowledge base in a folder: the files at its top and in `articles/` and `names/`. Other folders
 * beside these (`schema`, `language`) and hidden files are no part of it.
 * @param folder Absolute, or relative to the working directory.
 */
export function folderSource(folder: string): KnowledgeSource {
  return {
    list: async () => {
      const top = await listFolder(folder, '');
      const below = await Promise.all(
        SUBFOLDERS.map((name) => listFolder(join(folder, name), `${name}/`, 'may be missing')),
      );
      return [...top.filter((file) => !file.isFolder), ...below.flat()];
    },
    read: async (path) => {
      try {
        return await readRegularFile(join(folder, path));
      } catch (error) {
        throw unreadable(error);
      }
    },
    open: async (path) => {
      try {
        return openRegularFile(join(folder, path));
      } catch (error) {
        if (isNodeError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null;
        throw unreadable(error);
      }
    },
  };
}

const unreadable = (error: unknown): SourceError =>
  new SourceError(`cannot be read: ${reason(error)}`, { cause: error });

/** What stands directly in a folder, folders included: one among the articles is reported as unknown. */
async function listFolder(
  folder: string,
  prefix: string,
  presence?: 'may be missing',
): Promise<(SourceFile & { isFolder: boolean })[]> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    if (presence === 'may be missing' && isNodeError(error) && error.code === 'ENOENT') return [];
    throw new SourceError(`the folder ${folder} cannot be read: ${reason(error)}`, { cause: error });
  }
  return await Promise.all(
    names
      .filter((name) => !name.startsWith('.'))
      .map(async (name) => {
        // A broken link stays in the list: reading it says what is wrong.
        const stats = await stat(join(folder, name)).catch(() => undefined);
        return {
          path: `${prefix}${name}`,
          size: stats?.size ?? 0,
          // The time of the last change to the inode: unlike that of the content, no tool sets it back.
          stamp: stats === undefined ? 'unreadable' : `${stats.ino}:${stats.size}:${stats.ctimeMs}`,
          isFolder: stats?.isDirectory() ?? false,
        };
      }),
  );
}

/** Without the second flag, opening a pipe waits until somebody writes to it. Windows has neither. */
const TO_READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Any thread may read it, and any may close it. */
function openRegularFile(path: string): OpenFile {
  const descriptor = openSync(path, TO_READ);
  if (fstatSync(descriptor).isFile()) return fileOn(descriptor);
  closeSync(descriptor);
  throw new Error('it is not a regular file');
}

/** A pipe or a device could keep its reader waiting, or be read without an end. */
async function readRegularFile(path: string): Promise<Uint8Array> {
  const file = await open(path, TO_READ);
  try {
    const stats = await file.stat();
    if (!stats.isFile() && !stats.isDirectory()) throw new Error('it is not a regular file');
    return await file.readFile();
  } finally {
    await file.close();
  }
}

function reason(error: unknown): string {
  if (error instanceof Error && !isNodeError(error)) return error.message;
  if (!isNodeError(error)) return String(error);
  switch (error.code) {
    case 'ENOENT':
      return 'it does not exist';
    case 'ENOTDIR':
      return 'it is not a folder';
    case 'EISDIR':
      return 'it is a folder';
    case 'ELOOP':
      return 'it is a link that leads back to itself';
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    default:
      return error.message;
  }
}

function isNodeError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}
