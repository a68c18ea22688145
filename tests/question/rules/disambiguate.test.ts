import { describe, expect, it } from 'vitest';
import { engineOn } from '../../support/real-desk.js';

const engine = await engineOn();

describe('to call somebody', () => {
  it.each(['Did Trump call Putin?', 'Trump a-t-il appelé Poutine ?'])(
    'is to ring them up: %s',
    (question) => {
      expect(engine.ask(question).answered).toBe(false);
    },
  );

  it('something is to name them so', () => {
    expect(engine.ask('Who called Kallas irresponsible?').headline).toBe('Guo Jiakun');
  });
});
