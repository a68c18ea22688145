import { expect } from 'vitest';
import type { LocalDiscord, Sent } from '../../src/sandbox/local-discord.js';

/** Kinds of calls that carry a message. */
const CARRIES_A_MESSAGE: ReadonlySet<Sent['kind']> = new Set([
  'response',
  'response-edit',
  'follow-up',
  'follow-up-edit',
  'message',
  'message-edit',
]);

/**
 * What holds for everything that leaves the bot, whatever happens: Discord took it, it could not notify
 * anybody, and no interaction was answered twice.
 */
export function expectGoodManners(discord: LocalDiscord): void {
  expect(discord.problems).toEqual([]);
  for (const sent of discord.sent) {
    // A person may take no direct messages; but nothing is malformed, late or said twice.
    if (sent.refusal !== null) expect(sent.refusal.status).toBe(403);
    if (CARRIES_A_MESSAGE.has(sent.kind)) expect(allowedMentions(sent.body)).toMatchObject({ parse: [] });
    expect(sent.mentions).toEqual({ everyone: false, users: [], roles: [], repliedUser: null });
  }
  const answered = discord.sent.flatMap(({ kind, interactionId }) =>
    (kind === 'response' || kind === 'deferral') && interactionId !== null ? [interactionId] : [],
  );
  expect(answered).toEqual([...new Set(answered)]);
}

/** In the body of a message, or in the data of a callback. */
function allowedMentions(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return undefined;
  if ('data' in body) return allowedMentions(body.data);
  return 'allowed_mentions' in body ? body.allowed_mentions : undefined;
}
