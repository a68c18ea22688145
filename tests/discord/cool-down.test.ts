import { describe, expect, it } from 'vitest';
import { createCoolDown, relativeTime } from '../../src/discord/cool-down.js';

const START = Date.parse('2025-10-01T12:00:00.250Z');
let now = START;
const clock = () => new Date(now);

describe('the cool-down of a person', () => {
  it('lets them ask so often a minute, and says when they may again', () => {
    now = START;
    const coolDown = createCoolDown(2, clock);
    expect(coolDown.ask('ada')).toBeNull();
    now += 10_000;
    expect(coolDown.ask('ada')).toBeNull();
    expect(coolDown.ask('ada')).toBe(START + 60_000);
    // What is refused does not count.
    now = START + 60_001;
    expect(coolDown.ask('ada')).toBeNull();
    expect(coolDown.ask('ada')).toBe(START + 70_000);
  });

  it('is not that of others', () => {
    const coolDown = createCoolDown(1, clock);
    expect(coolDown.ask('ada')).toBeNull();
    expect(coolDown.ask('bo')).toBeNull();
  });

  it('can be switched off', () => {
    const coolDown = createCoolDown(null, clock);
    for (let index = 0; index < 1_000; index += 1) expect(coolDown.ask('ada')).toBeNull();
  });

  it('is told as a moment that every client shows in its own words, not a moment too early', () => {
    expect(relativeTime(START + 60_000)).toBe(`<t:${Math.ceil((START + 60_000) / 1_000)}:R>`);
  });
});
