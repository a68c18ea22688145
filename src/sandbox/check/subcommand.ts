import type { APIApplicationCommandOption } from 'discord-api-types/v10';
import { ApplicationCommandOptionType } from '../discord-api.js';

type Subcommand = Extract<
  APIApplicationCommandOption,
  {
    type:
      | typeof ApplicationCommandOptionType.Subcommand
      | typeof ApplicationCommandOptionType.SubcommandGroup;
  }
>;

/** Whether an option is a subcommand, or a group of them. */
export function isSubcommand(one: APIApplicationCommandOption): one is Subcommand {
  return (
    one.type === ApplicationCommandOptionType.Subcommand ||
    one.type === ApplicationCommandOptionType.SubcommandGroup
  );
}
