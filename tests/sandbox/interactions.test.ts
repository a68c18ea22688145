import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  ContextMenuCommandBuilder,
  type Interaction,
  InteractionContextType,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
  SlashCommandBuilder,
  type StringSelectMenuInteraction,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { ImpossibleAct } from '../../src/sandbox/impossible-act.js';
import type { LocalDiscordOptions } from '../../src/sandbox/local-discord.js';
import { call, logIn, openDiscord } from './wire.js';

const ask = new SlashCommandBuilder()
  .setName('ask')
  .setNameLocalization('fr', 'demander')
  .setDescription('Asks')
  .addStringOption((text) =>
    text
      .setName('text')
      .setNameLocalization('fr', 'texte')
      .setDescription('Text')
      .setRequired(true)
      .setMaxLength(20)
      .setAutocomplete(true),
  )
  .addIntegerOption((count) => count.setName('count').setDescription('Count').setMinValue(1).setMaxValue(3))
  .addUserOption((who) => who.setName('who').setDescription('Who'))
  .addStringOption((kind) =>
    kind.setName('kind').setDescription('Kind').addChoices({ name: 'One', value: '1' }),
  );

const admin = new SlashCommandBuilder()
  .setName('admin')
  .setDescription('Administers')
  .setDefaultMemberPermissions(PermissionFlagsBits.Administrator)
  .addSubcommand((reload) => reload.setName('reload').setDescription('Reloads'));

const everywhere = new SlashCommandBuilder()
  .setName('everywhere')
  .setDescription('Goes everywhere')
  .setIntegrationTypes(ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall)
  .setContexts(
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  );

const check = new ContextMenuCommandBuilder().setName('Check This').setType(ApplicationCommandType.Message);

interface Handlers {
  readonly slash?: (interaction: ChatInputCommandInteraction) => Promise<unknown>;
  readonly autocomplete?: (interaction: AutocompleteInteraction) => Promise<unknown>;
  readonly button?: (interaction: ButtonInteraction) => Promise<unknown>;
  readonly select?: (interaction: StringSelectMenuInteraction) => Promise<unknown>;
  readonly menu?: (interaction: MessageContextMenuCommandInteraction) => Promise<unknown>;
  readonly modal?: (interaction: ModalSubmitInteraction) => Promise<unknown>;
}

/** A bot that does as it is told, and keeps what goes wrong in it. */
async function bot(handlers: Handlers, options: LocalDiscordOptions = {}) {
  const discord = await openDiscord(options);
  const errors: unknown[] = [];
  const handle = async (interaction: Interaction) => {
    if (interaction.isChatInputCommand()) await handlers.slash?.(interaction);
    else if (interaction.isAutocomplete()) await handlers.autocomplete?.(interaction);
    else if (interaction.isButton()) await handlers.button?.(interaction);
    else if (interaction.isStringSelectMenu()) await handlers.select?.(interaction);
    else if (interaction.isMessageContextMenuCommand()) await handlers.menu?.(interaction);
    else if (interaction.isModalSubmit()) await handlers.modal?.(interaction);
  };
  const client = await logIn(discord, (made) =>
    made.on('interactionCreate', (interaction) => {
      handle(interaction).catch((error: unknown) => errors.push(error));
    }),
  );
  await client.application.commands.set([ask, admin, everywhere, check]);
  return { discord, client, errors };
}

const row = (...components: readonly object[]) => ({ type: 1, components });
const button = (custom_id: string, rest: object = {}) => ({
  type: 2,
  style: 1,
  label: custom_id,
  custom_id,
  ...rest,
});

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

describe('a response', () => {
  it('can be promised and filled in later', async () => {
    const { discord } = await bot({
      slash: async (interaction) => {
        await interaction.deferReply({ flags: MessageFlags.Ephemeral });
        await interaction.editReply('at last');
      },
    });
    const exchange = await discord.slash('ask', { text: 'x' });
    expect(exchange.sent.map(({ kind, status }) => [kind, status])).toEqual(
      [
        ['deferral', 200],
        ['response-edit', 200],
      ].map(([kind]) => [kind, expect.any(Number)]),
    );
    expect(exchange.answer).toMatchObject({
      content: 'at last',
      flags: MessageFlags.Ephemeral,
      edited_timestamp: null,
    });
    expect(exchange.answeredAfter).toBeGreaterThanOrEqual(exchange.latency ?? Number.POSITIVE_INFINITY);
  });

  it('keeps whether it is ephemeral when the first follow-up fills in a promise', async () => {
    const { discord } = await bot({
      slash: async (interaction) => {
        await interaction.deferReply();
        await interaction.followUp({ content: 'filled in', flags: MessageFlags.Ephemeral });
      },
    });
    const { messages } = await discord.slash('ask', { text: 'x' }, { settle: 30 });
    expect(messages).toMatchObject([{ content: 'filled in', flags: 0 }]);
  });

  it('can be fetched, edited, followed and deleted', async () => {
    const { discord, errors } = await bot({
      slash: async (interaction) => {
        await interaction.reply('first');
        const original = await interaction.fetchReply();
        await interaction.editReply(`${original.content}, edited`);
        const more = await interaction.followUp('more');
        await interaction.editReply({ message: more, content: 'even more' });
        await interaction.deleteReply();
      },
    });
    const exchange = await discord.slash('ask', { text: 'x' }, { settle: 50 });
    expect(errors).toEqual([]);
    expect(exchange.sent.map(({ kind }) => kind)).toEqual([
      'response',
      'response-edit',
      'follow-up',
      'follow-up-edit',
      'deletion',
    ]);
    expect(exchange.messages.map(({ content }) => content)).toEqual(['even more']);
  });

  it('is given once', async () => {
    const { discord } = await bot({ slash: (interaction) => interaction.reply('once') });
    const { interaction } = await discord.slash('ask', { text: 'x' });
    const again = await call(
      discord,
      'POST',
      `/interactions/${interaction?.id}/${interaction?.token}/callback`,
      { type: 4, data: { content: 'twice' } },
    );
    expect(again).toEqual({
      status: 400,
      body: { message: 'Interaction has already been acknowledged.', code: 40060 },
    });
  });

  it('comes within three seconds', async () => {
    const { discord, errors } = await bot({ slash: (interaction) => interaction.reply('too late') });
    const late = await discord.slash('ask', { text: 'x' }, { age: 3_100, timeout: 100 });
    expect(errors).toMatchObject([{ code: 10062, status: 404 }]);
    expect(late.answered).toBe(false);
    expect(() => late.answer).toThrow('response refused: 404 Unknown interaction [10062]');
  });

  it('can be changed for fifteen minutes', async () => {
    let time = Date.now();
    const { discord } = await bot({ slash: (interaction) => interaction.reply('here') }, { now: () => time });
    const { interaction } = await discord.slash('ask', { text: 'x' });
    const edit = () =>
      call(discord, 'PATCH', `/webhooks/${discord.applicationId}/${interaction?.token}/messages/@original`, {
        content: 'changed',
      });
    time += 14 * 60_000;
    expect(await edit()).toMatchObject({ status: 200, body: { content: 'changed' } });
    time += 61_000;
    expect(await edit()).toMatchObject({ status: 401, body: { code: 50027 } });
  });

  it('is needed before a follow-up', async () => {
    const { discord } = await bot({});
    const { interaction } = await discord.slash('ask', { text: 'x' }, { timeout: 1 });
    const hook = `/webhooks/${discord.applicationId}/${interaction?.token}`;
    expect(await call(discord, 'POST', hook, { content: 'x' })).toMatchObject({
      status: 404,
      body: { code: 10015 },
    });
    expect(
      await call(discord, 'POST', `/webhooks/${discord.applicationId}/unheard`, { content: 'x' }),
    ).toMatchObject({ status: 401, body: { code: 50027 } });
    expect(await call(discord, 'POST', `/interactions/1/unheard/callback`, { type: 5 })).toMatchObject({
      status: 404,
      body: { code: 10062 },
    });
  });

  it('must be of a type that fits', async () => {
    const { discord } = await bot({});
    const { interaction } = await discord.slash('ask', { text: 'x' }, { timeout: 1 });
    const respond = (body: unknown) =>
      call(discord, 'POST', `/interactions/${interaction?.id}/${interaction?.token}/callback`, body);
    for (const type of [1, 6, 7, 8, 12, 99]) {
      expect(await respond({ type, data: { content: 'x', choices: [] } })).toMatchObject({
        status: 400,
        body: { code: 50035, errors: { type: {} } },
      });
    }
    expect(await respond({ type: 4, data: {} })).toMatchObject({ body: { code: 50006 } });
    expect(await respond({ type: 5, data: { flags: 1 << 15 } })).toMatchObject({
      body: { errors: { data: { flags: {} } } },
    });
    expect(await respond({ type: 5, data: { flags: 64 } })).toMatchObject({ status: 204 });
  });

  it('brings files, by name and by address', async () => {
    const { discord } = await bot({
      slash: (interaction) =>
        interaction.reply({
          flags: MessageFlags.IsComponentsV2,
          files: [{ attachment: Buffer.from('picture'), name: 'a.png', description: 'A picture' }],
          components: [{ type: 12, items: [{ media: { url: 'attachment://a.png' } }] }],
        }),
    });
    const { answer, sent } = await discord.slash('ask', { text: 'x' });
    expect(sent[0]?.files.map(({ name }) => name)).toEqual(['a.png']);
    expect(answer.attachments).toMatchObject([{ filename: 'a.png', description: 'A picture', size: 7 }]);
    const [attachment] = answer.attachments;
    expect(answer.components).toMatchObject([{ items: [{ media: { url: attachment?.url } }] }]);
    expect(await (await fetch(attachment?.url ?? '')).text()).toBe('picture');
  });
});

describe('autocompletion', () => {
  it('gives the bot what is typed and the person the choices', async () => {
    const { discord } = await bot({
      autocomplete: (interaction) => {
        const { name, value } = interaction.options.getFocused(true);
        return interaction.respond([
          { name: `${name}=${value}, ${interaction.options.getInteger('count')}`, value },
        ]);
      },
    });
    const { choices, callback, answered } = await discord.autocomplete(
      'ask',
      { option: 'text', value: 'he' },
      { count: 1 },
    );
    expect(choices).toEqual([{ name: 'text=he, 1', value: 'he' }]);
    expect([callback, answered]).toEqual([8, true]);
    await expect(discord.autocomplete('ask', { option: 'who', value: '' })).rejects.toThrow(
      'Option who has no autocompletion.',
    );
  });

  it('takes an empty list, and remarks on equal names', async () => {
    const { discord } = await bot({
      autocomplete: (interaction) =>
        interaction.respond(
          interaction.options.getFocused() === ''
            ? []
            : [
                { name: 'a', value: '1' },
                { name: 'a', value: '2' },
              ],
        ),
    });
    const empty = await discord.autocomplete('ask', { option: 'text', value: '' });
    expect([empty.answered, empty.choices]).toEqual([true, []]);
    await discord.autocomplete('ask', { option: 'text', value: 'a' });
    expect(discord.problems).toEqual(['Two choices are both named “a”: a phone picks the first of them.']);
  });

  it.each([
    ['26 choices', Array.from({ length: 26 }, (_, at) => ({ name: `${at}`, value: `${at}` }))],
    ['a name of 101', [{ name: 'x'.repeat(101), value: 'x' }]],
    ['an empty name', [{ name: '', value: 'x' }]],
    ['a value of 101', [{ name: 'x', value: 'x'.repeat(101) }]],
  ])('does not take %s', async (_, choices) => {
    const { discord, errors } = await bot({ autocomplete: (interaction) => interaction.respond(choices) });
    await discord.autocomplete('ask', { option: 'text', value: '' }, {}, { timeout: 100 });
    expect(errors).toMatchObject([{ code: 50035 }]);
  });

  it('cannot be answered with a message', async () => {
    const { discord } = await bot({});
    const { interaction } = await discord.autocomplete(
      'ask',
      { option: 'text', value: '' },
      {},
      { timeout: 1 },
    );
    const path = `/interactions/${interaction?.id}/${interaction?.token}/callback`;
    expect(await call(discord, 'POST', path, { type: 4, data: { content: 'x' } })).toMatchObject({
      status: 400,
    });
  });
});

describe('buttons, menus and forms', () => {
  const withButtons = (interaction: ChatInputCommandInteraction) =>
    interaction.reply({
      content: 'pick',
      components: [row(button('more'), button('off', { disabled: true }))],
    });

  it('change the message they stand on', async () => {
    const { discord } = await bot({
      slash: withButtons,
      button: (interaction) =>
        interaction.update({ content: `pressed ${interaction.customId}`, components: [] }),
    });
    const { answer } = await discord.slash('ask', { text: 'x' });
    const pressed = await discord.click(answer.id, 'more');
    expect(pressed.answer).toMatchObject({ id: answer.id, content: 'pressed more', components: [] });
    expect(pressed.callback).toBe(7);
  });

  it('change it later where that is promised', async () => {
    const { discord } = await bot({
      slash: withButtons,
      button: async (interaction) => {
        await interaction.deferUpdate();
        await interaction.editReply('later');
        await interaction.followUp({ content: 'to you', flags: MessageFlags.Ephemeral });
      },
    });
    const { answer } = await discord.slash('ask', { text: 'x' });
    const pressed = await discord.click(answer.id, 'more', { settle: 30 });
    expect(pressed.messages).toMatchObject([
      { id: answer.id, content: 'later' },
      { content: 'to you', flags: 64 },
    ]);
  });

  it('cannot be pressed where they are off, are not, or are somebody else’s', async () => {
    const { discord } = await bot({
      slash: (interaction) =>
        interaction.reply({
          content: 'mine',
          components: [row(button('more'), button('off', { disabled: true }))],
          flags: MessageFlags.Ephemeral,
        }),
    });
    const { answer } = await discord.slash('ask', { text: 'x' });
    await expect(discord.click(answer.id, 'off')).rejects.toThrow('off is switched off.');
    await expect(discord.click(answer.id, 'less')).rejects.toThrow(
      'That message has no component less. It has: more, off.',
    );
    await expect(discord.click('1', 'more')).rejects.toThrow('There is no message 1.');
    await expect(discord.click(answer.id, 'more', { user: discord.owner })).rejects.toThrow(
      'shown to somebody else only',
    );
  });

  it('give what was picked', async () => {
    const menu = {
      type: 3,
      custom_id: 'menu',
      max_values: 2,
      options: ['a', 'b', 'c'].map((value) => ({ label: value, value })),
    };
    const { discord } = await bot({
      slash: (interaction) => interaction.reply({ content: 'pick', components: [row(menu)] }),
      select: (interaction) => interaction.reply(interaction.values.join()),
    });
    const { answer } = await discord.slash('ask', { text: 'x' });
    expect((await discord.select(answer.id, 'menu', ['b', 'c'])).text).toBe('b,c');
    await expect(discord.select(answer.id, 'menu', ['d'])).rejects.toThrow('The menu does not offer d.');
    await expect(discord.select(answer.id, 'menu', ['a', 'b', 'c'])).rejects.toThrow(
      'The menu takes 1 to 2 choices, not 3.',
    );
  });

  it('open a form, which is filled in and sent', async () => {
    const input = { type: 4, custom_id: 'why', style: 1, max_length: 10 };
    const { discord, errors } = await bot({
      slash: (interaction) =>
        interaction.showModal({
          title: 'Tell',
          custom_id: 'form',
          components: [{ type: 18, label: 'Why?', component: input }],
        }),
      modal: (interaction) => interaction.reply(`because ${interaction.fields.getTextInputValue('why')}`),
    });
    const opened = await discord.slash('ask', { text: 'x' });
    expect(errors).toEqual([]);
    expect(opened.modal).toMatchObject({ title: 'Tell', components: [{ label: 'Why?' }] });
    expect((await discord.submit(opened, { why: 'so' })).text).toBe('because so');
    await expect(discord.submit(opened, {})).rejects.toThrow('The form needs why.');
    await expect(discord.submit(opened, { why: 'x'.repeat(11) })).rejects.toThrow(
      'why takes 1 to 10 characters, not 11.',
    );
  });

  it('do not open a form with too long a title', async () => {
    const { discord, errors } = await bot({
      slash: (interaction) =>
        interaction.showModal({
          title: 'x'.repeat(46),
          custom_id: 'form',
          components: [{ type: 10, content: 'x' }],
        }),
    });
    await discord.slash('ask', { text: 'x' }, { timeout: 100 });
    expect(errors).toMatchObject([{ code: 50035, rawError: { errors: { data: { title: {} } } } }]);
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

describe('two interactions at once', () => {
  it('get their own answers', async () => {
    const { discord } = await bot({
      slash: (interaction) => interaction.reply(`you said ${interaction.options.getString('text')}`),
    });
    const texts = Array.from({ length: 20 }, (_, at) => `text ${at}`);
    const exchanges = await Promise.all(texts.map((text) => discord.slash('ask', { text })));
    expect(exchanges.map(({ text }) => text)).toEqual(texts.map((text) => `you said ${text}`));
  });
});
