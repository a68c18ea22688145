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
  type ModalSubmitInteraction,
  PermissionFlagsBits,
  SlashCommandBuilder,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { LocalDiscordOptions } from '../../src/sandbox/local-discord.js';
import { logIn, openDiscord } from './wire.js';

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
export async function bot(handlers: Handlers, options: LocalDiscordOptions = {}) {
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

export const row = (...components: readonly object[]) => ({ type: 1, components });
export const button = (custom_id: string, rest: object = {}) => ({
  type: 2,
  style: 1,
  label: custom_id,
  custom_id,
  ...rest,
});
