import { describe, expect, it } from 'vitest';
import { engineOn } from '../../support/real-desk.js';

const engine = await engineOn();

describe('when and where something was', () => {
  it.each(['when did ww2 end', 'where are the north korean soldiers fighting'])(
    'is not when and where it is remembered: %s',
    (question) => {
      expect(engine.ask(question).answered).toBe(false);
    },
  );

  it.each(['when’s the victory', 'when were the troops sent'])(
    'is not when somebody spoke of it: %s',
    (question) => {
      expect(engine.ask(question).answered).toBe(false);
    },
  );

  it.each(['where did the train go'])('is not where it left: %s', (question) => {
    expect(engine.ask(question).answered).toBe(false);
  });
});
