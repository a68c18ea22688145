import { describe, expect, it } from 'vitest';
import { call, logIn, openDiscord } from './wire.js';

const CALLBACK = 'POST /interactions/:interaction/:token/callback';
const MESSAGES = 'POST /channels/:channel/messages';

describe('a fault of REST', () => {
  it.each<[number, object]>([
    [401, { message: '401: Unauthorized', code: 0 }],
    [403, { message: 'Missing Access', code: 50001 }],
    [404, { message: '404: Not Found', code: 0 }],
    [500, { message: '500: Internal Server Error', code: 0 }],
    [502, { message: '502: Bad Gateway', code: 0 }],
  ])('answers %i as Discord does, once, and leaves the call undone', async (status, body) => {
    const discord = await openDiscord();
    discord.faults.rest({ route: MESSAGES, status });
    const post = () => call(discord, 'POST', `/channels/${discord.channelId}/messages`, { content: 'x' });
    expect(await post()).toEqual({ status, body });
    expect(discord.sent.at(-1)).toMatchObject({
      kind: 'message',
      status,
      messageId: null,
      refusal: { status },
    });
    expect((await post()).status).toBe(200);
  });

  it('is for the calls it names, as often as it says', async () => {
    const discord = await openDiscord();
    const get = async (path: string) => (await call(discord, 'GET', path)).status;
    discord.faults.rest({ route: '/users/@me', status: 503, times: 2 });
    expect([
      await get('/gateway'),
      await get('/users/@me'),
      await get('/users/@me'),
      await get('/users/@me'),
    ]).toEqual([200, 503, 503, 200]);
    discord.faults.rest({ status: 500, times: Number.POSITIVE_INFINITY });
    expect([await get('/gateway'), await get('/users/@me')]).toEqual([500, 500]);
    discord.faults.clear();
    expect(await get('/gateway')).toBe(200);
  });

  it('limits the rate, which the real client waits for', async () => {
    const discord = await openDiscord();
    const client = await logIn(discord);
    discord.faults.rest({ route: MESSAGES, status: 429, retryAfter: 0.1 });
    const began = performance.now();
    await client.users.send(discord.member.id, 'patience');
    expect(performance.now() - began).toBeGreaterThan(95);
    expect(discord.sent.map(({ status }) => status)).toEqual([429, 200]);
  });

  it('limits every call of the application', async () => {
    const discord = await openDiscord();
    discord.faults.rest({ status: 429, retryAfter: 2, global: true });
    const response = await fetch(`${discord.api}/v10/gateway`);
    expect(response.headers.get('retry-after')).toBe('2');
    expect(response.headers.get('x-ratelimit-global')).toBe('true');
    expect(await response.json()).toMatchObject({ retry_after: 2, global: true });
  });

  it('makes a call wait, hang, or lose its answer', async () => {
    const discord = await openDiscord();
    const client = await logIn(discord, () => {}, { rest: { timeout: 80 } });
    const send = (content: string) => client.users.send(discord.member.id, content);
    await send('opens the conversation');
    discord.faults.rest({ route: MESSAGES, delay: 30 });
    const began = performance.now();
    await send('late');
    expect(performance.now() - began).toBeGreaterThan(28);

    discord.faults.rest({ route: MESSAGES, hang: true });
    await expect(send('hangs')).rejects.toThrow();
    expect(discord.calls.at(-1)).toMatchObject({ status: null });

    discord.faults.rest({ route: MESSAGES, cut: true });
    await expect(send('done all the same')).rejects.toThrow();
    const posted = discord.sent.filter(({ kind }) => kind === 'message').at(-1);
    expect(discord.messageById(posted?.messageId ?? '')?.content).toBe('done all the same');
  });

  it('shows in the exchange that it spoils', async () => {
    const discord = await openDiscord();
    const errors: unknown[] = [];
    const client = await logIn(discord, (made) =>
      made.on('interactionCreate', (interaction) => {
        if (interaction.isChatInputCommand())
          interaction.reply('x').catch((error: unknown) => errors.push(error));
      }),
    );
    await client.application.commands.set([{ name: 'ask', description: 'x' }]);
    discord.faults.rest({ route: CALLBACK, status: 503 });
    const spoiled = await discord.slash('ask', {}, { timeout: 100 });
    expect(spoiled).toMatchObject({ answered: false, callback: null });
    expect(() => spoiled.answer).toThrow('About /ask the bot sent: response refused: 503');
    expect(errors).toHaveLength(1);
    expect((await discord.slash('ask')).text).toBe('x');
  });
});

describe('a fault of the gateway', () => {
  it('can leave the client without ACKs, which it notices', async () => {
    const discord = await openDiscord({ heartbeatInterval: 60 });
    const client = await logIn(discord);
    const again = new Promise((resolve) => client.once('shardResume', resolve));
    discord.faults.dropHeartbeatAcks(true);
    setTimeout(() => discord.faults.dropHeartbeatAcks(false), 250);
    await again;
    expect(discord.gateway.resumes).toBeGreaterThan(0);
  });
});
