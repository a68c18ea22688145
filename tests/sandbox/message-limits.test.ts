import { describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../../src/sandbox/local-discord.js';
import { call, mistakesOf, openDiscord } from './wire.js';

const V2 = 1 << 15;
const text = (content: string) => ({ type: 10, content });
const button = (custom_id: string, rest: object = {}) => ({
  type: 2,
  style: 1,
  label: 'x',
  custom_id,
  ...rest,
});
const row = (...components: readonly unknown[]) => ({ type: 1, components });
const options = (count: number) => Array.from({ length: count }, (_, at) => ({ label: 'x', value: `${at}` }));
const menu = (rest: object = {}) => ({ type: 3, custom_id: 'menu', options: options(2), ...rest });
const v2 = (...components: readonly unknown[]) => ({ flags: V2, components });

const post = (discord: LocalDiscord, body: unknown) =>
  call(discord, 'POST', `/channels/${discord.channelId}/messages`, body);

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

describe('a message beyond the limits is refused', () => {
  it.each<[string, unknown, string]>([
    [
      '2,001 characters',
      { content: 'x'.repeat(2_001) },
      'content: Must be 2000 or fewer in length. (BASE_TYPE_MAX_LENGTH)',
    ],
    [
      'content that is no text',
      { content: 5 },
      'content: Could not interpret the value as string. (STRING_TYPE_CONVERT)',
    ],
    [
      'eleven embeds',
      { embeds: Array.from({ length: 11 }, () => ({ title: 'x' })) },
      'embeds: Must be 10 or fewer in length. (BASE_TYPE_MAX_LENGTH)',
    ],
    [
      'an embed title of 257',
      { embeds: [{ title: 'x'.repeat(257) }] },
      'embeds[0].title: Must be 256 or fewer in length. (BASE_TYPE_MAX_LENGTH)',
    ],
    [
      'an embed description of 4,097',
      { embeds: [{ description: 'x'.repeat(4_097) }] },
      'embeds[0].description: Must be 4096 or fewer in length. (BASE_TYPE_MAX_LENGTH)',
    ],
    [
      'a field without a value',
      { embeds: [{ fields: [{ name: 'x' }] }] },
      'embeds[0].fields[0].value: This field is required (BASE_TYPE_REQUIRED)',
    ],
    [
      'a field value of 1,025',
      { embeds: [{ fields: [{ name: 'x', value: 'x'.repeat(1_025) }] }] },
      'embeds[0].fields[0].value: Must be between 1 and 1024 in length. (BASE_TYPE_BAD_LENGTH)',
    ],
    [
      '26 fields',
      { embeds: [{ fields: Array.from({ length: 26 }, () => ({ name: 'x', value: 'x' })) }] },
      'embeds[0].fields: Must be 25 or fewer in length. (BASE_TYPE_MAX_LENGTH)',
    ],
    [
      'embeds of 6,001 characters together',
      { embeds: [{ description: 'x'.repeat(4_000) }, { description: 'x'.repeat(2_001) }] },
      'embeds: Embed size exceeds maximum size of 6000 (MAX_EMBED_SIZE_EXCEEDED)',
    ],
    [
      'an embed with an address that is none',
      { embeds: [{ title: 'x', url: 'nowhere' }] },
      'embeds[0].url: Not a well formed URL. (URL_TYPE_INVALID_URL)',
    ],
    [
      'six rows',
      { content: 'x', components: Array.from({ length: 6 }, (_, at) => row(button(`${at}`))) },
      'components: Must be 5 or fewer in length. (BASE_TYPE_MAX_LENGTH)',
    ],
    [
      'six buttons in a row',
      { content: 'x', components: [row(...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => button(id)))] },
      'components[0].components[5]: The specified component exceeds the maximum width (COMPONENT_LAYOUT_WIDTH_EXCEEDED)',
    ],
    [
      'a row with nothing in it',
      { content: 'x', components: [row()] },
      'components[0].components: Must be between 1 and 5 in length. (BASE_TYPE_BAD_LENGTH)',
    ],
    [
      'a button beside a menu',
      { content: 'x', components: [row(menu(), button('a'))] },
      'components[0].components[1]: The specified component exceeds the maximum width (COMPONENT_LAYOUT_WIDTH_EXCEEDED)',
    ],
    [
      'a custom_id twice',
      { content: 'x', components: [row(button('a'), button('a'))] },
      'components[0].components[1].custom_id: Component custom id cannot be duplicated (COMPONENT_CUSTOM_ID_DUPLICATED)',
    ],
    [
      'a custom_id of 101',
      { content: 'x', components: [row(button('a'.repeat(101)))] },
      'components[0].components[0].custom_id: Must be between 1 and 100 in length. (BASE_TYPE_BAD_LENGTH)',
    ],
    [
      'a button without custom_id',
      { content: 'x', components: [row({ type: 2, style: 1, label: 'x' })] },
      'components[0].components[0].custom_id: This field is required (BASE_TYPE_REQUIRED)',
    ],
    [
      'a button with nothing on it',
      { content: 'x', components: [row({ type: 2, style: 1, custom_id: 'a' })] },
      'components[0].components[0]: A label or an emoji is required (BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED)',
    ],
    [
      'a label of 81',
      { content: 'x', components: [row(button('a', { label: 'x'.repeat(81) }))] },
      'components[0].components[0].label: Must be 80 or fewer in length. (BASE_TYPE_MAX_LENGTH)',
    ],
    [
      'a link button without an address',
      { content: 'x', components: [row({ type: 2, style: 5, label: 'x' })] },
      'components[0].components[0].url: This field is required (BASE_TYPE_REQUIRED)',
    ],
    [
      'a plain button with an address',
      { content: 'x', components: [row(button('a', { url: 'https://example.org' }))] },
      'components[0].components[0]: A custom id and url cannot both be specified (BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE)',
    ],
    [
      'an unknown style',
      { content: 'x', components: [row(button('a', { style: 9 }))] },
      'components[0].components[0]: Value of field "style" must be one of (1, 2, 3, 4, 5, 6). (UNION_TYPE_CHOICES)',
    ],
    [
      '26 options in a menu',
      { content: 'x', components: [row(menu({ options: options(26) }))] },
      'components[0].components[0].options: Must be between 1 and 25 in length. (BASE_TYPE_BAD_LENGTH)',
    ],
    [
      'an option twice',
      { content: 'x', components: [row(menu({ options: [...options(1), ...options(1)] }))] },
      'components[0].components[0].options[1]: The specified option value is already used (SELECT_COMPONENT_OPTION_VALUE_DUPLICATED)',
    ],
    [
      'more to pick than there is',
      { content: 'x', components: [row(menu({ max_values: 3 }))] },
      'components[0].components[0]: max_values must not exceed the number of options. (SELECT_COMPONENT_MAX_VALUES_TOO_LARGE)',
    ],
    [
      'V2 components without the flag',
      { components: [text('x')] },
      'components[0]: Value of field "type" must be one of (1). (UNION_TYPE_CHOICES)',
    ],
    [
      'content beside V2',
      { ...v2(text('x')), content: 'x' },
      "content: The 'content' field cannot be used when using MessageFlags.IS_COMPONENTS_V2 (MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2)",
    ],
    [
      'embeds beside V2',
      { ...v2(text('x')), embeds: [{ title: 'x' }] },
      "embeds: The 'embeds' field cannot be used when using MessageFlags.IS_COMPONENTS_V2 (MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2)",
    ],
    [
      '41 components, nested ones counted',
      v2({ type: 17, components: Array.from({ length: 40 }, () => text('x')) }),
      'components: Total number of components cannot exceed 40 (COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED)',
    ],
    [
      '4,001 characters of text',
      v2(text('x'.repeat(2_000)), text('x'.repeat(2_001))),
      'components: Components displayable text size exceeds maximum size of 4000 (COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED)',
    ],
    [
      'a text with nothing in it',
      v2(text(' ')),
      'components[0].content: This field is required (BASE_TYPE_REQUIRED)',
    ],
    [
      'a container in a container',
      v2({ type: 17, components: [{ type: 17, components: [text('x')] }] }),
      'components[0].components[0]: Value of field "type" must be one of (1, 10, 9, 12, 14, 13). (UNION_TYPE_CHOICES)',
    ],
    [
      'a section without an accessory',
      v2({ type: 9, components: [text('x')] }),
      'components[0].accessory: This field is required (BASE_TYPE_REQUIRED)',
    ],
    [
      'four texts in a section',
      v2({ type: 9, components: [text('a'), text('b'), text('c'), text('d')], accessory: button('a') }),
      'components[0].components: Must be between 1 and 3 in length. (BASE_TYPE_BAD_LENGTH)',
    ],
    [
      'a component id twice',
      v2({ ...text('a'), id: 7 }, { ...text('b'), id: 7 }),
      'components[1].id: Component id cannot be duplicated (COMPONENT_ID_DUPLICATED)',
    ],
    [
      'a file that is not sent along',
      v2({ type: 13, file: { url: 'attachment://a.png' } }),
      'components[0].file.url: No file named a.png is sent along. (COMPONENT_ATTACHMENT_NOT_FOUND)',
    ],
    [
      'an ephemeral message in a channel',
      { content: 'x', flags: 64 },
      'flags: Only these flags can be set: SuppressEmbeds, SuppressNotifications, IsVoiceMessage, IsComponentsV2. (MESSAGE_FLAGS_NOT_ALLOWED)',
    ],
    [
      'allowed mentions that contradict each other',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['123456789012345678'] } },
      'allowed_mentions: parse:["users"] and users: [ids...] are mutually exclusive. (MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE)',
    ],
    [
      'an unknown kind of mention',
      { content: 'x', allowed_mentions: { parse: ['channels'] } },
      'allowed_mentions.parse[0]: Value must be one of {everyone, roles, users}. (BASE_TYPE_CHOICES)',
    ],
    [
      'a reply to nothing',
      { content: 'x', message_reference: { message_id: '123456789012345678' } },
      'message_reference: Unknown message (REPLIES_UNKNOWN_MESSAGE)',
    ],
    [
      'an attachment that is not there',
      { content: 'x', attachments: [{ id: 0 }] },
      'attachments[0].id: No file or attachment has the id 0. (ATTACHMENT_NOT_FOUND)',
    ],
  ])('%s', async (_, body, mistake) => {
    const discord = await openDiscord();
    expect(await post(discord, body)).toMatchObject({
      status: 400,
      body: { code: 50035, message: 'Invalid Form Body' },
    });
    expect(mistakesOf(discord)).toEqual([mistake]);
    expect(discord.sent.at(-1)).toMatchObject({ kind: 'message', messageId: null });
  });

  it.each<[string, unknown]>([
    ['nothing', {}],
    ['blanks', { content: ' \n ' }],
    ['an embed without anything', { embeds: [{}] }],
    ['V2 without components', v2()],
  ])('an empty message: %s', async (_, body) => {
    const discord = await openDiscord();
    expect(await post(discord, body)).toEqual({
      status: 400,
      body: { message: 'Cannot send an empty message', code: 50006 },
    });
  });

  it('in the tree of errors that Discord gives, with all mistakes at once', async () => {
    const discord = await openDiscord();
    const { body } = await post(discord, {
      content: 'x'.repeat(2_001),
      components: [row(button('a', { label: 'x'.repeat(81) }))],
    });
    expect(body).toEqual({
      message: 'Invalid Form Body',
      code: 50035,
      errors: {
        content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 2000 or fewer in length.' }] },
        components: {
          0: {
            components: {
              0: {
                label: {
                  _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 80 or fewer in length.' }],
                },
              },
            },
          },
        },
      },
    });
  });

  it('with a failure of Discord’s own where the text is too many bytes', async () => {
    const discord = await openDiscord();
    expect(await post(discord, v2(text('习'.repeat(3_386))))).toMatchObject({ status: 200 });
    expect(await post(discord, v2(text('习'.repeat(3_387))))).toMatchObject({ status: 500 });
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
