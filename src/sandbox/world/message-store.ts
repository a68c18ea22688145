import type {
  APIAttachment,
  APIMessage,
  APIMessageInteractionMetadata,
  APIMessageReference,
  APIUser,
  MessageType,
} from 'discord-api-types/v10';
import type { LocalFile } from '../act.js';
import type { CheckedMessage } from '../check/checked-message.js';
import { firedMentions } from '../check/mentions.js';
import { MessageFlags } from '../discord-api.js';
import { placed, shown } from './given-back.js';
import type { Snowflakes } from './snowflake.js';
import type { Channel, World } from './world.js';

/** What a message is, beside what it says. */
export interface MessageOrigin {
  readonly author: APIUser;
  readonly type: MessageType;
  readonly webhookId?: string;
  readonly applicationId?: string;
  readonly reference?: APIMessageReference;
  readonly interaction?: APIMessageInteractionMetadata;
  /** A person who alone sees it. */
  readonly onlyFor?: string;
}

export interface StoredMessage {
  readonly message: APIMessage;
  readonly channel: Channel;
  readonly onlyFor: string | null;
}

/** Messages and the files that hang on them. */
export class MessageStore {
  readonly #world: World;
  readonly #snowflakes: Snowflakes;
  /** Where files can be fetched. */
  readonly #filesUrl: () => string;
  readonly #byId = new Map<string, StoredMessage>();
  readonly #byChannel = new Map<string, string[]>();
  readonly #files = new Map<string, LocalFile>();

  constructor(world: World, snowflakes: Snowflakes, filesUrl: () => string) {
    this.#world = world;
    this.#snowflakes = snowflakes;
    this.#filesUrl = filesUrl;
  }

  get(id: string): StoredMessage | undefined {
    return this.#byId.get(id);
  }

  /** Messages of a channel that everybody there sees, newest first. */
  latest(channelId: string, count: number): readonly StoredMessage[] {
    const found: StoredMessage[] = [];
    const ids = this.#byChannel.get(channelId) ?? [];
    for (let at = ids.length - 1; at >= 0 && found.length < count; at -= 1) {
      const stored = this.#byId.get(ids[at] ?? '');
      if (stored !== undefined && stored.onlyFor === null) found.push(stored);
    }
    return found;
  }

  file(attachmentId: string): LocalFile | undefined {
    return this.#files.get(attachmentId);
  }

  post(
    channel: Channel,
    origin: MessageOrigin,
    said: CheckedMessage,
    files: readonly LocalFile[],
  ): StoredMessage {
    const id = this.#snowflakes();
    const attachments = this.#attach(channel, said, files, []);
    const referenced = this.#byId.get(origin.reference?.message_id ?? '')?.message;
    const message: APIMessage = {
      id,
      type: origin.type,
      channel_id: channel.id,
      author: origin.author,
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      tts: said.tts,
      pinned: false,
      content: said.content ?? '',
      embeds: shown(said.embeds ?? [], attachments),
      components: placed(said.components ?? [], attachments),
      attachments,
      flags: said.flags,
      ...this.#mentions(said, origin, referenced),
      ...(said.nonce === undefined ? {} : { nonce: said.nonce }),
      ...(origin.webhookId === undefined ? {} : { webhook_id: origin.webhookId }),
      ...(origin.applicationId === undefined ? {} : { application_id: origin.applicationId }),
      ...(origin.interaction === undefined ? {} : { interaction_metadata: origin.interaction }),
      ...(origin.reference === undefined
        ? {}
        : { message_reference: origin.reference, referenced_message: referenced ?? null }),
    };
    return this.#keep({ message, channel, onlyFor: origin.onlyFor ?? null });
  }

  /** Changes a message as an edit says; what the edit leaves out stays. */
  edit(stored: StoredMessage, said: CheckedMessage, files: readonly LocalFile[]): StoredMessage {
    const before = stored.message;
    const attachments = this.#attach(stored.channel, said, files, before.attachments);
    const flags: number = said.flags & ~MessageFlags.Loading;
    const message: APIMessage = {
      ...before,
      content: said.content ?? before.content,
      embeds: said.embeds === undefined ? before.embeds : shown(said.embeds, attachments),
      components:
        said.components === undefined ? (before.components ?? []) : placed(said.components, attachments),
      attachments,
      flags,
      // A promised message that is now there is not an edited one.
      edited_timestamp: ((before.flags ?? 0) & MessageFlags.Loading) === 0 ? new Date().toISOString() : null,
    };
    return this.#keep({ ...stored, message });
  }

  delete(id: string): void {
    const stored = this.#byId.get(id);
    for (const attachment of stored?.message.attachments ?? []) this.#files.delete(attachment.id);
    this.#byId.delete(id);
  }

  /** Drops everything. */
  clear(): void {
    this.#byId.clear();
    this.#byChannel.clear();
    this.#files.clear();
  }

  #keep(stored: StoredMessage): StoredMessage {
    const { id, channel_id: channelId } = stored.message;
    if (!this.#byId.has(id)) {
      const ids = this.#byChannel.get(channelId) ?? [];
      ids.push(id);
      this.#byChannel.set(channelId, ids);
    }
    this.#byId.set(id, stored);
    return stored;
  }

  #attach(
    channel: Channel,
    said: CheckedMessage,
    files: readonly LocalFile[],
    before: readonly APIAttachment[],
  ): APIAttachment[] {
    const declared = said.attachments;
    const kept = before.filter(({ id }) => declared === undefined || declared.some((one) => one.id === id));
    return [
      ...kept,
      ...files.map((file, at) =>
        this.store(
          channel.id,
          file,
          declared?.find((one) => one.id === String(at)),
        ),
      ),
    ];
  }

  /** Keeps a file and gives it an address. */
  store(
    channelId: string,
    file: LocalFile,
    as: { filename?: string; description?: string } = {},
  ): APIAttachment {
    const id = this.#snowflakes();
    const filename = as.filename ?? file.name;
    const url = `${this.#filesUrl()}/${channelId}/${id}/${encodeURIComponent(filename)}`;
    this.#files.set(id, file);
    return {
      id,
      filename,
      size: file.bytes.byteLength,
      url,
      proxy_url: url,
      content_type: file.type,
      ...(as.description === undefined ? {} : { description: as.description }),
    };
  }

  #mentions(said: CheckedMessage, origin: MessageOrigin, referenced: APIMessage | undefined) {
    const body = {
      content: said.content,
      components: said.components,
      ...(said.allowedMentions === undefined ? {} : { allowed_mentions: said.allowedMentions }),
    };
    const fired = firedMentions(
      body,
      origin.interaction === undefined ? 'all' : 'users',
      referenced?.author.id ?? null,
    );
    const ids = new Set([...fired.users, ...(fired.repliedUser === null ? [] : [fired.repliedUser])]);
    return {
      mention_everyone: fired.everyone,
      mention_roles: [...fired.roles],
      mentions: [...ids].filter((id) => this.#world.accounts.has(id)).map((id) => this.#world.user(id)),
    };
  }
}
