import { describe, expect, it } from 'vitest';
import { engineOn } from '../../support/real-desk.js';

const engine = await engineOn();
const headline = (question: string): string => engine.ask(question).headline;

describe('where a question names the kind of name it asks for', () => {
  it.each([
    ['Which party did Kim say supports China’s territorial integrity?', 'Workers’ Party of Korea'],
    ['contre quel pays conspireraient-ils, selon Trump ?', 'États-Unis'],
  ])('only such names answer: %s', (question, expected) => {
    expect(headline(question)).toBe(expected);
  });

  it('an agency is one that reports it, and no party of whoever it is about', () => {
    expect(headline('Which agency had the story about Kim’s train pulling out?')).toBe('Yonhap');
    expect(headline('Quelle agence sud-coréenne est citée ?')).toBe('Yonhap');
    expect(headline('Quel média Trump a-t-il utilisé pour interpeller Xi ?')).toBe('Truth Social');
  });

  it('a word with another meaning than reporting does not ask who reports', () => {
    expect(
      headline('C’est qui qui a assuré vouloir des relations plus étroites avec la Chine ?'),
    ).not.toMatch(/Xinhua/);
    expect(headline('Kim a quitté la capitale chinoise après avoir vu qui ?')).not.toMatch(/Yonhap/);
  });

  it('a preposition before the question word asks for the other side', () => {
    expect(headline('Prejudice, no history knowledge, confrontation: who was this said about?')).toBe(
      'Kaja Kallas',
    );
    expect(headline('Contre qui la Russie se bat ?')).toBe('Ukraine');
  });

  it('no country is foreign to its own leader', () => {
    expect(headline('De quel pays Kim s’est-il rapproché depuis quelques années ?')).not.toMatch(/Corée/);
  });

  it('what somebody acts for answers where the fact names only them', () => {
    expect(headline('With which country does Xi want to coordinate on world affairs?')).toBe('North Korea');
  });

  it('chiefs of states are no states', () => {
    expect(headline('quels chefs d’état ont regardé le défilé du 3 septembre ensemble')).toBe(
      'Xi Jinping, Kim Jong-un et Vladimir Poutine',
    );
  });
});

describe('where names have the noun that is asked for', () => {
  it('no other organisation answers', () => {
    const answer = engine.ask('On behalf of which ministry does Mr. Guo speak?');
    expect(answer.headline).not.toMatch(/European Union/);
  });
});

describe('who', () => {
  it('is in a picture, is told from whose it is', () => {
    expect(headline('Qui apparaît sur la photo prise à Pyongyang en décembre 2024 ?')).toBe('Kim Jong-un');
  });

  it('is not asked by what does something: « ce qui »', () => {
    expect(headline('Redis-moi ce qui énervait les Chinois chez les Nord-Coréens.')).toMatch(/^La Chine/);
  });

  it('was there, is asked without a verb too', () => {
    for (const question of ['who was at the parade', 'qui était au défilé ?'])
      expect(headline(question)).toMatch(/^Xi Jinping, Kim Jong-un (?:and|et) Vladimir (?:Putin|Poutine)$/);
  });

  it.each([
    ['Whom did Kim hope the Russian army would defeat?', /neo-Nazism/],
    ['Who gains from the cooperation with Moscow, in the Chinese president’s view?', /benefits both/],
  ])('is told by the words of who says so, not by whom they reach: %s', (question, told) => {
    expect(headline(question)).toMatch(told);
  });

  it('is the one of whom it is told, where a country’s defeat ends a war', () => {
    expect(headline('Which country’s defeat brought World War Two to an end?')).toBe('Japan');
  });

  it('is the one who did what somebody unnamed is told to have done', () => {
    expect(headline('someone thanked Kim for his troops. who was it?')).toBe('Vladimir Putin');
    expect(headline('apparently someone in China told Kallas she doesnt know history, who was that')).toBe(
      'Guo Jiakun',
    );
  });

  it('is no source, where somebody is seen', () => {
    expect(headline('Who all did the North Korean leader see while he was in Beijing?')).not.toMatch(
      /Yonhap/,
    );
  });

  it('is not those to whom the one named speaks', () => {
    expect(headline('qui a rembarré la dame de la diplomatie européenne ?')).toBe('Guo Jiakun');
  });

  it('is not answered by a bare name where that one only hopes so', () => {
    expect(headline('who won the war')).toMatch(/^Kim Jong-un hopes /);
  });
});

describe('what something is called', () => {
  it('is told by its name, and by no fact that only is about it', () => {
    expect(headline('what’s Trump’s network called?')).toMatch(/Truth Social/);
    expect(engine.ask('what’s the train of Kim called?').answered).toBe(false);
  });
});

describe('where', () => {
  it('is told as widely as it is asked', () => {
    expect(headline('What city did the Chinese president see Kim in?')).toBe('Beijing');
    expect(headline('which country was the parade held in?')).toBe('China');
  });
});

describe('whether something is right', () => {
  it('is not affirmed where the editor remarks on it', () => {
    const answer = engine.ask('is the 78th anniversary right?');
    expect(answer.headline).toMatch(/^The military parade marked the 78th anniversary/);
    expect(answer.items[0]?.note).not.toBeNull();
    expect(headline('The parade marked the 78th anniversary, right?')).toMatch(/^Yes: /);
  });
});

describe('whether the sources agree', () => {
  it('is told of what is asked, not of what is in dispute beside it', () => {
    expect(headline('Les articles s’accordent-ils sur le lieu de la rencontre Xi-Kim ?')).toMatch(
      /^Les sources concordent/,
    );
  });
});

describe('a question word after a comma', () => {
  it('asks after what only leads up to it', () => {
    expect(headline('À part Kim, qui a envoyé ses vœux à Poutine ?')).toBe('Xi Jinping');
    expect(headline('After the parade, who met Kim?')).toBe('Xi Jinping');
  });
});

describe('whoever is told only to claim something of somebody else', () => {
  it.each(['Did NATO send soldiers?', 'La Corée du Sud a-t-elle envoyé des soldats ?'])(
    'is not told to have done it: %s',
    (question) => {
      expect(engine.ask(question).headline).not.toMatch(/^(?:Yes|Oui)/);
    },
  );
});

describe('the country that a question word has with it', () => {
  it.each([
    ['Which Russian was at the Beijing parade?', 'Vladimir Putin'],
    ['Quel Chinois a répondu à Trump ?', 'Guo Jiakun'],
    ['Quel dirigeant russe était au défilé ?', 'Vladimir Poutine'],
  ])('tells whom it asks for: %s', (question, expected) => {
    expect(engine.ask(question).headline).toBe(expected);
  });
});

describe('the country of an office', () => {
  it.each([
    ['Quel pays dirige Poutine ?', 'Russie'],
    ['De quel pays Xi est président ?', 'Chine'],
    ['Trump is the president of which country?', 'United States'],
  ])('is that of its holder, and no other: %s', (question, expected) => {
    expect(engine.ask(question).headline).toBe(expected);
  });
});

describe('the names that answer together', () => {
  it.each([
    ['La Corée du Nord file des armes à qui ?', 'Russie'],
    ['Fin décembre 2024, où se trouvait Kim Jong-un ?', 'Pyongyang'],
    ['Which country is Russia in armed conflict with?', 'Ukraine'],
    ['Avec qui Kim en est à son 4e sommet ?', 'Vladimir Poutine'],
  ])('are of one nature: %s', (question, expected) => {
    expect(engine.ask(question).headline).toBe(expected);
  });
});

it('asks for no name where one is insisted on', () => {
  expect(engine.ask('C’est KCNA qui est créditée pour l’image de Kim ?').headline).toMatch(/^Oui/);
  expect(engine.ask('Is it Kim who left by train?').headline).toMatch(/^Yes/);
});
