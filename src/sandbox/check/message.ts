import type { APIMessage } from 'discord-api-types/v10';
import { z } from 'zod';
import type { LocalFile } from '../act.js';
import { MessageFlags } from '../discord-api.js';
import type { CheckedMessage } from './checked-message.js';
import { componentsV2, legacyComponents } from './components.js';
import { embeds } from './embeds.js';
import { allowedMentions, checkAllowedMentions } from './mentions.js';
import { checkComponentsTogether, checkEmbedsTogether, checkWhole } from './message-whole.js';
import { Mistakes } from './mistakes.js';
import { Refusal } from './refusal.js';
import { list, snowflake, text, yes } from './terms.js';

/** What a body is for: it decides which flags may be set and whether fields left out keep their value. */
export type MessageUse = 'response' | 'follow-up' | 'message' | 'update' | 'edit';

const SETTABLE: Readonly<Record<MessageUse, readonly (keyof typeof MessageFlags)[]>> = {
  response: ['SuppressEmbeds', 'Ephemeral', 'SuppressNotifications', 'IsVoiceMessage', 'IsComponentsV2'],
  'follow-up': ['SuppressEmbeds', 'Ephemeral', 'SuppressNotifications', 'IsVoiceMessage', 'IsComponentsV2'],
  message: ['SuppressEmbeds', 'SuppressNotifications', 'IsVoiceMessage', 'IsComponentsV2'],
  update: ['SuppressEmbeds', 'Ephemeral', 'IsComponentsV2'],
  edit: ['SuppressEmbeds', 'IsComponentsV2'],
};

const body = z.object({
  tts: yes.exactOptional(),
  nonce: z.union([text(0, 25), z.int()]).exactOptional(),
  enforce_nonce: yes.exactOptional(),
  flags: z.int().min(0).exactOptional(),
  message_reference: z
    .object({ message_id: snowflake, fail_if_not_exists: yes.exactOptional() })
    .exactOptional(),
  attachments: list(
    z.object({
      id: z.union([z.string(), z.int()]).transform(String),
      filename: text(1, 1024).exactOptional(),
      description: text(0, 1024).exactOptional(),
    }),
    0,
    10,
  ).exactOptional(),
});

/**
 * Checks a message against everything that Discord refuses in one.
 * @param json the body, or the `data` of a response
 * @param root path of `json` in the body
 * @param existing the message that is edited
 * @throws Refusal that says all that is wrong
 */
export function checkMessage(
  json: unknown,
  use: MessageUse,
  files: readonly LocalFile[],
  existing?: APIMessage,
  root: readonly string[] = [],
): CheckedMessage {
  const mistakes = new Mistakes(root);
  const rest = mistakes.read(body, json);
  // Without its frame the body cannot be looked at any further.
  if (rest === undefined || typeof json !== 'object' || json === null) {
    mistakes.refuse();
    throw new Refusal(400, 50109, 'The request body contains invalid JSON.');
  }
  const given = new Map<string, unknown>(Object.entries(json));
  const before: number = existing?.flags ?? 0;
  const flags = checkFlags(rest.flags, before, use, mistakes);
  const v2 = (flags & MessageFlags.IsComponentsV2) !== 0;

  /** Undefined where not given; on an edit, null empties a field. */
  const field = <T>(name: string, schema: z.ZodType<T>, empty: T): T | undefined => {
    const value = given.get(name);
    if (value === undefined) return undefined;
    return value === null ? empty : mistakes.read(schema, value, [name]);
  };
  const content = field('content', text(0, 2000), '')?.trim();
  const shownEmbeds = field('embeds', embeds, []);
  const components = field('components', v2 ? componentsV2 : legacyComponents, []);
  const allowed = field('allowed_mentions', allowedMentions.optional(), undefined);

  for (const name of ['poll', 'sticker_ids']) {
    const value = given.get(name);
    if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) continue;
    mistakes.add([name], 'LOCAL_DISCORD_LACKS', 'The local Discord knows neither polls nor stickers.');
  }
  if (allowed !== undefined) checkAllowedMentions(allowed, mistakes);
  if (shownEmbeds !== undefined) checkEmbedsTogether(shownEmbeds, mistakes);
  if (components !== undefined) checkComponentsTogether(components, v2, mistakes);

  const checked: CheckedMessage = {
    flags,
    tts: rest.tts ?? false,
    enforceNonce: rest.enforce_nonce ?? false,
    ...(content === undefined ? {} : { content }),
    ...(shownEmbeds === undefined ? {} : { embeds: shownEmbeds }),
    ...(components === undefined ? {} : { components }),
    ...(allowed === undefined ? {} : { allowedMentions: allowed }),
    ...(rest.attachments === undefined ? {} : { attachments: rest.attachments }),
    ...(rest.nonce === undefined ? {} : { nonce: rest.nonce }),
    ...(rest.message_reference === undefined
      ? {}
      : {
          reference: {
            messageId: rest.message_reference.message_id,
            failIfNotExists: rest.message_reference.fail_if_not_exists ?? true,
          },
        }),
  };
  checkWhole(checked, files, existing, mistakes);
  return checked;
}

function checkFlags(given: number | undefined, before: number, use: MessageUse, mistakes: Mistakes): number {
  if (given === undefined) return before;
  const settable = SETTABLE[use].reduce((bits, name) => bits | MessageFlags[name], 0);
  // A client that edits a message sends the flags back that it has.
  if ((given & ~before & ~settable) !== 0) {
    mistakes.add(
      ['flags'],
      'MESSAGE_FLAGS_NOT_ALLOWED',
      `Only these flags can be set: ${SETTABLE[use].join(', ')}.`,
    );
  }
  if ((before & ~given & MessageFlags.IsComponentsV2) !== 0) {
    mistakes.add(
      ['flags'],
      'MESSAGE_CANNOT_REMOVE_COMPONENTS_V2',
      'IS_COMPONENTS_V2 cannot be removed from a message.',
    );
  }
  const kept = before & ~MessageFlags.SuppressEmbeds;
  return kept | (given & settable & (use === 'update' ? ~MessageFlags.Ephemeral : ~0));
}
