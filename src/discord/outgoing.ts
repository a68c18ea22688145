import {
  type BaseMessageOptions,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Message,
  MessageFlags,
  type User,
} from 'discord.js';
import { violations } from './limits.js';
import type { BotMessage } from './message.js';

/** Where a message goes. */
export type Destination =
  /** An answer to an interaction: the response, or, where it has one already, what it was waiting for or more. */
  | { readonly kind: 'interaction'; readonly to: ChatInputCommandInteraction | ButtonInteraction }
  /** In place of the message whose button was pressed. */
  | { readonly kind: 'in-place'; readonly to: ButtonInteraction }
  /** An answer to a message; `quoting` shows which one, which takes the permission to read the channel's past. */
  | { readonly kind: 'channel'; readonly to: Message; readonly quoting: boolean }
  | { readonly kind: 'direct'; readonly to: User };

/** What the bot was about to send is more than Discord takes. */
export class OverLimits extends Error {
  override readonly name = 'OverLimits';
}

/** Nothing the bot says notifies anybody, whatever its text holds. */
export const NO_MENTIONS = {
  parse: [],
  repliedUser: false,
} as const satisfies BaseMessageOptions['allowedMentions'];

/**
 * The one way out: every message of the bot leaves through here, within Discord's limits and without mentions.
 * @throws OverLimits, or what discord.js throws where Discord refuses
 */
export async function send(message: BotMessage, destination: Destination): Promise<void> {
  const found = violations(message);
  if (found.length > 0) throw new OverLimits(found.join(', '));
  const body = { components: message.components, allowedMentions: NO_MENTIONS };
  const hidden = message.private ? MessageFlags.Ephemeral : 0;
  switch (destination.kind) {
    case 'interaction': {
      const { to } = destination;
      const flags = MessageFlags.IsComponentsV2 | hidden;
      if (to.deferred && !to.replied) await to.editReply({ ...body, flags: MessageFlags.IsComponentsV2 });
      else if (to.replied) await to.followUp({ ...body, flags });
      else await to.reply({ ...body, flags });
      return;
    }
    case 'in-place':
      await destination.to.update({ ...body, flags: MessageFlags.IsComponentsV2 });
      return;
    case 'channel': {
      const { to, quoting } = destination;
      // A message is answered once: Discord takes what is sent again, because the first try seemed to fail, for
      // the same.
      const once = { nonce: to.id, enforceNonce: true, flags: MessageFlags.IsComponentsV2 } as const;
      if (quoting) await to.reply({ ...body, ...once, failIfNotExists: false });
      else if (to.channel.isSendable()) await to.channel.send({ ...body, ...once });
      return;
    }
    case 'direct':
      await destination.to.send({ ...body, flags: MessageFlags.IsComponentsV2 });
  }
}

/** Tells a person that the answer takes a moment; it then goes to the same interaction. */
export async function promise(interaction: ChatInputCommandInteraction): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
}
