import { describe, expect, it } from 'vitest';
import { say } from '../../src/command/wording.js';

const FACTS = { one: '{count} fait', other: '{count} faits' };

describe('a text', () => {
  it('is filled in', () => {
    expect(say('en', 'Page {page} of {pages}', { page: 2, pages: 3 })).toBe('Page 2 of 3');
  });

  it('agrees with its number, the way the language has it', () => {
    expect(say('fr', FACTS, { count: 0 })).toBe('0 fait');
    expect(say('fr', FACTS, { count: 1 })).toBe('1 fait');
    expect(say('fr', FACTS, { count: 2 })).toBe('2 faits');
    expect(say('en', { one: '{count} fact', other: '{count} facts' }, { count: 0 })).toBe('0 facts');
  });

  it('takes the plural for whole millions, a form of its own in French', () => {
    expect(say('fr', FACTS, { count: 1_000_000 })).toMatch(/faits$/);
  });

  it('has the narrow spaces of French typography', () => {
    expect(say('fr', 'Quoi ? « Rien » : non ; oui !')).toBe(
      'Quoi\u202F? «\u202FRien\u202F»\u202F: non\u202F; oui\u202F!',
    );
    expect(say('en', 'Who ? No')).toBe('Who ? No');
  });

  it('leaves the spaces of its values as they are', () => {
    expect(say('fr', '{quote} !', { quote: 'a ? b' })).toBe('a ? b\u202F!');
  });

  it('cannot be said with a value missing', () => {
    expect(() => say('en', 'Hello {name}')).toThrow('{name}');
  });
});
