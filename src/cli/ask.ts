#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { keepCompiled } from '../compile-cache.js';
import { projectFolder } from '../project-folder.js';

// A reader who has seen enough (`| head`) is no mistake.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

keepCompiled();
const [{ readEnvironment }, { runAsk }] = await Promise.all([
  import('../environment.js'),
  import('./ask-command.js'),
]);

const { KNOWLEDGE_DIR } = readEnvironment();
const project = projectFolder();

process.exitCode = await runAsk(process.argv.slice(2), {
  knowledgeFolder: KNOWLEDGE_DIR || fileURLToPath(new URL('data/', project)),
  languageFolder: new URL('data/language/', project),
  input: process.stdin,
  print: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => process.stderr.write(`${text}\n`),
  clock: () => new Date(),
});
