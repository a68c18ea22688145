/** What is in use after a full collection, in bytes. */
export interface Memory {
  readonly heap: number;
  /** Typed arrays and buffers lie outside of the heap. */
  readonly external: number;
  readonly resident: number;
}

/** @throws Error where node was started without `--expose-gc` */
export function memoryInUse(): Memory {
  const collect = globalThis.gc;
  if (collect === undefined)
    throw new Error('start node with --expose-gc: memory is measured after a collection');
  // The second one takes what finalizers of the first let go.
  collect();
  collect();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: heapUsed, external, resident: rss };
}

/** What came into use between two measurements, without what others let go of in the meantime. */
export const grown = (before: Memory, after: Memory): number =>
  after.heap + after.external - before.heap - before.external;
