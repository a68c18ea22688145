import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/discord/limits.js';
import { decodeButton, encodeAsk, encodePage, encodeVerdict } from '../../src/discord/page-state.js';
import type { Request } from '../../src/discord/request.js';
import { fc } from '../support/properties.js';

const VERSION = '3f9c2b1a4d5e';
const question = (text: string): Request => ({ kind: 'question', language: 'fr', text });
const fitting = fc.string({ unit: 'grapheme', maxLength: 60 }).filter((text) => !text.includes('\u2423'));

function throughButtons(request: Request, page: number, pressed: number) {
  const row = encodePage({ request, page, version: VERSION });
  if (row === null) throw new Error('did not fit');
  return decodeButton(row[pressed] ?? '', [...row, 'something else']);
}

describe('the state of a page, in its buttons', () => {
  it('leads to the page before and the page after', () => {
    const request = question('Qui a rencontré Xi ?');
    expect(throughButtons(request, 1, 0)).toEqual({
      kind: 'page',
      state: { request, version: VERSION, page: 0 },
    });
    expect(throughButtons(request, 1, 2)).toEqual({
      kind: 'page',
      state: { request, version: VERSION, page: 2 },
    });
  });

  it('keeps any question whole', () => {
    fc.assert(
      fc.property(fitting, fc.nat(99), (text, page) => {
        expect(throughButtons(question(text), page, 1)).toEqual({
          kind: 'page',
          state: { request: question(text), version: VERSION, page },
        });
      }),
    );
  });

  it('keeps any options of a command whole', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fitting, { maxKeys: 2 }), (options) => {
        const request = {
          kind: 'command',
          language: 'en',
          name: 'admin',
          subcommand: 'status',
          options,
        } as const;
        const row = encodePage({ request, page: 0, version: VERSION });
        fc.pre(row !== null);
        expect(decodeButton(row[0], row)).toMatchObject({ kind: 'page', state: { request } });
      }),
    );
  });

  it('never makes a custom_id that Discord refuses, nor two that are the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.nat(999), (text, page) => {
        const row = encodePage({ request: question(text), page, version: VERSION });
        fc.pre(row !== null);
        for (const id of row) expect(id.length).toBeLessThanOrEqual(LIMITS.customId);
        expect(new Set(row).size).toBe(3);
      }),
    );
  });

  it('has no buttons for a request that is too long for them', () => {
    expect(encodePage({ request: question('x'.repeat(500)), page: 0, version: VERSION })).toBeNull();
  });

  it.each<Request>([
    { kind: 'fact', language: 'en', fact: '2025-03-01-council#vote' },
    { kind: 'articles', language: 'fr', places: [0, 12, 7] },
    {
      kind: 'command',
      language: 'en',
      name: 'timeline',
      subcommand: null,
      options: { subject: 'Ada | Bo=\\' },
    },
    {
      kind: 'command',
      language: 'fr',
      name: 'Ask about this',
      subcommand: null,
      options: { message: 'Who?' },
    },
    question('Qui a rencontré Xi ?'),
  ])('asks for something new in a button of its own: %o', (request) => {
    const customId = encodeAsk(request, VERSION) ?? '';
    expect(decodeButton(customId, [customId])).toEqual({
      kind: 'ask',
      state: { request, version: VERSION, page: 0 },
    });
  });

  it('has no button for what is too long for one', () => {
    expect(encodeAsk({ kind: 'fact', language: 'en', fact: 'x'.repeat(100) }, VERSION)).toBeNull();
    expect(encodeVerdict({ fact: 'x'.repeat(100), useful: true }, 'en', VERSION)).toBeNull();
  });

  it('says what a reader thinks of an answer', () => {
    for (const useful of [true, false]) {
      const customId = encodeVerdict({ fact: 'a#b', useful }, 'fr', VERSION) ?? '';
      expect(decodeButton(customId, [])).toEqual({ kind: 'verdict', fact: 'a#b', useful });
    }
  });

  it('is not read from buttons of another kind, or from part of a row', () => {
    expect(decodeButton('more', ['more'])).toBeNull();
    const [back = ''] = encodePage({ request: question('Qui ?'), page: 0, version: VERSION }) ?? [];
    expect(decodeButton(back, [back])).toBeNull();
  });
});
