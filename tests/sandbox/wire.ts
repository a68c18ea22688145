import { Client, type ClientOptions, GatewayIntentBits, Partials } from 'discord.js';
import { onTestFinished } from 'vitest';
import type { LocalDiscord, LocalDiscordOptions } from '../../src/sandbox/local-discord.js';
import { startLocalDiscord } from '../../src/sandbox/start.js';

/** What a bot listens to that needs no privileged intent. */
export const PLAIN_INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
] as const;

/** A local Discord that is closed when the test is over. */
export async function openDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const discord = await startLocalDiscord(options);
  onTestFinished(() => discord.close());
  return discord;
}

/** The real client, logged in and with its servers; destroyed when the test is over. */
export async function logIn(
  discord: LocalDiscord,
  prepare: (client: Client) => void = () => {},
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = makeClient(discord, options);
  prepare(client);
  const ready = new Promise<Client<true>>((resolve) => client.once('clientReady', resolve));
  await client.login(discord.token);
  return ready;
}

/** The real client, not logged in yet. */
export function makeClient(discord: LocalDiscord, options: Partial<ClientOptions> = {}): Client {
  const client = new Client({
    intents: [...PLAIN_INTENTS],
    partials: [Partials.Channel],
    ...options,
    rest: { api: discord.api, retries: 0, timeout: 2_000, ...options.rest },
  });
  client.on('error', () => {});
  onTestFinished(() => client.destroy());
  return client;
}

/** What a REST call gave back. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

/** A call of the REST API without any library in between. */
export async function call(
  discord: LocalDiscord,
  method: string,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  const response = await fetch(`${discord.api}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
}

/** The mistakes of the last refused call, as lines. */
export function mistakesOf(discord: LocalDiscord): readonly string[] {
  return discord.calls.findLast(({ refusal }) => refusal !== null)?.refusal?.mistakes ?? [];
}
