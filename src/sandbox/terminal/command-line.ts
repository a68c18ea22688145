import type { APIApplicationCommand, APIApplicationCommandOption, Locale } from 'discord-api-types/v10';
import type { OptionValue } from '../act.js';
import { isSubcommand } from '../check/subcommand.js';
import { ApplicationCommandOptionType, ApplicationCommandType } from '../discord-api.js';
import { shownName } from '../people/shown-name.js';
import { findMeant } from './meant-name.js';

/** A slash command as a line of text asks for it; whether it can be used is for Discord to say. */
export interface TypedCommand {
  readonly name: string;
  readonly options: Readonly<Record<string, OptionValue>>;
  /** The option, not in `options`, whose suggestions the person asks to see; null where they do not. */
  readonly typing: { readonly option: string; readonly value: string } | null;
}

/** Stands behind a value that is not typed to its end: what would be suggested? */
const UNFINISHED = /\s*\?$/;

/**
 * Reads `/command subcommand option:value other:several words`. What stands before the first option is the
 * value of the command's first option; `option:val?` asks what is suggested there.
 * @param offered the commands there are
 * @param locale whose names are understood first; those of any other language are, too
 * @returns names as this locale has them
 */
export function readCommand(
  line: string,
  offered: readonly APIApplicationCommand[],
  locale: Locale,
): TypedCommand {
  const text = line.trim().replace(/^\//, '');
  const [first = '', afterName = ''] = split(text);
  const typed = offered.filter(({ type }) => type === ApplicationCommandType.ChatInput);
  const command = findMeant(typed, first, locale);
  let name = command === undefined ? first : shownName(command, locale);
  let rest = afterName;
  let options: readonly APIApplicationCommandOption[] = command?.options ?? [];
  while (options.some(isSubcommand) && rest !== '') {
    const [word = '', after = ''] = split(rest);
    const next = findMeant(options.filter(isSubcommand), word, locale);
    name += ` ${next === undefined ? word : shownName(next, locale)}`;
    rest = after;
    options = next?.options ?? [];
  }
  return { name, ...readOptions(rest, options, locale) };
}

function split(text: string): readonly string[] {
  return /^(\S*)\s*([\s\S]*)$/.exec(text)?.slice(1) ?? [];
}

function readOptions(
  text: string,
  options: readonly APIApplicationCommandOption[],
  locale: Locale,
): Omit<TypedCommand, 'name'> {
  const labels = [...text.matchAll(/(?:^|\s)([-_'\p{L}\p{N}]{1,32}):/gu)].flatMap((match) => {
    const option = findMeant(options, (match[1] ?? '').toLowerCase(), locale);
    return option === undefined ? [] : [{ option, from: match.index, to: match.index + match[0].length }];
  });
  const written: (readonly [APIApplicationCommandOption | undefined, string])[] = [
    // A command without options is told that it has none by this name.
    [options[0], text.slice(0, labels[0]?.from ?? text.length)],
    ...labels.map(
      ({ option, to }, at) => [option, text.slice(to, labels[at + 1]?.from ?? text.length)] as const,
    ),
  ];
  const values = new Map<string, OptionValue>();
  let typing: TypedCommand['typing'] = null;
  for (const [option, around] of written) {
    const value = around.trim();
    if (value === '') continue;
    const name = option === undefined ? value : shownName(option, locale);
    if (option !== undefined && isCompleted(option) && UNFINISHED.test(value))
      typing = { option: name, value: value.replace(UNFINISHED, '') };
    else values.set(name, optionValueOf(value, option));
  }
  return { options: Object.fromEntries(values), typing };
}

const isCompleted = (option: APIApplicationCommandOption): boolean =>
  'autocomplete' in option && option.autocomplete === true;

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
