import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { REST } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { type DiscordClock, readDiscordClock } from '../../src/discord/discord-clock.js';

let server: Server | undefined;
afterEach(() => server?.close());

/** The clock of a Discord that is so many milliseconds away from this machine's, after one call. */
async function clockOf(difference: number): Promise<DiscordClock> {
  server = createServer((_request, response) => {
    response.setHeader('Date', new Date(Date.now() + difference).toUTCString());
    response.setHeader('Content-Type', 'application/json').end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const rest = new REST({ api: `http://127.0.0.1:${port}` }).setToken('token');
  const clock = readDiscordClock(rest);
  await rest.get('/gateway/bot');
  return clock;
}

describe('an interaction', () => {
  it.each([
    ['as this machine has it', 0],
    ['an hour behind this machine', -3_600_000],
    ['an hour ahead of this machine', 3_600_000],
  ])('is too late by Discord’s clock, %s', async (_, difference) => {
    const clock = await clockOf(difference);
    const now = Date.now() + difference;
    expect(clock.tooLate(now - 1_500)).toBe(false);
    expect(clock.tooLate(now - 5_000)).toBe(true);
  });
});
