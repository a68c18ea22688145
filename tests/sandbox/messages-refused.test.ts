import { describe, expect, it } from 'vitest';
import { button, menu, options, post, row, text, v2 } from './message-parts.js';
import { mistakesOf, openDiscord } from './wire.js';

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
