import { describe, expect, it } from 'vitest';
import { engineOn } from '../../support/real-desk.js';
import { harbourEngine } from '../harbour.js';

const engine = await engineOn();

describe('where the sources differ', () => {
  it.each([
    'Where do the sources differ?',
    'Do the articles contradict each other?',
    'Où les sources divergent-elles ?',
    'les articles se contredisent-ils ?',
  ])('is told of all the coverage: %s', (question) => {
    const answer = engine.ask(question);
    expect(answer.headline).toMatch(/^(?:The sources differ|Les sources divergent)/);
    expect(answer.disputes.length).toBeGreaterThan(0);
    expect(answer.items.length).toBeGreaterThan(0);
  });

  it('is told of another coverage too', async () => {
    const harbour = await harbourEngine();
    expect(harbour.ask('What do the articles disagree on?').disputes.map(({ slot }) => slot)).toContain(
      'when',
    );
  });
});
