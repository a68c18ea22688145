import { GatewayIntentBits, type Message, PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { ImpossibleAct } from '../../src/sandbox/impossible-act.js';
import { hears } from './hearing.js';
import { call, logIn, openDiscord } from './wire.js';

describe('what the bot hears without a privileged intent', () => {
  it('is the text of messages that mention it, and of direct messages', async () => {
    const discord = await openDiscord();
    const heard: Message[] = [];
    await logIn(
      discord,
      hears(heard, (message) => message.reply('yes?')),
    );
    await discord.message('nobody in particular', { timeout: 40 });
    await discord.message(`hello <@${discord.botUserId}>!`);
    await discord.message('between us', { place: 'dm' });
    expect(heard.map(({ content }) => content)).toEqual(['', `hello <@${discord.botUserId}>!`, 'between us']);
    expect(heard.map(({ mentions }) => mentions.parsedUsers.has(discord.botUserId))).toEqual([
      false,
      true,
      false,
    ]);
    expect(heard.map(({ guildId }) => guildId)).toEqual([discord.guild.id, discord.guild.id, null]);
  });

  it('is every text with the intent', async () => {
    const discord = await openDiscord({ privilegedIntents: GatewayIntentBits.MessageContent });
    const heard: Message[] = [];
    const intents = [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.MessageContent,
    ];
    await logIn(discord, hears(heard), { intents });
    await discord.message('nobody in particular', { timeout: 40 });
    expect(heard.map(({ content }) => content)).toEqual(['nobody in particular']);
  });

  it('is nothing where it may not see, and nothing it does not listen to', async () => {
    const discord = await openDiscord();
    const heard: Message[] = [];
    await logIn(discord, hears(heard), {
      intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
    });
    discord.setBotPermissions(discord.channelId, 0n);
    await discord.message(`<@${discord.botUserId}>`, { timeout: 30 });
    await discord.message('direct', { place: 'dm', timeout: 30 });
    expect(heard).toEqual([]);
  });
});

describe('mentions in what people write', () => {
  it('are read from the text: people, roles, and everyone for those who may', async () => {
    const discord = await openDiscord();
    const heard: Message[] = [];
    await logIn(discord, hears(heard));
    const role = discord.addRole(discord.guild.id, 'Readers', [discord.member]);
    await discord.message('@everyone', { user: discord.owner, timeout: 20 });
    await discord.message('@everyone', { timeout: 20 });
    await discord.message(`<@&${role}> <@${discord.ownerId}> <@&${discord.guild.botRoleId}>`, {
      timeout: 20,
    });
    const [byOwner, byMember, named] = heard.map(({ mentions }) => mentions);
    expect(byOwner?.everyone).toBe(true);
    expect(byMember?.everyone).toBe(false);
    expect([...(named?.roles.keys() ?? [])]).toEqual([role, discord.guild.botRoleId]);
    expect([...(named?.users.keys() ?? [])]).toEqual([discord.ownerId]);
  });

  it('hold the author of the message that is replied to, unless that is switched off', async () => {
    const discord = await openDiscord();
    const heard: Message[] = [];
    const client = await logIn(discord, hears(heard));
    const channel = await client.channels.fetch(discord.channelId);
    const own = channel?.isSendable() ? await channel.send('something') : undefined;
    const replyTo = own?.id ?? '';
    await discord.message('and?', { replyTo, timeout: 20 });
    await discord.message('and?', { replyTo, pingRepliedUser: false, timeout: 20 });
    expect(heard.map(({ mentions }) => mentions.users.has(discord.botUserId))).toEqual([true, false]);
    // The text of a reply is shown to the author of the first message, who is mentioned in it.
    expect(heard.map(({ content }) => content)).toEqual(['and?', '']);
    expect(heard.map(({ mentions }) => mentions.parsedUsers.has(discord.botUserId))).toEqual([false, false]);
    expect(heard[0]?.reference?.messageId).toBe(replyTo);
  });
});

describe('who writes', () => {
  it('may be another person, another bot or a webhook', async () => {
    const discord = await openDiscord();
    const heard: Message[] = [];
    await logIn(discord, hears(heard));
    const robot = discord.addUser('Robot', { bot: true });
    const anna = discord.addUser('Anna');
    const content = `<@${discord.botUserId}>`;
    await discord.message(content, { user: anna, timeout: 20 });
    await discord.message(content, { user: robot, timeout: 20 });
    await discord.message(content, { webhook: true, timeout: 20 });
    const hook = heard[2]?.webhookId;
    expect(heard.map(({ author, webhookId }) => [author.id, author.bot, webhookId])).toEqual([
      [anna.id, false, null],
      [robot.id, true, null],
      [hook, true, hook],
    ]);
  });

  it('cannot do what Discord would not let them', async () => {
    const discord = await openDiscord();
    await expect(discord.message(' ')).rejects.toThrow(ImpossibleAct);
    await expect(discord.message('x'.repeat(2_001))).rejects.toThrow(
      'A message has at most 2000 characters, not 2001.',
    );
    const stranger = discord.addUser('Stranger', { guildIds: [] });
    await expect(discord.message('x', { user: stranger })).rejects.toThrow(
      'stranger does not see that channel.',
    );
    await expect(discord.message('x', { replyTo: '1' })).rejects.toThrow(
      'There is no message 1 in that channel.',
    );
  });

  it('can send a file without a word', async () => {
    const discord = await openDiscord();
    const heard: Message[] = [];
    await logIn(discord, hears(heard));
    const file = { name: 'a.txt', type: 'text/plain', bytes: new TextEncoder().encode('x') };
    await discord.message('', { place: 'dm', files: [file], timeout: 20 });
    expect(heard[0]?.attachments.first()?.name).toBe('a.txt');
  });
});

describe('the answer to a message', () => {
  it('is what replies to it, also when several write at once', async () => {
    const discord = await openDiscord();
    await logIn(
      discord,
      hears([], (message) => message.reply(`to ${message.author.displayName}`)),
    );
    const people = ['Anna', 'Boris', 'Chloe'].map((name) => discord.addUser(name));
    const exchanges = await Promise.all(
      people.map((user) => discord.message(`<@${discord.botUserId}>`, { user })),
    );
    expect(exchanges.map(({ text }) => text)).toEqual(['to Anna', 'to Boris', 'to Chloe']);
  });

  it('may come in direct messages where the bot may not write in the channel', async () => {
    const discord = await openDiscord();
    await logIn(
      discord,
      hears([], async (message) => {
        await message.reply('here').catch(() => message.author.send('I may not write there'));
      }),
    );
    discord.setBotPermissions(discord.channelId, PermissionFlagsBits.ViewChannel);
    const exchange = await discord.message(`<@${discord.botUserId}>`);
    expect(exchange.sent.map(({ kind, refusal }) => [kind, refusal?.code ?? null])).toEqual([
      ['message', 50013],
      ['message', null],
    ]);
    expect(exchange.text).toBe('I may not write there');
  });

  it('may be none at all, and then says so', async () => {
    const discord = await openDiscord();
    await logIn(discord);
    const exchange = await discord.message('hello', { timeout: 20 });
    expect(exchange).toMatchObject({ answered: false, messages: [], text: '', latency: null });
    expect(() => exchange.answer).toThrow('The bot sent nothing about the message “hello”.');
    await expect(exchange.until(({ answered }) => answered, 10)).rejects.toThrow('Not within 10 ms.');
  });

  it('can be edited and deleted, which the exchange follows', async () => {
    const discord = await openDiscord();
    await logIn(
      discord,
      hears([], async (message) => {
        const own = await message.reply('first');
        await own.edit('second');
        await own.delete();
      }),
    );
    const exchange = await discord.message('hello', { place: 'dm' });
    await exchange.until(({ sent }) => sent.length === 3);
    expect(exchange.sent.map(({ kind }) => kind)).toEqual(['message', 'message-edit', 'deletion']);
    expect(exchange.messages).toEqual([]);
  });
});

describe('permissions', () => {
  const { ViewChannel, SendMessages, ReadMessageHistory, EmbedLinks } = PermissionFlagsBits;

  it.each<[string, bigint, object, number, number]>([
    ['nothing', 0n, { content: 'x' }, 403, 50001],
    ['seeing only', ViewChannel, { content: 'x' }, 403, 50013],
    ['no links', ViewChannel | SendMessages, { embeds: [{ title: 'x' }] }, 403, 50013],
    [
      'no history',
      ViewChannel | SendMessages,
      { content: 'x', message_reference: { message_id: '123456789012345678' } },
      400,
      160002,
    ],
  ])('with %s', async (_, permissions, body, status, code) => {
    const discord = await openDiscord();
    discord.setBotPermissions(discord.channelId, permissions);
    expect(await call(discord, 'POST', `/channels/${discord.channelId}/messages`, body)).toMatchObject({
      status,
      body: { code },
    });
  });

  it('let it do the rest', async () => {
    const discord = await openDiscord();
    discord.setBotPermissions(
      discord.channelId,
      ViewChannel | SendMessages | EmbedLinks | ReadMessageHistory,
    );
    const path = `/channels/${discord.channelId}/messages`;
    expect(await call(discord, 'POST', path, { embeds: [{ title: 'x' }] })).toMatchObject({ status: 200 });
    expect(await call(discord, 'GET', path)).toMatchObject({
      status: 200,
      body: [{ embeds: [{ title: 'x' }] }],
    });
    expect(await call(discord, 'POST', `/channels/${discord.channelId}/typing`)).toEqual({
      status: 204,
      body: undefined,
    });
  });

  it('do not open closed direct messages', async () => {
    const discord = await openDiscord();
    const client = await logIn(discord);
    const shy = discord.addUser('Shy', { closedDms: true });
    await expect(client.users.send(shy.id, 'hello')).rejects.toMatchObject({ code: 50007, status: 403 });
    await expect(client.users.send(discord.member.id, 'hello')).resolves.toMatchObject({ content: 'hello' });
  });
});

describe('a call made twice', () => {
  it('posts once where its nonce is enforced', async () => {
    const discord = await openDiscord();
    const post = () =>
      call(discord, 'POST', `/channels/${discord.channelId}/messages`, {
        content: 'x',
        nonce: 'n1',
        enforce_nonce: true,
      });
    const [first, second] = [await post(), await post()];
    expect(second.body).toEqual(first.body);
  });
});

describe('a long run', () => {
  it('can drop what was recorded', async () => {
    const discord = await openDiscord();
    await logIn(
      discord,
      hears([], (message) => message.reply('yes')),
    );
    const { answer } = await discord.message('hello', { place: 'dm' });
    discord.forget();
    expect([discord.calls, discord.sent, discord.messageById(answer.id)]).toEqual([[], [], undefined]);
    expect((await discord.message('hello', { place: 'dm' })).text).toBe('yes');
  });
});
