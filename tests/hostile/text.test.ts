import { ButtonStyle, ComponentType, REST, Routes } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Exchange } from '../../src/sandbox/exchange.js';
import { type BotOnLocalDiscord, startOnLocalDiscord } from '../support/bot-on-local-discord.js';
import { expectGoodManners } from '../support/good-manners.js';
import { hostileText } from '../support/hostile-text.js';
import { liveMarkup } from '../support/live-markup.js';
import { fc } from '../support/properties.js';
import { engineOn } from '../support/real-desk.js';
import { buttonLinks, shownMarkdown } from '../support/shown-markdown.js';

const OPTION_STRING = 3;
const RUNS = 40;

let running: BotOnLocalDiscord;
beforeAll(async () => {
  running = await startOnLocalDiscord();
});
afterAll(() => running.close());
afterEach(() => expectGoodManners(running.discord));

/** The addresses that stand in the knowledge base. */
const { coverage } = await engineOn();
const addresses = new Set(coverage.articles.flatMap(({ url }) => (url === null ? [] : [url])));

/** There is an answer, and nothing that somebody wrote does anything in it. */
function expectHarmless(exchange: Exchange): void {
  expect(exchange.answered).toBe(true);
  expect(exchange.text).not.toContain('went wrong');
  const { mentions, links, tricks } = liveMarkup(shownMarkdown(exchange));
  expect({ mentions, tricks }).toEqual({ mentions: [], tricks: [] });
  const known = addresses;
  expect([...links, ...buttonLinks(exchange)].filter((link) => !known.has(link))).toEqual([]);
}

async function check<T>(
  arbitrary: fc.Arbitrary<T>,
  test: (value: T) => Promise<void>,
  numRuns = RUNS,
): Promise<void> {
  await fc.assert(fc.asyncProperty(arbitrary, test), { numRuns, interruptAfterTimeLimit: 15_000 });
}

describe('whatever somebody writes', () => {
  it('as a question to /ask is answered, and does nothing', async () => {
    await check(hostileText(6_000), async (question) => {
      fc.pre(question !== '');
      expectHarmless(await running.discord.slash('ask', { question }));
    });
  });

  it('in a message that mentions the bot, and in a direct message, is answered, and does nothing', async () => {
    const { discord } = running;
    await check(hostileText(1_900), async (text) => {
      // Somebody who writes nothing that can be seen posts nothing.
      fc.pre(text.trim() !== '');
      expectHarmless(await discord.message(`<@${discord.botUserId}> ${text}`));
      expectHarmless(await discord.message(text, { place: 'dm' }));
    });
  });

  it('as each option of each command is answered, and does nothing', async () => {
    const { discord } = running;
    const commands = discord.registered.global.flatMap(({ name, type, options = [] }) => {
      const texts = options.flatMap((option) =>
        option.type === OPTION_STRING
          ? [{ name: option.name, most: ('max_length' in option && option.max_length) || 6_000 }]
          : [],
      );
      return type === 1 && texts.length > 0 ? [{ name, texts }] : [];
    });
    expect(commands.length).toBeGreaterThan(3);
    const filled = fc.constantFrom(...commands).chain(({ name, texts }) =>
      fc.tuple(...texts.map(({ most }) => hostileText(most).filter((text) => text !== ''))).map((values) => ({
        name,
        options: Object.fromEntries(texts.map((text, index) => [text.name, values[index] ?? 'x'])),
      })),
    );
    await check(
      filled,
      async ({ name, options }) => expectHarmless(await discord.slash(name, options)),
      RUNS * 2,
    );
  });

  it('into an option as they type gets a list that Discord takes', async () => {
    const { discord } = running;
    await check(hostileText(100), async (value) => {
      const exchange = await discord.autocomplete('meetings', { option: 'who', value });
      expect(exchange.sent.map(({ kind, refusal }) => [kind, refusal])).toEqual([['autocomplete', null]]);
    });
  });

  it('as their name is answered, and does nothing', async () => {
    const { discord } = running;
    await check(
      hostileText(32),
      async (name) => {
        fc.pre(name.trim() !== '');
        const user = discord.addUser(name);
        expectHarmless(await discord.message(`<@${discord.botUserId}> who met ${user.mention}?`, { user }));
        expectHarmless(await discord.slash('ask', { question: 'who met Xi?' }, { user }));
      },
      RUNS / 2,
    );
  });

  it('as a custom id of a button is answered, and does nothing', async () => {
    const { discord } = running;
    const rest = new REST({ api: discord.api, version: '10' }).setToken(discord.token);
    const version = '0123456789ab';
    const forged = fc.tuple(fc.constantFrom(...'qcxa', ''), fc.constantFrom(...'<=>!+-'), hostileText(100));
    await check(
      forged,
      async ([kind, role, text]) => {
        const custom_id = (kind === '' ? text : `1${kind}f${version}:0${role}${text}`).slice(0, 100);
        fc.pre(custom_id.trim() !== '' && !/\p{Surrogate}/u.test(custom_id));
        const posted = await rest.post(Routes.channelMessages(discord.channelId), {
          body: {
            content: 'a message of the bot',
            allowed_mentions: { parse: [] },
            components: [
              {
                type: ComponentType.ActionRow,
                components: [
                  { type: ComponentType.Button, style: ButtonStyle.Secondary, label: 'x', custom_id },
                ],
              },
            ],
          },
        });
        if (typeof posted !== 'object' || posted === null || !('id' in posted)) throw new Error('not posted');
        expectHarmless(await discord.click(String(posted.id), custom_id));
      },
      RUNS,
    );
  });
});
