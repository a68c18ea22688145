import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { RefusalReason } from '../answer/answer.js';
import { countTally, type Tally, type TallyReport } from './tally.js';

/** The file in the state folder. */
const FILE = 'tally.json';
/** Milliseconds between a change and its being written; what changes meanwhile is written with it. */
const WRITE_AFTER = 2_000;

export const NOTHING_COUNTED: TallyReport = { gaps: [], verdicts: [] };

/** All there are: a new one does not compile without being read back too. */
const REASONS: Readonly<Record<RefusalReason, true>> = {
  empty: true,
  'too-long': true,
  'unknown-name': true,
  'unknown-words': true,
  'no-such-fact': true,
  period: true,
  place: true,
  detail: true,
  'not-a-question': true,
};

const count = z.number().int().nonnegative();
const fileSchema = z.object({
  version: z.literal(1),
  gaps: z.array(
    z.object({
      reason: z.custom<RefusalReason>((value) => typeof value === 'string' && Object.hasOwn(REASONS, value)),
      missing: z.string(),
      count,
      last: z.iso.date(),
    }),
  ),
  verdicts: z.array(z.object({ fact: z.string(), useful: count, wrong: count })),
});

/**
 * Reads what was counted; nothing where there is no such file yet.
 * @throws Error that names the file, where it cannot be read or is not of ours
 */
export async function readTally(folder: string): Promise<TallyReport> {
  const path = join(folder, FILE);
  let content: string;
  try {
    content = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return NOTHING_COUNTED;
    throw new Error(`${path} cannot be read`, { cause: error });
  }
  const read = fileSchema.safeParse(parseJson(content));
  if (!read.success) throw new Error(`${path} is damaged; move it away to start counting anew`);
  return { gaps: read.data.gaps, verdicts: read.data.verdicts };
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

/** A tally that is kept in a file. */
export interface KeptTally {
  readonly tally: Tally;
  /** Writes what has not been written yet. Never rejects. */
  flush(): Promise<void>;
}

/**
 * Counts on from what the file holds. It is written a moment after a change, beside the old one and then put
 * in its place, so that it is whole at any time.
 * @param failed is told where it cannot be written; counting goes on
 * @throws Error like {@link readTally}
 */
export async function keepTally(
  folder: string,
  clock: () => Date,
  failed: (error: unknown) => void,
): Promise<KeptTally> {
  const before = await readTally(folder);
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  const write = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(() => writeTally(folder, tally.report())).catch(failed);
    return writing;
  };
  const tally = countTally(before, clock, () => {
    // Nothing waits for it: a process that has nothing else to do may end, and flushes first.
    timer ??= setTimeout(() => void write(), WRITE_AFTER).unref();
  });
  return { tally, flush: () => (timer === undefined ? writing : write()) };
}

async function writeTally(folder: string, { gaps, verdicts }: TallyReport): Promise<void> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, FILE);
  const beside = `${path}.${process.pid}.new`;
  try {
    const file = await open(beside, 'w', 0o600);
    try {
      await file.writeFile(`${JSON.stringify({ version: 1, gaps, verdicts }, null, 1)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } finally {
    await rm(beside, { force: true });
  }
}
