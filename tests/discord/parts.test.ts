import { describe, expect, it } from 'vitest';
import { administrators } from '../../src/discord/administrators.js';
import { trackInFlight } from '../../src/discord/in-flight.js';
import { readerLanguage, serverLanguage } from '../../src/discord/reader-language.js';

describe('the language of a reader', () => {
  it.each([
    ['fr', 'fr'],
    ['en-US', 'en'],
    ['en-GB', 'en'],
    ['de', 'fr'],
    [null, 'fr'],
  ] as const)('whose client is set to %s is %s, where the default is French', (locale, language) => {
    expect(readerLanguage(locale, 'fr')).toBe(language);
  });

  it('is not told by a server that nobody has set', () => {
    expect(serverLanguage('en-US', 'fr')).toBe('fr');
    expect(serverLanguage('en-GB', 'fr')).toBe('en');
    expect(serverLanguage('fr', 'en')).toBe('fr');
  });
});

describe('work in flight', () => {
  it('is waited for, but not for ever', async () => {
    const inFlight = trackInFlight(() => undefined);
    const never = new Promise<void>(() => undefined);
    inFlight.begin(() => never);
    inFlight.begin(async () => undefined);
    expect(await inFlight.finish(20)).toBe(1);
  });

  it('that fails ends nothing else, and is told of', async () => {
    const failures: unknown[] = [];
    const inFlight = trackInFlight((error) => failures.push(error));
    inFlight.begin(() => Promise.reject(new Error('a mistake')));
    expect(await inFlight.finish(20)).toBe(0);
    expect(failures).toEqual([new Error('a mistake')]);
  });

  it('is not begun any more once it is to be finished', async () => {
    const inFlight = trackInFlight(() => undefined);
    await inFlight.finish(20);
    let begun = false;
    inFlight.begin(async () => {
      begun = true;
    });
    expect(begun).toBe(false);
  });
});

describe('the owner of the application', () => {
  it('is asked for once, however often a stranger tries', async () => {
    let asked = 0;
    const may = administrators(async () => {
      asked += 1;
      return { owner: null };
    }, ['1']);
    expect(await may('1')).toBe(true);
    expect(asked).toBe(0);
    expect([await may('2'), await may('2'), await may('3')]).toEqual([false, false, false]);
    expect(asked).toBe(1);
  });
});
