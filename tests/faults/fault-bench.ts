import { afterAll, expect } from 'vitest';
import type { Desk } from '../../src/discord/respond.js';
import type { Exchange } from '../../src/sandbox/exchange.js';
import { TOWN } from '../knowledge/town.js';
import {
  type BotOnLocalDiscord,
  openDesk,
  type Setup,
  startOnLocalDiscord,
} from '../support/bot-on-local-discord.js';
import { writtenKnowledge } from '../support/written-knowledge.js';

export const QUESTION = 'When did Ada Morel meet Jean Roux?';
/** What the answer to it holds. */
export const ANSWER = '1 March 2030';

export const CALLBACK = 'POST /interactions/:interaction/:token/callback';
export const MESSAGES = 'POST /channels/:channel/messages';

/** The bots share a desk: what takes longest about them. */
let town: Promise<Desk> | undefined;
const written: AsyncDisposable[] = [];
afterAll(async () => {
  for (const knowledge of written) await knowledge[Symbol.asyncDispose]();
});

async function openTown(): Promise<Desk> {
  const knowledge = await writtenKnowledge(TOWN);
  written.push(knowledge);
  return await openDesk(knowledge.folder);
}

/** A bot on a small knowledge base, closed at the end whatever happens to it. */
export async function withBot(
  test: (running: BotOnLocalDiscord) => Promise<void>,
  setup: Setup = {},
): Promise<void> {
  town ??= openTown();
  const running = await startOnLocalDiscord({ opened: await town, ...setup });
  try {
    await test(running);
  } finally {
    running.discord.faults.clear();
    await running.close();
  }
}

export const askBySlash = ({ discord }: BotOnLocalDiscord, timeout?: number): Promise<Exchange> =>
  discord.slash('ask', { question: QUESTION }, timeout === undefined ? {} : { timeout });

export const askByMention = ({ discord }: BotOnLocalDiscord, timeout?: number): Promise<Exchange> =>
  discord.message(`<@${discord.botUserId}> ${QUESTION}`, timeout === undefined ? {} : { timeout });

/** After a fault: the next question is answered on both ways, and nothing was answered twice. */
export async function expectToGoOn(running: BotOnLocalDiscord): Promise<void> {
  running.discord.faults.clear();
  for (const ask of [askBySlash, askByMention]) {
    const exchange = await ask(running);
    expect(exchange.text).toContain(ANSWER);
    expect(exchange.messages).toHaveLength(1);
  }
  expectNothingTwice(running);
}

/** Of whatever Discord took, no interaction was answered twice, and no message. */
export function expectNothingTwice({ discord }: BotOnLocalDiscord): void {
  const taken = discord.sent.filter(({ refusal, kind }) => refusal === null && kind !== 'typing');
  const interactions = taken.flatMap(({ kind, interactionId }) =>
    kind === 'response' && interactionId !== null ? [interactionId] : [],
  );
  expect(interactions).toEqual([...new Set(interactions)]);
  // A call that was tried again, and taken for the same, has made one message.
  const posted = new Set(taken.flatMap(({ kind, messageId }) => (kind === 'message' ? [messageId] : [])));
  const answered = [...posted].map(
    (id) => discord.messageById(id ?? '')?.message_reference?.message_id ?? id,
  );
  expect(answered).toEqual([...new Set(answered)]);
  expect(discord.problems).toEqual([]);
}
