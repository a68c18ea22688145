import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { DestinationStream } from 'pino';
import { createEngine } from './answer/create-engine.js';
import { loadLanguage } from './answer/load-language.js';
import { countActivity } from './command/activity.js';
import { holdCoverage, type Loading } from './command/coverage-in-force.js';
import { CommandMistakes, discoverCommands } from './command/discovery.js';
import { say } from './command/wording.js';
import { type Config, readConfig } from './config.js';
import type { Bot, BotOptions } from './discord/bot.js';
import type { Desk } from './discord/respond.js';
import { loadTexts } from './discord/texts.js';
import { EXIT, type ExitCode, Fatal } from './exit-code.js';
import { loadCoverage } from './knowledge/loading.js';
import { formatMistake } from './knowledge/mistake.js';
import { folderSource } from './knowledge/source.js';
import { createLog, type Log } from './log.js';
import { projectFolder } from './project-folder.js';

const NAME = 'Dépêche';

/** What the program runs in: the process, or a test. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly input: Readable;
  readonly output: Writable;
  /** Tells whoever starts the program why it cannot run, a line at a time. */
  readonly complain: (line: string) => void;
  /** Where log lines go; stderr where left out. */
  readonly logTo?: DestinationStream;
  /** Settled when the program is asked to stop. */
  readonly stopped: Promise<void>;
  /** Settled with what was thrown where nobody caught it. */
  readonly crashed: Promise<unknown>;
  readonly clock: () => Date;
}

/**
 * Runs the program until it is asked to stop, its input ends (in the sandbox) or it cannot go on: configuration
 * → coverage → Discord or, without a token, the sandbox. Never rejects; whatever is wrong is said in `complain`.
 * @returns the exit code of the process
 */
export async function start(surroundings: Surroundings): Promise<ExitCode> {
  const reading = readConfig(surroundings.env);
  if (!reading.ok) {
    surroundings.complain(`${NAME} cannot start. In the environment or in .env:`);
    for (const mistake of reading.mistakes) surroundings.complain(`  ${mistake}`);
    return EXIT.config;
  }
  const log = createLog(reading.config.logLevel, surroundings.logTo);
  try {
    const desk = await openDesk(reading.config, surroundings);
    return await Promise.race([
      reading.config.token === null
        ? runInSandbox(reading.config, desk, surroundings, log)
        : runOnDiscord(reading.config, reading.config.token, desk, surroundings, log),
      surroundings.crashed.then((error) => {
        throw error;
      }),
    ]);
  } catch (error) {
    return giveUp(error, surroundings, log);
  } finally {
    log.flush();
  }
}

/** Loads everything that answering takes. @throws Fatal with every mistake of the knowledge base or the commands */
async function openDesk(config: Config, { clock }: Surroundings): Promise<Desk> {
  const project = projectFolder();
  const languageFolder = new URL('data/language/', project);
  const folder = config.knowledgeFolder ?? fileURLToPath(new URL('data/', project));
  const load = async (): Promise<Loading> => {
    const loaded = await loadCoverage(folderSource(folder));
    return loaded.ok ? loaded : { ok: false, mistakes: loaded.mistakes.map(formatMistake) };
  };
  const [loading, language, texts, commands] = await Promise.all([
    load(),
    loadLanguage(languageFolder),
    loadTexts(languageFolder),
    discoverCommands(),
  ]);
  if (!loading.ok) throw new Fatal(brokenData(folder, loading.mistakes), EXIT.config);
  const { coverage } = loading;
  return {
    commands,
    texts,
    coverage: holdCoverage({
      coverage,
      load,
      createEngine: (loaded) => {
        const engine = createEngine(loaded, language, clock);
        // Builds what suggestions need, before somebody waits for the first.
        engine.suggest('subject', '', 'en');
        return engine;
      },
      clock,
    }),
    activity: countActivity(clock),
    clock,
  };
}

function brokenData(folder: string, mistakes: readonly string[]): string {
  const count = say('en', { one: '{count} mistake', other: '{count} mistakes' }, { count: mistakes.length });
  return [`${NAME} cannot start: ${count} in the knowledge base (${folder})`]
    .concat(mistakes.map((line) => `  ${line}`))
    .join('\n');
}

async function runOnDiscord(
  config: Config,
  token: string,
  desk: Desk,
  { stopped }: Surroundings,
  log: Log,
): Promise<ExitCode> {
  const { startBot } = await import('./discord/bot.js');
  const options = botOptions(config, desk, log, { token, api: config.api, guildId: config.guildId });
  const bot = await Promise.race([startBot(options), stopped]);
  // Asked to stop while it was logging in: there is nothing to finish.
  if (bot === undefined) return EXIT.ok;
  const failure = await Promise.race([stopped, bot.failed]);
  await bot.stop();
  if (failure !== undefined) throw failure;
  log.info('stopped');
  return EXIT.ok;
}

async function runInSandbox(
  config: Config,
  desk: Desk,
  { input, output, stopped }: Surroundings,
  log: Log,
): Promise<ExitCode> {
  const [{ startBot }, { runSandbox }] = await Promise.all([
    import('./discord/bot.js'),
    import('./sandbox/sandbox.js'),
  ]);
  let bot: Bot | undefined;
  const session = runSandbox({
    input,
    output,
    name: NAME,
    locale: config.defaultLanguage,
    startBot: async ({ token, api }) => {
      bot = await startBot(botOptions(config, desk, log, { token, api, guildId: null }));
      return bot;
    },
  });
  const ended = await Promise.race([session, stopped]);
  if (ended === undefined) {
    await bot?.stop();
    return EXIT.ok;
  }
  return ended === 0 ? EXIT.ok : EXIT.software;
}

function botOptions(
  { adminIds, defaultLanguage }: Config,
  desk: Desk,
  log: Log,
  where: Pick<BotOptions, 'token' | 'api' | 'guildId'>,
): BotOptions {
  return { ...where, adminIds, defaultLanguage, desk, log };
}

/** The last word: readable, without a stack. What nobody foresaw is described in the log. */
function giveUp(error: unknown, { complain }: Surroundings, log: Log): ExitCode {
  if (error instanceof Fatal) {
    for (const line of error.message.split('\n')) complain(line);
    return error.exitCode;
  }
  if (error instanceof CommandMistakes) {
    complain(`${NAME} cannot start, for what is in its commands folder:`);
    for (const mistake of error.mistakes) complain(`  ${mistake}`);
    return EXIT.software;
  }
  log.error('an error that nobody foresaw', { error });
  complain(`${NAME} stops on an error that nobody foresaw. The line before says where; please report it.`);
  return EXIT.software;
}
