import type { APIMessageTopLevelComponent } from 'discord.js';

/**
 * What the bot has to say, in Discord's terms but not yet on its way: components of a message in the V2
 * layout. How it leaves is in outgoing.ts.
 */
export interface BotMessage {
  readonly components: readonly APIMessageTopLevelComponent[];
  /** Seen by the asker alone, where the surface can do that. */
  readonly private: boolean;
  /** What the components show as `attachment://` and the name of the file. */
  readonly files?: readonly MessageFile[] | undefined;
}

/** A file that goes with a message. */
export interface MessageFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** For those who cannot see it. */
  readonly description: string;
}
