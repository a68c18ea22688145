import type { Reply } from './command.js';

/** What the bot has done since it started. */
export interface Activity {
  readonly startedAt: Date;
  questions(): number;
  refusals(): number;
  dropped(): number;
  /** Counts what a person was given. Pages of text are no questions. */
  replied(reply: Reply): void;
  /** Counts an interaction that came too late to be answered. */
  drop(): void;
}

/** Starts counting. */
export function countActivity(clock: () => Date): Activity {
  const startedAt = clock();
  let questions = 0;
  let refusals = 0;
  let dropped = 0;
  return {
    startedAt,
    questions: () => questions,
    refusals: () => refusals,
    dropped: () => dropped,
    replied: (reply) => {
      if (reply.kind !== 'answer') return;
      questions += 1;
      if (!reply.answer.answered) refusals += 1;
    },
    drop: () => {
      dropped += 1;
    },
  };
}
