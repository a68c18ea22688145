import { close, fstatSync, readSync } from 'node:fs';

/** A file that is read in places. An open one stays what it is, whatever takes its name meanwhile. */
export interface OpenFile {
  /** In bytes. */
  readonly size: number;
  /** By which every thread of this process can read it; null where it lies in memory. */
  readonly descriptor: number | null;
  /**
   * Fills `target` with what stands from a position on.
   * @throws Error where the file ends before, or cannot be read
   */
  readonly read: (target: Uint8Array, position: number) => void;
  /** Begins to close it. Where its name is gone that frees all of it, which would hold up whoever waits for it. */
  readonly close: () => void;
}

/** The file that a descriptor of this process stands for. @throws Error where it is not open */
export function fileOn(descriptor: number): OpenFile {
  return {
    size: fstatSync(descriptor).size,
    descriptor,
    read: (target, position) => {
      for (let at = 0; at < target.length; ) {
        const count = readSync(descriptor, target, at, target.length - at, position + at);
        if (count === 0) throw new Error('the file ends too early');
        at += count;
      }
    },
    close: () => close(descriptor),
  };
}

/** A file that lies in memory. */
export function fileOf(bytes: Uint8Array): OpenFile {
  return {
    size: bytes.length,
    descriptor: null,
    read: (target, position) => {
      if (position + target.length > bytes.length) throw new Error('the file ends too early');
      target.set(bytes.subarray(position, position + target.length));
    },
    close: () => undefined,
  };
}
