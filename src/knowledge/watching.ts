import { type KnowledgeSource, SourceError } from './source.js';

/** Something that goes on until it is ended. */
export interface Watching {
  /** Looks no more; settled once a reload that is under way is through. */
  end(): Promise<void>;
}

/** Milliseconds from one look to the next. */
const EVERY = 500;

/**
 * Watches a source by looking at its list of files again and again, and calls `changed` once it differs from
 * what it was and stays the same from one look to the next: saving a file, or many, makes one change.
 *
 * The operating system could report changes, but not on network and container mounts, and it loses sight of a
 * folder that is replaced as a whole. A look at a thousand files takes some ten milliseconds, off the main thread.
 *
 * @param changed what to do about it; there is no look while it is under way, and what changes meanwhile is
 * noticed after it. Must not reject.
 * @param every milliseconds from one look to the next
 * @returns once it knows what the source looks like now: what changes from here on is noticed
 */
export async function watchSource(
  source: KnowledgeSource,
  changed: () => Promise<void>,
  every: number = EVERY,
): Promise<Watching> {
  let taken = await appearance(source);
  let last = taken;
  let ended = false;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();

  const look = async () => {
    const now = await appearance(source);
    const calm = now === last;
    last = now;
    if (!calm || now === taken || ended) return;
    taken = now;
    await changed();
  };
  const wait = () => {
    if (ended) return;
    timer = setTimeout(() => {
      looking = look().finally(wait);
    }, every);
    // Watching alone keeps no process alive.
    timer.unref();
  };
  wait();
  return {
    end: () => {
      ended = true;
      clearTimeout(timer);
      return looking;
    },
  };
}

/** What a source looks like from outside; one that cannot be reached has a look of its own. */
async function appearance(source: KnowledgeSource): Promise<string> {
  try {
    const files = await source.list();
    return files
      .map(({ path, size, stamp }) => `${path}\0${size}\0${stamp}`)
      .sort()
      .join('\n');
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return error.message;
  }
}
