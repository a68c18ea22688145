import { fileURLToPath } from 'node:url';
import type { Answer } from '../../src/answer/answer.js';
import { createEngine } from '../../src/answer/create-engine.js';
import type { Engine } from '../../src/answer/engine.js';
import { readKnowledge } from '../../src/answer/load-knowledge.js';
import { formatMistake } from '../../src/knowledge/mistake.js';
import { folderSource } from '../../src/knowledge/source.js';
import { projectFolder } from '../../src/project-folder.js';
import { judge, type Verdict } from './judge.js';
import { type Question, readQuestions } from './questions.js';
import { type QuestionSet, TODAY } from './sets.js';

/** A question with the engine's answer and what it is worth. */
export interface Evaluated {
  readonly question: Question;
  readonly answer: Answer;
  readonly verdict: Verdict;
}

/** The engine on a knowledge base of the project, on the day of the evaluation. @param knowledge - folder from the project's */
export async function engineOn(knowledge: string): Promise<Engine> {
  const project = projectFolder();
  const source = folderSource(fileURLToPath(new URL(knowledge, project)));
  const loaded = await readKnowledge(source, new URL('data/language/', project));
  if (!loaded.ok) throw new Error(loaded.mistakes.map(formatMistake).join('\n'));
  return createEngine(loaded.knowledge.coverage, loaded.knowledge.language, () => TODAY);
}

/**
 * Asks every question of a set and judges the answers.
 * @param open - an engine on the knowledge base of the set, on {@link TODAY}; opened where left out
 * @throws Error where a question expects a fact that does not exist
 */
export async function evaluate(set: QuestionSet, open?: Engine): Promise<readonly Evaluated[]> {
  const questions = await readQuestions(new URL(set.questions, projectFolder()));
  const engine = open ?? (await engineOn(set.knowledge));
  const { factByRef } = engine.coverage;
  return questions.map((question) => {
    const expected = 'refuse' in question ? [] : [...question.facts, ...(question.every ?? []).flat()];
    const gone = expected.find((ref) => !factByRef.has(ref));
    if (gone !== undefined)
      throw new Error(`"${question.ask}" expects ${gone}, which the coverage does not have`);
    const answer = engine.ask(question.ask, { fallback: question.language });
    return { question, answer, verdict: judge(question, answer) };
  });
}
