import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type Locale,
} from 'discord-api-types/v10';
import { isSubcommand } from '../check/subcommand.js';
import type { OptionValue } from '../local-discord.js';
import { goesBy } from '../people/shown-name.js';

/** A slash command as a line of text asks for it; whether it can be used is for Discord to say. */
export interface TypedCommand {
  readonly name: string;
  readonly options: Readonly<Record<string, OptionValue>>;
}

/**
 * Reads `/command subcommand option:value other:several words`. What stands before the first option is the
 * value of the command's first option.
 * @param offered the commands there are
 * @param locale whose names of commands and options are understood too
 */
export function readCommand(
  line: string,
  offered: readonly APIApplicationCommand[],
  locale: Locale,
): TypedCommand {
  const text = line.trim().replace(/^\//, '');
  const [first = '', afterName = ''] = split(text);
  const command = offered.find(
    (one) => one.type === ApplicationCommandType.ChatInput && goesBy(one, first, locale),
  );
  let name = first;
  let rest = afterName;
  let options: readonly APIApplicationCommandOption[] = command?.options ?? [];
  while (options.some(isSubcommand) && rest !== '') {
    const [word = '', after = ''] = split(rest);
    const next = options.find((one) => goesBy(one, word, locale));
    name += ` ${word}`;
    rest = after;
    options = next !== undefined && isSubcommand(next) ? (next.options ?? []) : [];
  }
  return { name, options: readOptions(rest, options, locale) };
}

function split(text: string): readonly string[] {
  return /^(\S*)\s*([\s\S]*)$/.exec(text)?.slice(1) ?? [];
}

function readOptions(
  text: string,
  options: readonly APIApplicationCommandOption[],
  locale: Locale,
): Readonly<Record<string, OptionValue>> {
  const labels = [...text.matchAll(/(?:^|\s)([-_'\p{L}\p{N}]{1,32}):/gu)].flatMap((match) => {
    const option = options.find((one) => goesBy(one, (match[1] ?? '').toLowerCase(), locale));
    return option === undefined ? [] : [{ option, from: match.index, to: match.index + match[0].length }];
  });
  const values = new Map<string, OptionValue>();
  const unnamed = text.slice(0, labels[0]?.from ?? text.length).trim();
  if (unnamed !== '') {
    const [firstOption] = options;
    // A command without options is told that it has none by this name.
    values.set(firstOption?.name ?? unnamed, optionValueOf(unnamed, firstOption));
  }
  for (const [at, { option, to }] of labels.entries()) {
    const value = text.slice(to, labels[at + 1]?.from ?? text.length).trim();
    if (value !== '') values.set(option.name, optionValueOf(value, option));
  }
  return Object.fromEntries(values);
}

const TRUE = /^(?:true|yes|oui|vrai|1)$/i;
const FALSE = /^(?:false|no|non|faux|0)$/i;

function optionValueOf(text: string, option: APIApplicationCommandOption | undefined): OptionValue {
  const bare = /^"(.*)"$/s.exec(text)?.[1] ?? text;
  switch (option?.type) {
    case ApplicationCommandOptionType.Integer:
    case ApplicationCommandOptionType.Number:
      return Number.isNaN(Number(bare)) ? bare : Number(bare);
    case ApplicationCommandOptionType.Boolean:
      return TRUE.test(bare) ? true : FALSE.test(bare) ? false : bare;
    case ApplicationCommandOptionType.User:
    case ApplicationCommandOptionType.Role:
    case ApplicationCommandOptionType.Channel:
    case ApplicationCommandOptionType.Mentionable:
      return /^<[@#][!&]?(\d+)>$/.exec(bare)?.[1] ?? bare;
    default:
      return bare;
  }
}
