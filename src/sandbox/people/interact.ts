import type {
  APIApplicationCommandInteractionMetadata,
  APIAuthorizingIntegrationOwnersMap,
  APIBaseInteraction,
  APIMessageInteractionMetadata,
} from 'discord-api-types/v10';
import type { Interacting } from '../act.js';
import { ApplicationIntegrationType, GatewayDispatchEvents, InteractionType } from '../discord-api.js';
import type { Inside } from '../inside.js';
import type { LiveInteraction } from '../world/interaction-book.js';
import type { StoredMessage } from '../world/message-store.js';
import { apiDirectChannel, apiMember, apiTextChannel } from '../world/payloads.js';
import { permissionsIn } from '../world/permissions.js';
import { type LiveExchange, PATIENCE } from './live-exchange.js';
import type { Scene } from './scene.js';

/** Bytes that a file may have. */
const ATTACHMENT_SIZE_LIMIT = 10 * 1024 * 1024;

/** An interaction before it has an id and a token. */
export interface Draft {
  readonly type: InteractionType;
  readonly data: unknown;
  /** Who installed the application where it happens. */
  readonly installers: APIAuthorizingIntegrationOwnersMap;
  /** The message whose button, menu or form it is. */
  readonly on?: StoredMessage;
  /** Its message, person or form, for the messages that answer it. */
  readonly about?: { readonly targetMessageId?: string; readonly targetUserId?: string };
  readonly trigger?: APIMessageInteractionMetadata;
  readonly fromMenu?: boolean;
  /** In words, for whoever misses the answer. */
  readonly what: string;
}

/** Sends an interaction to the bot and waits for what it does. */
export async function interact(
  inside: Inside,
  scene: Scene,
  draft: Draft,
  acting: Interacting,
): Promise<LiveExchange> {
  const createdAt = inside.now() - (acting.age ?? 0);
  const id = inside.snowflakes(createdAt);
  const live = inside.interactions.open({
    id,
    type: draft.type,
    userId: scene.account.user.id,
    channelId: scene.channel.id,
    createdAt,
    onMessageId: draft.on?.message.id ?? null,
    userInstallOnly: !(ApplicationIntegrationType.GuildInstall in draft.installers),
    metadata: metadataOf(id, inside, scene, draft),
    fromMenu: draft.fromMenu ?? false,
  });
  const exchange = inside.exchanges.open({ kind: 'interaction', live, what: draft.what });
  inside.gateway.dispatch(
    GatewayDispatchEvents.InteractionCreate,
    () => payloadOf(live, inside, scene, draft),
    scene.guild?.members.has(inside.world.botId) ? scene.guild.id : null,
    0,
  );
  await exchange.awaitAnswer(acting.timeout ?? PATIENCE);
  if (acting.settle !== undefined && acting.settle > 0) await exchange.settled(acting.settle);
  return exchange;
}

function payloadOf(live: LiveInteraction, inside: Inside, scene: Scene, draft: Draft) {
  const { world } = inside;
  const { account, channel, guild } = scene;
  const member = guild?.members.get(account.user.id);
  const permissions = permissionsIn(world, channel, account.user.id).toString();
  const payload: APIBaseInteraction<InteractionType, unknown> = {
    id: live.id,
    application_id: inside.applicationId,
    type: live.type,
    token: live.token,
    version: 1,
    data: draft.data,
    channel_id: channel.id,
    channel: {
      ...(channel.kind === 'text'
        ? apiTextChannel(world, channel)
        : apiDirectChannel(world, channel, account.user.id)),
      ...(channel.kind === 'text' ? { permissions } : {}),
    },
    app_permissions: permissionsIn(world, channel, world.botId).toString(),
    locale: scene.locale,
    entitlements: [],
    authorizing_integration_owners: draft.installers,
    context: scene.context,
    attachment_size_limit: ATTACHMENT_SIZE_LIMIT,
    ...(guild === undefined || member === undefined
      ? { user: account.user }
      : {
          guild: { id: guild.id, locale: guild.locale, features: [] },
          guild_id: guild.id,
          guild_locale: guild.locale,
          member: { ...apiMember(world, member), user: account.user, permissions },
        }),
    ...(draft.on === undefined ? {} : { message: draft.on.message }),
  };
  return payload;
}

function metadataOf(id: string, inside: Inside, scene: Scene, draft: Draft): APIMessageInteractionMetadata {
  const base = { id, user: scene.account.user, authorizing_integration_owners: draft.installers };
  const { targetMessageId, targetUserId } = draft.about ?? {};
  const asCommand: APIApplicationCommandInteractionMetadata = {
    ...base,
    type: InteractionType.ApplicationCommand,
    ...(targetMessageId === undefined ? {} : { target_message_id: targetMessageId }),
    ...(targetUserId === undefined ? {} : { target_user: inside.world.user(targetUserId) }),
  };
  switch (draft.type) {
    case InteractionType.MessageComponent:
      return { ...base, type: draft.type, interacted_message_id: draft.on?.message.id ?? '' };
    case InteractionType.ModalSubmit: {
      const { trigger } = draft;
      const triggering =
        trigger === undefined || trigger.type === InteractionType.ModalSubmit ? asCommand : trigger;
      return { ...base, type: draft.type, triggering_interaction_metadata: triggering };
    }
    default:
      return asCommand;
  }
}
