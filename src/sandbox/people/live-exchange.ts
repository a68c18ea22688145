import type {
  APIApplicationCommandOptionChoice,
  APIMessage,
  InteractionResponseType,
} from 'discord-api-types/v10';
import type { Exchange } from '../exchange.js';
import type { Sent } from '../sent.js';
import type { LiveInteraction } from '../world/interaction-book.js';
import type { MessageStore } from '../world/message-store.js';
import { readableText } from './readable-text.js';

/** Milliseconds that a person waits for an answer. */
export const PATIENCE = 3_000;

/** What somebody did, for which an answer is awaited. */
export type Deed =
  | { readonly kind: 'interaction'; readonly live: LiveInteraction; readonly what: string }
  | {
      readonly kind: 'message';
      readonly message: APIMessage;
      readonly direct: string | null;
      readonly what: string;
    };

/** Kinds of call that give a person something to see. */
const VISIBLE: ReadonlySet<Sent['kind']> = new Set([
  'response',
  'response-edit',
  'follow-up',
  'follow-up-edit',
  'message',
  'message-edit',
  'autocomplete',
  'modal',
]);

/** One deed and everything the bot did about it. */
export class LiveExchange implements Exchange {
  readonly deed: Deed;
  readonly sent: Sent[] = [];
  readonly #messages: MessageStore;
  readonly #began = performance.now();
  readonly #waiting = new Set<() => void>();
  #latency: number | null = null;
  #answeredAfter: number | null = null;

  constructor(deed: Deed, messages: MessageStore) {
    this.deed = deed;
    this.#messages = messages;
  }

  get interaction(): Exchange['interaction'] {
    if (this.deed.kind === 'message') return null;
    const { id, token, type } = this.deed.live;
    return { id, token, type };
  }

  get message(): APIMessage | null {
    return this.deed.kind === 'message' ? this.deed.message : null;
  }

  get callback(): InteractionResponseType | null {
    return this.deed.kind === 'interaction' ? this.deed.live.response : null;
  }

  get messages(): readonly APIMessage[] {
    const ids = new Set<string>();
    for (const { kind, messageId, refusal } of this.sent) {
      if (messageId !== null && refusal === null && VISIBLE.has(kind)) ids.add(messageId);
    }
    return [...ids].map((id) => this.#messages.get(id)?.message).filter((message) => message !== undefined);
  }

  get answered(): boolean {
    return this.#answeredAfter !== null;
  }

  get answer(): APIMessage {
    const [first] = this.messages;
    if (first === undefined) throw new Error(this.#account());
    return first;
  }

  get text(): string {
    return this.messages.map(readableText).join('\n\n');
  }

  get choices(): readonly APIApplicationCommandOptionChoice[] {
    return this.deed.kind === 'interaction' ? this.deed.live.choices : [];
  }

  get modal(): Exchange['modal'] {
    return this.deed.kind === 'interaction' ? this.deed.live.modal : null;
  }

  get latency(): number | null {
    return this.#latency;
  }

  get answeredAfter(): number | null {
    return this.#answeredAfter;
  }

  /** Notes a call that is about this deed. */
  note(sent: Sent): void {
    this.sent.push(sent);
    if (sent.status !== null && sent.status < 300) {
      const after = performance.now() - this.#began;
      this.#latency ??= after;
      if (VISIBLE.has(sent.kind)) this.#answeredAfter ??= after;
    }
    for (const look of [...this.#waiting]) look();
  }

  until(test: (exchange: Exchange) => boolean, timeout = PATIENCE): Promise<void> {
    return this.#within(timeout, () => test(this)).then((held) => {
      if (!held) throw new Error(`Not within ${timeout} ms. ${this.#account()}`);
    });
  }

  /** Waits for something to see, no longer than `timeout` milliseconds. @returns whether there was something */
  awaitAnswer(timeout: number): Promise<boolean> {
    return this.#within(timeout, () => this.answered);
  }

  async settled(quiet: number): Promise<void> {
    for (let before = -1; before !== this.sent.length; ) {
      before = this.sent.length;
      await this.#within(quiet, () => this.sent.length > before);
    }
  }

  #within(timeout: number, holds: () => boolean): Promise<boolean> {
    if (holds()) return Promise.resolve(true);
    return new Promise((resolve) => {
      const end = (held: boolean) => {
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve(held);
      };
      const look = () => {
        if (holds()) end(true);
      };
      const timer = setTimeout(() => end(false), timeout);
      this.#waiting.add(look);
    });
  }

  /** What happened, for whoever missed an answer. */
  #account(): string {
    if (this.sent.length === 0) return `The bot sent nothing about ${this.deed.what}.`;
    const calls = this.sent.map(({ kind, status, refusal }) =>
      refusal === null
        ? `${kind} (${status})`
        : `${kind} refused: ${refusal.status} ${refusal.message} [${refusal.code}] ${refusal.mistakes.join('; ')}`,
    );
    return `About ${this.deed.what} the bot sent: ${calls.join(', ')}.`;
  }
}
