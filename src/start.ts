import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { DestinationStream } from 'pino';
import { CommandMistakes } from './command/discovery.js';
import { countTally } from './command/tally.js';
import { type KeptTally, keepTally, NOTHING_COUNTED } from './command/tally-file.js';
import { type Config, readConfig } from './config.js';
import type { Bot, BotOptions } from './discord/bot.js';
import type { Desk } from './discord/respond.js';
import { EXIT, type ExitCode, Fatal } from './exit-code.js';
import { folderSource } from './knowledge/source.js';
import { watchSource } from './knowledge/watching.js';
import { createLog, type Log } from './log.js';
import { type CompiledThreads, openDesk, reloadUnasked } from './open-desk.js';
import type { Connection } from './operations/health.js';
import { openStatus } from './operations/status.js';
import { defaultStateFolder, projectFolder } from './project-folder.js';

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
  /** The compiled threads, where the program itself is not compiled. */
  readonly threads?: CompiledThreads;
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
    return await Promise.race([
      run(reading.config, surroundings, log),
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

/** Opens everything, runs the bot, and closes everything. */
async function run(config: Config, surroundings: Surroundings, log: Log): Promise<ExitCode> {
  const { clock, threads } = surroundings;
  const folder = config.knowledgeFolder ?? fileURLToPath(new URL('data/', projectFolder()));
  const source = folderSource(folder);
  const status = await openStatus(config.metrics, clock);
  const { observe } = status;
  let open: Desk | undefined;
  const watching = config.watchKnowledge
    ? // Before the knowledge base is loaded, so that no change slips between the two.
      await watchSource(source, async () => {
        if (open !== undefined) await reloadUnasked(open.coverage, log);
      })
    : undefined;
  const counting = openTally(config, clock, log);
  const tally = counting.then((kept) => kept.tally);
  const opening = openDesk({ folder, tally, clock, log, observe, threads });
  readAhead(config);
  const desk = await opening;
  open = desk;

  const since = clock();
  let connection = (): Connection => ({ state: 'connecting', since });
  const running: Running = {
    options: {
      adminIds: config.adminIds,
      defaultLanguage: config.defaultLanguage,
      questionsPerMinute: config.questionsPerMinute,
      desk,
      log,
      observe,
    },
    started: (bot) => {
      connection = bot.connection;
    },
  };
  const serving = await status.serve(() => {
    const { version, articles, facts } = desk.coverage.engine().summary;
    return { connection: connection(), version, articles, facts, loadedAt: desk.coverage.loadedAt() };
  });
  try {
    return config.token === null
      ? await runInSandbox(config, running, surroundings)
      : await runOnDiscord(config, config.token, running, surroundings);
  } finally {
    await Promise.all([watching?.end(), serving.close(), counting.then(({ flush }) => flush())]);
    await desk.close();
  }
}

/** Begins to read what takes longest to be read, while the thread of the engine loads the knowledge base. */
function readAhead({ token }: Config): void {
  const modules = [import('./discord/bot.js'), ...(token === null ? [import('./sandbox/sandbox.js')] : [])];
  // Whoever needs them is told what is wrong with them.
  for (const module of modules) module.catch(() => undefined);
}

/**
 * Counts on from the state folder; in the sandbox, where nobody really asks, in memory unless told otherwise.
 * A file that cannot be read is left to whoever can mend it, and counting goes on in memory: answers come first.
 */
async function openTally({ token, stateFolder }: Config, clock: () => Date, log: Log): Promise<KeptTally> {
  const inMemory = () => ({ tally: countTally(NOTHING_COUNTED, clock), flush: async () => undefined });
  if (stateFolder === null && token === null) return inMemory();
  try {
    return await keepTally(stateFolder ?? defaultStateFolder(), clock, (error) =>
      log.error('could not write down what was counted', { error }),
    );
  } catch (error) {
    log.error('could not read what was counted before; what comes is counted in memory only', { error });
    return inMemory();
  }
}

/** What a run hands to the bot, on Discord or in the sandbox. */
interface Running {
  readonly options: Omit<BotOptions, 'token' | 'api' | 'guildId'>;
  /** Is given the bot once it is logged in. */
  readonly started: (bot: Bot) => void;
}

async function runOnDiscord(
  { api, guildId }: Config,
  token: string,
  { options, started }: Running,
  { stopped }: Surroundings,
): Promise<ExitCode> {
  const { startBot } = await import('./discord/bot.js');
  const bot = await Promise.race([startBot({ ...options, token, api, guildId }), stopped]);
  // Asked to stop while it was logging in: there is nothing to finish.
  if (bot === undefined) return EXIT.ok;
  started(bot);
  const failure = await Promise.race([stopped, bot.failed]);
  await bot.stop();
  if (failure !== undefined) throw failure;
  options.log.info('stopped');
  return EXIT.ok;
}

async function runInSandbox(
  { defaultLanguage }: Config,
  { options, started }: Running,
  { input, output, stopped }: Surroundings,
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
    locale: defaultLanguage,
    startBot: async ({ token, api }) => {
      bot = await startBot({ ...options, token, api, guildId: null });
      started(bot);
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
