import { createRequire } from 'node:module';
import type * as DiscordApi from 'discord-api-types/v10';

/**
 * The enumerations of Discord's API, required as the CommonJS that they are, like discord.js requires them: an
 * `import` makes Node parse them all once more, only for their names. Types are imported from the package.
 */
const api: typeof DiscordApi = createRequire(import.meta.url)('discord-api-types/v10');

export const {
  AllowedMentionsTypes,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationFlags,
  ApplicationIntegrationType,
  ButtonStyle,
  ChannelType,
  ComponentType,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayIntentBits,
  GatewayOpcodes,
  GuildDefaultMessageNotifications,
  GuildExplicitContentFilter,
  GuildMFALevel,
  GuildNSFWLevel,
  GuildPremiumTier,
  GuildVerificationLevel,
  InteractionContextType,
  InteractionResponseType,
  InteractionType,
  Locale,
  MessageFlags,
  MessageType,
  OverwriteType,
  PermissionFlagsBits,
  SelectMenuDefaultValueType,
  SeparatorSpacingSize,
  TeamMemberMembershipState,
  TeamMemberRole,
  TextInputStyle,
} = api;

/** Those that are used as types too. */
export type AllowedMentionsTypes = DiscordApi.AllowedMentionsTypes;
export type ApplicationCommandType = DiscordApi.ApplicationCommandType;
export type ApplicationIntegrationType = DiscordApi.ApplicationIntegrationType;
export type GatewayOpcodes = DiscordApi.GatewayOpcodes;
export type InteractionContextType = DiscordApi.InteractionContextType;
export type InteractionResponseType = DiscordApi.InteractionResponseType;
export type InteractionType = DiscordApi.InteractionType;
export type Locale = DiscordApi.Locale;
export type SelectMenuDefaultValueType = DiscordApi.SelectMenuDefaultValueType;
