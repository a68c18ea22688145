import { describe, expect, it } from 'vitest';
import { describeError } from '../src/error-description.js';
import { createLog } from '../src/log.js';
import { fc } from './support/properties.js';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  write(createLog('trace', { write: (line) => lines.push(line) }));
  return lines.join('');
}

describe('the log', () => {
  it('writes the event and the fields of the list', () => {
    const line = logged((log) => log.info('answered', { user: '1', ms: 12, outcome: 'answered' }));
    expect(JSON.parse(line)).toMatchObject({ msg: 'answered', user: '1', ms: 12, outcome: 'answered' });
  });

  it('drops every field that is not on the list, and whatever is no plain value', () => {
    const fields = { user: '1', content: 'who met Xi?', channel: { token: 'secret' } };
    // A caller that slipped past the types.
    const line = logged((log) => Reflect.apply(log.info, log, ['answered', fields]));
    expect(line).not.toContain('Xi');
    expect(line).not.toContain('secret');
    expect(line).not.toContain('content');
  });

  it('says nothing below its level', () => {
    const lines: string[] = [];
    createLog('warn', { write: (line) => lines.push(line) }).info('quiet');
    expect(lines).toEqual([]);
  });
});

describe('an error in the log', () => {
  it('is told by name, message, code and status, and by where it happened', () => {
    const error = Object.assign(new TypeError('cannot do that'), { code: 'E_THAT', status: 500 });
    const told = describeError(error);
    expect(told).toMatchObject({ name: 'TypeError', message: 'cannot do that', code: 'E_THAT', status: 500 });
    expect(told.at?.[0]).toContain('log.test.ts');
  });

  it('leaves out the address and the body of a call, which hold tokens and texts', () => {
    const error = Object.assign(new Error('Invalid Form Body'), {
      url: 'https://discord.com/api/v10/interactions/1/aW50ZXJhY3Rpb246/callback',
      requestBody: { json: { content: 'who met Xi?' } },
    });
    const line = logged((log) => log.error('failed', { error }));
    expect(line).not.toContain('aW50ZXJhY3Rpb246');
    expect(line).not.toContain('Xi');
  });

  it('keeps of Discord’s list of mistakes only the places', () => {
    const error = new Error(
      'Invalid Form Body\ncomponents[0].content[BASE_TYPE_MAX_LENGTH]: "who met Xi?" is too long',
    );
    expect(describeError(error).message).toBe(
      'Invalid Form Body · components[0].content[BASE_TYPE_MAX_LENGTH]',
    );
  });

  it('tells the cause as well', () => {
    const cause = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
    expect(describeError(new Error('fetch failed', { cause })).cause).toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('does not print what was thrown if it is no error', () => {
    expect(JSON.stringify(describeError('who met Xi?'))).not.toContain('Xi');
  });

  it('never repeats a text it was told to hide, wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 3 }).filter((text) => text.trim().length >= 3),
        fc.string(),
        fc.string(),
        (secret, before, after) => {
          fc.pre(!'…'.includes(secret) && !before.includes(secret) && !after.includes(secret));
          const { message } = describeError(new Error(`${before} ${secret} ${after}`), [secret]);
          expect(message.includes(secret)).toBe(false);
        },
      ),
    );
  });

  it('never repeats a word of a text it was told to hide, whatever became of its case and accents', () => {
    const { message } = describeError(new Error('no entry for ecole in the index'), ['Où est l’École ?']);
    expect(message).toBe('no entry for … in the index');
  });

  it('takes out quoted text, addresses and anything shaped like a token', () => {
    const message =
      'Unexpected token in "who met Xi", see https://discord.com/api/webhooks/1/abc MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs';
    const told = describeError(new Error(message)).message;
    expect(told).not.toMatch(/Xi|webhooks|ZnCjm/);
    expect(told).toContain('Unexpected token');
  });
});
