import { SlashCommandBuilder } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../../src/sandbox/local-discord.js';
import { call, logIn, mistakesOf, openDiscord } from './wire.js';

const command = (rest: object = {}) => ({ name: 'ask', description: 'Asks', ...rest });
const option = (rest: object = {}) => ({ type: 3, name: 'text', description: 'Text', ...rest });
const choices = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ name: `n${at}`, value: `v${at}` }));
const path = ({ applicationId }: LocalDiscord) => `/applications/${applicationId}/commands`;
const put = (discord: LocalDiscord, body: unknown) => call(discord, 'PUT', path(discord), body);

describe('a command at the limits is registered', () => {
  it.each<[string, object]>([
    ['letters of any script, with an apostrophe', { name: "quand-l'été_会見" }],
    ['25 options', { options: Array.from({ length: 25 }, (_, at) => option({ name: `o${at}` })) }],
    ['25 choices', { options: [option({ choices: choices(25) })] }],
    [
      'a group of subcommands',
      {
        options: [
          {
            type: 2,
            name: 'group',
            description: 'x',
            options: [{ type: 1, name: 'sub', description: 'x', options: [option({ required: true })] }],
          },
        ],
      },
    ],
    [
      'localizations, of which only the longest counts',
      {
        description: 'x',
        description_localizations: { fr: 'x'.repeat(100), 'en-US': 'x'.repeat(99) },
      },
    ],
    ['a menu of messages', { type: 3, name: 'Ask about This', description: '' }],
  ])('%s', async (_, rest) => {
    const discord = await openDiscord();
    expect(await put(discord, [command(rest)])).toMatchObject({ status: 200 });
    expect(discord.registered.global).toHaveLength(1);
  });
});

describe('a command beyond the limits is refused', () => {
  const regex = 'String value did not match validation regex. (STRING_TYPE_REGEX)';
  it.each<[string, object, string]>([
    [
      'capitals in its name',
      { name: 'Ask' },
      '[0].name: Command name is invalid (APPLICATION_COMMAND_INVALID_NAME)',
    ],
    ['a blank in its name', { name: 'ask me' }, `[0].name: ${regex}`],
    ['a name of 33', { name: 'a'.repeat(33) }, `[0].name: ${regex}`],
    [
      'no description',
      { description: '' },
      '[0].description: Must be between 1 and 100 in length. (BASE_TYPE_BAD_LENGTH)',
    ],
    [
      'a description of 101',
      { description: 'x'.repeat(101) },
      '[0].description: Must be between 1 and 100 in length. (BASE_TYPE_BAD_LENGTH)',
    ],
    [
      'a language that Discord has not',
      { name_localizations: { en: 'ask' } },
      '[0].name_localizations.en: Value "en" is not a valid enum value. (ENUM_TYPE_COERCE)',
    ],
    [
      'a localized name with capitals',
      { name_localizations: { fr: 'Demander' } },
      '[0].name_localizations.fr: Command name is invalid (APPLICATION_COMMAND_INVALID_NAME)',
    ],
    [
      'a localized description of 101',
      { description_localizations: { fr: 'x'.repeat(101) } },
      '[0].description_localizations.fr: Must be between 1 and 100 in length. (BASE_TYPE_BAD_LENGTH)',
    ],
    [
      '26 options',
      { options: Array.from({ length: 26 }, (_, at) => option({ name: `o${at}` })) },
      '[0].options: Must be 25 or fewer in length. (BASE_TYPE_MAX_LENGTH)',
    ],
    [
      'an option twice',
      { options: [option(), option()] },
      '[0].options[1]: Option names must be unique (APPLICATION_COMMAND_OPTIONS_NAME_INVALID)',
    ],
    [
      'a required option behind another',
      { options: [option({ name: 'a' }), option({ name: 'b', required: true })] },
      '[0].options[1]: Required options must be placed before non-required options (APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID)',
    ],
    [
      'the same inside a subcommand',
      {
        options: [
          {
            type: 1,
            name: 'sub',
            description: 'x',
            options: [option({ name: 'a' }), option({ name: 'b', required: true })],
          },
        ],
      },
      '[0].options[0].options[1]: Required options must be placed before non-required options (APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID)',
    ],
    [
      'a subcommand beside an option',
      { options: [option(), { type: 1, name: 'sub', description: 'x' }] },
      '[0].options[1]: Sub-command and sub-command group option types are mutually exclusive to all other types (APPLICATION_COMMAND_OPTIONS_TYPE_INVALID)',
    ],
    [
      'an option of an unknown type',
      { options: [option({ type: 12 })] },
      '[0].options[0]: Value of field "type" must be one of (1, 2, 3, 4, 10, 5, 6, 8, 9, 11, 7). (UNION_TYPE_CHOICES)',
    ],
    [
      '26 choices',
      { options: [option({ choices: choices(26) })] },
      '[0].options[0].choices: Must be 25 or fewer in length. (BASE_TYPE_MAX_LENGTH)',
    ],
    [
      'a choice name of 101',
      { options: [option({ choices: [{ name: 'x'.repeat(101), value: 'x' }] })] },
      '[0].options[0].choices[0].name: Must be between 1 and 100 in length. (BASE_TYPE_BAD_LENGTH)',
    ],
    [
      'a choice twice',
      {
        options: [
          option({
            choices: [
              { name: 'a', value: '1' },
              { name: 'a', value: '2' },
            ],
          }),
        ],
      },
      '[0].options[0].choices[1]: Option choice names must be unique (APPLICATION_COMMAND_OPTION_CHOICE_NAME_DUPLICATE)',
    ],
    [
      'choices beside autocompletion',
      { options: [option({ choices: choices(1), autocomplete: true })] },
      '[0].options[0]: Autocomplete options cannot have choices (APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE_INVALID)',
    ],
    [
      'a text longer than 6,000',
      { options: [option({ max_length: 6_001 })] },
      '[0].options[0].max_length: Value should be less than or equal to 6000. (NUMBER_TYPE_MAX)',
    ],
    [
      'a description on a menu',
      { type: 3, name: 'Ask' },
      '[0].description: Context menu commands cannot have description (APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED)',
    ],
    [
      'permissions that are no bit field',
      { default_member_permissions: 'admin' },
      '[0].default_member_permissions: Value is not a bit field of permissions. (PERMISSIONS_TYPE_COERCE)',
    ],
    [
      'a place that there is not',
      { contexts: [3] },
      '[0].contexts[0]: Value must be one of {0, 1, 2}. (BASE_TYPE_CHOICES)',
    ],
    [
      'more than 8,000 characters',
      {
        options: Array.from({ length: 25 }, (_, at) =>
          option({
            name: `o${at}`,
            choices: choices(25).map(({ name, value }) => ({ name: name.padEnd(12), value })),
          }),
        ),
      },
      '[0]: Command exceeds maximum size (8000) (APPLICATION_COMMAND_TOO_LARGE)',
    ],
  ])('%s', async (_, rest, mistake) => {
    const discord = await openDiscord();
    expect(await put(discord, [command(rest)])).toMatchObject({ status: 400, body: { code: 50035 } });
    expect(mistakesOf(discord)).toEqual([mistake]);
    expect(discord.registered.global).toEqual([]);
  });

  it('two of one name, but not where they are of different kinds', async () => {
    const discord = await openDiscord();
    await put(discord, [command(), command()]);
    expect(mistakesOf(discord)).toEqual([
      '[1]: Application command names must be unique (APPLICATION_COMMANDS_DUPLICATE_NAME)',
    ]);
    expect(await put(discord, [command(), command({ type: 2, description: '' })])).toMatchObject({
      status: 200,
    });
  });

  it('the 16th menu entry of a kind', async () => {
    const discord = await openDiscord();
    const entries = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ type: 3, name: `Entry ${at}` }));
    expect(await put(discord, entries(15))).toMatchObject({ status: 200 });
    expect(await put(discord, entries(16))).toMatchObject({ status: 400, body: { code: 30032 } });
    expect(await call(discord, 'POST', path(discord), { type: 3, name: 'One more' })).toMatchObject({
      body: { code: 30032 },
    });
  });
});

describe('registering with the real client', () => {
  const ask = new SlashCommandBuilder()
    .setName('ask')
    .setNameLocalization('fr', 'demander')
    .setDescription('Asks')
    .addStringOption((text) => text.setName('text').setDescription('Text').setRequired(true))
    .addStringOption((from) => from.setName('from').setDescription('From').setNameLocalization('fr', 'de'));

  it('gives back what is registered, with localizations where they are asked for', async () => {
    const discord = await openDiscord();
    const client = await logIn(discord);
    await client.application.commands.set([ask]);
    expect(discord.registered).toMatchObject({ reads: 0, writes: 1 });

    const { body: plain } = await call(discord, 'GET', path(discord));
    expect(JSON.stringify(plain)).not.toContain('localizations');
    const full = (await client.application.commands.fetch({ withLocalizations: true })).first();
    expect(full?.nameLocalizations).toEqual({ fr: 'demander' });
    expect(full?.options).toMatchObject([
      { name: 'text', required: true },
      { nameLocalizations: { fr: 'de' } },
    ]);
    expect(discord.registered.reads).toBe(2);
  });

  it('keeps the id and the version of a command that does not change', async () => {
    const discord = await openDiscord();
    const client = await logIn(discord);
    await client.application.commands.set([ask]);
    const [first] = discord.registered.global;
    await client.application.commands.set([ask]);
    expect(discord.registered.global).toEqual([first]);
    await client.application.commands.set([{ ...ask.toJSON(), description: 'Asks again' }]);
    const [changed] = discord.registered.global;
    expect(changed?.id).toBe(first?.id);
    expect(changed?.version).not.toBe(first?.version);
  });

  it('creates, edits and deletes one by one, for all places or for one server', async () => {
    const discord = await openDiscord();
    const client = await logIn(discord);
    const { commands } = client.application;
    const made = await commands.create(ask, discord.guild.id);
    expect(discord.registered.guild(discord.guild.id)).toHaveLength(1);
    expect(discord.registered.global).toEqual([]);
    await commands.edit(made.id, { description: 'Other' }, discord.guild.id);
    expect(discord.registered.guild(discord.guild.id)).toMatchObject([
      { name: 'ask', description: 'Other', options: [{}, {}] },
    ]);
    await commands.delete(made.id, discord.guild.id);
    expect(discord.registered.guild(discord.guild.id)).toEqual([]);
    await expect(commands.delete(made.id)).rejects.toMatchObject({ code: 10063, status: 404 });
    await expect(commands.create(ask, '123456789012345678')).rejects.toMatchObject({ code: 50001 });
  });

  it('shows a command twice where it is registered for all places and for the server', async () => {
    const discord = await openDiscord();
    const client = await logIn(discord);
    await client.application.commands.set([ask]);
    await client.application.commands.set([ask], discord.guild.id);
    expect(discord.offered().map(({ name }) => name)).toEqual(['ask', 'ask']);
    expect(discord.offered({ place: 'dm' })).toHaveLength(1);
  });
});
