import { describe, expect, it } from 'vitest';
import { engineOn, TOWN_COUNCIL } from '../../support/real-desk.js';

const engine = await engineOn();
const headline = (question: string): string => engine.ask(question).headline;

describe('who asks what the coverage is on', () => {
  it.each([
    'de quoi parlent les articles ?',
    'tu couvres quoi',
    'aide',
    'il s’est passé quoi',
    'quels sont tes sources ?',
  ])('is told how much it is, and on whom: %s', (question) => {
    expect(headline(question)).toMatch(
      /^Ma couverture compte 3 articles, surtout sur Kim Jong-un, Xi Jinping/,
    );
  });

  it('is told in the language of the question', () => {
    expect(headline('what topics do you cover?')).toMatch(
      /^My coverage has 3 articles, mostly about Kim Jong-un/,
    );
  });

  it('is told of another coverage what that is on', async () => {
    const town = await engineOn(TOWN_COUNCIL);
    expect(town.ask('what are the articles about').headline).toMatch(/Kerdavid-Maurin/);
  });

  it('is told from who asks for help to somebody, or what is known of somebody', () => {
    expect(engine.ask('aide de la Chine à la Corée du Nord').answered).toBe(true);
    expect(engine.ask('what do you know about Kim?').answered).toBe(true);
  });
});
