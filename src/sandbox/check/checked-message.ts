import type { APIAllowedMentions, APIEmbed, APIMessageTopLevelComponent } from 'discord-api-types/v10';

/** A message a bot may send. Fields left out of an edit stay as they are. */
export interface CheckedMessage {
  readonly content?: string;
  readonly embeds?: readonly APIEmbed[];
  readonly components?: readonly APIMessageTopLevelComponent[];
  readonly attachments?: readonly DeclaredAttachment[];
  readonly allowedMentions?: APIAllowedMentions;
  readonly flags: number;
  readonly tts: boolean;
  readonly nonce?: string | number;
  readonly enforceNonce: boolean;
  readonly reference?: { readonly messageId: string; readonly failIfNotExists: boolean };
}

export interface DeclaredAttachment {
  /** Number of one of the files sent along, or the id of an attachment that stays. */
  readonly id: string;
  readonly filename?: string;
  readonly description?: string;
}
