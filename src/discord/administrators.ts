import type { ClientApplication, User } from 'discord.js';
import { Team } from './discord-js.js';

/** Says who may administer the bot. */
export type MayAdminister = (userId: string) => Promise<boolean>;

/** Milliseconds for which the owner and the team are believed to stay the same. */
const REMEMBERED_FOR = 60_000;

/**
 * The application's owner, its team, and the configured ids. It is decided here and not by Discord's
 * permissions: those say who manages a server, and the knowledge base belongs to no server.
 *
 * The owner is asked for when needed, so that whoever leaves the team loses the right within a minute; and at
 * most once a minute, so that a stranger who tries again and again costs nothing.
 *
 * @param application gives the application as Discord has it now
 */
export function administrators(
  application: () => Promise<Pick<ClientApplication, 'owner'>>,
  configuredIds: readonly string[],
): MayAdminister {
  const configured = new Set(configuredIds);
  let known: { readonly ids: ReadonlySet<string>; readonly until: number } | undefined;
  return async (userId) => {
    if (configured.has(userId)) return true;
    if (known === undefined || known.until < Date.now())
      known = { ids: ownerIds((await application()).owner), until: Date.now() + REMEMBERED_FOR };
    return known.ids.has(userId);
  };
}

function ownerIds(owner: User | Team | null): ReadonlySet<string> {
  if (owner instanceof Team) return new Set(owner.members.keys());
  return new Set(owner === null ? [] : [owner.id]);
}
