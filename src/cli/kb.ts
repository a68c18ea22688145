#!/usr/bin/env node
import { readEnvironment } from '../environment.js';
import { defaultStateFolder, projectFolder } from '../project-folder.js';
import { runKb } from './kb-commands.js';

// A reader who has seen enough (`| head`) is no mistake.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

const { KNOWLEDGE_DIR, STATE_DIR } = readEnvironment();

process.exitCode = await runKb(process.argv.slice(2), {
  knowledgeFolder: KNOWLEDGE_DIR,
  stateFolder: STATE_DIR || defaultStateFolder(),
  languageFolder: new URL('data/language/', projectFolder()),
  print: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => process.stderr.write(`${text}\n`),
});
