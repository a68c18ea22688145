import { describe, expect, it } from 'vitest';
import { engineOn } from '../support/real-desk.js';

const engine = await engineOn();
const answered = (question: string): boolean => engine.ask(question).answered;

it.each([
  // Words that are no slips of others, and none of grammar.
  'Il pleuvait pendant la parade à Pékin ?',
  'Quel grade avaient les Nord-Coréens envoyés au front ?',
  'Qui a fondé le Parti communiste chinois ?',
  'Who interpreted for Putin and Kim?',
  // "Visa" is also a French verb.
  'How do I get a visa for China?',
  // "Du coup" is not in "du coup de fil".
  'Contenu du coup de fil entre Kim et Xi',
  'Who will take over from Kim Jong-un?',
  'Is China shipping arms to Russia?',
  // What is called out at the end is not what is asked.
  'My phone says message failed to send, help',
])('a word that carries a question is not lost: %j', (question) => {
  expect(answered(question)).toBe(false);
});

it.each([
  // Two meetings say nothing of an age, nor the sixth of them of an office.
  'C’est bien Kim qui a 71 ans ?',
  "Isn't it Kim who is 71?",
  'How long has Xi been in power?',
  'Depuis combien de temps Xi est-il au pouvoir ?',
])('a number of something else does not answer: %j', (question) => {
  expect(answered(question)).toBe(false);
});

it.each(['Kim soutient à fond la guerre de Poutine ?', 'Is North Korea giving arms to Russia?'])(
  'and still understood where it is told: %j',
  (question) => {
    expect(answered(question)).toBe(true);
  },
);

it.each([
  // A room of the hall is not the city around it.
  'Dans quelle salle du Palais du Peuple ça s’est passé, l’entretien ?',
  // Where they are said to have been, and not to whom they wrote.
  'Ça s’est passé comment entre Xi et Kim au Kremlin ?',
  'Le train de Kim est parti de Pyongyang le soir ?',
  // Japan surrendered, and to nobody that is named.
  'When did China surrender to Japan?',
])('a place that is not that of the fact does not answer: %j', (question) => {
  expect(answered(question)).toBe(false);
});

it.each([
  'Why were only two foreign leaders at the parade in China?',
  'Pourquoi y avait-il seulement deux dirigeants étrangers au défilé ?',
  'Where did Kim say that China targets nobody?',
  'Was Xi’s message handwritten?',
  'Le message de Kim était-il écrit à la main ?',
])('what a question insists on is not left aside: %j', (question) => {
  expect(answered(question)).toBe(false);
});

it.each([
  'Where did Xi receive Kim, in which building?',
  'Le train de Kim est parti de Pékin le soir ?',
  'Did Guo say that China targets no one?',
])('and what is told is still answered: %j', (question) => {
  expect(answered(question)).toBe(true);
});

it.each([
  'Do you prefer Xi or Putin?',
  'Tu préfères Kim ou Xi ?',
  'Are you for Ukraine?',
  'Quel est ton dirigeant préféré ?',
])('what the bot likes is no matter of the articles: %j', (question) => {
  expect(answered(question)).toBe(false);
});

it('how often something was is set right', () => {
  expect(engine.ask('Did Kim and Putin meet three times in 2024?').headline).toMatch(/^No, 2: /);
});

it.each(['Is Kim the president of China?', 'Xi est-il le dirigeant de la Corée du Nord ?'])(
  'nobody is taken for somebody else because both are named: %j',
  (question) => {
    expect(answered(question)).toBe(false);
  },
);

it.each(['Is Xi the president of China?', 'Poutine est-il président de la Russie ?'])(
  'whoever it is, it is: %j',
  (question) => {
    expect(engine.ask(question).headline).toMatch(/^(Yes|Oui)/);
  },
);

it('the day on which visits are spoken of is not that of a visit', () => {
  expect(answered('When did Xi visit Pyongyang?')).toBe(false);
});

describe('what another thing has does not answer', () => {
  it.each([
    // The place is that of what came after the parade.
    'Was the parade held on Tiananmen Square?',
    'Le défilé est passé devant le Palais du Peuple ?',
    // Three were together, not those two.
    'À quelle date Xi et Poutine ont-ils eu leur tête-à-tête à Pékin ?',
    'Xi and Putin, what number summit was the one in Beijing?',
    'C’est le quatrième sommet bilatéral de Xi avec Poutine ?',
    // One age, and none.
    'Who’s older, Xi or Putin?',
    'De Kim et Poutine, lequel est le plus âgé ?',
    // Both were that day.
    'Kim a vu Poutine avant ou après le défilé ?',
    'Was the Kim–Putin meeting before the parade or after it?',
    // Where in the country it is, nobody tells.
    'In what part of Ukraine are the North Koreans fighting?',
    'Dans quelle région d’Ukraine les soldats de Kim sont-ils engagés ?',
    // To meet is more than that, and taken word by word it is something else.
    'Kim et Xi se sont serré la main ?',
    'Kim a-t-il parlé de non-alignement dans sa lettre à Poutine ?',
    'Poutine a-t-il invité Kim à dîner pendant leur passage à Pékin ?',
  ])('%j', (question) => {
    expect(answered(question)).toBe(false);
  });

  it.each([
    'Was the parade held in Beijing?',
    'Quand Xi et Kim ont-ils eu leur tête-à-tête ?',
    'Le tête-à-tête Xi-Kim a eu lieu avant ou après le défilé ?',
    'Was the Xi–Kim meeting before the parade or after it?',
    'Xi a-t-il invité Kim à dîner ?',
  ])('its own does: %j', (question) => {
    expect(engine.ask(question).answered).toBe(true);
  });
});

describe('what a question asks beyond what is told', () => {
  it.each([
    ['how somebody came, where only the day is told', 'How did Kim get to Beijing?'],
    ['why something happened that is itself the reason', 'Why did Japan surrender?'],
    ['what annoyed somebody else', 'Qu’est-ce qui a vexé Poutine dans cette histoire ?'],
    ['how another reacted', 'How did Xi react to Trump’s post?'],
    ['what was said on another day', 'What did Xi say to Kim on the day of the parade?'],
  ])('is not answered: %s', (_, question) => {
    expect(answered(question)).toBe(false);
  });

  it('is no yes or no where a thing is named', () => {
    expect(engine.ask('Guo’s comment on the meeting of the three?').headline).not.toMatch(/^(?:Yes|No)\b/);
  });
});

it.each(['Kim parle chinois ?', 'Xi parle-t-il russe ?', 'Does Kim speak Chinese?'])(
  'takes a language for no country: %s',
  (question) => {
    expect(answered(question)).toBe(false);
  },
);

describe('the reaction of somebody', () => {
  it.each([
    ['Quelle a été la réaction de Trump ?', /^Donald Trump /],
    ['What was the reaction of Kallas?', /^Kaja Kallas /],
  ])('is their own, and none to them: %s', (question, expected) => {
    expect(engine.ask(question).headline).toMatch(expected);
  });

  it.each(['Réaction de Xi au post de Trump', 'Quelle est la réponse de Kim à la pique de Trump ?'])(
    'is not told where another reacted: %s',
    (question) => {
      expect(answered(question)).toBe(false);
    },
  );
});

it.each([
  "who's stronger kim or putin",
  'Qui est le plus fort, Kim ou Poutine ?',
  'Who organised the parade?',
])('names of others do not tell who: %j', (question) => {
  expect(answered(question)).toBe(false);
});

it.each(['Pourquoi la Russie attaque l’Ukraine ?', 'Why is Russia at war with Ukraine?'])(
  'what somebody is thanked for is why of nothing else: %j',
  (question) => {
    expect(answered(question)).toBe(false);
    expect(answered('Why did Putin thank Kim?')).toBe(true);
  },
);
