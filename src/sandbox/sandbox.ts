import type { Readable, Writable } from 'node:stream';
import type { LocalDiscord } from './local-discord.js';

/** What the sandbox needs: the terminal's two ends, and the bot. */
export interface SandboxOptions {
  readonly input: Readable;
  readonly output: Writable;
  /** Language of the person at the terminal, until `/lang` changes it. */
  readonly locale: 'fr' | 'en';
  /** Name of the application. */
  readonly name: string;
  /** Starts the bot against the local Discord (`api`, `token`); settled once it is logged in. */
  readonly startBot: (discord: LocalDiscord) => Promise<{ stop(): Promise<void> }>;
}

/** Runs until the input ends, then stops the bot; gives the exit code of the process. */
export type RunSandbox = (options: SandboxOptions) => Promise<number>;
