import { type KnowledgeSource, SourceError, type SourceFile } from '../knowledge/source.js';

/**
 * What was read of a source, so that the same can be loaded again whatever has become of it since. The memory is
 * shared: threads hand it over without copying, and without taking it apart.
 */
export interface SourceCopy {
  /** {@link CopyIndex} as JSON, in UTF-8. */
  readonly index: Uint8Array<SharedArrayBuffer>;
  /** The contents, one behind the other. */
  readonly contents: Uint8Array<SharedArrayBuffer>;
}

interface CopyIndex {
  readonly files: readonly SourceFile[];
  /** Where the content of a file begins and ends. */
  readonly read: readonly (readonly [path: string, start: number, end: number])[];
}

/** The same source, and a copy of what was read of it. */
export function copyWhatIsRead(source: KnowledgeSource): {
  readonly source: KnowledgeSource;
  /** To be made once, when all is read. */
  readonly copy: () => SourceCopy;
} {
  let files: readonly SourceFile[] = [];
  const contents = new Map<string, Uint8Array>();
  return {
    source: {
      list: async () => {
        files = await source.list();
        return files;
      },
      read: async (path) => {
        const bytes = await source.read(path);
        contents.set(path, bytes);
        return bytes;
      },
    },
    copy: () => {
      let end = 0;
      const read = [...contents].map(([path, { length }]) => {
        const start = end;
        end += length;
        return [path, start, end] as const;
      });
      const all = share(end);
      for (const [path, start] of read) all.set(contents.get(path) ?? [], start);
      // What is copied is not kept twice.
      contents.clear();
      const index: CopyIndex = { files, read };
      const bytes = Buffer.from(JSON.stringify(index));
      const shared = share(bytes.length);
      shared.set(bytes);
      return { index: shared, contents: all };
    },
  };
}

/** A source that holds what was copied. */
export function copiedSource(copy: SourceCopy): KnowledgeSource {
  const { files, read }: CopyIndex = JSON.parse(Buffer.from(copy.index.buffer).toString('utf8'));
  const places = new Map(read.map(([path, start, end]) => [path, [start, end] as const]));
  return {
    list: async () => files,
    read: async (path) => {
      const place = places.get(path);
      if (place === undefined) throw new SourceError('cannot be read: it was not copied');
      // In memory of its own: not everything that reads bytes takes shared memory.
      return Uint8Array.from(copy.contents.subarray(...place));
    },
  };
}

const share = (length: number) => new Uint8Array(new SharedArrayBuffer(length));
