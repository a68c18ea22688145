import { MessageFlags } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Exchange } from '../../src/sandbox/exchange.js';
import { type BotOnLocalDiscord, startOnLocalDiscord } from '../support/bot-on-local-discord.js';
import { buttonsOf } from '../support/buttons.js';
import { expectGoodManners } from '../support/good-manners.js';
import { engineOn } from '../support/real-desk.js';

let running: BotOnLocalDiscord;
beforeAll(async () => {
  running = await startOnLocalDiscord();
});
afterAll(() => running.close());
afterEach(() => expectGoodManners(running.discord));

const EN = { locale: 'en-US' } as const;
const isHidden = ({ answer }: Exchange) => (Number(answer.flags) & MessageFlags.Ephemeral) !== 0;

describe('the menu of a message', () => {
  const inMenu = async (content: string, name = 'Ask about this', locale: 'en-US' | 'fr' = 'en-US') => {
    const { message } = await running.discord.message(content, { timeout: 50 });
    return await running.discord.contextMenu(name, { messageId: message?.id ?? '' }, { locale });
  };

  it('answers the message as a question, to the one who used it', async () => {
    const exchange = await inMenu('When did Xi Jinping and Kim Jong-un meet?');
    expect(exchange.text).toContain('4 September 2025');
    expect(isHidden(exchange)).toBe(true);
  });

  it('checks the message against the quotations of the coverage', async () => {
    const { coverage } = await engineOn();
    const fact = coverage.facts.find(({ quote }) => quote.exact.length > 60);
    const exchange = await inMenu(`« ${fact?.quote.exact} »`, 'Check against the coverage');
    expect(exchange.text).toMatch(/^> /m);
    expect(isHidden(exchange)).toBe(true);
    const french = await inMenu('Xi Jinping a promis la lune.', 'Vérifier dans la couverture', 'fr');
    expect(french.answered).toBe(true);
  });

  it('goes by its French name too', async () => {
    const exchange = await inMenu('Quand Xi a-t-il rencontré Macron ?', 'Poser cette question', 'fr');
    expect(exchange.text).toContain('Macron');
  });

  it('says so where there is nothing to read', async () => {
    const posted = await inMenu('https://example.org/picture.png');
    expect(posted.answered).toBe(true);
    const silent = running.discord.contextMenu('Ask about this', { messageId: posted.answer.id }, EN);
    expect((await silent).answered).toBe(true);
  });

  it('reads an answer of the bot as well', async () => {
    const answer = await running.discord.slash('help', {}, EN);
    const exchange = await running.discord.contextMenu('Ask about this', { messageId: answer.answer.id }, EN);
    expect(exchange.answered).toBe(true);
  });

  it('keeps the pages of a long answer to the question of the message', async () => {
    const exchange = await inMenu('What did Xi Jinping say?');
    const more = buttonsOf(exchange).find(({ label }) => label === 'More');
    expect(more).toBeDefined();
    const next = await running.discord.click(exchange.answer.id, more?.custom_id ?? '', EN);
    expect(next.text).toContain('### ');
    expect(buttonsOf(next)[1]?.label).toMatch(/^Page 2 of/);
  });
});

describe('an answer for the asker alone', () => {
  it('is an option of every slash command for everybody', async () => {
    for (const command of running.desk.commands.commands) {
      if (command.access !== 'everyone' || 'on' in command || 'subcommands' in command) continue;
      const required = command.options.filter((option) => option.required === true);
      const options = Object.fromEntries(required.map(({ name }) => [name.en, 'Xi Jinping']));
      const hidden = await running.discord.slash(command.name.en, { ...options, private: true }, EN);
      expect([command.name.en, isHidden(hidden)]).toEqual([command.name.en, true]);
    }
  });

  it('stays so from page to page', async () => {
    const exchange = await running.discord.slash('said', { who: 'Xi', private: true }, EN);
    const more = buttonsOf(exchange).find(({ label }) => label === 'More');
    expect(isHidden(await running.discord.click(exchange.answer.id, more?.custom_id ?? '', EN))).toBe(true);
  });
});

describe('a person who has installed the bot for themselves', () => {
  it('uses it where the bot is not: in private conversations and other servers', async () => {
    const { discord } = running;
    const elsewhere = discord.addGuild('Elsewhere', { bot: false });
    const user = discord.addUser('Traveller', { hasApp: true, guildIds: [elsewhere.id] });
    for (const acting of [
      { place: 'private' as const },
      { place: { channelId: elsewhere.channelId }, user },
      { place: 'dm' as const },
    ]) {
      const exchange = await discord.slash('meetings', { who: 'Xi', with: 'Kim' }, { ...EN, ...acting });
      expect(exchange.text).toContain('Xi Jinping');
      const timeline = buttonsOf(exchange).find(({ label }) => label?.startsWith('Timeline'));
      const { user: same } = { user: undefined, ...acting };
      const pressed = await discord.click(exchange.answer.id, timeline?.custom_id ?? '', {
        ...EN,
        ...(same === undefined ? {} : { user: same }),
      });
      expect(pressed.text).toContain('dated facts');
    }
  });

  it('has no command for administrators in other people’s conversations', () => {
    const names = running.discord.offered({ place: 'private' }).map(({ name }) => name);
    expect(names).toContain('ask');
    expect(names).not.toContain('admin');
  });
});

describe('somebody who asks too fast', () => {
  it('is told when they may ask again, and may turn pages meanwhile', async () => {
    const other = await startOnLocalDiscord({ bot: { questionsPerMinute: 2 } });
    try {
      const { discord } = other;
      const first = await discord.slash('said', { who: 'Xi' }, EN);
      await discord.message(`<@${discord.botUserId}> who met Xi?`);
      const slowed = await discord.slash('ask', { question: 'Who met Kim?' }, { locale: 'fr' });
      expect(slowed.text).toMatch(/^Doucement.*<t:\d+:R>/);
      expect(isHidden(slowed)).toBe(true);
      expect((await discord.message(`<@${discord.botUserId}> who met Xi?`)).text).toMatch(/<t:\d+:R>/);
      const more = buttonsOf(first).find(({ label }) => label === 'More');
      const turned = await discord.click(first.answer.id, more?.custom_id ?? '', EN);
      expect(turned.text).not.toMatch(/<t:/);
      expect((await discord.slash('help', {}, { ...EN, user: discord.owner })).text).toContain('Commands');
      expect(
        (await discord.autocomplete('said', { option: 'who', value: 'x' })).choices.length,
      ).toBeGreaterThan(0);
      expectGoodManners(discord);
    } finally {
      await other.close();
    }
  });
});
