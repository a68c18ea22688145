import { describe, expect, it } from 'vitest';
import { engineOn } from '../../support/real-desk.js';
import { harbourEngine, leadFacts } from '../harbour.js';

const engine = await engineOn();
const lead = (question: string): string | undefined => engine.ask(question).items[0]?.fact.split('#')[1];

describe('where nothing was promised on a topic', () => {
  it.each([
    "Sur l'intégrité territoriale de la Chine, quelle garantie Kim a-t-il donnée ?",
    'What guarantee did Kim give on China’s territorial integrity?',
  ])('what was said on it answers: %s', (question) => {
    expect(lead(question)).toBe('kim-backs-chinas-sovereignty');
  });

  it('a yes or no is not made of it', async () => {
    const harbour = await harbourEngine();
    expect(harbour.ask('Did Roux promise anything about fishermen?').answered).toBe(false);
    expect(leadFacts(harbour.ask('What did Roux promise about fishermen?'))).toEqual([
      'minister-praises-fishermen',
    ]);
  });
});

describe('what lasts', () => {
  it('is known to last until the article that says so', () => {
    expect(engine.ask('La Russie était-elle en guerre contre l’Ukraine en 2023 ?').answered).toBe(true);
    expect(
      engine.ask('Que s’est-il passé entre la Chine et la Corée du Nord en juillet 2026 ?').answered,
    ).toBe(false);
  });
});

describe('an hour', () => {
  it('is not a part of the day', () => {
    expect(engine.ask('À quelle heure précise Kim a-t-il quitté Pékin ?')).toMatchObject({
      answered: false,
      refusal: { reason: 'detail', missing: ['à quelle heure exactement'] },
    });
  });
});

describe('a detail that no fact gives', () => {
  it.each([
    ['What kind of tea did Xi and Kim drink?', 'of what kind'],
    ['Qui sont les 26 dirigeants étrangers, tous les noms ?', 'qui'],
    ['Who are the 26 foreign leaders?', 'who'],
  ])('is refused by its name: %s', (question, missing) => {
    expect(engine.ask(question)).toMatchObject({
      answered: false,
      refusal: { reason: 'detail', missing: [missing] },
    });
  });

  it('is answered where a fact gives it', () => {
    expect(lead('What kind of train did Kim leave by?')).toBe('kim-leaves-beijing-by-armoured-train');
    expect(engine.ask('Who are the three leaders at the parade?').answered).toBe(true);
  });
});

describe('what people say of themselves', () => {
  it.each([
    'Ma petite-fille me demande, quand Kim est-il arrivé à Pékin ?',
    'Sorry if this is obvious, but when did Kim arrive in Beijing?',
  ])('is no part of the question: %s', (question) => {
    expect(lead(question)).toBe('kim-arrives-in-beijing');
  });

  it('does not hide what others did', () => {
    expect(engine.ask('Avec sa fille, quand Kim est-il arrivé à Pékin ?').answered).toBe(false);
  });
});

describe('a reason', () => {
  it('does not tell why nobody else did it', () => {
    expect(lead('Why did Guo answer?')).toBe('guo-replies-to-trump');
    expect(engine.ask('Why did Guo answer and not Xi?').answered).toBe(false);
  });
});

describe('whoever congratulates', () => {
  it('praises, which is not to say that whoever praises congratulates', () => {
    expect(lead('Qui a félicité Pékin pour ses efforts de paix ?')).toBe('kim-credits-china-with-peace');
    expect(engine.ask('Did Xi congratulate Putin?').answered).toBe(false);
  });
});
