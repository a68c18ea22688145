import type { APIApplicationCommand } from 'discord-api-types/v10';
import { type CheckedCommand, checkCommand, MOST_COMMANDS } from '../check/command.js';
import { Mistakes } from '../check/mistakes.js';
import { Refusal } from '../check/refusal.js';
import { ApplicationCommandType } from '../discord-api.js';
import type { Snowflakes } from './snowflake.js';

/** The commands of one application: those for every place, and those of single servers. */
export class CommandRegistry {
  readonly #applicationId: string;
  readonly #snowflakes: Snowflakes;
  readonly #scopes = new Map<string | null, Map<string, APIApplicationCommand>>();
  reads = 0;
  writes = 0;

  constructor(applicationId: string, snowflakes: Snowflakes) {
    this.#applicationId = applicationId;
    this.#snowflakes = snowflakes;
  }

  /** In the order they were registered; null for the commands of every place. */
  list(guildId: string | null): readonly APIApplicationCommand[] {
    return [...this.#scope(guildId).values()];
  }

  /** @throws Refusal where there is none of this id. */
  get(guildId: string | null, id: string): APIApplicationCommand {
    const found = this.#scope(guildId).get(id);
    if (found === undefined) throw new Refusal(404, 10063, 'Unknown application command');
    return found;
  }

  /**
   * Registers a command, over one of the same name and type where there is one.
   * @returns whether it is new
   * @throws Refusal
   */
  create(
    guildId: string | null,
    json: unknown,
  ): { readonly command: APIApplicationCommand; readonly isNew: boolean } {
    const mistakes = new Mistakes();
    const checked = checkCommand(json, mistakes, []);
    mistakes.refuse();
    if (checked === undefined) throw new Refusal(400, 50109, 'The request body contains invalid JSON.');
    const before = this.#named(guildId, checked);
    const all = this.list(guildId).filter((one) => one !== before);
    const most = MOST_COMMANDS[checked.type] ?? 0;
    if (all.filter(({ type }) => type === checked.type).length >= most) {
      throw new Refusal(400, 30032, `Maximum number of application commands reached (${most})`);
    }
    return { command: this.#keep(guildId, checked, before), isNew: before === undefined };
  }

  /** Changes what `json` gives of a command. @throws Refusal */
  edit(guildId: string | null, id: string, json: unknown): APIApplicationCommand {
    const before = this.get(guildId, id);
    const mistakes = new Mistakes();
    const given = typeof json === 'object' && json !== null ? json : {};
    const checked = checkCommand({ ...asRequested(before), ...given, type: before.type }, mistakes, []);
    mistakes.refuse();
    if (checked === undefined) throw new Refusal(400, 50109, 'The request body contains invalid JSON.');
    const same = this.#named(guildId, checked);
    if (same !== undefined && same !== before) {
      mistakes.add(
        ['name'],
        'APPLICATION_COMMANDS_DUPLICATE_NAME',
        'Application command names must be unique',
      );
      mistakes.refuse();
    }
    return this.#keep(guildId, checked, before);
  }

  /** Puts these in place of all that were registered. @throws Refusal, with everything left as it was */
  replace(guildId: string | null, json: unknown): readonly APIApplicationCommand[] {
    const mistakes = new Mistakes();
    if (!Array.isArray(json)) {
      mistakes.add([], 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
      mistakes.refuse();
      return [];
    }
    const checked = json.map((one: unknown, at) => checkCommand(one, mistakes, [at]));
    const seen = new Set<string>();
    for (const [at, one] of checked.entries()) {
      const key = one === undefined ? `#${at}` : `${one.type} ${one.name}`;
      if (seen.has(key)) {
        mistakes.add([at], 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique');
      }
      seen.add(key);
    }
    mistakes.refuse();
    const commands = checked.filter((one) => one !== undefined);
    for (const [type, most] of Object.entries(MOST_COMMANDS)) {
      if (commands.filter((one) => one.type === Number(type)).length <= most) continue;
      throw new Refusal(400, 30032, `Maximum number of application commands reached (${most})`);
    }
    const before = commands.map((one) => this.#named(guildId, one));
    this.#scope(guildId).clear();
    return commands.map((one, at) => this.#keep(guildId, one, before[at]));
  }

  /** @throws Refusal where there is none of this id. */
  delete(guildId: string | null, id: string): void {
    this.get(guildId, id);
    this.#scope(guildId).delete(id);
  }

  #scope(guildId: string | null): Map<string, APIApplicationCommand> {
    const scope = this.#scopes.get(guildId) ?? new Map<string, APIApplicationCommand>();
    this.#scopes.set(guildId, scope);
    return scope;
  }

  #named(guildId: string | null, { type, name }: CheckedCommand): APIApplicationCommand | undefined {
    return this.list(guildId).find((one) => one.type === type && one.name === name);
  }

  #keep(
    guildId: string | null,
    checked: CheckedCommand,
    before: APIApplicationCommand | undefined,
  ): APIApplicationCommand {
    const told = {
      application_id: this.#applicationId,
      type: checked.type,
      name: checked.name,
      name_localizations: checked.nameLocalizations,
      description: checked.description,
      description_localizations: checked.descriptionLocalizations,
      default_member_permissions: checked.defaultMemberPermissions,
      nsfw: checked.nsfw,
      contexts: guildId === null ? checked.contexts : null,
      integration_types: checked.integrationTypes,
      ...(guildId === null ? { dm_permission: checked.dmPermission } : { guild_id: guildId }),
      ...(checked.type === ApplicationCommandType.ChatInput && checked.options.length > 0
        ? { options: checked.options }
        : {}),
    };
    const unchanged =
      before !== undefined &&
      JSON.stringify({ ...told, id: before.id, version: before.version }) === JSON.stringify(before);
    const command: APIApplicationCommand = unchanged
      ? before
      : { ...told, id: before?.id ?? this.#snowflakes(), version: this.#snowflakes() };
    this.#scope(guildId).set(command.id, command);
    return command;
  }
}

/** A registered command as a request would have written it. */
function asRequested(command: APIApplicationCommand): Record<string, unknown> {
  const { id: _id, application_id: _application, version: _version, guild_id: _guild, ...rest } = command;
  return rest;
}
