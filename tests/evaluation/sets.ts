/** A set of questions and the knowledge base they are asked of. Paths from the project's folder. */
export interface QuestionSet {
  readonly name: string;
  readonly knowledge: string;
  readonly questions: string;
  /** What must hold, measured and then written here: what a change takes away is seen. */
  readonly floor: {
    /** Share of the questions answered right or rightly refused. */
    readonly good: number;
    /** How many of those to be refused may be answered. */
    readonly wronglyAnswered: number;
  };
}

export const SETS: readonly QuestionSet[] = [
  {
    name: 'development',
    knowledge: 'data/',
    questions: 'tests/questions/development.yaml',
    floor: { good: 0.935, wronglyAnswered: 0 },
  },
  /** By another author, in words as varied as could be found. */
  {
    name: 'further',
    knowledge: 'data/',
    questions: 'tests/questions/further.yaml',
    floor: { good: 0.93, wronglyAnswered: 0 },
  },
  /** As members of a server type them on a phone. */
  {
    name: 'street',
    knowledge: 'data/',
    questions: 'tests/questions/street.yaml',
    floor: { good: 0.93, wronglyAnswered: 0 },
  },
  /** What people would ask first, in everyday words. */
  {
    name: 'everyday',
    knowledge: 'data/',
    questions: 'tests/questions/everyday.yaml',
    floor: { good: 0.955, wronglyAnswered: 0 },
  },
  /** Every fact asked for in many ways. */
  {
    name: 'by-fact-fr',
    knowledge: 'data/',
    questions: 'tests/questions/by-fact.fr.yaml',
    floor: { good: 0.91, wronglyAnswered: 0 },
  },
  {
    name: 'by-fact-en',
    knowledge: 'data/',
    questions: 'tests/questions/by-fact.en.yaml',
    floor: { good: 0.92, wronglyAnswered: 0 },
  },
  /** Likewise, by authors who had not seen the vocabulary. */
  {
    name: 'by-fact-fr-2',
    knowledge: 'data/',
    questions: 'tests/questions/by-fact-2.fr.yaml',
    floor: { good: 0.87, wronglyAnswered: 0 },
  },
  {
    name: 'by-fact-en-2',
    knowledge: 'data/',
    questions: 'tests/questions/by-fact-2.en.yaml',
    floor: { good: 0.88, wronglyAnswered: 0 },
  },
  {
    name: 'by-fact-en-3',
    knowledge: 'data/',
    questions: 'tests/questions/by-fact-3.en.yaml',
    floor: { good: 0.84, wronglyAnswered: 0 },
  },
  /** Near what is covered, and answered by nothing. */
  {
    name: 'tempting',
    knowledge: 'data/',
    questions: 'tests/questions/tempting.yaml',
    floor: { good: 0, wronglyAnswered: 1 },
  },
  /** By another author, likewise. */
  {
    name: 'tempting-2',
    knowledge: 'data/',
    questions: 'tests/questions/tempting-2.yaml',
    floor: { good: 0.97, wronglyAnswered: 8 },
  },
  /** As on the first evening the bot is there. */
  {
    name: 'first-evening',
    knowledge: 'data/',
    questions: 'tests/questions/first-evening.yaml',
    floor: { good: 0.955, wronglyAnswered: 0 },
  },
  /** As on the evening after. */
  {
    name: 'second-evening',
    knowledge: 'data/',
    questions: 'tests/questions/second-evening.yaml',
    floor: { good: 0.93, wronglyAnswered: 0 },
  },
  /** As in the second week, by people who know that it answers on facts. */
  {
    name: 'second-week',
    knowledge: 'data/',
    questions: 'tests/questions/second-week.yaml',
    floor: { good: 0.915, wronglyAnswered: 0 },
  },
  /** The other half of those: only their figures in all are looked at. */
  {
    name: 'second-week-unseen',
    knowledge: 'data/',
    questions: 'tests/questions/second-week-unseen.yaml',
    floor: { good: 0.8, wronglyAnswered: 1 },
  },
  /** As in the third week, some of them for the first time. */
  {
    name: 'third-week',
    knowledge: 'data/',
    questions: 'tests/questions/third-week.yaml',
    floor: { good: 0.92, wronglyAnswered: 0 },
  },
  /** The other half of those: only their figures in all are looked at. */
  {
    name: 'third-week-unseen',
    knowledge: 'data/',
    questions: 'tests/questions/third-week-unseen.yaml',
    floor: { good: 0.92, wronglyAnswered: 0 },
  },
  /** A fifth of the latest asked fact by fact: only their figures in all are looked at. */
  {
    name: 'by-fact-3-unseen',
    knowledge: 'data/',
    questions: 'tests/questions/by-fact-3-unseen.yaml',
    floor: { good: 0.82, wronglyAnswered: 0 },
  },
  /** A third of those of the first evening: only their figures in all are looked at. */
  {
    name: 'first-evening-unseen',
    knowledge: 'data/',
    questions: 'tests/questions/first-evening-unseen.yaml',
    floor: { good: 0.9, wronglyAnswered: 2 },
  },
  /** A fifth of what is asked fact by fact and of what is tempting: likewise. */
  {
    name: 'unseen',
    knowledge: 'data/',
    questions: 'tests/questions/unseen.yaml',
    floor: { good: 0.81, wronglyAnswered: 7 },
  },
  /** Looked at only when a round of work is over. */
  {
    name: 'held-out',
    knowledge: 'data/',
    questions: 'tests/questions/held-out.yaml',
    floor: { good: 0.89, wronglyAnswered: 1 },
  },
  /** Another subject altogether. */
  {
    name: 'town-council',
    knowledge: 'tests/coverages/town-council/',
    questions: 'tests/questions/town-council.yaml',
    floor: { good: 0.925, wronglyAnswered: 0 },
  },
  /** On that subject too, by an author who had not seen its vocabulary. */
  {
    name: 'residents',
    knowledge: 'tests/coverages/town-council/',
    questions: 'tests/questions/residents.yaml',
    floor: { good: 0.94, wronglyAnswered: 0 },
  },
  /** By yet another author. */
  {
    name: 'townspeople',
    knowledge: 'tests/coverages/town-council/',
    questions: 'tests/questions/townspeople.yaml',
    floor: { good: 0.91, wronglyAnswered: 0 },
  },
  /** Half of what residents ask: only their figures in all are looked at. */
  {
    name: 'residents-unseen',
    knowledge: 'tests/coverages/town-council/',
    questions: 'tests/questions/residents-unseen.yaml',
    floor: { good: 0.86, wronglyAnswered: 1 },
  },
];

/** The day on which the questions are asked: "last year" is 2025. */
export const TODAY = new Date('2026-11-22T12:00:00Z');
