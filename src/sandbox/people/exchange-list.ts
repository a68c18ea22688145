import type { Sent } from '../sent.js';
import type { MessageStore } from '../world/message-store.js';
import { type Deed, LiveExchange } from './live-exchange.js';

/** The exchanges that may still get something. */
export class ExchangeList {
  readonly #messages: MessageStore;
  readonly #byInteraction = new Map<string, LiveExchange>();
  readonly #byMessage = new Map<string, LiveExchange>();
  /** The last exchange of each channel; direct messages to a person count for what they last posted. */
  readonly #lastIn = new Map<string, LiveExchange>();

  constructor(messages: MessageStore) {
    this.#messages = messages;
  }

  open(deed: Deed): LiveExchange {
    const exchange = new LiveExchange(deed, this.#messages);
    if (deed.kind === 'interaction') {
      this.#byInteraction.set(deed.live.id, exchange);
    } else {
      this.#byMessage.set(deed.message.id, exchange);
      this.#lastIn.set(deed.message.channel_id, exchange);
      if (deed.direct !== null) this.#lastIn.set(deed.direct, exchange);
    }
    return exchange;
  }

  /** Finds the exchange that a call belongs to: by its interaction, the message it replies to, or its channel. */
  note(sent: Sent): void {
    const by =
      this.#byInteraction.get(sent.interactionId ?? '') ??
      this.#byMessage.get(repliedTo(sent)) ??
      this.#byMessage.get(sent.messageId ?? '') ??
      (sent.interactionId === null ? this.#lastIn.get(sent.channelId ?? '') : undefined);
    if (by === undefined) return;
    // Edits of what was sent belong to the same exchange.
    if (sent.messageId !== null) this.#byMessage.set(sent.messageId, by);
    by.note(sent);
  }

  byInteraction(id: string): LiveExchange | undefined {
    return this.#byInteraction.get(id);
  }

  clear(): void {
    this.#byInteraction.clear();
    this.#byMessage.clear();
    this.#lastIn.clear();
  }
}

function repliedTo({ body }: Sent): string {
  if (typeof body !== 'object' || body === null || !('message_reference' in body)) return '';
  const reference = body.message_reference;
  if (typeof reference !== 'object' || reference === null || !('message_id' in reference)) return '';
  return String(reference.message_id);
}
