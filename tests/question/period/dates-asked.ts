import { expect } from 'vitest';
import { inShort, read, readerOfLanguages, unexplained } from '../reading.js';

// The present of these tests is Wednesday 10 September 2025.

export const reader = await readerOfLanguages();

/** The periods of a question; each of its words is part of them or of grammar. */
export function periodsOf(question: string): string[] {
  const query = read(reader, question);
  expect(unexplained(query), 'words outside the date').toEqual([]);
  return query.periods.map(inShort);
}
