import { once } from 'node:events';
import { createServer } from 'node:http';
import type { LocalDiscord } from '../../src/sandbox/local-discord.js';
import { startLocalDiscord } from '../../src/sandbox/start.js';
import { type Program, runProgram } from './compiled.js';

/** The environment of a program. */
export type Env = Readonly<Record<string, string>>;

/** What the program needs to find a local Discord, and a knowledge base of a test's own. */
export const settingsFor = (discord: LocalDiscord, folder: string): Env => ({
  DISCORD_TOKEN: discord.token,
  DISCORD_API: discord.api,
  KNOWLEDGE_DIR: folder,
  STATE_DIR: folder,
});

/** Runs the compiled program against a local Discord of its own, once it is ready. */
export async function withProgram(
  { folder, env = {}, nodeOptions = [] }: { folder: string; env?: Env; nodeOptions?: readonly string[] },
  test: (program: Program, discord: LocalDiscord) => Promise<void>,
): Promise<void> {
  const discord = await startLocalDiscord();
  const program = runProgram({ ...settingsFor(discord, folder), ...env }, nodeOptions);
  try {
    await program.writes('"msg":"ready"');
    await test(program, discord);
  } finally {
    program.kill('SIGKILL');
    await program.exitCode;
    await discord.close();
  }
}

/** A port that is free at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
