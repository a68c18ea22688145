import type { APIAttachment, APIInteractionDataResolved, APIMessage } from 'discord-api-types/v10';
import { ChannelType } from '../discord-api.js';
import type { Inside } from '../inside.js';
import { apiPartialMember } from '../world/payloads.js';
import { permissionsIn, permissionsInGuild } from '../world/permissions.js';
import type { Scene } from './scene.js';

/** What an interaction mentions; a menu on a message gives the message too. */
export type ResolvedData = APIInteractionDataResolved & { messages?: Record<string, APIMessage> };

/** Gathers what an interaction mentions by id, as Discord sends it along. */
export class Resolved {
  readonly #inside: Inside;
  readonly #scene: Scene;
  readonly #data: ResolvedData = {};

  constructor(inside: Inside, scene: Scene) {
    this.#inside = inside;
    this.#scene = scene;
  }

  /** Undefined where nothing was mentioned. */
  get data(): ResolvedData | undefined {
    return Object.keys(this.#data).length === 0 ? undefined : this.#data;
  }

  /** @returns whether there is such a person */
  user(id: string): boolean {
    const account = this.#inside.world.accounts.get(id);
    if (account === undefined) return false;
    this.#data.users = { ...this.#data.users, [id]: account.user };
    const { guild } = this.#scene;
    const member = guild?.members.get(id);
    if (guild !== undefined && member !== undefined) {
      const { deaf: _deaf, mute: _mute, ...partial } = apiPartialMember(member);
      const permissions = permissionsInGuild(guild, id).toString();
      this.#data.members = { ...this.#data.members, [id]: { ...partial, permissions } };
    }
    return true;
  }

  /** @returns whether the server has such a role */
  role(id: string): boolean {
    const role = this.#scene.guild?.roles.get(id);
    if (role === undefined) return false;
    this.#data.roles = { ...this.#data.roles, [id]: role };
    return true;
  }

  /** @returns whether the server has such a channel */
  channel(id: string): boolean {
    const { world } = this.#inside;
    const channel = world.channels.get(id);
    if (channel?.kind !== 'text' || channel.guildId !== this.#scene.guild?.id) return false;
    const permissions = permissionsIn(world, channel, this.#scene.account.user.id).toString();
    this.#data.channels = {
      ...this.#data.channels,
      [id]: { id, name: channel.name, type: ChannelType.GuildText, permissions },
    };
    return true;
  }

  attachment(attachment: APIAttachment): void {
    this.#data.attachments = { ...this.#data.attachments, [attachment.id]: attachment };
  }

  message(message: APIMessage): void {
    this.#data.messages = { ...this.#data.messages, [message.id]: message };
  }
}
