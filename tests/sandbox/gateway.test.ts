import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';
import type { LocalDiscord } from '../../src/sandbox/local-discord.js';
import { call, logIn, openDiscord } from './wire.js';

const payload = z.object({ op: z.int(), d: z.unknown(), s: z.int().nullish(), t: z.string().nullish() });
type Payload = z.infer<typeof payload>;

/** A client that speaks the gateway's own language, one payload at a time. */
async function connect(discord: LocalDiscord) {
  const { body } = await call(discord, 'GET', '/gateway/bot');
  const { url } = z.object({ url: z.string() }).parse(body);
  const socket = new WebSocket(`${url}/?v=10&encoding=json`);
  onTestFinished(() => socket.terminate());
  const inbox: Payload[] = [];
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  let wake = () => {};
  socket.on('message', (bytes: Buffer) => {
    inbox.push(payload.parse(JSON.parse(bytes.toString())));
    wake();
  });
  const next = async (): Promise<Payload> => {
    for (;;) {
      const first = inbox.shift();
      if (first !== undefined) return first;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  return { socket, closed, next, send: (op: number, d: unknown) => socket.send(JSON.stringify({ op, d })) };
}

const identify = (discord: LocalDiscord, rest: object = {}) => ({
  token: discord.token,
  intents: 0b1001000000001,
  properties: { os: 'linux', browser: 'test', device: 'test' },
  ...rest,
});

const sessionOf = ({ d }: Payload) => z.object({ session_id: z.string() }).parse(d).session_id;

describe('the gateway', () => {
  it('says hello, takes an identify, and sends READY and then the server', async () => {
    const discord = await openDiscord();
    const client = await connect(discord);
    expect(await client.next()).toMatchObject({ op: 10, d: { heartbeat_interval: 41_250 } });
    client.send(2, identify(discord));
    expect(await client.next()).toMatchObject({
      t: 'READY',
      s: 1,
      d: { v: 10, user: { id: discord.botUserId }, guilds: [{ id: discord.guild.id, unavailable: true }] },
    });
    expect(await client.next()).toMatchObject({ t: 'GUILD_CREATE', s: 2, d: { id: discord.guild.id } });
  });

  it('answers heartbeats, unless told not to', async () => {
    const discord = await openDiscord();
    const client = await connect(discord);
    await client.next();
    client.send(1, null);
    expect(await client.next()).toMatchObject({ op: 11 });
    discord.faults.dropHeartbeatAcks(true);
    client.send(1, null);
    client.send(2, identify(discord));
    expect(await client.next()).toMatchObject({ t: 'READY' });
    expect(discord.gateway.lastHeartbeat).not.toBeNull();
  });

  it('goes on with a session where the client left it, with what it missed', async () => {
    const discord = await openDiscord();
    const first = await connect(discord);
    await first.next();
    first.send(2, identify(discord));
    const ready = await first.next();
    await first.next();
    first.socket.close(4200);
    await first.closed;
    await discord.message('while you were away', { place: 'dm', timeout: 1 });

    const second = await connect(discord);
    await second.next();
    second.send(6, { token: discord.token, session_id: sessionOf(ready), seq: 2 });
    expect(await second.next()).toMatchObject({
      t: 'MESSAGE_CREATE',
      s: 3,
      d: { content: 'while you were away' },
    });
    expect(await second.next()).toMatchObject({ t: 'RESUMED', s: 4 });
    expect(discord.gateway).toMatchObject({ identifies: 1, resumes: 1, closes: [4200] });
  });

  it('does not go on with a session it does not know, or that said goodbye', async () => {
    const discord = await openDiscord();
    const first = await connect(discord);
    await first.next();
    first.send(2, identify(discord));
    const ready = await first.next();
    first.socket.close(1000);
    await first.closed;
    for (const session_id of [sessionOf(ready), 'unheard of']) {
      const again = await connect(discord);
      await again.next();
      again.send(6, { token: discord.token, session_id, seq: 1 });
      expect(await again.next()).toMatchObject({ op: 9, d: false });
    }
  });

  it('tells a client that its session is not valid any more, when told so (op 9)', async () => {
    const discord = await openDiscord();
    const client = await connect(discord);
    await client.next();
    client.send(2, identify(discord));
    await client.next();
    await client.next();
    discord.faults.invalidateSession(true);
    expect(await client.next()).toMatchObject({ op: 9, d: true });
    discord.faults.invalidateSession(false);
    expect(await client.next()).toMatchObject({ op: 9, d: false });
    expect(discord.gateway.connected).toBe(false);
  });

  it.each([
    ['a wrong token', 4004, { token: 'wrong' }],
    ['unknown intents', 4013, { intents: 2 ** 30 }],
    ['a privileged intent that is off', 4014, { intents: 2 ** 15 }],
    ['a shard that cannot be', 4010, { shard: [2, 2] }],
    ['no intents at all', 4002, { intents: undefined }],
  ])('closes on an identify with %s (%i)', async (_, code, wrong) => {
    const discord = await openDiscord();
    const client = await connect(discord);
    await client.next();
    client.send(2, identify(discord, wrong));
    expect(await client.closed).toBe(code);
  });

  it.each([
    ['an unknown opcode', 4001, { op: 99, d: null }],
    ['something else than JSON', 4002, '{'],
    ['more than 4,096 bytes', 4002, { op: 1, d: 'x'.repeat(5_000) }],
    ['a presence before it identified', 4003, { op: 3, d: {} }],
  ])('closes on %s (%i)', async (_, code, said) => {
    const discord = await openDiscord();
    const client = await connect(discord);
    await client.next();
    client.socket.send(typeof said === 'string' ? said : JSON.stringify(said));
    expect(await client.closed).toBe(code);
  });

  it('closes on a second identify (4005) and on too many payloads (4008)', async () => {
    const discord = await openDiscord();
    const twice = await connect(discord);
    await twice.next();
    twice.send(2, identify(discord));
    twice.send(2, identify(discord));
    expect(await twice.closed).toBe(4005);
    const noisy = await connect(discord);
    await noisy.next();
    for (let count = 0; count <= 120; count += 1) noisy.send(1, null);
    expect(await noisy.closed).toBe(4008);
  });

  it('closes on a client that stops its heartbeats (4009)', async () => {
    const discord = await openDiscord({ heartbeatInterval: 30 });
    const client = await connect(discord);
    expect(await client.closed).toBe(4009);
  });

  it('sends direct messages and servers to the shard that hears them', async () => {
    const discord = await openDiscord();
    const shardOfGuild = Number((BigInt(discord.guild.id) >> 22n) % 2n);
    const heard: Record<number, readonly unknown[]> = {};
    for (const shard of [0, 1]) {
      const client = await connect(discord);
      await client.next();
      client.send(2, identify(discord, { shard: [shard, 2] }));
      const ready = await client.next();
      heard[shard] = z.object({ guilds: z.array(z.unknown()) }).parse(ready.d).guilds;
    }
    expect(heard[shardOfGuild]).toHaveLength(1);
    expect(heard[1 - shardOfGuild]).toHaveLength(0);
  });
});

describe('a client whose gateway fails', () => {
  it('resumes after a close that allows it, and misses nothing', async () => {
    const discord = await openDiscord();
    await logIn(discord, (client) =>
      client.on('messageCreate', (message) => {
        if (!message.author.bot) void message.reply('here');
      }),
    );
    discord.faults.closeGateway(4000);
    const exchange = await discord.message('are you there?', { place: 'dm' });
    expect(exchange.answer.content).toBe('here');
    expect(discord.gateway).toMatchObject({ identifies: 1, resumes: 1 });
  });

  it('resumes when it is asked to reconnect (op 7)', async () => {
    const discord = await openDiscord();
    const client = await logIn(discord);
    const resumed = new Promise((resolve) => client.once('shardResume', resolve));
    discord.faults.askToReconnect();
    await resumed;
    expect(discord.gateway).toMatchObject({ connected: true, identifies: 1, resumes: 1 });
  });

  it('gets every event of the next ones twice, when told so', async () => {
    const discord = await openDiscord();
    const heard: string[] = [];
    await logIn(discord, (client) => client.on('raw', (packet: Payload) => heard.push(packet.t ?? '')));
    discord.faults.duplicateEvents(1);
    await discord.message('once', { place: 'dm', timeout: 30 });
    await discord.message('again', { place: 'dm', timeout: 30 });
    expect(heard.filter((event) => event === 'MESSAGE_CREATE')).toHaveLength(3);
  });

  it('waits for a server that is held back', async () => {
    const discord = await openDiscord();
    discord.faults.holdGuild(discord.guild.id);
    const client = await logIn(discord, () => {}, { waitGuildTimeout: 20 });
    expect(client.guilds.cache.get(discord.guild.id)?.available).toBe(false);
    const arrived = new Promise((resolve) => client.once('guildAvailable', resolve));
    discord.faults.releaseGuild(discord.guild.id);
    await arrived;
    expect(client.guilds.cache.get(discord.guild.id)?.available).toBe(true);
  });

  it('comes back when Discord was gone for a while', async () => {
    const discord = await openDiscord();
    await logIn(discord, (client) =>
      client.on('messageCreate', (message) => {
        if (!message.author.bot) void message.reply('here');
      }),
    );
    discord.faults.goAway();
    await expect(call(discord, 'GET', '/gateway')).rejects.toThrow();
    await discord.faults.comeBack();
    const exchange = await discord.message('hello?', { place: 'dm', timeout: 8_000 });
    expect(exchange.answer.content).toBe('here');
  });
});
