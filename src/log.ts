import { type DestinationStream, pino } from 'pino';
import type { LogLevel } from './config.js';
import { describeError } from './error-description.js';

/**
 * What a log line may hold beside its event. A closed list: ids, counts, names of our own, and errors by
 * their description. There is deliberately no place for a user's text, a token or a whole object.
 */
export interface LogFields {
  readonly user?: string;
  readonly guild?: string | null;
  readonly channel?: string | null;
  readonly shard?: number;
  /** Name of a command of ours. */
  readonly command?: string;
  readonly surface?: 'slash' | 'menu' | 'typing' | 'button' | 'mention' | 'direct' | 'terminal';
  readonly outcome?: string;
  readonly reason?: string;
  readonly scope?: 'global' | 'guild';
  readonly permissions?: string;
  /** What a person was given to quote when something failed. */
  readonly reference?: string;
  /** Duration or age, in milliseconds. */
  readonly ms?: number;
  readonly count?: number;
  readonly code?: number;
  /** Version of the coverage. */
  readonly version?: string;
  readonly articles?: number;
  readonly facts?: number;
  readonly mistakes?: number;
  /** A mistake in the knowledge base, in one line for whoever edits it. */
  readonly mistake?: string;
  readonly address?: string;
  readonly error?: unknown;
  /** Texts that the error's message might repeat, to be taken out of it. Never logged. */
  readonly hide?: readonly string[];
}

const PLAIN = [
  'user',
  'guild',
  'channel',
  'shard',
  'command',
  'surface',
  'outcome',
  'reason',
  'scope',
  'permissions',
  'reference',
  'ms',
  'count',
  'code',
  'version',
  'articles',
  'facts',
  'mistakes',
  'mistake',
  'address',
] as const satisfies readonly (keyof LogFields)[];

/** Where things are reported to whoever runs the bot. `event` is a sentence of our own, never built from data. */
export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
  /** Writes what is still held back. */
  flush(): void;
}

/** Only the fields of the list, only plain values: whatever else an object carries stays out of the log. */
function allowed(fields: LogFields): Record<string, unknown> {
  const plain = PLAIN.flatMap((key) => {
    const value: unknown = fields[key];
    return typeof value === 'string' || typeof value === 'number' ? [[key, value] as const] : [];
  });
  return {
    ...Object.fromEntries(plain),
    ...(fields.error === undefined ? {} : { error: describeError(fields.error, fields.hide) }),
  };
}

/**
 * Makes a log of JSON lines.
 * @param destination where the lines go; stderr where left out, since stdout belongs to the terminal. Written
 * synchronously, so that the last words before an exit are not lost.
 */
export function createLog(
  level: LogLevel,
  destination: DestinationStream = pino.destination({ dest: 2, sync: true }),
): Log {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  return {
    debug: (event, fields = {}) => logger.debug(allowed(fields), event),
    info: (event, fields = {}) => logger.info(allowed(fields), event),
    warn: (event, fields = {}) => logger.warn(allowed(fields), event),
    error: (event, fields = {}) => logger.error(allowed(fields), event),
    flush: () => logger.flush(),
  };
}
