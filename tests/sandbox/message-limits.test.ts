import { describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../../src/sandbox/local-discord.js';
import { button, menu, options, post, row, text, v2 } from './message-parts.js';
import { call, openDiscord } from './wire.js';

describe('a message at the limits is taken', () => {
  it.each<[string, unknown]>([
    ['2,000 characters', { content: 'x'.repeat(2_000) }],
    [
      'an embed of 6,000 characters',
      { embeds: [{ description: 'x'.repeat(4_000), footer: { text: 'x'.repeat(2_000) } }] },
    ],
    [
      'five rows of five buttons',
      {
        content: 'x',
        components: Array.from({ length: 5 }, (_, y) =>
          row(...Array.from({ length: 5 }, (__, x) => button(`${x}${y}`))),
        ),
      },
    ],
    ['a menu of 25 options', { content: 'x', components: [row(menu({ options: options(25) }))] }],
    [
      'a link button',
      { content: 'x', components: [row({ type: 2, style: 5, label: 'x', url: 'https://example.org' })] },
    ],
    ['40 components', v2(...Array.from({ length: 40 }, () => text('x')))],
    [
      '4,000 characters of text',
      v2(text('x'.repeat(2_000)), { type: 17, components: [text('x'.repeat(2_000))] }),
    ],
    ['a section with a button beside it', v2({ type: 9, components: [text('x')], accessory: button('a') })],
    [
      'every other component',
      v2(
        { type: 14, divider: true, spacing: 2 },
        { type: 12, items: [{ media: { url: 'https://example.org/a.png' }, description: 'x' }] },
        {
          type: 9,
          components: [text('x')],
          accessory: { type: 11, media: { url: 'https://example.org/a.png' } },
        },
      ),
    ],
    ['nothing but a button', { components: [row(button('a'))] }],
  ])('%s', async (_, body) => {
    const discord = await openDiscord();
    expect(await post(discord, body)).toMatchObject({ status: 200 });
    expect(discord.sent.at(-1)).toMatchObject({ kind: 'message', refusal: null });
  });
});

describe('an edit', () => {
  async function posted(discord: LocalDiscord, body: unknown) {
    await post(discord, body);
    const id = discord.sent.at(-1)?.messageId ?? '';
    return {
      id,
      edit: (change: unknown) =>
        call(discord, 'PATCH', `/channels/${discord.channelId}/messages/${id}`, change),
    };
  }

  it('leaves what it does not name, and empties what it sets to null', async () => {
    const discord = await openDiscord();
    const { id, edit } = await posted(discord, { content: 'first', embeds: [{ title: 'shown' }] });
    await edit({ content: 'second' });
    expect(discord.messageById(id)).toMatchObject({ content: 'second', embeds: [{ title: 'shown' }] });
    await edit({ embeds: null });
    expect(discord.messageById(id)).toMatchObject({ content: 'second', embeds: [] });
    expect(await edit({ content: null })).toMatchObject({ body: { code: 50006 } });
  });

  it('can make a V2 message of another, but not the other way round', async () => {
    const discord = await openDiscord();
    const { id, edit } = await posted(discord, { content: 'first' });
    expect(await edit(v2(text('x')))).toMatchObject({ status: 400 });
    expect(await edit({ ...v2(text('x')), content: null })).toMatchObject({ status: 200 });
    expect(await edit({ components: [text('y')] })).toMatchObject({ status: 200 });
    expect(await edit({ content: 'back' })).toMatchObject({ status: 400 });
    expect(await edit({ flags: 0, components: [], content: 'back' })).toMatchObject({ status: 400 });
    expect(discord.messageById(id)).toMatchObject({ content: '', components: [text('y')] });
  });

  it('is for the bot’s own messages', async () => {
    const discord = await openDiscord();
    const { message } = await discord.message('mine', { timeout: 1 });
    const path = `/channels/${discord.channelId}/messages/${message?.id}`;
    expect(await call(discord, 'PATCH', path, { content: 'yours' })).toMatchObject({
      status: 403,
      body: { code: 50005 },
    });
    expect(await call(discord, 'DELETE', path)).toMatchObject({ status: 403, body: { code: 50013 } });
    expect(await call(discord, 'PATCH', `/channels/${discord.channelId}/messages/1`, {})).toMatchObject({
      status: 404,
      body: { code: 10008 },
    });
  });
});

describe('a body that is no message', () => {
  it('is refused for its form', async () => {
    const discord = await openDiscord();
    const url = `${discord.api}/v10/channels/${discord.channelId}/messages`;
    const authorization = `Bot ${discord.token}`;
    const send = async (body: string, type: string) =>
      (await fetch(url, { method: 'POST', headers: { authorization, 'content-type': type }, body })).json();
    expect(await send('{', 'application/json')).toMatchObject({ code: 50109 });
    expect(await send('x=1', 'application/x-www-form-urlencoded')).toMatchObject({ code: 50035 });
    expect(await send('[]', 'application/json')).toMatchObject({ code: 50035 });
  });

  it('is refused without the bot’s token', async () => {
    const discord = await openDiscord();
    const path = `/channels/${discord.channelId}/messages`;
    expect(await call(discord, 'POST', path, { content: 'x' }, { authorization: 'Bot wrong' })).toEqual({
      status: 401,
      body: { message: '401: Unauthorized', code: 0 },
    });
  });
});
