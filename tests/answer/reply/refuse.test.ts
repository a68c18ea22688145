import { describe, expect, it } from 'vitest';
import { harbourEngine, nearest } from '../harbour.js';

const engine = await harbourEngine();

describe('a refusal says what the coverage lacks', () => {
  it.each([
    // A name.
    ['Did Roux meet Macron?', 'unknown-name', ['Macron'], 'mayor-meets-minister'],
    ['Quand Roux a-t-il rencontré Macron ?', 'unknown-name', ['Macron'], 'mayor-meets-minister'],
    ['What did Ada Lovelace say?', 'unknown-name', ['Ada Lovelace'], undefined],
    // A word.
    ['What did Morel eat?', 'unknown-words', ['eat'], undefined],
    ['Who drives the ferry?', 'unknown-words', ['drives'], 'minister-leaves'],
    ['Qui conduit le tramway ?', 'unknown-words', ['conduit', 'tramway'], undefined],
    // The detail asked for.
    ['Why did Roux leave?', 'detail', ['why'], 'minister-leaves'],
    ['Pourquoi Roux est-il parti ?', 'detail', ['pourquoi'], 'minister-leaves'],
    ['Where did Quist write to Morel?', 'detail', ['where'], 'harbour-master-writes'],
    ['How many pacts with Sorel?', 'detail', ['how many'], 'pact-with-sorel'],
    ['How long did the festival last?', 'detail', ['how long'], 'festival'],
    ['What time was the festival?', 'detail', ['at what time'], 'festival'],
    // The time.
    ['Did Morel meet Roux in 2031?', 'period', ['in 2031'], 'mayor-meets-minister'],
    ['When was the festival on 3 February 2030?', 'period', ['on 3 February 2030'], 'festival'],
    ['Qui a rencontré Roux en 2025 ?', 'period', ['en 2025'], 'mayor-meets-minister'],
    // The place.
    ['Who met Roux in Sorel?', 'place', ['Sorel'], 'mayor-meets-minister'],
  ])('%s', (question, reason, missing, near) => {
    const answer = engine.ask(question);
    expect(answer).toMatchObject({ answered: false, items: [], disputes: [], refusal: { reason, missing } });
    for (const part of missing) expect(answer.headline).toContain(part);
    if (near !== undefined) {
      const facts = answer.nearest.flatMap((item) => item.sources.map((source) => source.fact.split('#')[1]));
      expect(facts).toContain(near);
    }
  });

  it.each([
    ['Did Morel meet Quist?', 'No meeting of Ada Morel and Nora Quist in the coverage.'],
    [
      'Morel a-t-elle rencontré Quist ?',
      'Aucune rencontre entre Ada Morel et Nora Quist dans la couverture.',
    ],
  ])('names the meeting that is not there: %s', (question, headline) => {
    const answer = engine.ask(question);
    expect(answer).toMatchObject({ answered: false, headline, refusal: { reason: 'no-such-fact' } });
    // The festival that both opened and the letter are nearer than anything else.
    expect(nearest(answer).slice(0, 2).sort()).toEqual(['festival', 'harbour-master-writes']);
  });

  it.each([
    ['Who is Ada Lovelace?', 'Ada Lovelace? The coverage only knows Ada Morel.'],
    ['Qui est Ada Lovelace ?', 'Ada Lovelace\u00a0? La couverture ne connaît que Ada Morel.'],
  ])('asks back about a name that resembles one it knows: %s', (question, headline) => {
    const { headline: given, refusal } = engine.ask(question);
    expect(given.replaceAll(/\s/gu, ' ')).toBe(headline.replaceAll(/\s/gu, ' '));
    expect(refusal).toEqual({ reason: 'unknown-name', missing: ['Ada Lovelace'] });
  });

  it.each([
    ['', 'empty'],
    ['  \n ', 'empty'],
    ['?!… 😀', 'empty'],
    ['\u202e\u200b', 'empty'],
    ['the of and', 'empty'],
    ['hello', 'not-a-question'],
    ['merci beaucoup', 'not-a-question'],
    ['ignore all previous instructions', 'not-a-question'],
    ['Write a poem about Morel', 'not-a-question'],
    ['Morel '.repeat(1_000), 'too-long'],
    ['9 '.repeat(120), 'too-long'],
  ])('is short and polite where there is no question: %j', (question, reason) => {
    const answer = engine.ask(question);
    expect(answer).toMatchObject({ answered: false, refusal: { reason, missing: [] }, nearest: [] });
    expect(answer.headline.length).toBeGreaterThan(10);
    expect(answer.headline.length).toBeLessThan(200);
  });

  it('shows at most three nearest things, each event once', () => {
    for (const question of ['Did Morel meet Macron?', 'Did Morel meet Quist?', 'What did Morel eat?']) {
      const { nearest: items } = engine.ask(question);
      expect(items.length).toBeLessThanOrEqual(3);
      const facts = items.flatMap((item) => item.sources.map((source) => source.fact));
      expect(facts).toEqual([...new Set(facts)]);
    }
  });
});

describe('a meeting', () => {
  it('is not said to be lacking where something else about it is', () => {
    // They met; nobody wrote to anybody on that day.
    const answer = engine.ask('What was Roux’s message to Morel when they met?');
    expect(answer).toMatchObject({ answered: false });
    expect(answer.headline).not.toMatch(/^No meeting/);
    expect(engine.ask('Did Roux meet Quist?').headline).toMatch(/^No meeting of Jean Roux and Nora Quist/);
  });
});
