import type {
  APIApplicationCommand,
  APIApplicationCommandBasicOption,
  APIApplicationCommandInteractionDataBasicOption,
  APIApplicationCommandOption,
  Locale,
} from 'discord-api-types/v10';
import type { OptionValue } from '../act.js';
import { isSubcommand } from '../check/subcommand.js';
import { ApplicationCommandOptionType, ApplicationCommandType } from '../discord-api.js';
import { ImpossibleAct } from '../impossible-act.js';
import type { Inside } from '../inside.js';
import { optionValue } from './option-values.js';
import type { Resolved } from './resolved.js';
import { offered, type Scene } from './scene.js';
import { findNamed, shownName } from './shown-name.js';

/** A slash command with its subcommand, and the options that it takes. */
export interface ChosenCommand {
  readonly command: APIApplicationCommand;
  /** Subcommand group and subcommand, outermost first. */
  readonly within: readonly APIApplicationCommandOption[];
  readonly options: readonly APIApplicationCommandBasicOption[];
}

/** The commands of a kind that are offered to somebody. */
export function offeredOf(
  inside: Inside,
  scene: Scene,
  type: ApplicationCommandType,
): readonly APIApplicationCommand[] {
  return offered(inside, scene).filter((command) => command.type === type);
}

/**
 * Finds the command that a name stands for: `ask`, `admin reload`.
 * @throws ImpossibleAct that says what there is instead
 */
export function chooseCommand(inside: Inside, scene: Scene, name: string): ChosenCommand {
  const [first = '', ...words] = name.trim().replace(/^\//, '').split(/\s+/);
  const slash = offeredOf(inside, scene, ApplicationCommandType.ChatInput);
  const command = findNamed(slash, first, scene.locale);
  if (command === undefined) {
    const names = slash.map((one) => `/${shownName(one, scene.locale)}`).join(', ');
    throw new ImpossibleAct(
      `There is no command /${first} here. Offered: ${names || 'none'}.`,
      `Il n’y a pas ici de commande /${first}. Il y a\u202f: ${names || 'aucune'}.`,
    );
  }
  const within: APIApplicationCommandOption[] = [];
  let options = command.options ?? [];
  for (const word of words) {
    const next = findNamed(options.filter(isSubcommand), word, scene.locale);
    if (next === undefined) {
      const has = subcommandsOf(options, scene.locale);
      throw new ImpossibleAct(
        `/${command.name} has no subcommand ${word}.${has === '' ? '' : ` It has: ${has}.`}`,
        `/${shownName(command, scene.locale)} n’a pas de sous-commande ${word}.${has === '' ? '' : ` Il y a\u202f: ${has}.`}`,
      );
    }
    within.push(next);
    options = next.options ?? [];
  }
  if (options.some(isSubcommand)) {
    const has = subcommandsOf(options, scene.locale);
    throw new ImpossibleAct(
      `/${name.trim()} needs a subcommand. It has: ${has}.`,
      `/${name.trim()} demande une sous-commande\u202f: ${has}.`,
    );
  }
  return { command, within, options: options.filter((one) => !isSubcommand(one)) };
}

function subcommandsOf(options: readonly APIApplicationCommandOption[], locale: Locale): string {
  return options
    .filter(isSubcommand)
    .map((one) => shownName(one, locale))
    .join(', ');
}

/** The option that a name stands for. @throws ImpossibleAct */
export function chooseOption(
  { command, options }: ChosenCommand,
  name: string,
  locale: Locale,
): APIApplicationCommandBasicOption {
  const option = findNamed(options, name, locale);
  if (option !== undefined) return option;
  const names = options.map((one) => shownName(one, locale)).join(', ');
  throw new ImpossibleAct(
    `/${command.name} has no option ${name}. Options: ${names || 'none'}.`,
    `/${shownName(command, locale)} n’a pas d’option ${name}. Options\u202f: ${names || 'aucune'}.`,
  );
}

/**
 * The options of a command, filled in.
 * @param partial options that are required may still be missing
 * @throws ImpossibleAct
 */
export function fillIn(
  inside: Inside,
  scene: Scene,
  chosen: ChosenCommand,
  given: Readonly<Record<string, OptionValue>>,
  resolved: Resolved,
  partial = false,
): APIApplicationCommandInteractionDataBasicOption[] {
  const values = new Map(
    Object.entries(given).map(([name, value]) => [chooseOption(chosen, name, scene.locale), value] as const),
  );
  const missing = chosen.options.filter((option) => option.required && !values.has(option));
  if (!partial && missing.length > 0) {
    const names = missing.map((option) => shownName(option, scene.locale)).join(', ');
    throw new ImpossibleAct(
      `/${chosen.command.name} needs ${names}.`,
      `Il manque à /${shownName(chosen.command, scene.locale)}\u202f: ${names}.`,
    );
  }
  return [...values].map(([option, value]) => optionValue(inside, scene, option, value, resolved));
}

/** Puts options inside their subcommand, as an interaction holds them. */
export function nest(
  within: readonly APIApplicationCommandOption[],
  options: readonly unknown[],
): readonly unknown[] {
  return within.reduceRight<readonly unknown[]>(
    (inner, { name, type }) => [{ name, type, options: inner }],
    options,
  );
}

/** An option as it is while somebody types into it. @throws ImpossibleAct where it completes nothing */
export function focused(option: APIApplicationCommandBasicOption, typed: string): unknown {
  const completes =
    (option.type === ApplicationCommandOptionType.String ||
      option.type === ApplicationCommandOptionType.Integer ||
      option.type === ApplicationCommandOptionType.Number) &&
    option.autocomplete;
  if (!completes) throw new ImpossibleAct(`Option ${option.name} has no autocompletion.`);
  return { name: option.name, type: option.type, value: typed, focused: true };
}
