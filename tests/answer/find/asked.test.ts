import { describe, expect, it } from 'vitest';
import { harbourEngine, leadFacts, shown } from '../harbour.js';

const engine = await harbourEngine();
const PRAISE = 'minister-praises-fishermen';

describe('words by which an editor says a fact is asked for', () => {
  it.each([
    'Who tipped his hat to the seafarers?',
    'What did Jean Roux say of the seafarers?',
    'Qui a félicité les matelots ?',
  ])('find it: %s', (question) => {
    expect(leadFacts(engine.ask(question))).toEqual([PRAISE]);
  });

  it.each([
    'What did Nora Quist say of the seafarers?',
    'Ada Morel a-t-elle parlé des matelots à Jean Roux ?',
  ])('say nothing of other facts: %s', (question) => {
    expect(engine.ask(question).answered).toBe(false);
  });

  it('are not shown', () => {
    const answer = engine.ask('Who tipped his hat to the seafarers?');
    expect(JSON.stringify({ ...answer, query: undefined, question: undefined })).not.toMatch(/matelot|tip/);
    expect(shown(answer)).toContain(PRAISE);
  });
});
