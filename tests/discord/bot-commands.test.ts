import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type BotOnLocalDiscord, startOnLocalDiscord } from '../support/bot-on-local-discord.js';
import { expectGoodManners } from '../support/good-manners.js';
import { engineOn } from '../support/real-desk.js';

let running: BotOnLocalDiscord;
beforeAll(async () => {
  running = await startOnLocalDiscord();
});
afterAll(() => running.close());
afterEach(() => expectGoodManners(running.discord));

describe('a slash command', () => {
  it.each([
    ['ask', { question: 'When did Xi Jinping and Kim Jong-un meet?' }, /4 September 2025/],
    ['meetings', { who: 'Xi', with: 'Kim' }, /Xi Jinping/],
    ['said', { who: 'Trump' }, /> .*salutations/],
    ['sources', {}, /3 articles/],
    ['sources', { article: 'promet amitié' }, /\d+ facts/],
    ['help', {}, /What did .+ say\?/],
  ])('/%s %o is answered in English', async (name, options, expected) => {
    const exchange = await running.discord.slash(name, options, { locale: 'en-US' });
    expect(exchange.text).toMatch(expected);
    expect(exchange.text).not.toMatch(/couverture :|Page \d+ sur/);
  });

  it.each([
    [
      'demander',
      { question: 'Quand Xi Jinping et Kim Jong-un se sont-ils rencontrés ?' },
      /4 septembre 2025/,
    ],
    ['rencontres', { qui: 'Poutine', avec: 'Kim' }, /Vladimir Poutine/],
    ['propos', { qui: 'Trump' }, /> .*salutations/],
    ['sources', {}, /La couverture\u202F: 3 articles/],
    ['sources', { article: 'promet amitié' }, /\d+ faits/],
    ['aide', {}, /Qu’a dit .+\u202F\?/],
  ])('/%s %o is answered in French', async (name, options, expected) => {
    const exchange = await running.discord.slash(name, options, { locale: 'fr' });
    expect(exchange.text).toMatch(expected);
    expect(exchange.text).not.toMatch(/coverage|Page \d+ of/);
  });

  it('is answered in its first response, for all to see', async () => {
    const exchange = await running.discord.slash('ask', { question: 'Who met Xi?' });
    expect(exchange.sent.map(({ kind }) => kind)).toEqual(['response']);
    expect(exchange.latency).toBeLessThan(1_000);
    expect(Number(exchange.answer.flags) & 64).toBe(0);
  });

  it('answers a question in its own language rather than the reader’s', async () => {
    const exchange = await running.discord.slash(
      'ask',
      { question: 'Quand Xi a-t-il rencontré Macron ?' },
      { locale: 'en-US' },
    );
    expect(exchange.text).toContain('Macron');
    expect(exchange.text).toContain('Ce que la couverture a de plus proche');
  });

  it('speaks the default language to a reader of another', async () => {
    const exchange = await running.discord.slash('help', {}, { locale: 'de' });
    expect(exchange.text).toContain('Commands');
  });

  it('works in direct messages with the bot', async () => {
    const exchange = await running.discord.slash('help', {}, { place: 'dm' });
    expect(exchange.answered).toBe(true);
  });

  it('shows every quotation as a block of its own, verbatim', async () => {
    const { coverage } = await engineOn();
    const quotations = new Map(coverage.facts.map(({ quote }) => [quote.exact, true] as const));
    const { text } = await running.discord.slash('said', { who: 'Xi Jinping' });
    const shown = [...text.matchAll(/^> (.+)$/gm)].map(([, quote = '']) => quote.replace(/\\(\W)/g, '$1'));
    expect(shown.length).toBeGreaterThan(3);
    for (const quote of shown) expect(quotations.has(quote)).toBe(true);
  });
});

describe('the commands', () => {
  it('are registered once, and not again by a bot that finds them as they are', async () => {
    expect(running.discord.registered.writes).toBe(1);
    await running.restart();
    expect(running.discord.registered.writes).toBe(1);
    expect(running.discord.registered.global.map(({ name }) => name).sort()).toEqual(
      running.desk.commands.commands.map(({ name }) => name.en),
    );
  });

  it('show once in the picker', () => {
    const names = running.discord.offered().map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  it('have every name and description in French and in English, down to the last option', () => {
    const LOCALES = ['en-GB', 'en-US', 'fr'];
    const visit = (told: object, path: string): void => {
      const names = Reflect.get(told, 'name_localizations');
      expect([path, Object.keys(names ?? {}).sort()]).toEqual([path, LOCALES]);
      const descriptions = Reflect.get(told, 'description_localizations');
      // An entry in the menu of a message has no description.
      if (Reflect.get(told, 'type') !== 3 || path.includes(' '))
        expect([path, Object.keys(descriptions ?? {}).sort()]).toEqual([path, LOCALES]);
      for (const option of Reflect.get(told, 'options') ?? []) visit(option, `${path} ${option.name}`);
    };
    for (const command of running.discord.registered.global) visit(command, `/${command.type}`);
  });

  it('can be used everywhere, installed by a server or by a person, save those for administrators', () => {
    for (const { name, contexts, integration_types } of running.discord.registered.global) {
      expect([name, integration_types]).toEqual([name, [0, 1]]);
      expect([name, contexts]).toEqual([name, name === 'admin' ? [0, 1] : [0, 1, 2]]);
    }
  });

  it('have their required options first, and can all be answered in private', () => {
    for (const command of running.desk.commands.commands) {
      if (command.access !== 'everyone' || 'on' in command) continue;
      const registered = running.discord.registered.global.find(({ name }) => name === command.name.en);
      const required = (registered?.options ?? []).map((option) =>
        'required' in option ? option.required : false,
      );
      expect(required).toEqual([...required].sort((a, b) => Number(b ?? false) - Number(a ?? false)));
      expect(registered?.options?.at(-1)?.name).toBe('private');
    }
  });

  it('are there in French too', () => {
    for (const { name, name_localizations } of running.discord.registered.global)
      expect(name_localizations?.fr, name).toBe(
        running.desk.commands.commands.find((c) => c.name.en === name)?.name.fr,
      );
  });
});

describe('commands of one server', () => {
  it('are registered there, and those of everywhere that would show twice are removed', async () => {
    const other = await startOnLocalDiscord({ discord: { name: 'Other' } });
    try {
      await other.bot.stop();
      const count = other.desk.commands.commands.length;
      const { startBot } = await import('../../src/discord/bot.js');
      const { createLog } = await import('../../src/log.js');
      const options = {
        token: other.discord.token,
        api: other.discord.api,
        adminIds: [],
        defaultLanguage: 'en',
        desk: other.desk,
        log: createLog('silent'),
      } as const;
      const inServer = await startBot({ ...options, guildId: other.discord.guild.id });
      await inServer.stop();
      expect(other.discord.registered.guild(other.discord.guild.id)).toHaveLength(count);
      expect(other.discord.registered.global).toHaveLength(0);

      const everywhere = await startBot({ ...options, guildId: null });
      await everywhere.stop();
      expect(other.discord.registered.guild(other.discord.guild.id)).toHaveLength(0);
      expect(other.discord.registered.global).toHaveLength(count);
      expectGoodManners(other.discord);
    } finally {
      await other.discord.close();
    }
  });
});
