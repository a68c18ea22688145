import type { LocalizationMap, RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import type { Action, Command, CommandOption } from '../command/command.js';
import { PRIVATE_OPTION } from '../command/private-option.js';
import { say } from '../command/wording.js';
import { LANGUAGES, type Text } from '../knowledge/types.js';
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
} from './discord-js.js';

/** What Discord calls the languages we speak. English is sent too, for readers whose default is another. */
const LOCALES = { fr: [Locale.French], en: [Locale.EnglishUS, Locale.EnglishGB] } as const;

function localised(text: Text): LocalizationMap {
  return Object.fromEntries(
    LANGUAGES.flatMap((language) => LOCALES[language].map((locale) => [locale, text[language]] as const)),
  );
}

function described({ description }: { readonly description: Text }) {
  const text = { fr: say('fr', description.fr), en: say('en', description.en) };
  return { description: text.en, description_localizations: localised(text) };
}

function named({ name }: { readonly name: Text }) {
  return { name: name.en, name_localizations: localised(name) };
}

function option(given: CommandOption) {
  return {
    type: ApplicationCommandOptionType.String,
    ...named(given),
    ...described(given),
    required: given.required ?? false,
    ...(given.maxLength === undefined ? {} : { max_length: given.maxLength }),
    ...(given.suggests === undefined ? {} : { autocomplete: true }),
  } as const;
}

function subcommand(action: Action & { readonly name: Text }) {
  return {
    type: ApplicationCommandOptionType.Subcommand,
    ...named(action),
    ...described(action),
    options: action.options.map(option),
  } as const;
}

/** Where everybody's commands can be used, and who may install them: servers, or a person for themselves. */
const EVERYWHERE = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};
/** Administration has no place in other people's conversations. */
const WITH_THE_BOT = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

/**
 * A command as Discord registers it.
 * @param scope a command of one server has no contexts of its own
 */
export function commandPayload(
  command: Command,
  scope: 'global' | 'guild',
): RESTPostAPIApplicationCommandsJSONBody {
  const places = scope === 'guild' ? {} : command.access === 'everyone' ? EVERYWHERE : WITH_THE_BOT;
  if ('on' in command) return { type: ApplicationCommandType.Message, ...named(command), ...places };
  const own = 'subcommands' in command ? command.subcommands.map(subcommand) : command.options.map(option);
  return {
    type: ApplicationCommandType.ChatInput,
    ...named(command),
    ...described(command),
    options: command.access === 'everyone' && 'options' in command ? [...own, PRIVATE] : own,
    ...places,
  };
}

/** Optional, and so last. */
const PRIVATE = {
  type: ApplicationCommandOptionType.Boolean,
  ...named(PRIVATE_OPTION),
  ...described(PRIVATE_OPTION),
  required: false,
} as const;
