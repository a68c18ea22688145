import { describe, expect, it } from 'vitest';
import { engineOn } from '../../support/real-desk.js';

const engine = await engineOn();

describe('when a happening was', () => {
  it('is told by the most precise date of its articles', () => {
    const answer = engine.ask('When did Kim hold his fourth summit with Putin?');
    expect(answer.headline).toBe('Wednesday 3 September 2025');
    expect(answer.items[0]).toMatchObject({ when: '2025-09-03' });
  });

  it('is told by each article where they differ', () => {
    const answer = engine.ask('When did Kim leave Beijing?');
    expect(answer.headline).toMatch(/^The sources differ: .*4 September 2025.*4 to 5 September 2025/);
  });

  it('is told once, exactly rather than about right', () => {
    expect(engine.ask('When was the parade?').headline).toBe('Wednesday 3 September 2025');
  });

  it('is told of what somebody wrote alone, sooner than of what several did', () => {
    expect(engine.ask('When did Kim fire off his letter to Putin?').headline).toBe('Monday 30 December 2024');
  });
});
