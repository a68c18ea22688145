import { describe, expect, it } from 'vitest';
import { call, logIn, mistakesOf, openDiscord } from './wire.js';

describe('mentions that a message of the bot would fire', () => {
  const V2 = 1 << 15;
  const me = '123456789012345678';
  const text = `@everyone <@${me}> <@&${me}>`;

  it.each<[string, object, object]>([
    ['all, where nothing is said', { content: text }, { everyone: true, users: [me], roles: [me] }],
    [
      'none, where none is allowed',
      { content: text, allowed_mentions: { parse: [] } },
      { everyone: false, users: [], roles: [] },
    ],
    [
      'one kind',
      { content: text, allowed_mentions: { parse: ['roles'] } },
      { everyone: false, users: [], roles: [me] },
    ],
    [
      'those named',
      { content: text, allowed_mentions: { users: [me, '223456789012345678'] } },
      { everyone: false, users: [me], roles: [] },
    ],
    [
      'those in text components',
      { flags: V2, components: [{ type: 17, components: [{ type: 10, content: text }] }] },
      { everyone: true, users: [me], roles: [me] },
    ],
    [
      'none in embeds and labels',
      {
        embeds: [{ description: text }],
        components: [{ type: 1, components: [{ type: 2, style: 1, custom_id: 'a', label: text }] }],
      },
      { everyone: false, users: [], roles: [] },
    ],
  ])('%s', async (_, body, fired) => {
    const discord = await openDiscord();
    await call(discord, 'POST', `/channels/${discord.channelId}/messages`, body);
    expect(discord.sent.at(-1)).toMatchObject({ refusal: null, mentions: { ...fired, repliedUser: null } });
  });

  it('are noted of refused messages too', async () => {
    const discord = await openDiscord();
    await call(discord, 'POST', `/channels/${discord.channelId}/messages`, {
      content: text + 'x'.repeat(2_000),
    });
    expect(mistakesOf(discord)).toHaveLength(1);
    expect(discord.sent.at(-1)?.mentions.everyone).toBe(true);
  });

  it('hold the author of the message replied to, where that is not switched off', async () => {
    const discord = await openDiscord();
    const { message } = await discord.message('question', { timeout: 1 });
    const reply = (rest: object) =>
      call(discord, 'POST', `/channels/${discord.channelId}/messages`, {
        content: 'x',
        message_reference: { message_id: message?.id },
        ...rest,
      });
    await reply({});
    await reply({ allowed_mentions: { parse: [], replied_user: false } });
    await reply({ allowed_mentions: { parse: [] } });
    expect(discord.sent.map(({ mentions }) => mentions.repliedUser)).toEqual([discord.member.id, null, null]);
  });

  it('are users only in the response to an interaction where nothing is said', async () => {
    const discord = await openDiscord();
    const client = await logIn(discord, (made) =>
      made.on('interactionCreate', (interaction) => {
        if (interaction.isChatInputCommand()) void interaction.reply(text);
      }),
    );
    await client.application.commands.set([{ name: 'ask', description: 'x' }]);
    const { sent } = await discord.slash('ask');
    expect(sent[0]?.mentions).toEqual({ everyone: false, users: [me], roles: [], repliedUser: null });
  });
});
