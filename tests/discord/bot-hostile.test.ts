import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type BotOnLocalDiscord, startOnLocalDiscord } from '../support/bot-on-local-discord.js';
import { expectGoodManners } from '../support/good-manners.js';

let running: BotOnLocalDiscord;
beforeAll(async () => {
  running = await startOnLocalDiscord();
});
afterAll(() => running.close());
afterEach(() => expectGoodManners(running.discord));

const SECRET = 'Zanzibar';

const HOSTILE: readonly (readonly [string, string])[] = [
  ['6,000 characters', `${SECRET} `.repeat(666).slice(0, 5_999)],
  ['one word of 2,000 characters', 'x'.repeat(2_000)],
  ['punctuation', '?!… — ;'],
  ['an emoji', '🤷🏽‍♀️'],
  ['@everyone', `@everyone @here ${SECRET}`],
  ['mentions', `<@&1> <#2> <@3> </ask:4> <t:5:R> ${SECRET}`],
  ['a masked link', `[${SECRET}](https://evil.example) who met Xi?`],
  ['an invitation', `${SECRET} discord.gg/abcdef https://discord.gg/abcdef`],
  ['Markdown', `# ${SECRET}\n> **quote** ||spoiler|| \`code\` \`\`\`js`],
  ['control characters', `who\u0000 met\u0007 ${SECRET}\u001B[31m?\u202E`],
  ['right-to-left text', 'من التقى شي جين بينغ؟'],
  ['combining marks', `Z${'\u0301\u0316'.repeat(200)}anzibar`],
  ['a regular-expression bomb', `${'a'.repeat(1_000)}! ${SECRET}`],
];

describe('hostile text', () => {
  it.each(HOSTILE)('in /ask: %s gets a short polite answer', async (_, question) => {
    const exchange = await running.discord.slash('ask', { question });
    expect(exchange.answered).toBe(true);
    expect(exchange.text.length).toBeLessThan(4_000);
    expectLifeless(exchange.text);
  });

  it.each(HOSTILE)('in a mention: %s gets a short polite answer', async (_, question) => {
    const content = `<@${running.discord.botUserId}> ${question}`.slice(0, 2_000);
    const exchange = await running.discord.message(content);
    expect(exchange.answered).toBe(true);
    expectLifeless(exchange.text);
  });

  it.each(HOSTILE)('in options: %s gets a short polite answer', async (_, text) => {
    const value = text.slice(0, 100);
    for (const [name, options] of [
      ['meetings', { who: value, with: value, place: value, from: value, to: value }],
      ['said', { who: value, about: value }],
      ['sources', { article: value }],
    ] as const) {
      const exchange = await running.discord.slash(name, options);
      expect(exchange.answered).toBe(true);
      expectLifeless(exchange.text);
    }
  });

  it('is found nowhere in the log, which holds no token either', () => {
    const log = running.log();
    expect(log.split('\n').length).toBeGreaterThan(HOSTILE.length);
    expect(log).not.toContain(SECRET);
    expect(log).not.toContain(running.discord.token);
    for (const { path } of running.discord.calls) {
      const token = /^\/interactions\/\d+\/([^/]+)/.exec(path)?.[1];
      if (token !== undefined) expect(log).not.toContain(token);
    }
  });
});

describe('an empty question', () => {
  it('by mention or direct message gets a hint', async () => {
    expect((await running.discord.message(`<@${running.discord.botUserId}>  `)).answered).toBe(true);
    expect((await running.discord.message('…', { place: 'dm' })).answered).toBe(true);
  });
});

/** Nothing a person typed does anything where it is shown: no mention, no link, no markup. */
function expectLifeless(text: string): void {
  const live = text.replace(/\\[^\p{L}\p{N}\s]/gu, '');
  expect(live).not.toMatch(/@|<[@#:/]|\]\(|:\/\/|discord\.gg\/|\|\||\u202E/);
}
