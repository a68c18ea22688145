import type { Posting } from '../act.js';
import {
  AllowedMentionsTypes,
  GatewayDispatchEvents,
  MessageType,
  PermissionFlagsBits,
} from '../discord-api.js';
import { deliverMessage } from '../gateway/deliver.js';
import { ImpossibleAct } from '../impossible-act.js';
import type { Inside } from '../inside.js';
import { may } from '../world/permissions.js';
import { type LiveExchange, PATIENCE } from './live-exchange.js';
import type { Scene } from './scene.js';

/** Characters of a message that a person without a subscription can post. */
const LONGEST_MESSAGE = 2000;

/** Posts a message for somebody and waits for what the bot does about it. @throws ImpossibleAct */
export async function postMessage(
  inside: Inside,
  { account, channel }: Scene,
  content: string,
  posting: Posting,
): Promise<LiveExchange> {
  const { world } = inside;
  const files = posting.files ?? [];
  const text = content.trim();
  if (text === '' && files.length === 0) throw new ImpossibleAct('An empty message cannot be posted.');
  if (text.length > LONGEST_MESSAGE) {
    throw new ImpossibleAct(
      `A message has at most ${LONGEST_MESSAGE} characters, not ${text.length}.`,
      `Un message a au plus ${LONGEST_MESSAGE} caractères, et non ${text.length}.`,
    );
  }
  const can = (permissions: bigint) => may(world, channel, account.user.id, permissions);
  if (!can(PermissionFlagsBits.SendMessages))
    throw new ImpossibleAct(`${account.user.username} cannot write there.`);
  const replied = posting.replyTo === undefined ? undefined : inside.messages.get(posting.replyTo);
  if (posting.replyTo !== undefined && replied?.channel.id !== channel.id) {
    throw new ImpossibleAct(`There is no message ${posting.replyTo} in that channel.`);
  }
  const webhookId = inside.snowflakes();
  const stored = inside.messages.post(
    channel,
    {
      author: posting.webhook
        ? { ...account.user, id: webhookId, bot: true, discriminator: '0000' }
        : account.user,
      type: replied === undefined ? MessageType.Default : MessageType.Reply,
      ...(posting.webhook ? { webhookId } : {}),
      ...(replied === undefined
        ? {}
        : { reference: { message_id: replied.message.id, channel_id: channel.id } }),
    },
    {
      content: text,
      flags: 0,
      tts: false,
      enforceNonce: false,
      allowedMentions: {
        parse: [
          AllowedMentionsTypes.User,
          AllowedMentionsTypes.Role,
          ...(can(PermissionFlagsBits.MentionEveryone) ? [AllowedMentionsTypes.Everyone] : []),
        ],
        replied_user: posting.pingRepliedUser ?? true,
      },
    },
    files,
  );
  const exchange = inside.exchanges.open({
    kind: 'message',
    message: stored.message,
    direct: channel.kind === 'direct' ? null : world.directChannel(world.botId, account.user.id).id,
    what: `the message “${text.slice(0, 60)}”`,
  });
  deliverMessage(inside, stored, GatewayDispatchEvents.MessageCreate);
  await exchange.awaitAnswer(posting.timeout ?? PATIENCE);
  if (posting.settle !== undefined && posting.settle > 0) await exchange.settled(posting.settle);
  return exchange;
}
