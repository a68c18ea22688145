import { isIP } from 'node:net';
import { z } from 'zod';
import { LANGUAGES, type Language } from './knowledge/types.js';

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Everything that the environment decides. */
export interface Config {
  /** Null where there is none: the sandbox. */
  readonly token: string | null;
  /** Base URL of Discord's REST API without the version; null for Discord's own. */
  readonly api: string | null;
  /** The one server in which commands are registered; null registers them everywhere. */
  readonly guildId: string | null;
  /** Users who may administer the bot beside the application's owner and team. */
  readonly adminIds: readonly string[];
  /** Folder of the knowledge base; null for the one that comes with the program. */
  readonly knowledgeFolder: string | null;
  /** Folder of what the bot counts; null for the one beside the program, or none in the sandbox. */
  readonly stateFolder: string | null;
  /** Questions that one person may ask in a minute; null for as many as they like. */
  readonly questionsPerMinute: number | null;
  /** Reload the knowledge base by itself when it changes. */
  readonly watchKnowledge: boolean;
  /** Where health and metrics are served; null for nowhere. */
  readonly metrics: { readonly host: string; readonly port: number } | null;
  /** For readers whose language the bot does not speak or does not know. */
  readonly defaultLanguage: Language;
  readonly logLevel: LogLevel;
}

export type ConfigReading =
  | { readonly ok: true; readonly config: Config }
  /** One line for each mistake, for a person: which variable, what is wrong, what would be right. No values. */
  | { readonly ok: false; readonly mistakes: readonly string[] };

/** An empty variable counts as one that is not set: `.env` files and containers pass them so. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => {
    const text = typeof value === 'string' ? value.trim() : value;
    return text === '' ? undefined : text;
  }, schema.optional());

/** Discord's ids: 64-bit numbers of 17 to 20 digits. */
const SNOWFLAKE = /^\d{17,20}$/;
/** Whoever can reach the metrics can read them: nobody else's machine, unless it is asked for. */
const LOCAL_ONLY = '127.0.0.1';
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

const snowflake = z
  .string()
  .regex(
    SNOWFLAKE,
    'must be a Discord id, 17 to 20 digits (in Discord: Settings → Advanced → Developer Mode, then right-click → Copy ID)',
  );

const api = z.string().refine((value) => {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));
}, 'must be an https address, such as https://discord.com/api; plain http only on this machine, or the token would travel in the clear');

/** Nobody reads faster; a script may ask faster, and would keep others from being answered. */
const QUESTIONS_PER_MINUTE = 60;

const PORT = 'must be a port of this machine, 1 to 65535';

const environment = z.object({
  DISCORD_TOKEN: optional(
    z
      .string()
      .regex(
        /^[\w.-]+$/,
        'must be the bare token of the bot (Developer Portal → Bot → Reset Token), without quotes, spaces or "Bot " before it',
      ),
  ),
  DISCORD_API: optional(api),
  DISCORD_GUILD_ID: optional(snowflake),
  ADMIN_USER_IDS: optional(
    z
      .string()
      .transform((list) => list.split(/[\s,]+/).filter((id) => id !== ''))
      .refine(
        (ids) => ids.every((id) => SNOWFLAKE.test(id)),
        'must be Discord user ids of 17 to 20 digits, separated by commas',
      ),
  ),
  KNOWLEDGE_DIR: optional(z.string()),
  KNOWLEDGE_WATCH: optional(z.enum(['0', '1'], 'must be 1 (reload when the knowledge base changes) or 0')),
  METRICS_PORT: optional(
    z
      .string()
      .regex(/^\d{1,5}$/, PORT)
      .transform(Number)
      .refine((port) => port >= 1 && port <= 65_535, PORT),
  ),
  METRICS_HOST: optional(
    z
      .string()
      .refine(
        (host) => isIP(host) !== 0 || host === 'localhost',
        'must be an address of this machine, such as 127.0.0.1 (this machine only) or 0.0.0.0 (every network it is on)',
      ),
  ),
  STATE_DIR: optional(z.string()),
  QUESTIONS_PER_MINUTE: optional(
    z
      .string()
      .regex(/^\d{1,4}$/, 'must be a number such as 60; 0 lets everybody ask as much as they like')
      .transform(Number),
  ),
  DEFAULT_LOCALE: optional(z.enum(LANGUAGES, `must be one of ${LANGUAGES.join(', ')}`)),
  LOG_LEVEL: optional(z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`)),
});

/**
 * Reads the configuration from environment variables, all mistakes in one go. Values are never repeated in
 * the mistakes: a token pasted into the wrong variable must not end up in a log.
 *
 * Without a token the log is kept to warnings unless `LOG_LEVEL` says otherwise, since the terminal is then
 * where the answers are read; and the one person there may ask as fast as they type.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ConfigReading {
  const read = environment.safeParse(env);
  if (!read.success)
    return {
      ok: false,
      mistakes: read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`),
    };
  const values = read.data;
  const token = values.DISCORD_TOKEN ?? null;
  const port = values.METRICS_PORT;
  return {
    ok: true,
    config: {
      token,
      api: values.DISCORD_API?.replace(/\/+$/, '') ?? null,
      guildId: values.DISCORD_GUILD_ID ?? null,
      adminIds: values.ADMIN_USER_IDS ?? [],
      knowledgeFolder: values.KNOWLEDGE_DIR ?? null,
      stateFolder: values.STATE_DIR ?? null,
      questionsPerMinute:
        (values.QUESTIONS_PER_MINUTE ?? (token === null ? 0 : QUESTIONS_PER_MINUTE)) || null,
      watchKnowledge: values.KNOWLEDGE_WATCH === '1',
      metrics: port === undefined ? null : { host: values.METRICS_HOST ?? LOCAL_ONLY, port },
      defaultLanguage: values.DEFAULT_LOCALE ?? 'en',
      logLevel: values.LOG_LEVEL ?? (token === null ? 'warn' : 'info'),
    },
  };
}
