import type { Profile } from '../src/answer/lists/profile.js';
import type { Command, NextStep, Reply, Section } from '../src/command/command.js';
import { bold, link, literal, small } from '../src/command/markdown.js';
import { say, typeset } from '../src/command/wording.js';
import type { Language } from '../src/knowledge/types.js';

const TEXTS = {
  fr: {
    alsoWritten: 'Aussi écrit : {spellings}',
    during: '{title}, {during}',
    met: 'A rencontré',
    metWhen: '{name} : {dates}',
    said: 'Ses derniers propos',
    articles: {
      one: 'Dans {count} article de la couverture',
      other: 'Dans {count} articles de la couverture',
    },
    articlesAtLeast: {
      one: 'Dans {count} article de la couverture au moins',
      other: 'Dans {count} articles de la couverture au moins',
    },
    inArticle: { one: '{title}, {count} fait', other: '{title}, {count} faits' },
    topic: '« {who} » n’est pas un nom que la couverture connaît : c’est un thème.',
    next: { timeline: 'Chronologie', meetings: 'Rencontres', said: 'Tous ses propos' },
  },
  en: {
    alsoWritten: 'Also written: {spellings}',
    during: '{title}, {during}',
    met: 'Met',
    metWhen: '{name}: {dates}',
    said: 'Latest words',
    articles: { one: 'In {count} article of the coverage', other: 'In {count} articles of the coverage' },
    articlesAtLeast: {
      one: 'In at least {count} article of the coverage',
      other: 'In at least {count} articles of the coverage',
    },
    inArticle: { one: '{title}, {count} fact', other: '{title}, {count} facts' },
    topic: '“{who}” is not a name that the coverage knows: it is a topic.',
    next: { timeline: 'Timeline', meetings: 'Meetings', said: 'All they said' },
  },
} as const;

const LISTS: Readonly<Record<Language, Intl.ListFormat>> = {
  fr: new Intl.ListFormat('fr'),
  en: new Intl.ListFormat('en-GB'),
};

/** Statements shown at once; a button gives all of them. */
const MOST_SAID = 3;

export default {
  name: { fr: 'qui', en: 'who' },
  access: 'everyone',
  description: {
    fr: 'Qui est quelqu’un : fonctions, rencontres, propos, articles',
    en: 'Who somebody is: offices, meetings, words, articles',
  },
  options: [
    {
      name: { fr: 'nom', en: 'name' },
      description: {
        fr: 'Une personne, une organisation ou un pays',
        en: 'A person, an organisation or a country',
      },
      required: true,
      maxLength: 100,
      suggests: 'actor',
    },
  ],
  run: async ({ engine, language, options: { name = '' } }) => {
    const profile = await engine.profile(name, language);
    if (profile === null) return notAName(name, language);
    return 'answered' in profile ? { kind: 'answer', answer: profile } : show(profile, language);
  },
} satisfies Command;

function notAName(who: string, language: Language): Reply {
  const texts = TEXTS[language];
  return {
    kind: 'page',
    title: say(language, texts.topic, { who }),
    sections: [],
    next: [
      { label: texts.next.timeline, ask: { kind: 'command', name: 'timeline', options: { subject: who } } },
    ],
  };
}

function show(profile: Profile, language: Language): Reply {
  const texts = TEXTS[language];
  const own = (text: string) => literal(typeset(language, text));
  const { name, alsoWritten, roles, about, met, said, articles, atLeast } = profile;
  const list = (title: string, lines: readonly string[]): readonly Section[] =>
    lines.length === 0 ? [] : [[bold(title), ...lines.map((line) => `- ${line}`)].join('\n')];
  const offices = roles.map(({ title, during }) =>
    own(during === null ? title : say(language, texts.during, { title, during })),
  );
  const identity = [
    ...(alsoWritten.length === 0
      ? []
      : [small(say(language, texts.alsoWritten, { spellings: literal(alsoWritten.join(' · ')) }))]),
    ...offices.map((line) => `- ${line}`),
  ];
  return {
    kind: 'page',
    title: name,
    sections: [
      ...(identity.length === 0 ? [] : [identity.join('\n')]),
      ...about,
      ...list(
        say(language, texts.met),
        met.map(({ name: other, dates }) =>
          dates.length === 0
            ? own(other)
            : own(say(language, texts.metWhen, { name: other, dates: LISTS[language].format(dates) })),
        ),
      ),
      ...(said.length === 0 ? [] : [bold(say(language, texts.said)), ...said.slice(-MOST_SAID)]),
      ...list(
        say(language, atLeast ? texts.articlesAtLeast : texts.articles, { count: articles.length }),
        articles.map(({ article, facts }) =>
          say(language, texts.inArticle, { title: link(article.title, article.url), count: facts }),
        ),
      ),
    ],
    next: nextSteps(profile, language),
  };
}

function nextSteps({ name, met, said }: Profile, language: Language): readonly NextStep[] {
  const { next } = TEXTS[language];
  const step = (label: string, command: string, options: Readonly<Record<string, string>>): NextStep => ({
    label,
    ask: { kind: 'command', name: command, options },
  });
  return [
    step(next.timeline, 'timeline', { subject: name }),
    ...(met.length > 0 ? [step(next.meetings, 'meetings', { who: name })] : []),
    ...(said.length > MOST_SAID ? [step(next.said, 'said', { who: name })] : []),
  ];
}
