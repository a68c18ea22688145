import type { APIMessage } from 'discord-api-types/v10';
import type { CheckedMessage } from '../../check/checked-message.js';
import { checkMessage } from '../../check/message.js';
import { Refusal } from '../../check/refusal.js';
import { GatewayDispatchEvents, MessageType, PermissionFlagsBits } from '../../discord-api.js';
import { asSeenByBot, deliverDeletion, deliverMessage } from '../../gateway/deliver.js';
import type { Inside } from '../../inside.js';
import type { SentKind } from '../../sent.js';
import type { StoredMessage } from '../../world/message-store.js';
import { may } from '../../world/permissions.js';
import type { Channel } from '../../world/world.js';
import type { Answered, RestRequest, Route, Saying } from '../route.js';

const ALL = '/channels/:channel/messages';
const ONE = '/channels/:channel/messages/:message';

/** Messages of channels and of direct conversations, and the sign that one is being written. */
export const messageRoutes: readonly Route[] = [
  { method: 'POST', path: ALL, says: saying('message'), handle: post },
  {
    method: 'GET',
    path: ALL,
    handle: (request, inside) => {
      const channel = readableChannel(request, inside);
      const limit = Number(request.query.get('limit') ?? '50');
      const latest = inside.messages.latest(channel.id, Math.min(Math.max(limit, 1), 100));
      return { status: 200, body: latest.map((one) => seen(inside, one)) };
    },
  },
  {
    method: 'GET',
    path: ONE,
    handle: (request, inside) => {
      const stored = find(readableChannel(request, inside), request, inside);
      return { status: 200, body: seen(inside, stored) };
    },
  },
  {
    method: 'PATCH',
    path: ONE,
    says: saying('message-edit'),
    handle: (request, inside) => {
      const before = find(visibleChannel(request, inside), request, inside);
      if (before.message.author.id !== inside.world.botId) {
        throw new Refusal(403, 50005, 'Cannot edit a message authored by another user');
      }
      const said = checkMessage(request.body, 'edit', request.files, before.message);
      const stored = inside.messages.edit(before, said, request.files);
      deliverMessage(inside, stored, GatewayDispatchEvents.MessageUpdate);
      return { status: 200, body: seen(inside, stored), messageId: stored.message.id };
    },
  },
  {
    method: 'DELETE',
    path: ONE,
    says: saying('deletion'),
    handle: (request, inside) => {
      const channel = visibleChannel(request, inside);
      const stored = find(channel, request, inside);
      const { botId } = inside.world;
      if (stored.message.author.id !== botId) {
        if (channel.kind === 'direct') throw new Refusal(403, 50003, 'Cannot execute action on a DM channel');
        need(inside, channel, PermissionFlagsBits.ManageMessages);
      }
      inside.messages.delete(stored.message.id);
      deliverDeletion(inside, stored);
      return { status: 204, messageId: stored.message.id };
    },
  },
  {
    method: 'POST',
    path: '/channels/:channel/typing',
    says: saying('typing'),
    handle: (request, inside) => {
      sendableChannel(request, inside);
      return { status: 204 };
    },
  },
];

function saying(kind: SentKind): (request: RestRequest, inside: Inside) => Saying {
  return (request, inside) => ({
    kind,
    channelId: request.param('channel'),
    interactionId: null,
    said: request.body,
    unsaid: 'all',
    repliedTo: inside.messages.get(referenceIn(request.body))?.message.author.id ?? null,
  });
}

/** Over REST, what counts is whether the intent is switched on at all. */
function seen(inside: Inside, stored: StoredMessage): APIMessage {
  return asSeenByBot(inside, stored, inside.privilegedIntents);
}

function referenceIn(body: unknown): string {
  const given =
    typeof body === 'object' && body !== null && 'message_reference' in body ? body.message_reference : null;
  return typeof given === 'object' && given !== null && 'message_id' in given ? String(given.message_id) : '';
}

function post(request: RestRequest, inside: Inside): Answered {
  const channel = sendableChannel(request, inside);
  const said = checkMessage(request.body, 'message', request.files);
  if ((said.embeds?.length ?? 0) > 0) need(inside, channel, PermissionFlagsBits.EmbedLinks);
  if (request.files.length > 0) need(inside, channel, PermissionFlagsBits.AttachFiles);
  const twin = said.enforceNonce ? twinOf(said, channel, inside) : undefined;
  if (twin !== undefined) return { status: 200, body: seen(inside, twin), messageId: twin.message.id };
  const reference = referenced(said, channel, inside);
  const stored = inside.messages.post(
    channel,
    {
      author: inside.world.bot,
      type: reference === undefined ? MessageType.Default : MessageType.Reply,
      ...(reference === undefined
        ? {}
        : { reference: { message_id: reference.message.id, channel_id: channel.id } }),
    },
    said,
    request.files,
  );
  deliverMessage(inside, stored, GatewayDispatchEvents.MessageCreate);
  return { status: 200, body: seen(inside, stored), messageId: stored.message.id };
}

/** The message that a retried call has already posted. */
function twinOf({ nonce }: CheckedMessage, channel: Channel, inside: Inside): StoredMessage | undefined {
  return nonce === undefined
    ? undefined
    : inside.messages
        .latest(channel.id, 50)
        .find(({ message }) => message.nonce === nonce && message.author.id === inside.world.botId);
}

function referenced(
  { reference }: CheckedMessage,
  channel: Channel,
  inside: Inside,
): StoredMessage | undefined {
  if (reference === undefined) return undefined;
  if (!may(inside.world, channel, inside.world.botId, PermissionFlagsBits.ReadMessageHistory)) {
    throw new Refusal(400, 160002, 'Cannot reply without permission to read message history');
  }
  const stored = inside.messages.get(reference.messageId);
  if (stored !== undefined && stored.channel.id === channel.id && stored.onlyFor === null) return stored;
  if (!reference.failIfNotExists) return undefined;
  throw new Refusal(400, 50035, 'Invalid Form Body', [
    { path: ['message_reference'], code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' },
  ]);
}

function find(channel: Channel, request: RestRequest, inside: Inside): StoredMessage {
  const stored = inside.messages.get(request.param('message'));
  if (stored === undefined || stored.channel.id !== channel.id || stored.onlyFor !== null) {
    throw new Refusal(404, 10008, 'Unknown Message');
  }
  return stored;
}

/** A channel that the bot sees. @throws Refusal */
export function visibleChannel(request: RestRequest, inside: Inside): Channel {
  const channel = inside.world.channels.get(request.param('channel'));
  if (channel === undefined) throw new Refusal(404, 10003, 'Unknown Channel');
  if (!may(inside.world, channel, inside.world.botId, PermissionFlagsBits.ViewChannel)) {
    throw new Refusal(403, 50001, 'Missing Access');
  }
  return channel;
}

function readableChannel(request: RestRequest, inside: Inside): Channel {
  const channel = visibleChannel(request, inside);
  need(inside, channel, PermissionFlagsBits.ReadMessageHistory);
  return channel;
}

function sendableChannel(request: RestRequest, inside: Inside): Channel {
  const channel = visibleChannel(request, inside);
  if (channel.kind === 'text') need(inside, channel, PermissionFlagsBits.SendMessages);
  else if (channel.people.some((id) => inside.world.accounts.get(id)?.closedDms)) {
    throw new Refusal(403, 50007, 'Cannot send messages to this user');
  }
  return channel;
}

function need(inside: Inside, channel: Channel, permissions: bigint): void {
  if (!may(inside.world, channel, inside.world.botId, permissions)) {
    throw new Refusal(403, 50013, 'Missing Permissions');
  }
}
