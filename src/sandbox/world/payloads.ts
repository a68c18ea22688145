import type {
  APIApplication,
  APIDMChannel,
  APIGuild,
  APIGuildMember,
  APITextChannel,
  APIUser,
  GatewayGuildCreateDispatchData,
} from 'discord-api-types/v10';
import {
  ChannelType,
  GuildDefaultMessageNotifications,
  GuildExplicitContentFilter,
  GuildMFALevel,
  GuildNSFWLevel,
  GuildPremiumTier,
  GuildVerificationLevel,
  OverwriteType,
  TeamMemberMembershipState,
  TeamMemberRole,
} from '../discord-api.js';
import {
  type DirectChannel,
  type Guild,
  type Member,
  NO_FLAGS,
  type TextChannel,
  type World,
} from './world.js';

/** A member as it stands beside a user that is given apart. */
export function apiPartialMember(member: Member): Omit<APIGuildMember, 'user'> {
  return {
    roles: [...member.roleIds],
    joined_at: member.joinedAt,
    nick: null,
    avatar: null,
    premium_since: null,
    communication_disabled_until: null,
    pending: false,
    deaf: false,
    mute: false,
    flags: NO_FLAGS,
  };
}

export function apiMember(world: World, member: Member): APIGuildMember {
  return { ...apiPartialMember(member), user: world.user(member.userId) };
}

export function apiTextChannel(world: World, channel: TextChannel): APITextChannel {
  return {
    id: channel.id,
    type: ChannelType.GuildText,
    name: channel.name,
    guild_id: channel.guildId,
    position: world.guildOf(channel)?.channelIds.indexOf(channel.id) ?? 0,
    permission_overwrites: [...channel.overwrites].map(([id, { allow, deny }]) => ({
      id,
      type: OverwriteType.Member,
      allow: allow.toString(),
      deny: deny.toString(),
    })),
    parent_id: null,
    topic: null,
    nsfw: false,
    last_message_id: null,
    rate_limit_per_user: 0,
  };
}

/** A conversation as one of its two people sees it. */
export function apiDirectChannel(world: World, channel: DirectChannel, seenBy: string): APIDMChannel {
  return {
    id: channel.id,
    type: ChannelType.DM,
    name: null,
    last_message_id: null,
    recipients: channel.people.filter((id) => id !== seenBy).map((id) => world.user(id)),
  };
}

export function apiGuild(guild: Guild): APIGuild {
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    icon: null,
    splash: null,
    discovery_splash: null,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: GuildVerificationLevel.None,
    default_message_notifications: GuildDefaultMessageNotifications.OnlyMentions,
    explicit_content_filter: GuildExplicitContentFilter.Disabled,
    roles: [...guild.roles.values()],
    emojis: [],
    features: [],
    mfa_level: GuildMFALevel.None,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: NO_FLAGS,
    rules_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: GuildPremiumTier.None,
    preferred_locale: guild.locale,
    public_updates_channel_id: null,
    nsfw_level: GuildNSFWLevel.Default,
    stickers: [],
    premium_progress_bar_enabled: false,
    hub_type: null,
    safety_alerts_channel_id: null,
    incidents_data: null,
  };
}

/**
 * A server as it is delivered after READY. Without the privileged intent for members, Discord gives the bot's
 * own membership only.
 */
export function apiGuildCreate(world: World, guild: Guild): GatewayGuildCreateDispatchData {
  const own = guild.members.get(world.botId);
  const channels = guild.channelIds
    .map((id) => world.channels.get(id))
    .filter((channel) => channel?.kind === 'text')
    .map((channel) => apiTextChannel(world, channel));
  return {
    ...apiGuild(guild),
    joined_at: own?.joinedAt ?? new Date().toISOString(),
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    voice_states: [],
    members: own === undefined ? [] : [apiMember(world, own)],
    channels,
    threads: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** The application as its own bot sees it. A team's application is shown with the team as its owner. */
export function apiApplication(
  id: string,
  bot: APIUser,
  owner: APIUser,
  team: readonly APIUser[],
  flags: number,
  guildCount: number,
): APIApplication {
  const teamId = id;
  return {
    id,
    name: bot.username,
    icon: null,
    description: '',
    summary: '',
    bot_public: true,
    bot_require_code_grant: false,
    bot,
    verify_key: '0'.repeat(64),
    flags,
    flags_new: flags.toString(),
    approximate_guild_count: guildCount,
    owner: team.length === 0 ? owner : { ...owner, id: teamId, username: `team${teamId}`, global_name: null },
    team:
      team.length === 0
        ? null
        : {
            id: teamId,
            icon: null,
            name: bot.username,
            owner_user_id: owner.id,
            members: team.map((user) => ({
              membership_state: TeamMemberMembershipState.Accepted,
              permissions: ['*'],
              team_id: teamId,
              user,
              role: TeamMemberRole.Admin,
            })),
          },
  };
}
