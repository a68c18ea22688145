import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { LocalDiscord } from './local-discord.js';
import { PATIENCE } from './people/live-exchange.js';
import { startLocalDiscord } from './start.js';
import type { Output } from './terminal/screen.js';
import { runTerminal } from './terminal/terminal.js';

/** What the sandbox needs: the terminal's two ends, and the bot. */
export interface SandboxOptions {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Output;
  /** Language of the person at the terminal, until `/lang` changes it. */
  readonly locale: 'fr' | 'en';
  /** Name of the application. */
  readonly name: string;
  /** Milliseconds to wait for an answer; 3,000 by default, as Discord does. */
  readonly patience?: number;
  /** Starts the bot against the local Discord (`api`, `token`); settled once it is logged in. */
  readonly startBot: (discord: LocalDiscord) => Promise<{ stop(): Promise<void> }>;
}

/** Milliseconds to wait for the bot to have registered its commands. */
const REGISTRATION = 5_000;

/**
 * Runs a bot against a local Discord, with the terminal as its user, until the input ends.
 * @returns the exit code of the process
 * @throws whatever `startBot` throws
 */
export async function runSandbox({
  input,
  output,
  locale,
  name,
  patience = PATIENCE,
  startBot,
}: SandboxOptions): Promise<number> {
  const discord = await startLocalDiscord({ name, locale: locale === 'fr' ? 'fr' : 'en-US' });
  try {
    const bot = await startBot(discord);
    try {
      await discord.ready();
      await registered(discord);
      await runTerminal({ input, output, discord, language: locale, name, patience });
    } finally {
      await bot.stop();
    }
    return 0;
  } finally {
    await discord.close();
  }
}

/** Waits until the bot has a command, or until it is clear that it registers none. */
async function registered(discord: LocalDiscord): Promise<void> {
  const end = performance.now() + REGISTRATION;
  while (discord.offered({ user: discord.owner }).length === 0 && performance.now() < end) await pause(5);
}
