import type { Refusal, RefusalReason } from '../answer/answer.js';
import { fold } from '../question/words/fold.js';

/** A piece of questions that the coverage does not have. */
export interface Gap {
  readonly reason: RefusalReason;
  /** The missing piece as one person wrote it; empty where the reason names none. */
  readonly missing: string;
  readonly count: number;
  /** The last day on which it was asked for, as ISO date. */
  readonly last: string;
}

/** What readers said of the answers that a fact leads. */
export interface Verdicts {
  /** `article-id#fact-id`. */
  readonly fact: string;
  readonly useful: number;
  readonly wrong: number;
}

/** What has been counted: pieces and facts, never who asked nor a question as it was put. */
export interface TallyReport {
  /** Most asked for first. */
  readonly gaps: readonly Gap[];
  /** Most often called wrong first. */
  readonly verdicts: readonly Verdicts[];
}

/** Counts what editors should know of. */
export interface Tally {
  /** Counts a refusal by what is missing. */
  refused(refusal: Refusal): void;
  /** Counts what a reader said of an answer. */
  judged(fact: string, useful: boolean): void;
  report(): TallyReport;
}

/** At most so many of each are kept: the least counted, longest ago, make room. */
const MOST = { gaps: 500, verdicts: 2_000 };
/** Characters of a piece. Whoever writes more has written a sentence, which is not kept. */
const LONGEST_PIECE = 40;
/** Pieces of one question that are counted. */
const MOST_PIECES = 5;

/** Refusals that tell nothing of the coverage. */
const IDLE: ReadonlySet<RefusalReason> = new Set<RefusalReason>(['empty', 'too-long', 'not-a-question']);
/** Addresses, telephone and account numbers: nothing an editor could add, and somebody's own. */
const PERSONAL = /@|:\/\/|\d{6}|\d(?:[ .-]?\d){7}/;

/**
 * Goes on counting from what was counted before.
 * @param changed is called after each change
 */
export function countTally(
  before: TallyReport,
  clock: () => Date,
  changed: () => void = () => undefined,
): Tally {
  const gaps = new Map(before.gaps.map((gap) => [keyOf(gap.reason, gap.missing), gap]));
  const verdicts = new Map(before.verdicts.map((each) => [each.fact, each]));

  return {
    refused({ reason, missing }) {
      if (IDLE.has(reason)) return;
      const pieces = missing.map((piece) => piece.trim()).filter(isCounted);
      // A question of which nothing may be kept is not counted, one that lacks no piece is.
      if (pieces.length === 0 && missing.length > 0) return;
      const last = clock().toISOString().slice(0, 10);
      for (const piece of pieces.length === 0 ? [''] : pieces.slice(0, MOST_PIECES)) {
        const key = keyOf(reason, piece);
        const known = gaps.get(key);
        if (known === undefined)
          makeRoom(gaps, MOST.gaps, (a, b) => a.count - b.count || compare(a.last, b.last));
        gaps.set(key, { reason, missing: known?.missing ?? piece, count: (known?.count ?? 0) + 1, last });
      }
      changed();
    },
    judged(fact, useful) {
      const known = verdicts.get(fact);
      if (known === undefined) makeRoom(verdicts, MOST.verdicts, (a, b) => total(a) - total(b));
      verdicts.set(fact, {
        fact,
        useful: (known?.useful ?? 0) + (useful ? 1 : 0),
        wrong: (known?.wrong ?? 0) + (useful ? 0 : 1),
      });
      changed();
    },
    report: () => ({
      gaps: [...gaps.values()].sort(
        (a, b) => b.count - a.count || compare(b.last, a.last) || compare(a.missing, b.missing),
      ),
      verdicts: [...verdicts.values()].sort(
        (a, b) => b.wrong - a.wrong || b.useful - a.useful || compare(a.fact, b.fact),
      ),
    }),
  };
}

const keyOf = (reason: RefusalReason, missing: string): string => `${reason} ${fold(missing)}`;
const total = ({ useful, wrong }: Verdicts): number => useful + wrong;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function isCounted(piece: string): boolean {
  return piece !== '' && piece.length <= LONGEST_PIECE && !PERSONAL.test(piece);
}

/** Takes the least entry out of a full map. */
function makeRoom<T>(map: Map<string, T>, most: number, order: (a: T, b: T) => number): void {
  if (map.size < most) return;
  let least: readonly [string, T] | undefined;
  for (const entry of map) if (least === undefined || order(entry[1], least[1]) < 0) least = entry;
  if (least !== undefined) map.delete(least[0]);
}
