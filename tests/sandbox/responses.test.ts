import { MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { bot } from './answering-bot.js';
import { call } from './wire.js';

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
