import { randomBytes } from 'node:crypto';
import type { WebSocket } from 'ws';
import { GatewayOpcodes } from '../discord-api.js';

/** Events kept for a client that comes back. */
const KEPT_EVENTS = 1_000;

interface SentEvent {
  readonly op: typeof GatewayOpcodes.Dispatch;
  readonly t: string;
  readonly s: number;
  readonly d: unknown;
}

/** One session of the bot: what it listens to, and the events it was sent, on one socket after another. */
export class Session {
  readonly id = randomBytes(16).toString('hex');
  readonly intents: number;
  readonly shard: readonly [id: number, count: number];
  #sequence = 0;
  #socket: WebSocket | null;
  #events: SentEvent[] = [];
  /** Told to be invalid on a socket that stays open: the client may resume or identify there anew. */
  invalid = false;

  constructor(intents: number, shard: readonly [number, number], socket: WebSocket) {
    this.intents = intents;
    this.shard = shard;
    this.#socket = socket;
  }

  get open(): boolean {
    return this.#socket !== null;
  }

  get sequence(): number {
    return this.#sequence;
  }

  /** Whether this shard is the one that hears of a server; direct messages go to the first. */
  hears(guildId: string | null): boolean {
    const [id, count] = this.shard;
    return id === (guildId === null ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count)));
  }

  dispatch(event: string, data: unknown): void {
    this.#sequence += 1;
    const sent: SentEvent = { op: GatewayOpcodes.Dispatch, t: event, s: this.#sequence, d: data };
    this.#events.push(sent);
    if (this.#events.length > KEPT_EVENTS) this.#events.shift();
    this.send(sent);
  }

  send(payload: unknown): void {
    this.#socket?.send(JSON.stringify(payload));
  }

  /** A socket is gone; events are kept for the next one, which may have come already. */
  lose(socket: WebSocket): void {
    if (this.#socket === socket) this.#socket = null;
  }

  /**
   * Goes on where a client left off, with every event it has not had.
   * @returns false where some of them are no longer kept
   */
  resume(socket: WebSocket, after: number): boolean {
    const missed = this.#events.filter(({ s }) => s > after);
    if (missed.length < this.#sequence - after) return false;
    this.#socket = socket;
    for (const event of missed) this.send(event);
    return true;
  }
}
