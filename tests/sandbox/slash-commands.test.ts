import { InteractionContextType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { ImpossibleAct } from '../../src/sandbox/impossible-act.js';
import { bot } from './answering-bot.js';

describe('a slash command', () => {
  it('reaches the bot with its options, its language and who used it where', async () => {
    const seen: unknown[] = [];
    const { discord } = await bot({
      slash: async (interaction) => {
        seen.push({
          text: interaction.options.getString('text'),
          count: interaction.options.getInteger('count'),
          who: interaction.options.getUser('who')?.id,
          member: interaction.options.getMember('who') !== null,
          locale: interaction.locale,
          guildLocale: interaction.guildLocale,
          user: interaction.user.id,
          guild: interaction.guildId,
          fresh: Date.now() - interaction.createdTimestamp < 1_000,
          context: interaction.context,
        });
        await interaction.reply('yes');
      },
    });
    const exchange = await discord.slash(
      'ask',
      { text: 'hello', count: 2, who: discord.ownerId },
      { locale: 'fr' },
    );
    expect(seen).toEqual([
      {
        text: 'hello',
        count: 2,
        who: discord.ownerId,
        member: true,
        locale: 'fr',
        guildLocale: 'en-US',
        user: discord.member.id,
        guild: discord.guild.id,
        fresh: true,
        context: InteractionContextType.Guild,
      },
    ]);
    expect(exchange.answer).toMatchObject({
      content: 'yes',
      channel_id: discord.channelId,
      author: { id: discord.botUserId },
    });
    expect(exchange.callback).toBe(4);
    expect(exchange.sent.map(({ kind }) => kind)).toEqual(['response']);
    expect(exchange.latency).toBeGreaterThan(0);
  });

  it('can be named as the person’s language has it, and its options too', async () => {
    const { discord } = await bot({ slash: (interaction) => interaction.reply(interaction.commandName) });
    const exchange = await discord.slash('demander', { texte: 'bonjour' }, { locale: 'fr' });
    expect(exchange.text).toBe('ask');
    await expect(discord.slash('demander', { text: 'x' }, { locale: 'de' })).rejects.toThrow(ImpossibleAct);
  });

  it('has subcommands, and is offered to those who may', async () => {
    const { discord } = await bot({
      slash: (interaction) => interaction.reply(interaction.options.getSubcommand()),
    });
    expect((await discord.slash('admin reload', {}, { user: discord.owner })).text).toBe('reload');
    await expect(discord.slash('admin reload')).rejects.toThrow(
      'There is no command /admin here. Offered: /ask, /everywhere.',
    );
    await expect(discord.slash('admin', {}, { user: discord.owner })).rejects.toThrow(
      '/admin needs a subcommand. It has: reload.',
    );
    await expect(discord.slash('admin stop', {}, { user: discord.owner })).rejects.toThrow(
      '/admin has no subcommand stop. It has: reload.',
    );
  });

  it.each<[string, string, Record<string, string | number | boolean>, string]>([
    ['that is not registered', 'nothing', {}, 'There is no command /nothing here.'],
    ['without a required option', 'ask', {}, '/ask needs text.'],
    [
      'with an unknown option',
      'ask',
      { text: 'x', where: 'y' },
      '/ask has no option where. Options: text, count, who, kind.',
    ],
    [
      'with too long a text',
      'ask',
      { text: 'x'.repeat(21) },
      'Option text takes 0 to 20 characters, not 21.',
    ],
    ['with a number out of bounds', 'ask', { text: 'x', count: 4 }, 'Option count takes 1 to 3.'],
    [
      'with a number that is not whole',
      'ask',
      { text: 'x', count: 1.5 },
      'Option count takes a whole number.',
    ],
    ['with a choice that is not offered', 'ask', { text: 'x', kind: '2' }, 'Option kind takes one of 1.'],
    ['with a stranger', 'ask', { text: 'x', who: '123456789012345678' }, "Option who takes a person's id."],
  ])('cannot be used %s', async (_, name, options, why) => {
    const { discord } = await bot({});
    await expect(discord.slash(name, options)).rejects.toThrow(why);
  });

  it('goes where it is installed: a server, direct messages, private conversations', async () => {
    const seen: unknown[] = [];
    const { discord } = await bot({
      slash: (interaction) => {
        const { context, guildId, authorizingIntegrationOwners: owners } = interaction;
        seen.push([context, guildId, owners[0] ?? null, owners[1] ?? null]);
        return interaction.reply('here');
      },
    });
    const strange = discord.addGuild('Strange', { bot: false });
    const me = discord.member.id;
    for (const place of ['guild', 'dm', 'private', { channelId: strange.channelId }] as const) {
      expect((await discord.slash('everywhere', {}, { place })).text).toBe('here');
    }
    expect(seen).toEqual([
      [InteractionContextType.Guild, discord.guild.id, discord.guild.id, me],
      [InteractionContextType.BotDM, null, '0', me],
      [InteractionContextType.PrivateChannel, null, null, me],
      [InteractionContextType.Guild, strange.id, null, me],
    ]);
    await expect(discord.slash('ask', { text: 'x' }, { place: 'private' })).rejects.toThrow(
      'There is no command /ask here.',
    );
  });

  it('may have five follow-ups where only the user has installed it', async () => {
    const { discord, errors } = await bot({
      slash: async (interaction) => {
        await interaction.reply('first');
        for (let count = 1; count <= 6; count += 1) await interaction.followUp(`more ${count}`);
      },
    });
    const exchange = await discord.slash('everywhere', {}, { place: 'private', settle: 80 });
    expect(exchange.messages).toHaveLength(6);
    expect(errors).toMatchObject([{ code: 40094 }]);
    expect((await discord.slash('everywhere', {}, { settle: 80 })).messages).toHaveLength(7);
  });
});

describe('a menu on a message', () => {
  it('gives the bot the message, content and all, without a privileged intent', async () => {
    const seen: unknown[] = [];
    const { discord } = await bot({
      menu: (interaction) => {
        seen.push([interaction.targetMessage.content, interaction.targetMessage.author.id]);
        return interaction.reply('checked');
      },
    });
    const { message } = await discord.message('a claim', { timeout: 1, user: discord.owner });
    const exchange = await discord.contextMenu('Check This', { messageId: message?.id ?? '' });
    expect(seen).toEqual([['a claim', discord.ownerId]]);
    expect(exchange.answer).toMatchObject({ content: 'checked', type: 23 });
    await expect(discord.contextMenu('Check That', { messageId: message?.id ?? '' })).rejects.toThrow(
      'There is no entry “Check That” in that menu. Offered: Check This.',
    );
  });
});
