import { z } from 'zod';
import { GatewayCloseCodes, GatewayIntentBits } from '../discord-api.js';

/** Every intent that there is. */
export const ALL_INTENTS = Object.values(GatewayIntentBits)
  .filter((bit) => typeof bit === 'number')
  .reduce((all: number, bit) => all | bit, 0);

export const PRIVILEGED_INTENTS: number =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

/** Bytes of the largest payload a client may send, and payloads it may send in a minute. */
export const LARGEST_PAYLOAD = 4096;
export const MOST_PAYLOADS = 120;

const payload = z.object({ op: z.int(), d: z.unknown() });
/** What op 2 carries. */
export const identify = z.object({
  token: z.string(),
  intents: z.int().min(0),
  shard: z.tuple([z.int().min(0), z.int().min(1)]).optional(),
});
/** What op 6 carries. */
export const resume = z.object({ token: z.string(), session_id: z.string(), seq: z.int().min(0) });

/** Whether a session outlives the closing of its socket with this code. */
export function resumable(code: number): boolean {
  const final: readonly number[] = [
    1000,
    1001,
    GatewayCloseCodes.AuthenticationFailed,
    GatewayCloseCodes.InvalidSeq,
    GatewayCloseCodes.SessionTimedOut,
    GatewayCloseCodes.InvalidShard,
    GatewayCloseCodes.ShardingRequired,
    GatewayCloseCodes.InvalidAPIVersion,
    GatewayCloseCodes.InvalidIntents,
    GatewayCloseCodes.DisallowedIntents,
  ];
  return !final.includes(code);
}

/** A token without the word that may stand before it. */
export function bare(token: string): string {
  return token.replace(/^Bot /, '');
}

/** What a client says; undefined where it cannot be read. */
export function parse(bytes: Buffer): z.infer<typeof payload> | undefined {
  try {
    return payload.safeParse(JSON.parse(bytes.toString('utf8'))).data;
  } catch {
    return undefined;
  }
}
