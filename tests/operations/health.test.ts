import { describe, expect, it } from 'vitest';
import { healthOf } from '../../src/operations/health.js';

const NOW = new Date('2025-10-01T12:00:00Z');
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);

describe('the health of the bot', () => {
  it('is good while it is connected, however long nobody speaks to it', () => {
    expect(healthOf({ state: 'ready' }, NOW)).toEqual({ alive: true, ready: true });
  });

  it('is not good for questions, but for nothing a restart would mend, while it connects', () => {
    expect(healthOf({ state: 'connecting', since: ago(4) }, NOW)).toEqual({ alive: true, ready: false });
  });

  it('takes a restart where the connection does not come back', () => {
    expect(healthOf({ state: 'connecting', since: ago(5) }, NOW)).toEqual({ alive: false, ready: false });
  });

  it('takes no restart where it is stopping already', () => {
    expect(healthOf({ state: 'stopping' }, NOW)).toEqual({ alive: true, ready: false });
  });
});
