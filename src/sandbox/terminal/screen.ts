import type { Writable } from 'node:stream';
import type { APIMessage } from 'discord-api-types/v10';
import { MessageFlags } from '../discord-api.js';
import type { Call, Sent } from '../sent.js';
import { ANSI, type NameOf, PLAIN, type Style, type StyledLine } from './markdown.js';
import { messageLines, type Pressable, type ShownMessage } from './message-lines.js';
import type { TerminalTexts } from './texts.js';
import { widthOf, wrap } from './width.js';

/** An output that may be a terminal. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** Prints to the terminal's output: styled and wrapped where it is a terminal, plain and whole where not. */
export class Screen {
  readonly #output: Output;
  readonly style: Style;

  constructor(output: Output) {
    this.#output = output;
    this.style = output.isTTY ? ANSI : PLAIN;
  }

  print(...lines: readonly string[]): void {
    this.#styled(lines.map((text) => ({ prefix: '', text })));
  }

  dim(text: string): void {
    this.print(this.style.dim(text));
  }

  error(text: string): void {
    this.print(this.style.error(text));
  }

  /** Shows a message under the name of its author. @returns what can be pressed on it */
  message(
    message: APIMessage,
    told: { readonly place: string; readonly isEdit: boolean },
    nameOf: NameOf,
    locale: string,
    texts: TerminalTexts,
  ): readonly Pressable[] {
    const shown: ShownMessage = messageLines(message, { style: this.style, texts, nameOf, locale });
    const ephemeral = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
    const about = [told.place, ...(ephemeral ? [texts.onlyYou] : []), ...(told.isEdit ? [texts.edited] : [])];
    this.print(`${this.style.bold(message.author.username)} ${this.style.dim(`(${about.join(', ')})`)}`);
    this.#styled(shown.lines);
    this.print('');
    return shown.pressables;
  }

  /** Says that Discord would not have taken what the bot sent. */
  refused(call: Call | Sent, texts: TerminalTexts): void {
    const { refusal } = call;
    if (refusal === null) return;
    const what = 'kind' in call ? call.kind : `${call.method} ${call.route}`;
    this.error(`✗ ${texts.refused} (${what}): ${refusal.status} ${refusal.message} [${refusal.code}]`);
    for (const mistake of refusal.mistakes) this.error(`  ${mistake}`);
  }

  /** Takes back what stands on the line, a prompt, before something else is printed. */
  clearLine(): void {
    if (this.#output.isTTY) this.#output.write('\r\u001b[K');
  }

  /** Settled once everything printed has left. */
  flushed(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#output.destroyed) resolve();
      else this.#output.write('', () => resolve());
    });
  }

  #styled(lines: readonly StyledLine[]): void {
    if (this.#output.destroyed) return;
    // A terminal that does not know its width says 0.
    const columns = this.#output.isTTY ? this.#output.columns || 80 : Number.POSITIVE_INFINITY;
    const text = lines
      .flatMap(({ prefix, text: line }) =>
        wrap(line, Math.max(20, columns - widthOf(prefix))).map((piece) => `${prefix}${piece}`),
      )
      .map((line) => `${line}\n`);
    this.#output.write(text.join(''));
  }
}
