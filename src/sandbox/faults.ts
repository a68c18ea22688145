/** What goes wrong with REST calls. */
export interface RestFault {
  /**
   * Which calls: a method and a route as in `Call.route`, e.g. `POST /interactions/:interaction/:token/callback`;
   * a route alone for every method; left out, every call.
   */
  readonly route?: string;
  /** How many calls; 1 by default, `Infinity` until `clear`. */
  readonly times?: number;
  /** Milliseconds before the call is looked at. */
  readonly delay?: number;
  /** Answered with this status in place of being done. 401, 403, 404, 429, 5xx in the form Discord gives them. */
  readonly status?: number;
  /** With 429: seconds to wait, in the header and the body. */
  readonly retryAfter?: number;
  /** With 429: the limit is the global one. */
  readonly global?: boolean;
  /** Never answered (the socket stays open). */
  readonly hang?: boolean;
  /** Done, but the socket is cut before the answer: the bot cannot know. */
  readonly cut?: boolean;
}

/** What can be made to go wrong, on demand. */
export interface Faults {
  rest(fault: RestFault): void;
  /** Closes the bot's socket with this code. The session can be resumed unless the code says otherwise. */
  closeGateway(code: number): void;
  /** Asks the bot to reconnect (op 7). */
  askToReconnect(): void;
  /** Tells the bot that its session is invalid (op 9). */
  invalidateSession(resumable: boolean): void;
  /** Leaves heartbeats without their ACK. */
  dropHeartbeatAcks(on: boolean): void;
  /** Delivers each of the next events twice. */
  duplicateEvents(count: number): void;
  /** Leaves a server out of what is delivered after READY, until `releaseGuild`. */
  holdGuild(guildId: string): void;
  releaseGuild(guildId: string): void;
  /** Discord is gone: the gateway is cut, and every connection refused, until `comeBack`. */
  goAway(): void;
  comeBack(): Promise<void>;
  /** Everything works again. */
  clear(): void;
}
