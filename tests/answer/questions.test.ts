import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.js';
import { fc } from '../support/properties.js';
import { engineOn } from '../support/real-desk.js';

const engine = await engineOn();

/** The project's own articles. */
const ARTICLES = {
  anadolu: '2024-12-31-new-year-messages-to-putin',
  afp: '2025-09-04-xi-promises-kim-unchanging-friendship',
  fc: '2025-09-05-kim-and-xi-strengthen-ties',
};
const ref = (article: keyof typeof ARTICLES, id: string): string => `${ARTICLES[article]}#${id}`;

const XI_KIM = [
  ref('afp', 'xi-and-kim-meet'),
  ref('afp', 'xi-receives-kim-in-great-hall'),
  ref('fc', 'kim-and-xi-meet'),
  ref('fc', 'sixth-meeting-since-2018'),
];
const KIM_PUTIN = [ref('afp', 'kim-and-putin-meet'), ref('fc', 'fourth-summit-with-putin')];
const THREE = ref('afp', 'three-leaders-together-for-first-time');
const TWICE = ref('anadolu', 'kim-and-putin-meet-twice');
const DEPARTURE = [
  ref('afp', 'kim-leaves-beijing-by-armoured-train'),
  ref('fc', 'kim-leaves-beijing-by-train-in-the-night'),
];

const leadFacts = (answer: Answer): string[] => (answer.items[0]?.sources ?? []).map((source) => source.fact);
const allFacts = (items: Answer['items'] | Answer['nearest']): string[] =>
  items.flatMap((item) => item.sources.map((source) => source.fact));
const headline = (answer: Answer): string => answer.headline.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('a question since when', () => {
  it.each([
    ["dans quel pays Kim n'était plus allé depuis 2019", 'kim-first-trip-to-china-since-2019'],
    ["Kim n'avait plus voyagé à l'étranger depuis quelle année", 'kim-first-stay-abroad-since-2023'],
    ['Is this Kim’s first time in China since 2019?', 'kim-first-trip-to-china-since-2019'],
  ])('is answered by what counts from then: %s', (question, fact) => {
    expect(leadFacts(engine.ask(question))).toContain(ref('afp', fact));
  });
});

describe('one name and nothing else', () => {
  it.each(['kim', 'Kim ?', 'kim kim kim'])('asks who that is: %s', (question) => {
    expect(headline(engine.ask(question, { fallback: 'en' }))).toMatch(/^Kim Jong-un: North Korean leader/);
  });
});

describe('a meeting of two alone', () => {
  it('is no meeting of more, whose words are taken apart', () => {
    expect(engine.ask('Xi et Poutine ont eu un entretien bilatéral le combien ?').answered).toBe(false);
  });
});

describe('the last time', () => {
  it('is the one before only where the question says that there was a later one', () => {
    expect(headline(engine.ask('What year was Kim’s previous trip to China?'))).toBe('2019');
    expect(headline(engine.ask('When did Kim last go to China?'))).toMatch(/September 2025 .* 2019/);
  });
});

describe('one of several days', () => {
  it.each([
    'Which day was the parade, Tuesday, Wednesday or Thursday?',
    'Le défilé, c’était mardi, mercredi ou jeudi ?',
  ])('is the one it was: %s', (question) => {
    expect(headline(engine.ask(question))).toMatch(/^(?:Wednesday|Mercredi) 3 /);
  });
});

describe('what is excepted', () => {
  it('is not what is asked about', () => {
    expect(leadFacts(engine.ask('À quoi Xi a-t-il convié Kim, outre l’entretien ?'))).toEqual([
      ref('afp', 'xi-invites-kim-to-tea-and-dinner'),
    ]);
  });
});

describe('among facts that fit as well', () => {
  it.each([
    // What a fact only gives as its means or reason is beside what it is about.
    [
      'anadolu',
      'Xi parlait de préserver quoi dans la coopération sino-russe ?',
      'xi-keeps-course-of-cooperation',
    ],
    // How somebody judges is what they say of it.
    [
      'anadolu',
      'Comment Kim qualifie-t-il le bilan de l’année avec la Russie ?',
      'kim-calls-year-significant',
    ],
    // The capitals stand for those who made the pact.
    ['anadolu', 'clause de défense mutuelle entre Moscou et Pyongyang', 'treaty-requires-military-support'],
  ] as const)('the first is what is asked about: %s, %s', (article, question, fact) => {
    expect(leadFacts(engine.ask(question))).toContain(ref(article, fact));
  });
});

describe('a question on who was there', () => {
  it.each([
    'quels dirigeants étaient au défilé du 3 septembre ?',
    'quels présidents étaient au défilé du 3 ?',
  ])('is answered by who took part: %s', (question) => {
    expect(leadFacts(engine.ask(question))).toContain(ref('afp', 'xi-kim-and-putin-attend-parade'));
  });
});

describe('the questions that the project promises to answer', () => {
  it.each([
    'Quand Xi Jinping et Kim Jong-un se sont-ils rencontrés ?',
    'When did Xi Jinping and Kim Jong-un meet?',
  ])('%s', (question) => {
    const answer = engine.ask(question);
    expect([...leadFacts(answer)].sort()).toEqual([...XI_KIM].sort());
    expect(answer.items[0]).toMatchObject({ type: 'meeting', when: '2025-09-04' });
    expect(headline(answer)).toMatch(/^(?:Jeudi 4 septembre 2025|Thursday 4 September 2025)$/);
  });

  it.each(['Where did Xi receive Kim?', 'Où Xi a-t-il reçu Kim ?'])('%s', (question) => {
    const answer = engine.ask(question);
    expect(answer.items[0]?.fact).toBe(ref('afp', 'xi-receives-kim-in-great-hall'));
    expect(headline(answer)).toMatch(/^(?:Great Hall of the People|Palais du Peuple)$/);
  });

  it.each([
    'Combien de fois Kim et Poutine se sont-ils rencontrés en 2024 ?',
    'How many times did Kim and Putin meet in 2024?',
  ])('%s', (question) => {
    const answer = engine.ask(question);
    expect(leadFacts(answer)).toEqual([TWICE]);
    expect(headline(answer)).toMatch(/^2 ?:/);
  });

  it.each(['What did Trump write, and to whom?', "Qu'a écrit Trump, et à qui ?"])('%s', (question) => {
    const answer = engine.ask(question);
    expect(leadFacts(answer)).toContain(ref('afp', 'trump-writes-to-xi'));
    expect(answer.items[0]?.people).toEqual(['Donald Trump', 'Xi Jinping']);
    expect(headline(answer)).toMatch(/Trump .*Xi Jinping.*Truth Social/);
  });

  it.each([
    "Qui a qualifié les propos de Kaja Kallas d'irresponsables ?",
    "Who called Kaja Kallas's remarks irresponsible?",
  ])('%s', (question) => {
    const answer = engine.ask(question);
    expect(leadFacts(answer)).toContain(ref('afp', 'guo-calls-kallas-remarks-irresponsible'));
    expect(headline(answer)).toMatch(/^Guo Jiakun$/);
  });

  it.each([
    'When did Kim leave Beijing, and do the sources agree?',
    "Quand Kim a-t-il quitté Pékin, et les sources sont-elles d'accord ?",
  ])('%s', (question) => {
    const answer = engine.ask(question);
    expect([...leadFacts(answer)].sort()).toEqual([...DEPARTURE].sort());
    expect(answer.disputes).toMatchObject([{ slot: 'when' }]);
    expect(answer.disputes[0]?.versions.map((version) => version.source.fact).sort()).toEqual(
      [...DEPARTURE].sort(),
    );
    expect(headline(answer)).toMatch(/^(?:The sources differ|Les sources divergent)/);
    expect(headline(answer)).toMatch(
      /jeudi 4 septembre 2025 au soir|Thursday 4 September 2025, in the evening/,
    );
    expect(headline(answer)).toMatch(/nuit du 4 au 5 septembre 2025|night from 4 to 5 September 2025/);
  });

  it.each(['Combien de dirigeants étrangers au défilé ?', 'How many foreign leaders at the parade?'])(
    '%s',
    (question) => {
      const answer = engine.ask(question);
      expect(answer.items[0]?.fact).toBe(ref('fc', 'twenty-six-foreign-leaders-at-parade'));
      expect(headline(answer)).toMatch(/^26 ?:/);
    },
  );

  it.each(['What does the treaty provide for?', 'Que prévoit le traité ?'])('%s', (question) => {
    const answer = engine.ask(question);
    expect(answer.items[0]?.fact).toBe(ref('anadolu', 'treaty-requires-military-support'));
    expect(headline(answer)).toMatch(/military support|aide militaire/);
  });

  it.each(['Who met whom and when?', 'Qui a rencontré qui et quand ?'])('%s', (question) => {
    const answer = engine.ask(question);
    const facts = allFacts(answer.items);
    for (const one of [...XI_KIM, ...KIM_PUTIN, THREE, TWICE]) expect(facts).toContain(one);
    for (const item of answer.items) {
      expect(item.type, item.fact).toBe('meeting');
      expect(item.when, item.fact).not.toBeNull();
      if (item.fact !== TWICE) expect(item.where, item.fact).not.toBeNull();
    }
  });

  it.each(['Quand Xi a-t-il rencontré Macron ?', 'When did Xi meet Macron?'])('%s', (question) => {
    const answer = engine.ask(question);
    expect(answer).toMatchObject({
      answered: false,
      items: [],
      refusal: { reason: 'unknown-name', missing: ['Macron'] },
    });
    expect(headline(answer)).toContain('Macron');
    expect(answer.nearest[0]?.sources.map((source) => source.fact)).toContain(ref('afp', 'xi-and-kim-meet'));
  });

  it.each(['Did Xi meet Trump?', 'Xi a-t-il rencontré Trump ?'])('%s', (question) => {
    const answer = engine.ask(question);
    expect(answer).toMatchObject({ answered: false, items: [], refusal: { reason: 'no-such-fact' } });
    expect(headline(answer)).toMatch(
      /^(?:No meeting of Xi Jinping and Donald Trump|Aucune rencontre entre Xi Jinping et Donald Trump)/,
    );
    expect(allFacts(answer.nearest)).toContain(ref('afp', 'trump-writes-to-xi'));
  });
});

describe('nobody is taken for another', () => {
  it.each([
    'Who is Kim Yo-jong?',
    'Who is Kim Jong-il?',
    'Who is Kim Jong Il?',
    'who is kim jong il',
    'qui est kim yo jong ?',
    "Qu'a dit Kim Yo-jong à Xi ?",
    "qu'a dit kim yo jong a xi",
    'When did Melania Trump write to Xi?',
    'Quand Xi Zhongxun a-t-il rencontré Poutine ?',
    'What did Putin say to Lukashenko?',
    'When did Kim meet Moon Jae-in?',
    'Quand le président français a-t-il vu Xi ?',
  ])('%s is refused', (question) => {
    const answer = engine.ask(question);
    expect(answer.answered, answer.headline).toBe(false);
    expect(['unknown-name', 'unknown-words']).toContain(answer.refusal?.reason);
  });
});

describe('what no article tells is refused', () => {
  it.each([
    ['Who drove the train of Kim?', ['drove']],
    ['What did Kim and Xi eat?', ['eat']],
    ['Quel temps faisait-il pendant le défilé ?', undefined],
    ['How long did Kim and Xi talk?', ['how long']],
    ['Combien de temps ont parlé Kim et Xi ?', ['combien de temps']],
    ['When did Kim meet Putin in Moscow?', ['Moscow']],
    ['When did Xi and Kim meet in 2023?', ['in 2023']],
    ['Quand Kim a-t-il rencontré Xi à Moscou ?', ['Moscou']],
    ['Quand Xi et Kim se sont-ils rencontrés en 2023 ?', ['en 2023']],
  ])('%s', (question, missing) => {
    const answer = engine.ask(question);
    expect(answer.answered, answer.headline).toBe(false);
    if (missing !== undefined) expect(answer.refusal?.missing).toEqual(missing);
  });
});

describe('however a question is put, the same fact leads', () => {
  const questions = [
    'Quand Xi Jinping et Kim Jong-un se sont-ils rencontrés ?',
    'Où Xi a-t-il reçu Kim ?',
    "Qui a qualifié les propos de Kaja Kallas d'irresponsables ?",
    'Combien de dirigeants étrangers au défilé ?',
    'Que prévoit le traité ?',
    'Quand Kim est-il arrivé à Pékin ?',
    'Comment Kim a-t-il quitté Pékin ?',
    'Pourquoi la Corée du Nord est-elle sanctionnée ?',
    'Quel âge a Xi Jinping ?',
    'Qui a remercié Kim ?',
    'When did Kim leave Beijing?',
    'Where did Xi receive Kim?',
    'What does the treaty provide for?',
    'How many foreign leaders attended the parade?',
    "Who called Kaja Kallas's remarks irresponsible?",
    'Who did Putin thank?',
    'Why is North Korea under sanctions?',
    'Did Xi meet Kim?',
    'What did Trump write to Xi?',
    'Since when has Russia been at war with Ukraine?',
  ];
  const preambles = {
    fr: ['dis-moi, ', 'Bonjour, ', "s'il te plaît, ", 'Pouvez-vous me dire : ', 'Salut ! '],
    en: ['please tell me: ', 'Hello, ', 'hey, ', 'Could you please tell me: ', 'Hi! '],
  };
  const withoutAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
  const leads = new Map(questions.map((question) => [question, engine.ask(question)]));

  /** Asks it in another dress, in the same language. */
  const expectSameLead = (question: string, dressed: string): void => {
    const first = leads.get(question);
    expect(first?.answered, question).toBe(true);
    const { items, headline: line } = engine.ask(dressed);
    expect(items[0]?.fact, `${dressed} → ${line}`).toBe(first?.items[0]?.fact);
  };

  it.each(questions)('%s', (question) => {
    const { language } = engine.ask(question);
    expectSameLead(question, question.toUpperCase());
    expectSameLead(question, question.toLowerCase());
    expectSameLead(question, withoutAccents(question));
    expectSameLead(question, withoutAccents(question).toLowerCase());
    expectSameLead(question, question.normalize('NFD'));
    expectSameLead(question, question.replaceAll("'", '’'));
    for (const end of ['', '?', ' ?', '??', '!', '.', '…', ' ?!'])
      expectSameLead(question, question.replace(/\s*\?$/, end));
    for (const preamble of preambles[language]) expectSameLead(question, preamble + question);
    expectSameLead(question, `${question} ${language === 'fr' ? 'Merci !' : 'Thanks!'}`);
  });

  it('with any spacing and any letters in capitals', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...questions),
        fc.infiniteStream(fc.constantFrom(' ', '  ', '\t', '\n', '\u00a0', '\u202f')),
        fc.infiniteStream(fc.boolean()),
        (question, spaces, capitals) => {
          const next = <T>(stream: Iterator<T>, otherwise: T): T => {
            const { value, done } = stream.next();
            return done === true ? otherwise : value;
          };
          const dressed = [...question]
            .map((letter) => {
              if (letter === ' ') return next(spaces, ' ');
              return next(capitals, false) ? letter.toUpperCase() : letter.toLowerCase();
            })
            .join('');
          expectSameLead(question, `${next(spaces, ' ')}${dressed}${next(spaces, ' ')}`);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('a question about photographs', () => {
  it.each(['Qui a pris les photos ?', 'qui a pris la photo', 'Who took the photos?'])(
    'is answered by who took them, and not by whom they show: %s',
    (question) => {
      const said = headline(engine.ask(question));
      expect(said).toContain('Jade Gao');
      expect(said).toContain('Saul Loeb');
      expect(said).not.toContain('Kim');
    },
  );

  it.each(['Qui est sur la photo ?', 'Who is in the picture?'])('or by whom they show: %s', (question) => {
    const said = headline(engine.ask(question));
    expect(said).toContain('Kim Jong-un');
    expect(said).not.toContain('Jade Gao');
  });
});

describe('several who are only named', () => {
  it('are listed with what there is of them together', () => {
    const answer = engine.ask('Kim et Xi ?');
    expect(headline(answer)).toMatch(/^Kim Jong-un, Xi Jinping : \d+ faits/u);
    expect(answer.items.length).toBeGreaterThan(1);
  });

  it('each have their titles where who they are is asked', () => {
    const said = headline(engine.ask('Who are Xi and Kim?'));
    expect(said).toContain('Xi Jinping: Chinese president');
    expect(said).toContain('Kim Jong-un: North Korean leader');
  });
});

it.each(['Pourquoi Kim était-il à Pékin ?', 'Why was Xi in Beijing?'])(
  'why somebody was somewhere is not told by why something was held there: %s',
  (question) => {
    expect(engine.ask(question).answered).toBe(false);
  },
);

describe('where somebody was', () => {
  it('is not told by what touched them of what happened there', () => {
    expect(headline(engine.ask('Was Trump over in Beijing on 3 Sept 2025?'))).toMatch(/^No, Oval Office/u);
  });

  it('is told by what they did there', () => {
    expect(headline(engine.ask('Was Putin in Beijing?'))).toMatch(/^Yes/u);
  });
});

it.each(['combientième sommet entre Poutine et le Nord-Coréen', 'combientième sommet entre Poutine et Kim'])(
  'a country may stand for the one of its people who was there: %s',
  (question) => {
    expect(headline(engine.ask(question))).toMatch(/^4e fois/u);
  },
);

it('what articles are said to tell of is not what is told', () => {
  const answer = engine.ask('Fais-moi la liste des rencontres Kim-Poutine dont parlent vos articles');
  expect(leadFacts(answer)).toEqual(KIM_PUTIN);
});

it('a last trip is not told by a meeting before', () => {
  expect(
    engine.ask('Sa dernière sortie de Corée du Nord avant celle-là, à Kim, remonte à quand ?').answered,
  ).toBe(false);
});

describe('blame', () => {
  it.each(['Did China criticise Trump?', 'Did Guo criticise Trump?'])(
    'is more than a reply: %s',
    (question) => {
      expect(engine.ask(question).answered).toBe(false);
    },
  );

  it.each(['Did China criticise Kallas?', 'Did Trump criticise Xi?'])(
    'is told by an accusation: %s',
    (question) => {
      expect(headline(engine.ask(question))).toMatch(/^Yes/u);
    },
  );
});

it('what is only talked of gets no yes', () => {
  expect(headline(engine.ask('Is Kim going to visit China again?'))).not.toMatch(/^Yes/u);
});

describe('how somebody left a place', () => {
  it('does not tell how they got there', () => {
    expect(engine.ask('Did Kim take the train to Beijing?').answered).toBe(false);
    expect(engine.ask('Did Kim fly to Beijing?').answered).toBe(false);
    expect(headline(engine.ask('Did Kim leave Beijing by train?'))).toMatch(/^Yes/u);
  });

  it('is told where the question has another means', () => {
    expect(headline(engine.ask('Did Kim fly home?'))).toMatch(/^No: .*armoured train/u);
  });
});

describe('where somebody was at a time', () => {
  it('is not told by what they wrote that came out there', () => {
    expect(headline(engine.ask('When was Kim last in China before September 2025?'))).toBe('2019');
  });

  it('at another time says nothing where nothing else is asked', () => {
    expect(engine.ask('Was Kim around at Christmas 2022?').answered).toBe(false);
  });

  it('may be their own capital', () => {
    expect(headline(engine.ask('Was Kim in his capital just after Christmas 2024?'))).toMatch(
      /^Yes: .*Pyongyang/u,
    );
    expect(headline(engine.ask('Kim était-il dans sa capitale le 4 septembre 2025 ?'))).toMatch(
      /^Non, Pékin/u,
    );
  });
});

it('talks named after two only tell the occasion', () => {
  expect(leadFacts(engine.ask('What was discussed at the Xi-Kim talks?'))).toEqual([
    ref('fc', 'kim-and-xi-discuss-strategies'),
  ]);
});

it('where is not told by the country of somebody who speaks of it', () => {
  expect(headline(engine.ask('Where were the North Korean soldiers sent?'))).not.toMatch(/South Korea/u);
});

it('what annoys somebody is told by what they felt themselves', () => {
  expect(leadFacts(engine.ask('What about Kim angered Beijing?'))).not.toContain(
    ref('afp', 'trump-stung-by-meeting-of-three'),
  );
});

describe('the name of somebody told by what they do', () => {
  it.each([
    ['What is the name of the AFP photographer behind the shot of Xi with Kim?', 'Jade Gao'],
    ['Comment s’appelle le photographe de la photo de Trump ?', 'Saul Loeb'],
  ])('is whoever it was: %s', (question, name) => {
    expect(headline(engine.ask(question))).toBe(name);
  });
});

it('what kind of thing was agreed is told by the agreement', () => {
  expect(leadFacts(engine.ask('What kind of pact did Pyongyang and Moscow conclude?'))).toEqual([
    ref('anadolu', 'kim-and-putin-sign-treaty'),
  ]);
});

it('the last clause tells who says so, with an article too', () => {
  expect(leadFacts(engine.ask('Which interests must be safeguarded, says the Chinese leader?'))).toEqual([
    ref('afp', 'xi-wants-common-interests-safeguarded'),
  ]);
});

it('a phrase does not go on beyond a comma', () => {
  expect(
    leadFacts(engine.ask('Did the leaders of China, Russia and North Korea attend the parade?')),
  ).toContain(ref('afp', 'xi-kim-and-putin-attend-parade'));
});

it('who speaks of something is not whoever denies it', () => {
  expect(headline(engine.ask('Qui parle d’un complot visant les États-Unis ?'))).not.toMatch(/Guo/u);
  expect(headline(engine.ask('Who said China targets no one?'))).toMatch(/Guo Jiakun/u);
});

it('how long something has gone on is not told by when somebody spoke of it', () => {
  expect(leadFacts(engine.ask('Est-ce que la guerre russo-ukrainienne dure depuis février 2022 ?'))).toEqual([
    ref('anadolu', 'russia-at-war-with-ukraine'),
  ]);
});

it('where somebody was on a day told by an event is not where the event was', () => {
  expect(leadFacts(engine.ask('Trump était-il à Washington le jour du défilé chinois ?'))).toEqual([
    ref('afp', 'trump-in-oval-office'),
  ]);
  expect(headline(engine.ask('Was Trump in Beijing on the day of the parade?'))).toMatch(/^No, Oval Office/u);
});
