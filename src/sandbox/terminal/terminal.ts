import { createInterface, type Interface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { LocalDiscord } from '../local-discord.js';
import type { Sent } from '../sent.js';
import { type Output, Screen } from './screen.js';
import type { TerminalLanguage } from './texts.js';
import { createVisitor } from './visitor.js';

export interface TerminalOptions {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Output;
  readonly discord: LocalDiscord;
  readonly language: TerminalLanguage;
  readonly name: string;
  /** Milliseconds to wait for an answer. */
  readonly patience: number;
}

/** Lets the person at the terminal use the bot until the input ends or `/quit`. */
export async function runTerminal({
  input,
  output,
  discord,
  patience,
  ...who
}: TerminalOptions): Promise<void> {
  const screen = new Screen(output);
  const visitor = createVisitor({ discord, screen, patience, ...who });
  let lines: Interface | undefined;
  let idle = false;
  const see = (sent: Sent) => {
    if (idle) screen.clearLine();
    visitor.see(sent);
    if (idle) lines?.prompt(true);
  };
  // A reader that goes away (`| head`) ends the session.
  const end = () => lines?.close();
  output.on('error', end);
  const stopListening = discord.listen(see);
  try {
    await visitor.greet();
    // Made once somebody listens: lines that come before are lost.
    const onTerminal = output.isTTY && input.isTTY ? { output, terminal: true } : {};
    lines = createInterface({ input, prompt: '› ', ...onTerminal });
    const ask = () => {
      if (!input.isTTY) return;
      idle = true;
      lines?.prompt();
    };
    ask();
    for await (const line of lines) {
      idle = false;
      if (line.trim() === '/quit' || output.destroyed) break;
      if (!input.isTTY) screen.print(`› ${line}`);
      await visitor.say(line);
      ask();
    }
  } finally {
    stopListening();
    lines?.close();
    await screen.flushed();
    output.off('error', end);
  }
}
