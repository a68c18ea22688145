import { GatewayIntentBits, REST, Routes, Team, User } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { logIn, makeClient, openDiscord, PLAIN_INTENTS } from './wire.js';

describe('the real client', () => {
  it('logs in, and knows itself, its server and the channel', async () => {
    const discord = await openDiscord({ name: 'Dépêche', locale: 'fr' });
    const client = await logIn(discord);
    expect(client.user.id).toBe(discord.botUserId);
    expect(client.user.username).toBe('Dépêche');
    const guild = client.guilds.cache.get(discord.guild.id);
    expect(guild?.available).toBe(true);
    expect(guild?.preferredLocale).toBe('fr');
    expect(guild?.channels.cache.has(discord.channelId)).toBe(true);
    expect(guild?.members.me?.roles.cache.has(discord.guild.botRoleId ?? '')).toBe(true);
    expect(discord.gateway).toMatchObject({ connected: true, identifies: 1, resumes: 0, closes: [] });
    expect(discord.gateway.intents).toBe(PLAIN_INTENTS.reduce((all: number, bit) => all | bit, 0));
  });

  it('is turned away with a wrong token', async () => {
    const discord = await openDiscord();
    const client = makeClient(discord);
    await expect(client.login(`${discord.token}x`)).rejects.toThrow('An invalid token was provided');
    expect(discord.calls.at(-1)).toMatchObject({ route: '/gateway/bot', status: 401 });
  });

  it('is turned away with a privileged intent that is not switched on', async () => {
    const discord = await openDiscord();
    const client = makeClient(discord, { intents: [GatewayIntentBits.MessageContent] });
    await expect(client.login(discord.token)).rejects.toThrow('disallowed intents');
    expect(discord.gateway.closes).toEqual([4014]);
  });

  it('is let in with a privileged intent that is switched on', async () => {
    const discord = await openDiscord({ privilegedIntents: GatewayIntentBits.MessageContent });
    const client = await logIn(discord, () => {}, { intents: [GatewayIntentBits.MessageContent] });
    expect(client.isReady()).toBe(true);
  });

  it('learns who owns the application', async () => {
    const discord = await openDiscord();
    const client = await logIn(discord);
    const application = await client.application.fetch();
    expect(application.owner).toBeInstanceOf(User);
    expect(application.owner?.id).toBe(discord.ownerId);
  });

  it('learns the team that owns the application', async () => {
    const discord = await openDiscord({ teamMates: 2 });
    const client = await logIn(discord);
    const { owner } = await client.application.fetch();
    expect(owner).toBeInstanceOf(Team);
    expect(owner instanceof Team ? [...owner.members.keys()] : []).toEqual(discord.team.map(({ id }) => id));
    expect(discord.team).toHaveLength(3);
  });

  it('fetches users, members, channels and servers', async () => {
    const discord = await openDiscord();
    const client = await logIn(discord);
    const guild = await client.guilds.fetch(discord.guild.id);
    expect((await client.users.fetch(discord.member.id)).displayName).toBe('Member');
    expect((await guild.members.fetch(discord.member.id)).id).toBe(discord.member.id);
    expect((await client.channels.fetch(discord.channelId, { force: true }))?.id).toBe(discord.channelId);
    await expect(client.users.fetch('123456789012345678')).rejects.toMatchObject({
      code: 10013,
      status: 404,
    });
    await expect(guild.members.fetch('123456789012345678')).rejects.toMatchObject({ code: 10007 });
    await expect(client.channels.fetch('123456789012345678')).rejects.toMatchObject({ code: 10003 });
  });

  it('hears of servers, channels and permissions that come later', async () => {
    const discord = await openDiscord();
    const client = await logIn(discord);
    const joined = new Promise((resolve) => client.once('guildCreate', resolve));
    const other = discord.addGuild('Elsewhere');
    await joined;
    expect(client.guilds.cache.get(other.id)?.name).toBe('Elsewhere');
    const opened = new Promise((resolve) => client.once('channelCreate', resolve));
    discord.addChannel(other.id, 'quiet');
    await opened;
    const changed = new Promise((resolve) => client.once('channelUpdate', resolve));
    discord.setBotPermissions(discord.channelId, 0n);
    await changed;
    const channel = client.guilds.cache.get(discord.guild.id)?.channels.cache.get(discord.channelId);
    expect(channel?.permissionsFor(client.user)?.bitfield).toBe(0n);
  });
});

describe('the REST side', () => {
  it('answers an unknown route in Discord’s form, and notes it', async () => {
    const discord = await openDiscord();
    const rest = new REST({ api: discord.api }).setToken(discord.token);
    await expect(rest.get(Routes.guildBans(discord.guild.id))).rejects.toMatchObject({
      status: 404,
      code: 0,
    });
    expect(discord.problems).toEqual([`No such route: GET /guilds/${discord.guild.id}/bans`]);
  });

  it('gives every part its own ids, with the present time in them', async () => {
    const discord = await openDiscord();
    const client = await logIn(discord);
    expect(Math.abs(client.user.createdTimestamp - Date.now())).toBeLessThan(5_000);
    expect(new Set([discord.ownerId, discord.member.id, discord.botUserId, discord.guild.id]).size).toBe(4);
  });
});
