import { readdir } from 'node:fs/promises';
import { LANGUAGES } from '../knowledge/types.js';
import type { Command, Runnable } from './command.js';
import { readCommand } from './command-file.js';

/** The project's own commands: beside `src`, and once compiled, beside `dist/src`. */
const COMMANDS_FOLDER = new URL('../../commands/', import.meta.url);

/** An action as it is called: `ask`, a subcommand such as `admin reload`, or an entry in the menu of a message. */
export interface Called {
  readonly command: Command;
  readonly action: Runnable;
}

/** All commands of the bot. */
export interface CommandSet {
  /** In the order of their English names. */
  readonly commands: readonly Command[];
  /** Finds an action by English names: `find('ask')`, `find('admin', 'reload')`. */
  find(name: string, subcommand?: string | null): Called | undefined;
}

/** One or more files in `commands/` are not commands; the message says which and why, a line each. */
export class CommandMistakes extends Error {
  override readonly name = 'CommandMistakes';
  readonly mistakes: readonly string[];

  constructor(mistakes: readonly string[]) {
    super(mistakes.join('\n'));
    this.mistakes = mistakes;
  }
}

/**
 * Reads every file of the commands folder: to add a command is to add a file.
 * @throws CommandMistakes naming every malformed file
 */
export async function discoverCommands(folder: URL = COMMANDS_FOLDER): Promise<CommandSet> {
  const files = (await listFiles(folder)).filter((file) => /\.[jt]s$/.test(file) && !file.endsWith('.d.ts'));
  const read = await Promise.all(files.sort().map((file) => readFile(folder, file)));
  const mistakes = read.flatMap(({ file, result }) =>
    result.ok ? [] : result.mistakes.map((mistake) => `commands/${file}: ${mistake}`),
  );
  const commands = read.flatMap(({ result }) => (result.ok ? [result.command] : []));
  mistakes.push(...collisions(commands));
  if (files.length === 0) mistakes.push(`commands: there is no command in ${folder.pathname}`);
  if (mistakes.length > 0) throw new CommandMistakes(mistakes);
  return commandSet(commands);
}

/** Puts commands together. */
export function commandSet(commands: readonly Command[]): CommandSet {
  const actions = new Map<string, Called>();
  for (const command of commands)
    if ('subcommands' in command)
      for (const action of command.subcommands)
        actions.set(`${command.name.en}/${action.name.en}`, { command, action });
    else if ('on' in command) actions.set(command.name.en, { command, action: { ...command, options: [] } });
    else actions.set(command.name.en, { command, action: command });
  return {
    commands: [...commands].sort((a, b) => (a.name.en < b.name.en ? -1 : 1)),
    find: (name, subcommand) => actions.get(subcommand ? `${name}/${subcommand}` : name),
  };
}

async function listFiles(folder: URL): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch {
    throw new CommandMistakes([`commands: the folder ${folder.pathname} cannot be read`]);
  }
}

async function readFile(folder: URL, file: string) {
  try {
    const module: unknown = await import(new URL(file, folder).href);
    const exported: unknown =
      typeof module === 'object' && module !== null && 'default' in module ? module.default : undefined;
    return { file, result: readCommand(exported) };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return { file, result: { ok: false, mistakes: [`cannot be read: ${reason}`] } as const };
  }
}

/** Names that two commands share, in either language: people could call only one of them. */
function collisions(commands: readonly Command[]): string[] {
  return LANGUAGES.flatMap((language) => {
    const seen = new Set<string>();
    return commands.flatMap((command) => {
      const name = command.name[language];
      const twice = seen.has(name);
      seen.add(name);
      return twice ? [`commands: two commands are named "${name}" (${language})`] : [];
    });
  });
}
