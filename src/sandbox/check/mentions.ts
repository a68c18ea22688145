import type { APIAllowedMentions } from 'discord-api-types/v10';
import { z } from 'zod';
import { AllowedMentionsTypes, ComponentType } from '../discord-api.js';
import type { FiredMentions } from '../sent.js';
import type { Mistakes } from './mistakes.js';
import { list, snowflake, yes } from './terms.js';

export const allowedMentions: z.ZodType<APIAllowedMentions> = z.object({
  parse: z.array(z.enum(AllowedMentionsTypes)).exactOptional(),
  users: list(snowflake, 0, 100).exactOptional(),
  roles: list(snowflake, 0, 100).exactOptional(),
  replied_user: yes.exactOptional(),
});

/** Notes what `allowed_mentions` says twice: everybody of a kind, and some of that kind by name. */
export function checkAllowedMentions(allowed: APIAllowedMentions, mistakes: Mistakes): void {
  for (const kind of [AllowedMentionsTypes.User, AllowedMentionsTypes.Role] as const) {
    if (!allowed.parse?.includes(kind) || (allowed[kind]?.length ?? 0) === 0) continue;
    mistakes.add(
      ['allowed_mentions'],
      'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
      `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
    );
  }
}

/** Mentions written in a text. */
export interface WrittenMentions {
  readonly everyone: boolean;
  readonly users: readonly string[];
  readonly roles: readonly string[];
}

/**
 * Reads the mentions of a text. One in a code span counts too, though Discord's reader leaves some of those
 * out: a bot should not rely on it.
 */
export function mentionsIn(text: string): WrittenMentions {
  return {
    everyone: /@(?:everyone|here)/.test(text),
    users: [...new Set(Array.from(text.matchAll(/<@!?(\d{15,20})>/g), ([, id = '']) => id))],
    roles: [...new Set(Array.from(text.matchAll(/<@&(\d{15,20})>/g), ([, id = '']) => id))],
  };
}

/**
 * Mentions that a message would fire. Embeds never fire; text components do.
 * @param body the message as the bot sent it, right or wrong
 * @param unsaid what counts where `allowed_mentions` is not given: in a channel every kind; in the response to
 * an interaction, and in follow-ups, users only
 * @param repliedTo author of the message that this one replies to
 */
export function firedMentions(
  body: unknown,
  unsaid: 'all' | 'users',
  repliedTo: string | null,
): FiredMentions {
  const read = z.object({ allowed_mentions: allowedMentions }).safeParse(body);
  const allowed = read.success ? read.data.allowed_mentions : undefined;
  const parse = allowed === undefined ? UNSAID[unsaid] : (allowed.parse ?? []);
  const written = mentionsIn(textsIn(body).join('\n'));
  const fires = (kind: typeof AllowedMentionsTypes.User | typeof AllowedMentionsTypes.Role) => (id: string) =>
    parse.includes(kind) || (allowed?.[kind] ?? []).includes(id);
  const replied = allowed === undefined ? true : (allowed.replied_user ?? false);
  return {
    everyone: written.everyone && parse.includes(AllowedMentionsTypes.Everyone),
    users: written.users.filter(fires(AllowedMentionsTypes.User)),
    roles: written.roles.filter(fires(AllowedMentionsTypes.Role)),
    repliedUser: replied ? repliedTo : null,
  };
}

const UNSAID: Readonly<Record<'all' | 'users', readonly AllowedMentionsTypes[]>> = {
  all: [AllowedMentionsTypes.Everyone, AllowedMentionsTypes.User, AllowedMentionsTypes.Role],
  users: [AllowedMentionsTypes.User],
};

/** The texts of a body in which Discord looks for mentions: its content, and text components at any depth. */
function textsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  const content = 'content' in value && typeof value.content === 'string' ? [value.content] : [];
  const nested = 'components' in value ? textsIn(value.components) : [];
  const isText = !('type' in value) || value.type === ComponentType.TextDisplay;
  return isText ? [...content, ...nested] : nested;
}
