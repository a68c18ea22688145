import { createRequire } from 'node:module';
import type * as DiscordJs from 'discord.js';

/**
 * What is used of discord.js, required as the CommonJS that it is: an `import` makes Node parse all its files once
 * more, only for the names that they export, which holds up the start. Types are imported from the package.
 */
const library: typeof DiscordJs = createRequire(import.meta.url)('discord.js');

export const {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ButtonStyle,
  Client,
  ComponentType,
  DiscordAPIError,
  Events,
  GatewayCloseCodes,
  GatewayIntentBits,
  InteractionContextType,
  Locale,
  MessageFlags,
  Options,
  Partials,
  PermissionFlagsBits,
  RESTEvents,
  RESTJSONErrorCodes,
  Routes,
  SeparatorSpacingSize,
  Status,
  Team,
} = library;

/** Names of both a value and a type. */
export type Client<Ready extends boolean = boolean> = DiscordJs.Client<Ready>;
export type DiscordAPIError = DiscordJs.DiscordAPIError;
export type Team = DiscordJs.Team;
export type ComponentType = DiscordJs.ComponentType;
