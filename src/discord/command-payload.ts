import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionContextType,
  Locale,
  type LocalizationMap,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Action, Command, CommandOption } from '../command/command.js';
import { say } from '../command/wording.js';
import { LANGUAGES, type Text } from '../knowledge/types.js';

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

/**
 * A command as Discord registers it.
 * @param scope a command of one server has no contexts of its own
 */
export function commandPayload(
  command: Command,
  scope: 'global' | 'guild',
): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.ChatInput,
    ...named(command),
    ...described(command),
    options: 'subcommands' in command ? command.subcommands.map(subcommand) : command.options.map(option),
    ...(scope === 'global' ? { contexts: [InteractionContextType.Guild, InteractionContextType.BotDM] } : {}),
  };
}
