import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { EXIT } from '../../src/exit-code.js';
import type { CompiledThreads } from '../../src/open-desk.js';
import type { LocalDiscord } from '../../src/sandbox/local-discord.js';
import { startLocalDiscord } from '../../src/sandbox/start.js';
import { start } from '../../src/start.js';
import { TOWN } from '../knowledge/town.js';
import { compileThreads, withCompiledForm } from '../support/compiled-threads.js';
import { freePort, settingsFor } from '../support/program-on-local-discord.js';
import { NOW } from '../support/real-desk.js';
import { overhear, type Secrets } from '../support/secrets.js';
import { until } from '../support/until.js';
import { type WrittenKnowledge, writtenKnowledge } from '../support/written-knowledge.js';

const CALLBACK = 'POST /interactions/:interaction/:token/callback';
/** Words that are nobody's but the one who writes them. */
const WORDS = ['zanzibarova', 'quorndale', 'h4rv3stm00n', 'Brümmelkamp'];

let threads: CompiledThreads;
beforeAll(async () => {
  threads = await compileThreads();
});

let discord: LocalDiscord;
let secrets: Secrets;
let knowledge: WrittenKnowledge;
beforeEach(async () => {
  discord = await startLocalDiscord();
  secrets = overhear(discord);
  knowledge = await writtenKnowledge(await withCompiledForm('town', TOWN));
});
afterEach(async () => {
  await discord.close();
  await knowledge[Symbol.asyncDispose]();
});

it('no token and nothing that anybody wrote is found in what the whole bot writes at the level of trace', async () => {
  const port = await freePort();
  const written: string[] = [];
  const output = new PassThrough();
  output.on('data', (data) => written.push(String(data)));
  let stop: () => void = () => undefined;
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const ended = start({
    env: {
      ...settingsFor(discord, knowledge.folder),
      LOG_LEVEL: 'trace',
      METRICS_PORT: String(port),
      KNOWLEDGE_WATCH: '1',
    },
    input: new PassThrough(),
    output,
    complain: (line) => written.push(line),
    logTo: { write: (line) => written.push(line) },
    stopped,
    crashed: new Promise(() => undefined),
    clock: NOW,
    threads,
  });
  await discord.ready();
  await until(() => discord.registered.global.length > 0);

  const apologies: string[] = [];
  for (const word of WORDS) {
    const question = `Has ${word} met Ada Morel in ${word}?`;
    const mention = `<@${discord.botUserId}> ${question}`;
    await discord.slash('ask', { question });
    await discord.slash('meetings', { who: `${word} Morel`, from: `the days of ${word}` });
    await discord.slash('said', { who: 'Ada Morel', about: `the ${word} affair` });
    await discord.autocomplete('meetings', { option: 'who', value: `${word} and more` });
    await discord.message(mention);
    await discord.message(question, { place: 'dm' });
    await discord.slash('ask', { question }, { age: 3_500, timeout: 100 });
    for (const fault of [
      { status: 500, times: 4 },
      { status: 403, times: 2 },
      { status: 404 },
      { cut: true },
    ]) {
      discord.faults.rest({ route: CALLBACK, ...fault });
      apologies.push((await discord.slash('ask', { question }, { timeout: 150 })).text);
      discord.faults.clear();
      discord.faults.rest({ route: 'POST /channels/:channel/messages', ...fault });
      apologies.push((await discord.message(mention, { timeout: 150 })).text);
      discord.faults.clear();
    }
  }
  await discord.slash('admin reload', {}, { user: discord.owner, settle: 200 });
  await discord.slash('admin reload', {});
  discord.faults.closeGateway(4000);
  await discord.ready();
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  stop();
  expect(await ended).toBe(EXIT.ok);

  const everything = [...written, metrics].join('\n');
  expect(everything).toContain('an answer failed');
  expect(everything).toContain('depeche_failures_total');
  expect(secrets.foundIn(everything)).toEqual([]);
  for (const word of WORDS) expect(everything.toLowerCase()).not.toContain(word.toLowerCase());
  // An apology holds a reference, and nothing of what was asked; what is no apology is an answer.
  const said = apologies.filter((text) => text.includes('went wrong')).join('\n');
  expect(said).not.toBe('');
  for (const word of WORDS) expect(said).not.toContain(word);
  // What is written down for editors holds pieces of questions at most, and no ids.
  const tally = await readFile(join(knowledge.folder, 'tally.json'), 'utf8').catch(() => '');
  expect(secrets.foundIn(tally).filter((secret) => secret === discord.token || secret.endsWith('?'))).toEqual(
    [],
  );
  expect(tally).not.toContain(discord.member.id);
});
