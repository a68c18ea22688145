import type { APIApplicationCommandOption, LocalizationMap } from 'discord-api-types/v10';
import { isSubcommand } from './subcommand.js';

/** Characters of names, descriptions and values that one command may hold. */
export const COMMAND_SIZE = 8000;

/** Characters that count towards `COMMAND_SIZE`: of the command, its options and their choices. */
export function commandSize(
  command: Described & { readonly options: readonly APIApplicationCommandOption[] },
): number {
  return sizeOf(command) + command.options.reduce((size, one) => size + sizeOfOption(one), 0);
}

interface Described {
  readonly name: string;
  readonly nameLocalizations: LocalizationMap | null | undefined;
  readonly description: string;
  readonly descriptionLocalizations: LocalizationMap | null | undefined;
}

/** Of each text, only the longest of its languages counts. */
function sizeOf({ name, nameLocalizations, description: told, descriptionLocalizations }: Described): number {
  return longest(name, nameLocalizations) + longest(told, descriptionLocalizations);
}

function longest(text: string, localizations: LocalizationMap | null | undefined): number {
  return Math.max(text.length, ...Object.values(localizations ?? {}).map((other) => other?.length ?? 0));
}

function sizeOfOption(one: APIApplicationCommandOption): number {
  const own = sizeOf({
    name: one.name,
    nameLocalizations: one.name_localizations,
    description: one.description,
    descriptionLocalizations: one.description_localizations,
  });
  const nested = isSubcommand(one)
    ? (one.options ?? []).reduce((size, inner) => size + sizeOfOption(inner), 0)
    : 0;
  const offered = 'choices' in one ? (one.choices ?? []) : [];
  return (
    own +
    nested +
    offered.reduce(
      (size, choice) => size + longest(choice.name, choice.name_localizations) + String(choice.value).length,
      0,
    )
  );
}
