import type { REST } from 'discord.js';
import { z } from 'zod';
import type { Command } from '../command/command.js';
import type { Log } from '../log.js';
import { sameCommands } from './command-difference.js';
import { commandPayload } from './command-payload.js';
import { Routes } from './discord-js.js';

const WITH_LOCALIZATIONS = new URLSearchParams({ with_localizations: 'true' });

/** Up to this many servers, each is looked at for commands that would show twice; beyond, it takes too long. */
const MOST_SERVERS_SEARCHED = 100;

/** Where and what to register. */
export interface Registration {
  readonly rest: REST;
  readonly applicationId: string;
  /** Null registers everywhere. */
  readonly guildId: string | null;
  readonly commands: readonly Command[];
  readonly log: Log;
}

/**
 * Registers the commands where what is registered differs from them, in one call that also removes those that
 * are no longer ours. Where nothing differs nothing is written: Discord counts every write of a day.
 */
export async function registerCommands(registration: Registration): Promise<void> {
  const { rest, applicationId, guildId, commands, log } = registration;
  const scope = guildId === null ? 'global' : 'guild';
  const route =
    guildId === null
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const wanted = commands.map((command) => commandPayload(command, scope));
  if (sameCommands(wanted, await registered(rest, route))) {
    log.debug('the commands are registered as they are', { scope, count: wanted.length });
    return;
  }
  await rest.put(route, { body: wanted });
  log.info('registered the commands', { scope, count: wanted.length });
}

/**
 * Removes commands of ours that are registered in the other scope as well: people would see them twice.
 * @param guildIds the servers that the bot is in
 */
export async function removeDoubles(registration: Registration, guildIds: readonly string[]): Promise<void> {
  const { rest, applicationId, guildId, commands, log } = registration;
  const names = new Set(commands.map((command) => command.name.en));
  if (guildId === null && guildIds.length > MOST_SERVERS_SEARCHED)
    log.info('too many servers to look for commands that show twice', { count: guildIds.length });
  const routes =
    guildId !== null
      ? [Routes.applicationCommands(applicationId)]
      : guildIds
          .slice(0, guildIds.length > MOST_SERVERS_SEARCHED ? 0 : undefined)
          .map((id) => Routes.applicationGuildCommands(applicationId, id));
  for (const route of routes) {
    const doubles = (await registered(rest, route)).filter((command) => names.has(command.name));
    for (const { id } of doubles) await rest.delete(`${route}/${id}`);
    if (doubles.length > 0)
      log.info('removed commands that showed twice', {
        scope: guildId === null ? 'guild' : 'global',
        count: doubles.length,
      });
  }
}

const listed = z.array(z.looseObject({ id: z.string(), name: z.string() }));

async function registered(rest: REST, route: `/${string}`) {
  return listed.parse(await rest.get(route, { query: WITH_LOCALIZATIONS }));
}
