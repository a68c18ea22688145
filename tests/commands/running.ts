import type { CommandContext, Reply } from '../../src/command/command.js';
import { discoverCommands } from '../../src/command/discovery.js';
import type { TallyReport } from '../../src/command/tally.js';
import type { Language } from '../../src/knowledge/types.js';
import { inProcess } from '../support/in-process.js';
import { engineOn, NOW } from '../support/real-desk.js';

export const engine = await engineOn();
export const set = await discoverCommands();

const TALLY: TallyReport = {
  gaps: [
    { reason: 'unknown-name', missing: 'Macron', count: 3, last: '2025-10-01' },
    { reason: 'detail', missing: '', count: 1, last: '2025-09-30' },
  ],
  verdicts: [{ fact: 'a#b', useful: 2, wrong: 1 }],
};

export const consultable = inProcess(engine);

export function context(language: Language, options: Record<string, string>): CommandContext {
  return {
    engine: consultable,
    language,
    options,
    commands: set.commands,
    clock: NOW,
    reload: () => Promise.reject(new Error('not here')),
    tally: () => TALLY,
    draw: () => undefined,
    status: () => ({ startedAt: NOW(), loadedAt: NOW(), questions: 2, refusals: 1, dropped: 0 }),
  };
}

export async function run(
  name: string,
  options: Record<string, string> = {},
  language: Language = 'en',
): Promise<Reply> {
  const [command = '', subcommand] = name.split(' ');
  const called = set.find(name) ?? set.find(command, subcommand);
  if (called === undefined) throw new Error(`no ${name}`);
  return await called.action.run(context(language, options));
}

export async function answerOf(name: string, options: Record<string, string>, language: Language = 'en') {
  const reply = await run(name, options, language);
  if (reply.kind !== 'answer') throw new Error('a page, not an answer');
  return reply.answer;
}

export async function pageOf(name: string, options: Record<string, string> = {}, language: Language = 'en') {
  const reply = await run(name, options, language);
  if (reply.kind !== 'page') throw new Error('an answer, not a page');
  return [
    reply.title,
    ...reply.sections.map((section) => (typeof section === 'string' ? section : section.statement)),
  ].join('\n');
}
