import { describe, expect, it } from 'vitest';
import { harbourEngine } from '../harbour.js';

const engine = await harbourEngine();

/** The headline, with plain spaces. */
const headline = (question: string): string =>
  engine.ask(question).headline.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('the headline is the very thing asked for', () => {
  it.each([
    ['When did Morel meet Roux?', 'Friday 1 March 2030, in the morning'],
    ['Quand Morel a-t-elle rencontré Roux ?', 'Vendredi 1er mars 2030 au matin'],
    ['When was the festival?', 'February 2030'],
    ['C’était quand, la fête ?', 'Février 2030'],
    ['Morel et Roux se sont vus le 1er ou le 2 mars ?', 'Vendredi 1er mars 2030 au matin'],
    ['Did Morel meet Roux in 29 or in 30?', 'Friday 1 March 2030, in the morning'],
    ['Where did Morel meet Roux?', 'Town hall'],
    ['Où Morel a-t-elle rencontré Roux ?', 'Hôtel de ville'],
    ['Who thanked Roux?', 'Ada Morel'],
    ['Whom did Morel thank?', 'Jean Roux'],
    ['Qui a écrit à Morel ?', 'Nora Quist'],
    ['À qui Quist a-t-elle écrit ?', 'Ada Morel'],
    ['How many bridges does Valmont have?', '12: '],
    ['Combien de ponts à Valmont ?', '12 : '],
    ['How many visitors were at the festival?', 'Hundreds: '],
    ['Combien de visiteurs à la fête ?', 'Des centaines : '],
    ['How old is Morel?', '54 years old'],
    ['Quel âge a Morel ?', '54 ans'],
    ['Which time did Morel and Roux meet?', '3rd time since 2028'],
    ['La combientième rencontre de Morel et Roux ?', '3e fois depuis 2028'],
    ['Why did Quist write to Morel?', 'Because the channel is silting up'],
    ['Pourquoi Quist a-t-elle écrit à Morel ?', 'Parce que le chenal s’ensable'],
    ['How did Roux leave?', 'By ferry'],
    ['Comment Roux est-il parti ?', 'Par le ferry'],
    ['Since when have works been going on at the quay?', 'Since June 2028'],
    ['Depuis quand y a-t-il des travaux sur le quai ?', 'Depuis juin 2028'],
  ])('%s', (question, start) => {
    const given = headline(question);
    // A number is told with what it counts.
    expect(start.endsWith(': ') ? given.slice(0, start.length) : given).toBe(start);
  });
});

describe('the headline of a question for yes or no', () => {
  it.each([
    ['Did Morel meet Roux?', 'Yes: Ada Morel and Jean Roux met'],
    ['Morel a-t-elle rencontré Roux ?', 'Oui : Ada Morel et Jean Roux se sont rencontrés'],
    ['Did the ferry crews go on strike?', 'No: The ferry crews did not go on strike.'],
    ['Morel et Roux se sont vus le 2 ou le 3 mars ?', 'Non, vendredi 1er mars 2030'],
    ['Les équipages du ferry ont-ils fait grève ?', 'Non : Les équipages du ferry n’ont pas fait grève.'],
  ])('says it first: %s', (question, start) => {
    expect(headline(question).slice(0, start.length)).toBe(start);
  });
});

describe('the headline', () => {
  it('is the statement where nothing shorter answers', () => {
    expect(headline('What did Quist write to Morel?')).toBe(
      'Nora Quist wrote to Ada Morel to call for the harbour to be dredged.',
    );
  });

  it.each(['Roux Morel fishermen', 'Morel Roux fishermen', 'fishermen Morel Roux'])(
    'answers a few words in any order: %s',
    (words) => {
      expect(headline(words)).toBe('Jean Roux praised the town’s fishermen to Ada Morel.');
    },
  );

  it('of a profile gives the titles', () => {
    expect(headline('Who is Ada Morel?')).toBe('Ada Morel: mayor of Valmont.');
    expect(headline('Qui est Jean Roux ?')).toBe('Jean Roux : ministre de la Pêche.');
  });

  it('of a list counts what follows', () => {
    expect(headline('What happened in February 2030?')).toMatch(/^In February 2030: 3 facts/);
    expect(headline('What happened on 27 February 2030?')).toMatch(/^Nora Quist wrote/);
    expect(headline("Que s'est-il passé le 27 février 2030 ?")).toMatch(/^Nora Quist a écrit/);
  });

  it('says which sources agree, and that one source is one', () => {
    expect(headline('Do the sources agree on the meeting of Morel and Roux?')).toMatch(
      /^Yes, the sources agree \(The Gazette and outlet not named, signed N\. P\.\): /,
    );
    expect(headline('Do the sources agree on the festival?')).toMatch(
      /^Only one source reports it \(The Gazette\): /,
    );
  });

  it('says what the sources differ on, each with its own', () => {
    const differing = headline('When did Roux leave, and do the sources agree?');
    expect(differing).toMatch(/^The sources differ: /);
    expect(differing).toContain(
      'Friday 1 March 2030, in the evening according to The Gazette, citing Coast Wire',
    );
    expect(differing).toContain(
      'in the night from 1 to 2 March 2030 according to an outlet that is not named (signed N. P.), citing Ada Morel',
    );
  });
});
