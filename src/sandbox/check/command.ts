import type { APIApplicationCommandOption, LocalizationMap } from 'discord-api-types/v10';
import { z } from 'zod';
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from '../discord-api.js';
import { COMMAND_SIZE, commandSize } from './command-size.js';
import { described, description, localized, menuName, slashName, valueOption } from './command-terms.js';
import type { Mistakes } from './mistakes.js';
import type { Path } from './refusal.js';
import { isSubcommand } from './subcommand.js';
import { list, named, yes } from './terms.js';

/** A command as it may be registered, in the form in which Discord keeps it. */
export interface CheckedCommand {
  readonly type: ApplicationCommandType;
  readonly name: string;
  readonly nameLocalizations: LocalizationMap | null;
  readonly description: string;
  readonly descriptionLocalizations: LocalizationMap | null;
  readonly options: APIApplicationCommandOption[];
  readonly defaultMemberPermissions: string | null;
  readonly contexts: InteractionContextType[] | null;
  readonly integrationTypes: ApplicationIntegrationType[];
  readonly dmPermission: boolean;
  readonly nsfw: boolean;
}

/** Commands of each kind, in one place. */
export const MOST_COMMANDS: Readonly<Record<number, number>> = {
  [ApplicationCommandType.ChatInput]: 100,
  [ApplicationCommandType.User]: 15,
  [ApplicationCommandType.Message]: 15,
};

const subcommand = z.object({
  ...described,
  type: z.literal(ApplicationCommandOptionType.Subcommand),
  options: list(valueOption, 0, 25).exactOptional(),
});

const subcommandGroup = z.object({
  ...described,
  type: z.literal(ApplicationCommandOptionType.SubcommandGroup),
  options: list(z.discriminatedUnion('type', [subcommand]), 1, 25),
});

const option = z.discriminatedUnion('type', [subcommand, subcommandGroup, valueOption]);

const common = {
  default_member_permissions: z
    .string()
    .refine(
      (bits) => /^\d{1,20}$/.test(bits),
      named('PERMISSIONS_TYPE_COERCE', 'Value is not a bit field of permissions.'),
    )
    .exactOptional(),
  dm_permission: yes.exactOptional(),
  nsfw: yes.exactOptional(),
  contexts: list(z.enum(InteractionContextType), 1, 3).exactOptional(),
  integration_types: list(z.enum(ApplicationIntegrationType), 1, 2).exactOptional(),
};

const slashCommand = z.object({
  ...common,
  type: z.literal(ApplicationCommandType.ChatInput),
  name: slashName,
  name_localizations: localized(slashName).exactOptional(),
  description,
  description_localizations: localized(description).exactOptional(),
  options: list(option, 0, 25).exactOptional(),
});

const menuCommand = z.object({
  ...common,
  type: z.literal([ApplicationCommandType.User, ApplicationCommandType.Message]),
  name: menuName,
  name_localizations: localized(menuName).exactOptional(),
  description: z
    .string()
    .refine(
      (told) => told === '',
      named('APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED', 'Context menu commands cannot have description'),
    )
    .exactOptional(),
  options: list(z.never(), 0, 0).exactOptional(),
});

const command = z.discriminatedUnion('type', [slashCommand, menuCommand]);

/**
 * Checks one command against everything that Discord refuses in one.
 * @param path of the command in the body; its mistakes go to `mistakes`
 * @returns undefined where it does not even have the shape of a command
 */
export function checkCommand(json: unknown, mistakes: Mistakes, path: Path): CheckedCommand | undefined {
  const typed =
    typeof json === 'object' && json !== null && !Array.isArray(json)
      ? { type: ApplicationCommandType.ChatInput, ...json }
      : json;
  const read = mistakes.read(command, typed, path);
  if (read === undefined) return undefined;
  const options = read.type === ApplicationCommandType.ChatInput ? (read.options ?? []) : [];
  checkOptions(options, mistakes, [...path, 'options']);
  const checked: CheckedCommand = {
    type: read.type,
    name: read.name,
    nameLocalizations: read.name_localizations ?? null,
    description: read.type === ApplicationCommandType.ChatInput ? read.description : '',
    descriptionLocalizations:
      read.type === ApplicationCommandType.ChatInput ? (read.description_localizations ?? null) : null,
    options: options.map(withoutDefaults),
    defaultMemberPermissions: read.default_member_permissions ?? null,
    contexts: read.contexts ?? null,
    integrationTypes: read.integration_types ?? [ApplicationIntegrationType.GuildInstall],
    dmPermission: read.dm_permission ?? true,
    nsfw: read.nsfw ?? false,
  };
  if (commandSize(checked) > COMMAND_SIZE) {
    mistakes.add(path, 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${COMMAND_SIZE})`);
  }
  return checked;
}

function checkOptions(options: readonly APIApplicationCommandOption[], mistakes: Mistakes, path: Path): void {
  const names = new Set<string>();
  let optionalSeen = false;
  for (const [at, one] of options.entries()) {
    const here = [...path, at];
    if (names.has(one.name)) {
      mistakes.add(here, 'APPLICATION_COMMAND_OPTIONS_NAME_INVALID', 'Option names must be unique');
    }
    names.add(one.name);
    if (isSubcommand(one) !== isSubcommand(options[0] ?? one)) {
      mistakes.add(
        here,
        'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
        'Sub-command and sub-command group option types are mutually exclusive to all other types',
      );
    }
    if (isSubcommand(one)) {
      checkOptions(one.options ?? [], mistakes, [...here, 'options']);
    } else if (one.required && optionalSeen) {
      mistakes.add(
        here,
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      );
    } else {
      optionalSeen ||= !one.required;
    }
  }
}

/** Discord gives `required` back only where it is true, and no empty list of options. */
function withoutDefaults(one: APIApplicationCommandOption): APIApplicationCommandOption {
  if (one.type === ApplicationCommandOptionType.SubcommandGroup) {
    return {
      ...one,
      options: (one.options ?? []).map((inner) => ({ ...inner, ...valueOptions(inner.options) })),
    };
  }
  if (one.type === ApplicationCommandOptionType.Subcommand) {
    const { options, ...rest } = one;
    return { ...rest, ...valueOptions(options) };
  }
  return withoutRequired(one);
}

function valueOptions<One extends { required?: boolean }>(options: readonly One[] = []): { options?: One[] } {
  return options.length === 0 ? {} : { options: options.map(withoutRequired) };
}

function withoutRequired<One extends { required?: boolean }>(one: One): One {
  const copy = { ...one };
  if (!copy.required) delete copy.required;
  return copy;
}
