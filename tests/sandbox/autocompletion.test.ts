import { describe, expect, it } from 'vitest';
import { bot } from './answering-bot.js';
import { call } from './wire.js';

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
