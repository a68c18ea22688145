/** A set of questions and the knowledge base they are asked of. Paths from the project's folder. */
export interface QuestionSet {
  readonly name: string;
  readonly knowledge: string;
  readonly questions: string;
}

export const SETS: readonly QuestionSet[] = [
  { name: 'development', knowledge: 'data/', questions: 'tests/questions/development.yaml' },
  { name: 'further', knowledge: 'data/', questions: 'tests/questions/further.yaml' },
  /** Looked at only when a round of work is over. */
  { name: 'held-out', knowledge: 'data/', questions: 'tests/questions/held-out.yaml' },
  /** Another subject altogether. */
  {
    name: 'town-council',
    knowledge: 'tests/coverages/town-council/',
    questions: 'tests/questions/town-council.yaml',
  },
];

/** The day on which the questions are asked: "last year" is 2025. */
export const TODAY = new Date('2026-11-22T12:00:00Z');
