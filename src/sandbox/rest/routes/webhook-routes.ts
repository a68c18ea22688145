import { checkMessage } from '../../check/message.js';
import { Refusal } from '../../check/refusal.js';
import { GatewayDispatchEvents, MessageFlags } from '../../discord-api.js';
import { deliverDeletion, deliverMessage } from '../../gateway/deliver.js';
import type { Inside } from '../../inside.js';
import type { SentKind } from '../../sent.js';
import type { LiveInteraction } from '../../world/interaction-book.js';
import type { StoredMessage } from '../../world/message-store.js';
import type { Answered, RestRequest, Route, Saying } from '../route.js';
import { channelOf, originOf } from './interaction-routes.js';

const FOLLOW_UP = '/webhooks/:application/:token';
const ONE = '/webhooks/:application/:token/messages/:message';

/** What follows the first response to an interaction. `@original` stands for the response itself. */
export const webhookRoutes: readonly Route[] = [
  { method: 'POST', path: FOLLOW_UP, open: true, says: saying(() => 'follow-up'), handle: followUp },
  {
    method: 'GET',
    path: ONE,
    open: true,
    handle: (request, inside) => ({ status: 200, body: named(request, inside).stored.message }),
  },
  {
    method: 'PATCH',
    path: ONE,
    open: true,
    says: saying((id) => (id === '@original' ? 'response-edit' : 'follow-up-edit')),
    handle: (request, inside) => {
      const { stored } = named(request, inside);
      return change(inside, stored, request);
    },
  },
  {
    method: 'DELETE',
    path: ONE,
    open: true,
    says: saying(() => 'deletion'),
    handle: (request, inside) => {
      const { stored } = named(request, inside);
      inside.messages.delete(stored.message.id);
      deliverDeletion(inside, stored);
      return { status: 204, messageId: stored.message.id };
    },
  },
];

function saying(kind: (messageId: string) => SentKind): (request: RestRequest, inside: Inside) => Saying {
  return (request, inside) => {
    const live = inside.interactions.byToken(request.param('token'));
    return {
      kind: kind(request.has('message') ? request.param('message') : ''),
      channelId: live?.channelId ?? null,
      interactionId: live?.id ?? null,
      said: request.body,
      unsaid: 'users',
      repliedTo: null,
    };
  };
}

function followUp(request: RestRequest, inside: Inside): Answered {
  const live = find(request, inside);
  const original = inside.messages.get(live.originalId ?? '');
  // Discord lets the first follow-up after a deferral fill in what was promised.
  if (original !== undefined && ((original.message.flags ?? 0) & MessageFlags.Loading) !== 0) {
    const said = checkMessage(request.body, 'follow-up', request.files, original.message);
    const ephemeral = (original.message.flags ?? 0) & MessageFlags.Ephemeral;
    const flags = (said.flags & ~MessageFlags.Ephemeral) | ephemeral;
    return edited(inside, original, { ...said, flags }, request);
  }
  const said = checkMessage(request.body, 'follow-up', request.files);
  inside.interactions.countFollowUp(live);
  const stored = inside.messages.post(
    channelOf(inside, live),
    originOf(inside, live, said.flags),
    said,
    request.files,
  );
  deliverMessage(inside, stored, GatewayDispatchEvents.MessageCreate);
  return { status: 200, body: stored.message, messageId: stored.message.id };
}

function change(inside: Inside, stored: StoredMessage, request: RestRequest): Answered {
  return edited(inside, stored, checkMessage(request.body, 'edit', request.files, stored.message), request);
}

function edited(
  inside: Inside,
  before: StoredMessage,
  said: ReturnType<typeof checkMessage>,
  request: RestRequest,
): Answered {
  const stored = inside.messages.edit(before, said, request.files);
  deliverMessage(inside, stored, GatewayDispatchEvents.MessageUpdate);
  return { status: 200, body: stored.message, messageId: stored.message.id };
}

function find(request: RestRequest, inside: Inside): LiveInteraction {
  if (request.param('application') !== inside.applicationId) throw new Refusal(404, 10015, 'Unknown Webhook');
  return inside.interactions.toFollowUp(request.param('token'));
}

/** A message of an interaction. @throws Refusal where there is none, or where it is another's */
function named(
  request: RestRequest,
  inside: Inside,
): { readonly live: LiveInteraction; readonly stored: StoredMessage } {
  const live = find(request, inside);
  const asked = request.param('message');
  const stored = inside.messages.get(asked === '@original' ? (live.originalId ?? '') : asked);
  const own =
    stored !== undefined &&
    (stored.message.id === live.originalId || stored.message.interaction_metadata?.id === live.id);
  if (!own) throw new Refusal(404, 10008, 'Unknown Message');
  return { live, stored };
}
