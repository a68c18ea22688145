import { type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { bot, button, row } from './answering-bot.js';

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
