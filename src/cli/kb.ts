#!/usr/bin/env node
import { runKb } from './kb-commands.js';

const { KNOWLEDGE_DIR } = process.env;

process.exitCode = await runKb(process.argv.slice(2), {
  knowledgeFolder: KNOWLEDGE_DIR,
  print: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => process.stderr.write(`${text}\n`),
});
