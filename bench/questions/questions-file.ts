import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Question } from './question.js';

const FILE = 'questions.json';

/** Writes questions down for another process. */
export async function writeQuestions(questions: readonly Question[], folder: string): Promise<void> {
  const plain = questions.map(({ facts, ...rest }) => ({
    ...rest,
    facts: facts === null ? null : [...facts],
  }));
  await writeFile(join(folder, FILE), JSON.stringify(plain));
}

type Written = Omit<Question, 'facts'> & { readonly facts: readonly string[] | null };

/** Reads what {@link writeQuestions} wrote. */
export async function readQuestions(folder: string): Promise<readonly Question[]> {
  const written = JSON.parse(await readFile(join(folder, FILE), 'utf8')) as readonly Written[];
  return written.map(({ facts, ...rest }) => ({ ...rest, facts: facts === null ? null : new Set(facts) }));
}
