import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import type { LocalDiscord } from '../../src/sandbox/local-discord.js';
import type { Sent } from '../../src/sandbox/sent.js';

/** Kinds of calls that carry a message. */
const CARRIES_A_MESSAGE: ReadonlySet<Sent['kind']> = new Set([
  'response',
  'response-edit',
  'follow-up',
  'follow-up-edit',
  'message',
  'message-edit',
]);

/** First responses to an interaction, of which it has one. */
const ANSWERS_FIRST: ReadonlySet<Sent['kind']> = new Set(['response', 'deferral', 'autocomplete', 'modal']);
/** Milliseconds within which Discord wants the first response. */
const DEADLINE = 3_000;
/** Milliseconds since 1970 from which Discord's ids count. */
const EPOCH = 1_420_070_400_000;

/** When what bears this id happened, in milliseconds since 1970. */
const timeOf = (id: string): number => Number(BigInt(id) >> 22n) + EPOCH;

/**
 * What holds for everything that leaves the bot, whatever happens: Discord took it, within all of its limits;
 * it could not notify anybody; each interaction had one first response, and had it in time; and what the bot
 * suggests is told apart.
 */
export function expectGoodManners(discord: LocalDiscord): void {
  expect(discord.problems).toEqual([]);
  const calls = discord.sent.filter((sent) => !isOnceMore(sent, discord.sent));
  for (const sent of calls) {
    // A person may take no direct messages; but nothing is malformed, late or said twice.
    if (sent.refusal !== null) expect(sent.refusal.status).toBe(403);
    if (CARRIES_A_MESSAGE.has(sent.kind)) expect(allowedMentions(sent.body)).toMatchObject({ parse: [] });
    expect(sent.mentions).toEqual({ everyone: false, users: [], roles: [], repliedUser: null });
  }
  const first = calls.filter(({ kind }) => ANSWERS_FIRST.has(kind));
  const answered = first.flatMap(({ interactionId }) => (interactionId === null ? [] : [interactionId]));
  expect(answered).toEqual([...new Set(answered)]);
  for (const { interactionId, at } of first)
    if (interactionId !== null) expect(at - timeOf(interactionId)).toBeLessThan(DEADLINE);
}

/** Discord has the first response to the interaction already. */
const ACKNOWLEDGED = 40_060;

/**
 * Whether a call is one that the client made once more because it heard nothing in time, although Discord had taken the
 * first: on a machine that has too much to do. An answer given twice is made of two messages.
 */
const isOnceMore = ({ refusal, interactionId, body }: Sent, all: readonly Sent[]): boolean =>
  refusal?.code === ACKNOWLEDGED &&
  all.some(
    (other) =>
      other.refusal === null && other.interactionId === interactionId && isDeepStrictEqual(other.body, body),
  );

/** In the body of a message, or in the data of a callback. */
function allowedMentions(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return undefined;
  if ('data' in body) return allowedMentions(body.data);
  return 'allowed_mentions' in body ? body.allowed_mentions : undefined;
}
