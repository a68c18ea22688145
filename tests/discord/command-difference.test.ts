import { describe, expect, it } from 'vitest';
import { discoverCommands } from '../../src/command/discovery.js';
import { sameCommands } from '../../src/discord/command-difference.js';
import { commandPayload } from '../../src/discord/command-payload.js';

const wanted = {
  type: 1,
  name: 'ask',
  name_localizations: { fr: 'demander', 'en-US': 'ask' },
  description: 'Ask',
  description_localizations: { fr: 'Demander' },
  options: [{ type: 3, name: 'question', description: 'Question', required: true }],
  contexts: [0, 1],
};

/** As Discord gives it back: more fields, defaults left out, keys and contexts in another order. */
const registered = {
  id: '1',
  application_id: '2',
  version: '3',
  default_member_permissions: null,
  nsfw: false,
  ...wanted,
  contexts: [1, 0],
  description_localizations: { fr: 'Demander' },
  name_localizations: { 'en-US': 'ask', fr: 'demander' },
};

describe('registered commands', () => {
  it('are the same whatever Discord adds of its own', () => {
    expect(sameCommands([wanted], [registered])).toBe(true);
  });

  it('are the same where a field is left out and where it is at its default', () => {
    const loose = { ...wanted, options: [{ ...wanted.options[0], autocomplete: false, choices: [] }] };
    expect(sameCommands([loose], [registered])).toBe(true);
    expect(sameCommands([{ ...wanted, options: [] }], [{ ...registered, options: undefined }])).toBe(true);
  });

  it.each([
    ['a description', { description: 'Ask me' }],
    ['a localization', { name_localizations: { fr: 'question', 'en-US': 'ask' } }],
    ['a localization left out', { description_localizations: null }],
    ['an option', { options: [{ type: 3, name: 'question', description: 'Question', required: false }] }],
    ['an option too many', { options: [...wanted.options, { type: 3, name: 'b', description: 'B' }] }],
    ['a context', { contexts: [0] }],
    ['a name', { name: 'answer' }],
  ])('differ by %s', (_, change) => {
    expect(sameCommands([wanted], [{ ...registered, ...change }])).toBe(false);
  });

  it('differ where one is missing or too many', () => {
    expect(sameCommands([wanted], [])).toBe(false);
    expect(sameCommands([], [registered])).toBe(false);
  });

  it('of a server have no contexts to differ by', () => {
    const { contexts: _, ...ofServer } = wanted;
    expect(sameCommands([ofServer], [{ ...registered, contexts: null }])).toBe(true);
  });

  it('do not differ from the payload they came from', async () => {
    const { commands } = await discoverCommands();
    const payloads = commands.map((command) => commandPayload(command, 'global'));
    expect(sameCommands(payloads, [...payloads].reverse())).toBe(true);
  });
});
