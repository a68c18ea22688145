import type { Call, Sent } from '../sent.js';

/** A call on its way. */
export type OpenCall = { -readonly [Key in keyof Call]: Call[Key] };

/** What left the bot. */
export class CallRecord {
  #calls: Call[] = [];
  #sent: Sent[] = [];
  readonly #listeners = new Set<(sent: Sent) => void>();

  get calls(): readonly Call[] {
    return this.#calls;
  }

  get sent(): readonly Sent[] {
    return this.#sent;
  }

  /** Notes a call as it arrives; whoever answers it fills in how. */
  open(call: Call): OpenCall {
    const open: OpenCall = { ...call };
    this.#calls.push(open);
    return open;
  }

  /** Notes what a call said to a person, once it is answered. */
  say(sent: Sent): void {
    this.#sent.push(sent);
    for (const listener of this.#listeners) listener(sent);
  }

  /** Calls `listener` for everything said from now on. @returns what ends it */
  listen(listener: (sent: Sent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  clear(): void {
    this.#calls = [];
    this.#sent = [];
  }
}
