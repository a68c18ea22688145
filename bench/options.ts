import { parseArgs } from 'node:util';
import { type ClockName, isClockName } from './measure/clock.js';

export interface Options {
  readonly sizes: readonly number[];
  /** Names of libraries, or parts of them, folded; empty for none. */
  readonly peers: 'all' | readonly string[];
  /** Questions of each kind. */
  readonly each: number;
  /** Of asking, for each contender and size. */
  readonly seconds: number;
  readonly seed: string;
  readonly clock: ClockName;
  /** Where to write the figures. */
  readonly json: string | undefined;
  /** Where the files of one size lie: for the processes that measure it. */
  readonly folder: string | undefined;
}

export const USAGE = `Measures Dépêche on generated coverages, beside search libraries on the same questions.

  npm run bench                            every size up to 100,000 facts
  npm run bench -- --size 100,1000         these numbers of facts, up to 1000000 (minutes, 12 GB)
  npm run bench -- --size none              the project’s own coverage alone
  npm run bench -- --peers none            Dépêche alone; or parts of names: minisearch,orama

  --questions N   of each kind, 60 where left out
  --seconds N     of asking, for each engine and size, 10 where left out
  --clock cpu     times what is computed, not what is waited for: for a machine that is shared
  --seed TEXT     another coverage and other questions
  --json FILE     writes the figures
  --help          this text`;

const SIZES = '100,1000,10000,100000';

/** Reads the arguments; gives a sentence where they are wrong. */
export function readOptions(args: readonly string[]): Options | 'help' | { readonly wrong: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        size: { type: 'string', default: SIZES },
        peers: { type: 'string', default: 'all' },
        questions: { type: 'string', default: '60' },
        seconds: { type: 'string', default: '10' },
        seed: { type: 'string', default: 'dépêche' },
        clock: { type: 'string', default: 'wall' },
        json: { type: 'string' },
        folder: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) return 'help';
    const numbers = (text: string): number[] =>
      text.split(',').map((part) => Number(part.replaceAll('_', '')));
    const sizes = values.size === 'none' ? [] : numbers(values.size);
    const [each = Number.NaN] = numbers(values.questions);
    const [seconds = Number.NaN] = numbers(values.seconds);
    if (!sizes.every((size) => Number.isInteger(size) && size >= 50))
      return { wrong: `--size takes whole numbers from 50, or none, not "${values.size}".` };
    if (!Number.isInteger(each) || each < 1) return { wrong: '--questions takes a whole number from 1.' };
    if (!(seconds > 0)) return { wrong: '--seconds takes a number above 0.' };
    const { clock } = values;
    if (!isClockName(clock)) return { wrong: `--clock is wall or cpu, not "${clock}".` };
    const peers =
      values.peers === 'all' ? 'all' : values.peers === 'none' ? [] : values.peers.toLowerCase().split(',');
    return {
      sizes,
      peers,
      each,
      seconds,
      seed: values.seed,
      clock,
      json: values.json,
      folder: values.folder,
    };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}
