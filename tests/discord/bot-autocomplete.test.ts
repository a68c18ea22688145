import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Consultable } from '../../src/command/consultation.js';
import { type BotOnLocalDiscord, startOnLocalDiscord } from '../support/bot-on-local-discord.js';
import { expectGoodManners } from '../support/good-manners.js';

let running: BotOnLocalDiscord;
beforeAll(async () => {
  running = await startOnLocalDiscord();
});
afterAll(() => running.close());
afterEach(() => expectGoodManners(running.discord));

const EN = { locale: 'en-US' } as const;
const FR = { locale: 'fr' } as const;

describe('an option that is being typed', () => {
  it('has suggestions in the reader’s language', async () => {
    const typing = { option: 'who', value: 'pou' };
    const english = await running.discord.autocomplete('meetings', typing, {}, EN);
    expect(english.choices[0]).toMatchObject({ name: 'Vladimir Putin', value: 'Vladimir Putin' });
    const french = await running.discord.autocomplete('rencontres', { option: 'qui', value: 'pou' }, {}, FR);
    expect(french.choices[0]).toMatchObject({ name: 'Vladimir Poutine' });
  });

  it('has suggestions wherever there are known values', async () => {
    const { commands } = running.desk.commands;
    for (const command of commands) {
      if (!('options' in command)) continue;
      for (const { name, suggests } of command.options) {
        if (suggests === undefined) continue;
        const typing = { option: name.en, value: '' };
        const { choices } = await running.discord.autocomplete(command.name.en, typing, {}, EN);
        expect(choices.length).toBeGreaterThan(0);
      }
    }
  });

  it('gets an empty list rather than none', async () => {
    const typing = { option: 'who', value: 'Macron' };
    const { choices, callback } = await running.discord.autocomplete('meetings', typing, {}, EN);
    expect(choices).toEqual([]);
    expect(callback).toBe(8);
  });

  it('is understood as it was typed where nothing was picked', async () => {
    const exchange = await running.discord.slash('meetings', { who: 'poutinne', with: 'kim' }, EN);
    expect(exchange.text).toContain('Vladimir Putin');
  });

  it('is understood where the suggestion was picked', async () => {
    const typing = { option: 'article', value: 'amitie' };
    const { choices } = await running.discord.autocomplete('sources', typing, {}, EN);
    const [choice] = choices;
    const exchange = await running.discord.slash('sources', { article: String(choice?.value) }, EN);
    expect(exchange.text).toMatch(/: \d+ facts/);
  });

  it('stands whatever is typed', async () => {
    for (const value of ['@everyone', '\u202E\u0000', '[x](https://evil.example)', 'x'.repeat(6_000), '🤷'])
      expect((await running.discord.autocomplete('said', { option: 'about', value })).callback).toBe(8);
  });
});

describe('an error while somebody types', () => {
  it('is logged without the text, and an empty list is sent', async () => {
    const other = await startOnLocalDiscord({
      desk: (desk) => ({
        ...desk,
        coverage: {
          ...desk.coverage,
          engine: (): Consultable => ({
            ...desk.coverage.engine(),
            suggest: async (_, typed) => {
              throw new TypeError(`cannot read ${typed}`);
            },
          }),
        },
      }),
    });
    try {
      const typing = { option: 'who', value: 'zanzibar' };
      expect((await other.discord.autocomplete('meetings', typing)).callback).toBe(8);
      expect(other.log()).toContain('could not suggest anything');
      expect(other.log()).not.toContain('zanzibar');
    } finally {
      await other.close();
    }
  });
});
