import { projectFolder } from '../src/project-folder.js';
import { engineOn } from '../tests/evaluation/evaluate.js';
import { readQuestions } from '../tests/evaluation/questions.js';
import { SETS } from '../tests/evaluation/sets.js';
import { CLOCKS } from './measure/clock.js';
import { measureOwnCoverage } from './measure/own-coverage.js';
import { readOptions } from './options.js';
import type { Message } from './results.js';

/** Measures the questions of the evaluation on the project's own coverage, in a process of its own. */
const options = readOptions(process.argv.slice(2));
if (typeof options === 'string' || 'wrong' in options)
  throw new Error('started by run.ts, with its arguments');

const KNOWLEDGE = 'data/';
const sets = SETS.filter(({ knowledge }) => knowledge === KNOWLEDGE);
const questions = await Promise.all(
  sets.map((set) => readQuestions(new URL(set.questions, projectFolder()))),
);
const asked = questions.flat().map(({ ask }) => ask);
const own = await measureOwnCoverage(await engineOn(KNOWLEDGE), asked, CLOCKS[options.clock]);
const message: Message = { kind: 'own-coverage', own };
process.send?.(message);
