import type {
  BaseMessageOptions,
  ButtonInteraction,
  ChatInputCommandInteraction,
  Message,
  MessageContextMenuCommandInteraction,
  User,
} from 'discord.js';
import { MessageFlags } from './discord-js.js';
import { violations } from './limits.js';
import type { BotMessage } from './message.js';

/** What somebody did that is answered with a message. */
export type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction;

/** Where a message goes. */
export type Destination =
  /** An answer to an interaction: the response, or, where it has one already, what it was waiting for or more. */
  | { readonly kind: 'interaction'; readonly to: Answerable }
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
  const files = (message.files ?? []).map(({ name, bytes, description }) => ({
    name,
    description,
    attachment: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  }));
  const body = {
    components: message.components,
    allowedMentions: NO_MENTIONS,
    ...(files.length > 0 ? { files } : {}),
  };
  const hidden = message.private ? MessageFlags.Ephemeral : 0;
  const flags = MessageFlags.IsComponentsV2;
  switch (destination.kind) {
    case 'interaction': {
      const { to } = destination;
      if (to.deferred && !to.replied) await to.editReply({ ...body, flags });
      else if (to.replied) await to.followUp({ ...body, flags: flags | hidden });
      else await to.reply({ ...body, flags: flags | hidden });
      return;
    }
    case 'in-place': {
      const { to } = destination;
      // A picture of the page before does not stay behind.
      const changed = { ...body, flags, attachments: [] } as const;
      if (to.deferred) await to.editReply(changed);
      else await to.update(changed);
      return;
    }
    case 'channel': {
      const { to, quoting } = destination;
      // A message is answered once: Discord takes what is sent again, because the first try seemed to fail, for
      // the same.
      const once = { nonce: to.id, enforceNonce: true, flags } as const;
      if (quoting) await to.reply({ ...body, ...once, failIfNotExists: false });
      else if (to.channel.isSendable()) await to.channel.send({ ...body, ...once });
      return;
    }
    case 'direct':
      await destination.to.send({ ...body, flags });
  }
}

/** Tells a person that the answer takes a moment; it then goes to the same destination. */
export async function promise(destination: Destination, hidden: boolean): Promise<void> {
  if (destination.kind === 'interaction')
    await destination.to.deferReply(hidden ? { flags: MessageFlags.Ephemeral } : {});
  else if (destination.kind === 'in-place') await destination.to.deferUpdate();
}
