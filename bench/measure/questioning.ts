import { setImmediate as nextTurn } from 'node:timers/promises';
import { KINDS, type Kind, type Question } from '../questions/question.js';
import type { Clock } from './clock.js';
import type { Contender } from './contender.js';
import { type Latency, latencyOf } from './latency.js';
import { rounds } from './rounds.js';

export interface Score {
  /** Different questions asked. */
  readonly questions: number;
  /** Rightly answered or, where it must be, refused. */
  readonly right: number;
  readonly refused: number;
}

/** What a contender made of the questions. */
export interface Examination {
  /** Of every single answer, with whatever else the machine and the collector did in the meantime. */
  readonly latency: Latency;
  /** Of the questions, each by the median of its answers: what a question itself costs. */
  readonly typical: Latency;
  readonly byKind: Readonly<
    Partial<Record<Kind, Score & { readonly typical: Latency; readonly latency: Latency }>>
  >;
  /** Over the questions that have an answer. */
  readonly answers: Score;
  /** Over those that have none. */
  readonly refusals: Score;
  /** Like `typical`, of questions that name a person and a period. */
  readonly timed: Latency;
  readonly perSecond: number;
  /** What it got wrong, the first ones of it. */
  readonly failures: readonly Failure[];
}

export interface Failure {
  readonly ask: string;
  readonly kind: Kind;
  /** The fact it gave instead; null where it gave none. */
  readonly first: string | null;
}

const MOST_FAILURES = 100;

/** Answers before the clock counts, so that the compiler has seen every path. */
const WARM_UP = 60;
/** Fewer questions than this would tell nothing. */
const FEWEST = 20;

/**
 * Asks every question, again and again until the time is up, each answer timed by itself. A contender that does
 * not come through all of them in the time is judged on those it was asked: they are in random order. Each answer is given
 * in a turn of its own, as by a bot: what the turn before left behind can be let go of.
 * @param seconds of asking; a few questions are asked however long they take
 * @param clock what a single answer, and all of the asking, is timed by
 */
export async function examine(
  contender: Contender,
  questions: readonly Question[],
  seconds: number,
  clock: Clock,
): Promise<Examination> {
  const begun = clock();
  const deadline = begun + seconds * 1000;
  for (const { ask } of questions.slice(-WARM_UP)) {
    contender.ask(ask);
    if (clock() > begun + seconds * 100) break;
  }
  const times = questions.map((): number[] => []);
  const replies = new Map<Question, { right: boolean; refused: boolean; first: string | null }>();
  asking: for (const order of rounds(questions.length)) {
    for (const at of order) {
      const question = questions[at];
      if (question === undefined) continue;
      if (clock() > deadline && replies.size >= Math.min(FEWEST, questions.length)) break asking;
      await nextTurn();
      const start = clock();
      const { first } = contender.ask(question.ask);
      times[at]?.push(clock() - start);
      if (replies.has(question)) continue;
      const right = first === null ? question.facts === null : question.facts?.has(first) === true;
      replies.set(question, { right, refused: first === null, first });
    }
    if (questions.length === 0) break;
  }
  /** Of every single answer to some of the questions. */
  const latencyWhere = (which: (question: Question) => boolean): Latency =>
    latencyOf(questions.flatMap((question, at) => (which(question) ? (times[at] ?? []) : [])));
  const medians = times.map((own) => (own.length === 0 ? [] : [latencyOf(own).p50]));
  const typicalWhere = (which: (question: Question) => boolean): Latency =>
    latencyOf(questions.flatMap((question, at) => (which(question) ? (medians[at] ?? []) : [])));
  const scoreWhere = (which: (question: Question) => boolean): Score => {
    const asked = questions.filter((question) => which(question) && replies.has(question));
    const count = (of: 'right' | 'refused'): number =>
      asked.filter((question) => replies.get(question)?.[of] === true).length;
    return { questions: asked.length, right: count('right'), refused: count('refused') };
  };
  const latency = latencyWhere(() => true);
  return {
    latency,
    typical: typicalWhere(() => true),
    byKind: Object.fromEntries(
      KINDS.map((kind) => {
        const isKind = (question: Question): boolean => question.kind === kind;
        return [
          kind,
          { ...scoreWhere(isKind), typical: typicalWhere(isKind), latency: latencyWhere(isKind) },
        ];
      }),
    ),
    answers: scoreWhere(({ facts }) => facts !== null),
    refusals: scoreWhere(({ facts }) => facts === null),
    timed: typicalWhere(({ timed }) => timed),
    perSecond: 1000 / latency.mean,
    failures: Array.from(replies)
      .flatMap(([{ ask, kind }, { right, first }]) => (right ? [] : [{ ask, kind, first }]))
      .slice(0, MOST_FAILURES),
  };
}
