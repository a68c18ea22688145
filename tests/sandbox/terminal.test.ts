import { PassThrough } from 'node:stream';
import {
  ActionRowBuilder,
  ApplicationCommandType,
  ButtonBuilder,
  ButtonStyle,
  type Client,
  ContextMenuCommandBuilder,
  type Interaction,
  MessageFlags,
  SlashCommandBuilder,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { runSandbox } from '../../src/sandbox/sandbox.js';
import { widthOf } from '../../src/sandbox/terminal/width.js';
import { makeClient } from './wire.js';

const commands = [
  new SlashCommandBuilder().setName('help').setNameLocalization('fr', 'aide').setDescription('Helps'),
  new SlashCommandBuilder()
    .setName('ask')
    .setDescription('Asks')
    .addStringOption((text) => text.setName('question').setDescription('Question').setRequired(true))
    .addStringOption((place) =>
      place.setName('place').setNameLocalization('fr', 'lieu').setDescription('Place').setAutocomplete(true),
    ),
  new SlashCommandBuilder()
    .setName('admin')
    .setDescription('Administers')
    .addSubcommand((reload) => reload.setName('reload').setDescription('Reloads')),
  new SlashCommandBuilder().setName('long').setDescription('Says too much'),
  new SlashCommandBuilder().setName('form').setDescription('Opens a form'),
  new SlashCommandBuilder().setName('silent').setDescription('Says nothing'),
  new ContextMenuCommandBuilder()
    .setName('Count words')
    .setNameLocalization('fr', 'Compter les mots')
    .setType(ApplicationCommandType.Message),
];

const more = (label: string, customId: string) =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(
    new ButtonBuilder().setStyle(ButtonStyle.Primary).setLabel(label).setCustomId(customId),
    new ButtonBuilder().setStyle(ButtonStyle.Link).setLabel('Site').setURL('https://example.org'),
  );

async function answer(interaction: Interaction): Promise<unknown> {
  if (interaction.isButton()) return interaction.update({ content: `pressed ${interaction.customId}` });
  if (interaction.isModalSubmit())
    return interaction.reply(`told ${interaction.fields.getTextInputValue('what')}`);
  if (interaction.isAutocomplete()) {
    const places = ['Beijing', 'Berlin'].filter((name) => name.startsWith(interaction.options.getFocused()));
    return interaction.respond(places.map((name) => ({ name: `${name}!`, value: name })));
  }
  if (interaction.isMessageContextMenuCommand())
    return interaction.reply(`${interaction.targetMessage.content.split(' ').length} words`);
  if (!interaction.isChatInputCommand()) return undefined;
  switch (interaction.commandName) {
    case 'help':
      return interaction.reply({ content: `help in ${interaction.locale}`, flags: MessageFlags.Ephemeral });
    case 'ask': {
      await interaction.deferReply();
      const { options } = interaction;
      const content = `**${options.getString('question')}** at ${options.getString('place')}\n> quoted`;
      return interaction.editReply({ content, components: [more('More', 'more')] });
    }
    case 'long':
      return interaction.reply('x'.repeat(2_001)).catch(() => interaction.reply('shorter'));
    case 'form': {
      const what = { type: 4, custom_id: 'what', style: 1 };
      return interaction.showModal({
        title: 'Tell',
        custom_id: 'f',
        components: [{ type: 18, label: 'What', component: what }],
      });
    }
    case 'admin':
      return interaction.reply(interaction.options.getSubcommand());
    default:
      return undefined;
  }
}

function prepare(client: Client): void {
  client.on('interactionCreate', (interaction) => {
    answer(interaction).catch(() => {});
  });
  client.on('messageCreate', (message) => {
    if (message.author.bot) return;
    if (message.guild === null || message.mentions.parsedUsers.has(client.user?.id ?? ''))
      void message.reply(`heard ${message.content}`);
  });
}

interface Run {
  readonly code: number;
  readonly text: string;
}

/** A session at the terminal: lines in, all that it shows out. */
async function session(
  lines: readonly string[],
  locale: 'fr' | 'en' = 'en',
  tty?: { columns: number },
): Promise<Run> {
  const input = new PassThrough();
  const output: PassThrough & { isTTY?: boolean; columns?: number } = new PassThrough();
  if (tty !== undefined) Object.assign(output, { isTTY: true, columns: tty.columns });
  let text = '';
  output.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  input.end(lines.map((line) => `${line}\n`).join(''));
  const code = await runSandbox({
    input,
    output,
    locale,
    name: 'Dépêche',
    patience: 150,
    startBot: async (discord) => {
      const client = makeClient(discord);
      prepare(client);
      const ready = new Promise((resolve) => client.once('clientReady', resolve));
      await client.login(discord.token);
      await ready;
      await client.application?.commands.set(commands);
      return { stop: () => client.destroy() };
    },
  });
  return { code, text };
}

/** What was shown between a line and the next. */
function shown({ text }: Run, line: string): string {
  const [, rest = ''] = text.split(`› ${line}\n`);
  return rest.split('\n› ')[0] ?? '';
}

describe('the sandbox', () => {
  it('greets, runs /help, and ends well when the input does', async () => {
    const run = await session([]);
    expect(run.code).toBe(0);
    expect(run.text).toContain('Sandbox: a local Discord, and you own it.');
    expect(run.text).toContain('/help /ask /admin /long /form /silent');
    expect(run.text).toContain('Dépêche (#general, only you can see this)\nhelp in en-US\n');
  });

  it('speaks French, and shows names of commands in it', async () => {
    const { text } = await session([], 'fr');
    expect(text).toContain('Bac à sable\u202f: un Discord local');
    expect(text).toContain('/aide /ask');
    expect(text).toContain('visible par vous seul)\nhelp in fr\n');
  });

  it('uses slash commands: one unnamed text, named options, subcommands', async () => {
    const run = await session(
      ['/ask who met Xi: and why?', '/ask question:who place:"in Beijing"', '/admin reload', '/aide'],
      'fr',
    );
    expect(shown(run, '/ask who met Xi: and why?')).toContain('who met Xi: and why? at null\n> quoted');
    expect(shown(run, '/ask question:who place:"in Beijing"')).toContain('who at in Beijing');
    expect(shown(run, '/admin reload')).toContain('reload');
    expect(shown(run, '/aide')).toContain('help in fr');
  });

  it('understands names of commands and options in any language', async () => {
    const run = await session([
      '/ask qui lieu:à Pékin',
      '/aide',
      '/lang fr',
      '/ask who place:there',
      '/help',
    ]);
    expect(shown(run, '/ask qui lieu:à Pékin')).toContain('qui at à Pékin');
    expect(shown(run, '/aide')).toContain('help in en-US');
    expect(shown(run, '/ask who place:there')).toContain('who at there');
    expect(shown(run, '/help')).toContain('help in fr');
  });

  it('shows what is suggested while one types, and fills in what is picked', async () => {
    const run = await session(['/ask who place:Be?', '2', '/ask who place:x?']);
    expect(shown(run, '/ask who place:Be?')).toBe('Suggestions for place:\n[1] Beijing!\n[2] Berlin!');
    expect(shown(run, '2')).toContain('who at Berlin');
    expect(shown(run, '/ask who place:x?')).toContain('No suggestion for place.');
  });

  it('opens the menu of the last message, or of one that somebody else writes', async () => {
    const run = await session(['/long', '/menu', '1', '/menu 1 three words more', '/menu 7'], 'fr');
    expect(shown(run, '/menu')).toContain(
      'Menu du message «\u202fshorter\u202f»\u202f:\n[1] Compter les mots\n/menu 1 un texte',
    );
    expect(shown(run, '1')).toContain('1 words');
    expect(shown(run, '/menu 1 three words more')).toMatch(
      /member \(#general\)\nthree words more\n\n.*\n3 words/,
    );
    expect(shown(run, '/menu 7')).toContain('Rien n’a ici le numéro 7.');
  });

  it('says what Discord’s client would not let a person do', async () => {
    const run = await session(['/nothing', '/ask', '/admin', '/help me', '7']);
    expect(shown(run, '/nothing')).toContain('There is no command /nothing here.');
    expect(shown(run, '/ask')).toContain('/ask needs question.');
    expect(shown(run, '/admin')).toContain('/admin needs a subcommand. It has: reload.');
    expect(shown(run, '/help me')).toContain('/help has no option me.');
    expect(shown(run, '7')).toContain('Nothing here has the number 7.');
  });

  it('says so in French to who speaks it', async () => {
    const run = await session(['/rien', '/ask', '/admin', '/aide moi'], 'fr');
    expect(shown(run, '/rien')).toContain(
      'Il n’y a pas ici de commande /rien. Il y a\u202f: /aide, /ask, /admin',
    );
    expect(shown(run, '/ask')).toContain('Il manque à /ask\u202f: question.');
    expect(shown(run, '/admin')).toContain('/admin demande une sous-commande\u202f: reload.');
    expect(shown(run, '/aide moi')).toContain('/aide n’a pas d’option moi. Options\u202f: aucune.');
  });

  it('posts in the channel with the bot’s name, and writes to it directly without', async () => {
    const run = await session(['@depeche hello', 'just between us', '@everyone']);
    expect(shown(run, '@depeche hello')).toContain('Dépêche (#general)\nheard @Dépêche hello');
    expect(shown(run, 'just between us')).toContain('Dépêche (direct message)\nheard just between us');
    expect(shown(run, '@everyone')).toContain('(no answer)');
  });

  it('shows buttons with numbers, and presses them', async () => {
    const run = await session(['/ask x', '1']);
    expect(shown(run, '/ask x')).toContain('[1] More   Site: https://example.org');
    expect(shown(run, '1')).toContain('(#general, edited)\npressed more');
  });

  it('fills in a form, a line for each field', async () => {
    const run = await session(['/form', 'everything']);
    expect(shown(run, '/form')).toContain('Form “Tell” (one line a field)\nWhat (required):');
    expect(shown(run, 'everything')).toContain('told everything');
  });

  it('switches the language of the person', async () => {
    const run = await session(['/lang fr', '/help', '/lang de']);
    expect(shown(run, '/lang fr')).toContain('Vous parlez maintenant français.');
    expect(shown(run, '/help')).toContain('help in fr');
    expect(shown(run, '/lang de')).toContain('Langues\u202f: /lang fr, /lang en');
  });

  it('lists the commands, and leaves at /quit', async () => {
    const run = await session(['/', '/quit', '/help']);
    expect(shown(run, '/')).toContain('Commands: /help /ask /admin /long /form /silent');
    expect(run.text).not.toContain('› /help');
    expect(run.code).toBe(0);
  });

  it('shows what Discord would have refused', async () => {
    const run = await session(['/long']);
    expect(shown(run, '/long')).toBe(
      [
        '✗ Discord would have refused (response): 400 Invalid Form Body [50035]',
        '  data.content: Must be 2000 or fewer in length. (BASE_TYPE_MAX_LENGTH)',
        'Dépêche (#general)',
        'shorter',
        '',
        '',
      ].join('\n'),
    );
  });

  it('says so when the bot does not respond', async () => {
    const run = await session(['/silent']);
    expect(shown(run, '/silent')).toContain('The application did not respond.');
  });

  it('marks text and wraps it where the output is a terminal', async () => {
    const { text } = await session([`/ask ${'word '.repeat(20)}`], 'en', { columns: 40 });
    expect(text).toContain('\u001b[1mword word');
    expect(text).toContain('\u001b[2m│\u001b[22m quoted');
    expect(Math.max(...text.split('\n').map(widthOf))).toBeLessThanOrEqual(40);
  });

  it('closes the local Discord where the bot does not start', async () => {
    let port = '';
    const failing = runSandbox({
      input: new PassThrough(),
      output: new PassThrough(),
      locale: 'en',
      name: 'Bot',
      startBot: (discord) => {
        port = discord.api;
        return Promise.reject(new Error('no coverage'));
      },
    });
    await expect(failing).rejects.toThrow('no coverage');
    await expect(fetch(port)).rejects.toThrow();
  });
});
