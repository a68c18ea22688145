/** The connection to Discord, as it is now. */
export type Connection =
  /** Events come in. */
  | { readonly state: 'ready' }
  /** Not connected, or not yet through the greeting, since then: it is being taken up. */
  | { readonly state: 'connecting'; readonly since: Date }
  /** Asked to stop: nothing more is accepted. */
  | { readonly state: 'stopping' };

/** What a supervisor wants to know. */
export interface Health {
  /** The process is of use as it stands: restarting it would not help. */
  readonly alive: boolean;
  /** Questions are answered at this moment. */
  readonly ready: boolean;
}

/**
 * Milliseconds for which a lost connection is believed to come back by itself. Discord's own disturbances last
 * minutes; a restart costs one of a thousand logins a day.
 */
const COMES_BACK_WITHIN = 5 * 60_000;

/** Judges by the connection alone: a bot to whom nobody speaks is not ill. */
export function healthOf(connection: Connection, now: Date): Health {
  switch (connection.state) {
    case 'ready':
      return { alive: true, ready: true };
    case 'stopping':
      return { alive: true, ready: false };
    case 'connecting':
      return { alive: now.getTime() - connection.since.getTime() < COMES_BACK_WITHIN, ready: false };
  }
}
