import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { trackInFlight } from '../../src/discord/in-flight.js';

describe('what is in flight', () => {
  it('is waited for', async () => {
    const inFlight = trackInFlight(() => undefined);
    let done = 0;
    for (const ms of [10, 30])
      inFlight.begin(async () => {
        await pause(ms);
        done += 1;
      });
    expect(await inFlight.finish(5_000)).toBe(0);
    expect(done).toBe(2);
  });

  it('is left undone after the deadline, and counted', async () => {
    const inFlight = trackInFlight(() => undefined);
    inFlight.begin(() => new Promise(() => undefined));
    inFlight.begin(() => pause(5));
    expect(await inFlight.finish(60)).toBe(1);
  });

  it('begins no more once it is to be finished', async () => {
    const inFlight = trackInFlight(() => undefined);
    const finished = inFlight.finish(1_000);
    let begun = false;
    inFlight.begin(async () => {
      begun = true;
    });
    await finished;
    expect(begun).toBe(false);
  });

  it('that fails ends nothing else, and is told', async () => {
    const failures: unknown[] = [];
    const inFlight = trackInFlight((error) => failures.push(error));
    const failure = new Error('unforeseen');
    inFlight.begin(() => Promise.reject(failure));
    expect(await inFlight.finish(1_000)).toBe(0);
    expect(failures).toEqual([failure]);
  });
});
