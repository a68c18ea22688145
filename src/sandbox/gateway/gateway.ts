import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { GatewayCloseCodes, GatewayDispatchEvents, GatewayOpcodes } from '../discord-api.js';
import type { GatewayState } from '../local-discord.js';
import {
  ALL_INTENTS,
  bare,
  identify,
  LARGEST_PAYLOAD,
  MOST_PAYLOADS,
  PRIVILEGED_INTENTS,
  parse,
  resumable,
  resume,
} from './protocol.js';
import { Session } from './session.js';

export interface GatewayOptions {
  readonly token: string;
  readonly privilegedIntents: number;
  readonly heartbeatInterval: number;
  readonly now: () => number;
  /** What READY says of this session. */
  readonly ready: (session: Session) => unknown;
  /** Called once READY is sent: delivers the servers. */
  readonly afterReady: (session: Session) => void;
}

/** The gateway: sockets, sessions and what a client may say on them. */
export class Gateway {
  readonly #options: GatewayOptions;
  readonly #server = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  readonly #sessions = new Map<string, Session>();
  readonly #sockets = new Set<WebSocket>();
  readonly #closes: number[] = [];
  #lastHeartbeat: number | null = null;
  #intents = 0;
  #identifies = 0;
  #resumes = 0;
  /** Sockets that are closed from this side, with their code noted. */
  readonly #closing = new WeakSet<WebSocket>();
  /** Heartbeats get no answer. */
  dropAcks = false;
  /** So many of the next events go out twice. */
  duplicates = 0;

  constructor(options: GatewayOptions) {
    this.#options = options;
  }

  get state(): GatewayState {
    return {
      connected: this.#live().length > 0,
      intents: this.#intents,
      identifies: this.#identifies,
      resumes: this.#resumes,
      closes: [...this.#closes],
      lastHeartbeat: this.#lastHeartbeat,
    };
  }

  /** Takes over a connection that asks to become a WebSocket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, socket, head, (open) => this.#accept(open));
  }

  /**
   * Sends an event to every session that listens to it.
   * @param data the event for a session with these intents
   * @param intent bits of which a session must have one; 0 for events that everybody gets
   */
  dispatch(event: string, data: (intents: number) => unknown, guildId: string | null, intent: number): void {
    const twice = this.duplicates > 0;
    if (twice) this.duplicates -= 1;
    for (const session of this.#sessions.values()) {
      if (!session.hears(guildId) || (intent !== 0 && (session.intents & intent) === 0)) continue;
      session.dispatch(event, data(session.intents));
      if (twice) session.dispatch(event, data(session.intents));
    }
  }

  closeSockets(code: number): void {
    for (const socket of this.#sockets) this.#close(socket, code);
    if (!resumable(code)) this.#sessions.clear();
  }

  askToReconnect(): void {
    for (const session of this.#live()) session.send({ op: GatewayOpcodes.Reconnect, d: null });
  }

  invalidateSessions(canResume: boolean): void {
    for (const session of this.#live()) {
      session.send({ op: GatewayOpcodes.InvalidSession, d: canResume });
      session.invalid = true;
      if (!canResume) this.#sessions.delete(session.id);
    }
  }

  /** Cuts every socket without a word. */
  cut(): void {
    for (const socket of this.#sockets) socket.terminate();
  }

  #close(socket: WebSocket, code: number): void {
    if (this.#closing.has(socket)) return;
    this.#closing.add(socket);
    this.#closes.push(code);
    socket.close(code);
  }

  #live(): readonly Session[] {
    return [...this.#sessions.values()].filter(({ open }) => open);
  }

  #accept(socket: WebSocket): void {
    this.#sockets.add(socket);
    let session: Session | null = null;
    let payloads: number[] = [];
    const { heartbeatInterval, now } = this.#options;
    const send = (op: GatewayOpcodes, d: unknown) => socket.send(JSON.stringify({ op, d, s: null, t: null }));
    // A client that is silent for much longer than it was asked to is gone.
    let silence = setTimeout(() => {}, 0);
    const heard = () => {
      clearTimeout(silence);
      silence = setTimeout(
        () => this.#close(socket, GatewayCloseCodes.SessionTimedOut),
        heartbeatInterval * 2,
      );
      silence.unref();
    };

    socket.on('message', (bytes: Buffer) => {
      const at = now();
      payloads = [...payloads.filter((then) => at - then < 60_000), at];
      if (payloads.length > MOST_PAYLOADS) return this.#close(socket, GatewayCloseCodes.RateLimited);
      if (bytes.byteLength > LARGEST_PAYLOAD) return this.#close(socket, GatewayCloseCodes.DecodeError);
      const said = parse(bytes);
      if (said === undefined) return this.#close(socket, GatewayCloseCodes.DecodeError);
      switch (said.op) {
        case GatewayOpcodes.Heartbeat:
          heard();
          this.#lastHeartbeat = at;
          if (!this.dropAcks) send(GatewayOpcodes.HeartbeatAck, null);
          return;
        case GatewayOpcodes.Identify:
          if (session?.invalid === false) return this.#close(socket, GatewayCloseCodes.AlreadyAuthenticated);
          session = this.#identify(said.d, socket);
          return;
        case GatewayOpcodes.Resume:
          if (session?.invalid === false) return this.#close(socket, GatewayCloseCodes.AlreadyAuthenticated);
          session = this.#resume(said.d, socket, send);
          return;
        case GatewayOpcodes.PresenceUpdate:
        case GatewayOpcodes.VoiceStateUpdate:
        case GatewayOpcodes.RequestGuildMembers:
          if (session === null) this.#close(socket, GatewayCloseCodes.NotAuthenticated);
          return;
        default:
          this.#close(socket, GatewayCloseCodes.UnknownOpcode);
      }
    });
    socket.on('close', (code) => {
      clearTimeout(silence);
      this.#sockets.delete(socket);
      if (!this.#closing.has(socket)) this.#closes.push(code);
      session?.lose(socket);
      // A client that says goodbye, or is shown the door, does not come back to its session.
      if (session !== null && !resumable(code)) this.#sessions.delete(session.id);
    });
    socket.on('error', () => socket.terminate());
    send(GatewayOpcodes.Hello, { heartbeat_interval: heartbeatInterval, _trace: ['local'] });
    heard();
  }

  #identify(data: unknown, socket: WebSocket): Session | null {
    const read = identify.safeParse(data);
    const { token, intents, shard = [0, 1] } = read.data ?? { token: null, intents: 0 };
    const [id, count] = shard;
    if (token === null) this.#close(socket, GatewayCloseCodes.DecodeError);
    else if (bare(token) !== this.#options.token) this.#close(socket, GatewayCloseCodes.AuthenticationFailed);
    else if (id >= count) this.#close(socket, GatewayCloseCodes.InvalidShard);
    else if ((intents & ~ALL_INTENTS) !== 0) this.#close(socket, GatewayCloseCodes.InvalidIntents);
    else if ((intents & PRIVILEGED_INTENTS & ~this.#options.privilegedIntents) !== 0) {
      this.#close(socket, GatewayCloseCodes.DisallowedIntents);
    } else {
      const session = new Session(intents, shard, socket);
      this.#identifies += 1;
      this.#intents = intents;
      this.#sessions.set(session.id, session);
      session.dispatch(GatewayDispatchEvents.Ready, this.#options.ready(session));
      this.#options.afterReady(session);
      return session;
    }
    return null;
  }

  #resume(data: unknown, socket: WebSocket, send: (op: GatewayOpcodes, d: unknown) => void): Session | null {
    const read = resume.safeParse(data);
    if (!read.success) {
      this.#close(socket, GatewayCloseCodes.DecodeError);
      return null;
    }
    const session = this.#sessions.get(read.data.session_id);
    if (bare(read.data.token) !== this.#options.token)
      this.#close(socket, GatewayCloseCodes.AuthenticationFailed);
    else if (session === undefined) send(GatewayOpcodes.InvalidSession, false);
    else if (read.data.seq > session.sequence) this.#close(socket, GatewayCloseCodes.InvalidSeq);
    else if (!session.resume(socket, read.data.seq)) {
      this.#sessions.delete(session.id);
      send(GatewayOpcodes.InvalidSession, false);
    } else {
      this.#resumes += 1;
      session.invalid = false;
      session.dispatch(GatewayDispatchEvents.Resumed, {});
      return session;
    }
    return null;
  }
}
