import { ComponentType, MessageFlags } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CompiledThreads } from '../../src/open-desk.js';
import { NoPicture, openStudio, type Studio } from '../../src/pictures/studio.js';
import { loadPictureTexts } from '../../src/pictures/texts.js';
import { type BotOnLocalDiscord, startOnLocalDiscord } from '../support/bot-on-local-discord.js';
import { compileThreads } from '../support/compiled-threads.js';
import { expectGoodManners } from '../support/good-manners.js';
import { LANGUAGE_DATA } from '../support/real-desk.js';

let compiled: CompiledThreads;
let studio: Studio;
let running: BotOnLocalDiscord;
let broken = false;
beforeAll(async () => {
  compiled = await compileThreads();
  studio = openStudio({
    texts: await loadPictureTexts(LANGUAGE_DATA),
    worker: compiled.drawing,
    patience: 15_000,
  });
  running = await startOnLocalDiscord({
    desk: (desk) => ({
      ...desk,
      studio: {
        draw: (depiction, version) =>
          broken ? Promise.reject(new NoPicture('the thread ended')) : studio.draw(depiction, version),
      },
    }),
  });
});
afterAll(async () => {
  await running.close();
  await studio.close();
});
afterEach(() => {
  broken = false;
  expectGoodManners(running.discord);
});

/** The picture of a message, as whoever reads it gets it. */
const pictureOf = (answer: {
  readonly components?: readonly unknown[];
  readonly attachments: readonly { filename: string; description?: string }[];
}) => ({
  files: answer.attachments.map(({ filename }) => filename),
  alt: answer.attachments[0]?.description ?? '',
  shown: JSON.stringify(answer.components).includes(`"type":${ComponentType.MediaGallery}`),
});

describe('a picture', () => {
  it.each([
    ['timeline', { subject: 'Xi' }, 'en-US', 'timeline.png', /^Timeline: Xi Jinping\. .*3 September 2025: /],
    [
      'chronologie',
      { sujet: 'Xi' },
      'fr',
      'timeline.png',
      /^Chronologie\u202F: Xi Jinping\. .*3 septembre 2025\u202F: /,
    ],
    [
      'meetings',
      {},
      'en-US',
      'meetings.png',
      /^Who met whom\. .*Kim Jong-un and Xi Jinping: 4 September 2025/,
    ],
    [
      'rencontres',
      {},
      'fr',
      'meetings.png',
      /^Qui a rencontré qui\. .*Kim Jong-un et Xi Jinping\u202F: 4 septembre 2025/,
    ],
  ] as const)(
    '/%s %o in %s is promised, then sent with its text and with what it shows in words',
    async (name, options, locale, file, alt) => {
      const exchange = await running.discord.slash(name, options, { locale, timeout: 20_000, settle: 200 });
      expect(exchange.sent.map(({ kind }) => kind)).toEqual(['deferral', 'response-edit']);
      const picture = pictureOf(exchange.answer);
      expect(picture.files).toEqual([file]);
      expect(picture.shown).toBe(true);
      expect(picture.alt).toMatch(alt);
      expect(exchange.text).toContain('Xi Jinping');
      expect(Number(exchange.answer.flags) & MessageFlags.IsComponentsV2).not.toBe(0);
    },
  );

  it('is left out where it cannot be drawn: the text goes out', async () => {
    broken = true;
    const exchange = await running.discord.slash('timeline', { subject: 'Xi' }, { locale: 'en-US' });
    expect(pictureOf(exchange.answer)).toEqual({ files: [], alt: '', shown: false });
    expect(exchange.text).toContain('dated facts');
    expect(running.log()).toContain('NoPicture');
  });

  it('is not drawn of two people, nor where nothing is found: the answer is the first response', async () => {
    for (const options of [
      { who: 'Xi', with: 'Macron' },
      { who: 'Kim', from: '2024', to: '2024' },
    ]) {
      const exchange = await running.discord.slash('meetings', options, { locale: 'en-US' });
      expect(exchange.sent.map(({ kind }) => kind)).toEqual(['response']);
      expect(pictureOf(exchange.answer).files).toEqual([]);
    }
  });
});
