import { type APIApplicationCommandOption, ApplicationCommandOptionType } from 'discord-api-types/v10';

type Subcommand = Extract<
  APIApplicationCommandOption,
  { type: ApplicationCommandOptionType.Subcommand | ApplicationCommandOptionType.SubcommandGroup }
>;

/** Whether an option is a subcommand, or a group of them. */
export function isSubcommand(one: APIApplicationCommandOption): one is Subcommand {
  return (
    one.type === ApplicationCommandOptionType.Subcommand ||
    one.type === ApplicationCommandOptionType.SubcommandGroup
  );
}
