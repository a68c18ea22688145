/** What is done in a happening. Each act is told by one type of fact. */
export const ACTS = {
  meet: 'meeting',
  arrive: 'visit',
  leave: 'visit',
  attend: 'ceremony',
  say: 'statement',
  write: 'message',
  sign: 'agreement',
  accuse: 'accusation',
  give: 'aid',
  hold: 'background',
} as const;
export type Act = keyof typeof ACTS;

/** Something that happens in the generated world, before any article tells it. */
export interface Happening {
  readonly act: Act;
  /** Slugs of who does it; of all who meet. */
  readonly who: readonly string[];
  /** Slugs of whom it is addressed or done to. */
  readonly to: readonly string[];
  /** Ids of its subjects, the most important first. */
  readonly topics: readonly string[];
  /** The venue or city. */
  readonly where: string | undefined;
  /** Day number; for what lasts, the first day. */
  readonly day: number;
  /** Which of the claims is made; see `claims.ts`. */
  readonly claim: number;
  readonly count: number | undefined;
}

/** A stay, a summit or an exchange of letters: happenings that the same articles tell. */
export interface Story {
  readonly happenings: readonly Happening[];
  readonly lastDay: number;
}
