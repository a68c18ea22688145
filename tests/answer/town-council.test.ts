import { describe, expect, it } from 'vitest';
import { engineOn, TOWN_COUNCIL } from '../support/real-desk.js';

const engine = await engineOn(TOWN_COUNCIL);
const headline = (question: string): string =>
  engine.ask(question).headline.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('how long something is', () => {
  it.each([
    ['how long is the route in km', /^7\.4 kilometres/],
    ['Combien de temps a duré la séance du conseil ?', /^Près de cinq heures/],
    ['elle fera quelle longueur cette ligne B ?', /^7,4 kilomètres/],
    ['how long did the council sit for?', /^Nearly five hours/],
  ])('is answered by a length that an article gives: %s', (question, expected) => {
    expect(headline(question)).toMatch(expected);
  });

  it('is not the time within which something was said', () => {
    expect(engine.ask('How long did Ghislain de la Vernerie ask the court?').answered).toBe(false);
  });
});

describe('what lasted when an article was printed', () => {
  it('is not known to have lasted for years', () => {
    expect(engine.ask('what happened at the council in August 2026?').answered).toBe(false);
  });
});

describe('verbs for an office', () => {
  it.each([
    ['Who runs Ferrolia?', /^Iñaki Etchebarne-Roux/],
    ['Who speaks for the town hall?', /^Cécile Nuñez-Brévard/],
    ['Qui dirige Ferrolia ?', /^Iñaki Etchebarne-Roux/],
  ])('ask for whoever holds it: %s', (question, expected) => {
    expect(headline(question)).toMatch(expected);
  });
});

describe('how many', () => {
  it('counts things by a number, and by no amount nor rank of something else', () => {
    expect(engine.ask('How many trams did the town order?').headline).toMatch(/^11: /);
  });
});

describe('who is called by what they are', () => {
  it('is found where they are told of by name', () => {
    expect(headline('Le contrat avec le constructeur a été signé à quelle date ?')).toBe(
      'Mercredi 25 juin 2025',
    );
    expect(headline('what did the bakery lady say about the compensation money?')).toMatch(
      /^Hélène Tissandier/,
    );
  });

  it('is found by the duty of an office', () => {
    expect(headline('who is in charge of mobility at the town hall?')).toBe('Solène Maurin');
    expect(engine.ask('name of the judge handling the case').answered).toBe(false);
  });
});

describe('how much and how many', () => {
  it.each([
    ['la région met combien dans le tram ?', /^31 millions/],
    ['ça va couter combien de retaper la piscine ?', /^9 millions/],
    ['il y avait combien de monde autour de la piscine ?', /^Environ 250/],
    ['Roughly how many people turned up to whistle at the signing?', /^About sixty/],
    ['How long has the swim teacher been on the job?', /^Since 2003 \(twenty-two years\)/],
  ])('is told in money, in heads, in years: %s', (question, expected) => {
    expect(headline(question)).toMatch(expected);
  });
});

describe('what is to come', () => {
  it('is so from a day on', () => {
    expect(headline('le tram roulera à partir de quand ?')).toBe('Vers décembre 2028');
  });

  it('is no going', () => {
    expect(headline('How are shop owners going to be compensated?')).toBe(
      'Through a fund of 1.2 million euros',
    );
  });
});

describe('a verb that is an order by itself', () => {
  it('is none beside what is asked about', () => {
    expect(headline('why was the pool shut down?')).toMatch(/crack/);
  });
});

describe('what happens in any town', () => {
  it.each([
    ['How come the first tram schemes went nowhere?', /^For lack of money$/],
    ['is montferrou close by?', /^Yes: /],
    ['WHO WON THE CONTRACT FOR THE SECOND TRAM LINE', /Ferrolia$/],
    ['how long will cars be kept off the Pont-Vieux?', /^Eight months/],
  ])('is found by words that the coverage does not list: %s', (question, expected) => {
    expect(headline(question)).toMatch(expected);
  });
});

describe('who said that something is so', () => {
  it('is whoever is told to have said it', () => {
    expect(headline('Qui a dit que le premier tram serait là en 2027 ?')).toBe('Iñaki Etchebarne-Roux');
  });
});

describe('a place that stands beside what is asked about', () => {
  it.each([
    ['est ce que le tram desservira le plateau des houx', /^Oui : /],
    ['Will trams run along the Tanneurs quay?', /^No: /],
  ])('is where it is, where nobody acts: %s', (question, expected) => {
    expect(headline(question)).toMatch(expected);
  });
});

describe('a rumour', () => {
  it('affirms nothing, and gives way to what says that it is not so', () => {
    expect(headline('is even part of the Nénuphars plot going to be sold off')).toMatch(/^No: The land/);
  });
});

describe('whether somebody was there', () => {
  it('is asked of an occasion that is told', () => {
    expect(headline('Bébert était-il là le soir du vote ?')).toMatch(/^Oui : Robert Açaoui a assisté/);
  });
});

describe('whether something takes place somewhere', () => {
  it('asks for a yes, and not where', () => {
    expect(headline("L'assemblage aura-t-il lieu à Port-Hélier ?")).toMatch(/^Oui/);
  });
});

describe('what somebody turns down or denies', () => {
  it.each([
    'is the mayor open to holding a referendum',
    'ils vont vendre la piscine a un promoteur ou pas ??',
  ])('is not affirmed: %s', (question) => {
    expect(headline(question)).not.toMatch(/^(?:Oui|Yes)/);
  });
});

describe('how many, where there are none', () => {
  it('is answered by what says so', () => {
    expect(headline('Combien de mètres carrés la ville va-t-elle céder, selon Solène Maurin ?')).toMatch(
      /pas même un mètre carré/,
    );
  });
});

describe('an article that is asked of by its date', () => {
  it.each([
    ['When do the tram works get going, per the June article?', 'Monday 6 October 2025'],
    ["Quand commencent les travaux du tram selon l'article de mars ?", 'Septembre 2025'],
  ])('is the only one to answer: %s', (question, expected) => {
    expect(headline(question)).toBe(expected);
  });
});

describe('a rank', () => {
  it('tells how many there have been since something is counted from', () => {
    expect(headline("c'est la combientième fois qu'on propose un tram aux élus ?")).toBe(
      '3e fois depuis 1998',
    );
    expect(headline('How many tram schemes have come before the councillors since 1998?')).toMatch(/1998/);
  });

  it('is none where a question counts what the rank is of something else', () => {
    expect(headline('How many trams did the town order?')).toMatch(/^11: /);
  });
});

describe('people who are counted by what they are called', () => {
  it('are those who take part', () => {
    expect(headline('how many whistle blowers were at the signing?')).toMatch(/^About sixty/);
  });
});

describe('what somebody published', () => {
  it('is what is replied to, and not whoever did', () => {
    expect(headline('did the mayor respond to the radio story')).toMatch(/^No: /);
  });
});

describe('what somebody answers', () => {
  it('may be that it is not so', () => {
    expect(headline('How does city hall respond to the claim of irregularity?')).toMatch(
      /denies any irregularity/,
    );
  });
});

describe('a polite way to ask', () => {
  it.each([
    'Pourriez-vous me rappeler la longueur du trajet de la nouvelle ligne de tramway ?',
    'Could you tell me the endpoints of the planned tramway?',
  ])('asks for no yes: %s', (question) => {
    expect(headline(question)).not.toMatch(/^(?:Oui|Yes)/);
  });
});

describe('an age', () => {
  it('is asked for by a number of years of somebody', () => {
    expect(headline("Combien d'années Hélène Tissandier avait-elle en juin 2025 ?")).toMatch(/^63/);
    expect(headline('how many years old Mme Kerdavid-Maurin was in March 2025?')).toMatch(/^47/);
  });
});

describe('when something is, of which only when it is not is told', () => {
  it('is no date alone', () => {
    expect(headline('montferrou pool opening when')).toMatch(
      /^The temporary pool in Montferrou will not open/,
    );
  });
});

describe('how often', () => {
  it.each([
    ['How often will pupils be bussed to the temporary pool?', /^Twice a week/],
    ['À quelle fréquence les scolaires seront-ils acheminés au bassin ?', /^Deux fois par semaine/],
  ])('is answered by a number that says so: %s', (question, expected) => {
    expect(headline(question)).toMatch(expected);
  });
});

describe('since when somebody holds an office', () => {
  it.each([
    ['Depuis quand Éloïse Kerdavid-Maurin est-elle aux manettes de la ville ?', 'Depuis 2020'],
    ['Depuis quand est-elle maire, Éloïse Kerdavid-Maurin ?', 'Depuis 2020'],
  ])('is told by how they came to it: %s', (question, expected) => {
    expect(headline(question)).toBe(expected);
  });

  it('is not known of whoever is only said to hold it', () => {
    expect(engine.ask('Since when has Iñaki Etchebarne-Roux been in charge?').answered).toBe(false);
  });
});

describe('a fact of another type than the verb means', () => {
  it.each([
    ['Quand Géovalis a-t-il rendu son rapport ?', 'study-handed-in-on-6-february'],
    ['ils se sont retrouvés où les conseillers municipaux le soir du vote ?', 'session-opens-at-seven'],
    ['will my taxes go up because of the tram, what does the mayor say', 'local-taxes-will-not-rise'],
  ])('answers where it is of what is asked: %s', (question, expected) => {
    expect(engine.ask(question).items[0]?.fact.split('#')[1]).toBe(expected);
  });
});

describe('where', () => {
  it('is in what somebody speaks of, where nobody asks for the place of the talk', () => {
    expect(headline('Which street is suffocating under cars in the mayor’s view?')).toBe('Rue Haute');
  });
});

describe('what somebody says of how long something is', () => {
  it('is what they say, and no length', () => {
    const { items } = engine.ask(
      'What did the mayor say about how long people have been waiting for a tram?',
    );
    expect(items[0]?.fact).toMatch(/mayor-says-town-waited-too-long$/);
  });
});

describe('a word for the holders of several offices', () => {
  it('stands for none of them', () => {
    const { items } = engine.ask('Who’s the leader of the swimmers’ collective?');
    expect(items[0]?.fact).toMatch(/fanch-leads-a-swimmers-group$/);
  });
});

describe('yes', () => {
  it('is told by what happened to a club, and not by what one of its people did elsewhere', () => {
    expect(headline('Y a-t-il eu beaucoup de départs chez les Loutres ?')).toMatch(
      /^Oui : Le club des Loutres a perdu/,
    );
  });
});

describe('who is quoted, and by whom', () => {
  it.each([
    ['Which news agency carried the spokeswoman’s words?', /^Agence Vallées-Presse/],
    ['Whom does the Agence Vallées-Presse quote on the temporary pool?', /^Cécile Nuñez-Brévard/],
  ])('is told by what an agency reports: %s', (question, expected) => {
    expect(headline(question)).toMatch(expected);
  });
});

describe('for how many years', () => {
  it('asks for a length', () => {
    const question = 'For how many years is the town being committed, according to the opposition leader?';
    expect(headline(question)).toMatch(/^Thirty years/);
  });
});

describe('what nothing but a small word of a question lacks', () => {
  it.each([
    ['What’s the total mileage of the planned tram route?', /^7\.4 kilometres/],
    ['Has de la Vernerie got any plan to finance the pool works?', /^No: /],
    ['Le maître-nageur était-il dans l’assistance pendant le conseil ?', /^Oui/],
  ])('is answered: %s', (question, expected) => {
    expect(headline(question)).toMatch(expected);
  });
});

describe('a name that is part of another', () => {
  it('is not told of with it', () => {
    expect(headline('Is the coach Bébert’s kid?')).not.toMatch(/^Yes: Robert/);
  });
});

describe('a question word within the phrase that is asked about', () => {
  it('asks for no yes', () => {
    expect(headline('Avec quel argent le club loue-t-il ses véhicules ?')).not.toMatch(/^(?:Oui|Non)/);
  });
});
