import type { InteractionType } from 'discord-api-types/v10';
import { checkCallback } from '../../check/callback.js';
import { checkMessage } from '../../check/message.js';
import { Refusal } from '../../check/refusal.js';
import {
  GatewayDispatchEvents,
  InteractionResponseType,
  MessageFlags,
  MessageType,
} from '../../discord-api.js';
import { deliverMessage } from '../../gateway/deliver.js';
import type { Inside } from '../../inside.js';
import type { SentKind } from '../../sent.js';
import type { LiveInteraction } from '../../world/interaction-book.js';
import type { MessageOrigin, StoredMessage } from '../../world/message-store.js';
import type { Channel } from '../../world/world.js';
import type { Answered, RestRequest, Route } from '../route.js';

/** The first response to an interaction. */
export const interactionRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/interactions/:interaction/:token/callback',
    open: true,
    says: (request, inside) => {
      const live = inside.interactions.byToken(request.param('token'));
      const { body } = request;
      const envelope = typeof body === 'object' && body !== null ? body : {};
      return {
        kind: 'type' in envelope ? (KINDS.get(envelope.type) ?? 'response') : 'response',
        channelId: live?.channelId ?? null,
        interactionId: request.param('interaction'),
        said: 'data' in envelope ? envelope.data : undefined,
        unsaid: 'users',
        repliedTo: null,
      };
    },
    handle: respond,
  },
];

const KINDS: ReadonlyMap<unknown, SentKind> = new Map<unknown, SentKind>([
  [InteractionResponseType.DeferredChannelMessageWithSource, 'deferral'],
  [InteractionResponseType.DeferredMessageUpdate, 'deferral'],
  [InteractionResponseType.ApplicationCommandAutocompleteResult, 'autocomplete'],
  [InteractionResponseType.Modal, 'modal'],
]);

function respond(request: RestRequest, inside: Inside): Answered {
  const live = inside.interactions.toRespond(request.param('interaction'), request.param('token'));
  const checked = checkCallback(request.body, request.files, live.type, live.onMessageId !== null);
  const answered = (response: InteractionResponseType, stored?: StoredMessage): Answered => {
    live.response = response;
    live.originalId = stored?.message.id ?? null;
    const messageId = stored === undefined ? {} : { messageId: stored.message.id };
    return request.query.get('with_response') === 'true'
      ? { status: 200, body: callbackResponse(live, stored), ...messageId }
      : { status: 204, ...messageId };
  };
  switch (checked.kind) {
    case 'message': {
      const stored = inside.messages.post(
        channelOf(inside, live),
        originOf(inside, live, checked.message.flags),
        checked.message,
        request.files,
      );
      deliverMessage(inside, stored, GatewayDispatchEvents.MessageCreate);
      return answered(InteractionResponseType.ChannelMessageWithSource, stored);
    }
    case 'deferral': {
      const flags = MessageFlags.Loading | (checked.ephemeral ? MessageFlags.Ephemeral : 0);
      const promised = { flags, tts: false, enforceNonce: false };
      const stored = inside.messages.post(
        channelOf(inside, live),
        originOf(inside, live, flags),
        promised,
        [],
      );
      return answered(InteractionResponseType.DeferredChannelMessageWithSource, stored);
    }
    case 'deferred-update':
      return answered(InteractionResponseType.DeferredMessageUpdate, changed(inside, live));
    case 'update': {
      const before = changed(inside, live);
      const said = checkMessage(checked.data, 'update', request.files, before.message, ['data']);
      const stored = inside.messages.edit(before, said, request.files);
      deliverMessage(inside, stored, GatewayDispatchEvents.MessageUpdate);
      return answered(InteractionResponseType.UpdateMessage, stored);
    }
    case 'choices': {
      live.choices = checked.choices;
      noteDoubles(
        inside,
        checked.choices.map(({ name }) => name),
      );
      return answered(InteractionResponseType.ApplicationCommandAutocompleteResult);
    }
    case 'modal':
      live.modal = checked.modal;
      return answered(InteractionResponseType.Modal);
  }
}

/** The message that a button, menu or form stands on. */
function changed(inside: Inside, live: LiveInteraction): StoredMessage {
  const stored = inside.messages.get(live.onMessageId ?? '');
  if (stored === undefined) throw new Refusal(404, 10008, 'Unknown Message');
  return stored;
}

export function channelOf(inside: Inside, live: LiveInteraction): Channel {
  const channel = inside.world.channels.get(live.channelId);
  if (channel === undefined) throw new Refusal(404, 10003, 'Unknown Channel');
  return channel;
}

/** How a message that answers an interaction came to be. */
export function originOf(inside: Inside, live: LiveInteraction, flags: number): MessageOrigin {
  const onMessage = live.onMessageId;
  return {
    author: inside.world.bot,
    type:
      onMessage !== null
        ? MessageType.Reply
        : live.fromMenu
          ? MessageType.ContextMenuCommand
          : MessageType.ChatInputCommand,
    webhookId: inside.applicationId,
    applicationId: inside.applicationId,
    interaction: live.metadata,
    ...((flags & MessageFlags.Ephemeral) === 0 ? {} : { onlyFor: live.userId }),
    ...(onMessage === null ? {} : { reference: { message_id: onMessage, channel_id: live.channelId } }),
  };
}

interface CallbackResponse {
  readonly interaction: Readonly<Record<string, unknown>> & {
    readonly id: string;
    readonly type: InteractionType;
  };
  readonly resource?: { readonly type: InteractionResponseType; readonly message?: unknown };
}

function callbackResponse(live: LiveInteraction, stored: StoredMessage | undefined): CallbackResponse {
  const type = live.response;
  const flags = stored?.message.flags ?? 0;
  return {
    interaction: {
      id: live.id,
      type: live.type,
      ...(stored === undefined
        ? {}
        : {
            response_message_id: stored.message.id,
            response_message_loading: (flags & MessageFlags.Loading) !== 0,
            response_message_ephemeral: (flags & MessageFlags.Ephemeral) !== 0,
          }),
    },
    ...(type === null || stored === undefined ? {} : { resource: { type, message: stored.message } }),
  };
}

function noteDoubles(inside: Inside, names: readonly string[]): void {
  const doubles = new Set(names.filter((name, at) => names.indexOf(name) !== at));
  for (const name of doubles) {
    inside.problems.push(`Two choices are both named “${name}”: a phone picks the first of them.`);
  }
}
