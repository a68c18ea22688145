import type { Comparison } from '../src/answer/lists/compare.js';
import type { Command, Reply } from '../src/command/command.js';
import { capitalise, say } from '../src/command/wording.js';
import type { Language } from '../src/knowledge/types.js';

const TEXTS = {
  fr: {
    title: '{subject} : {counts}',
    everything: 'Toute la couverture',
    disputed: { one: '{count} point de désaccord', other: '{count} points de désaccord' },
    undisputed: 'aucun désaccord entre les articles',
    agreed: {
      one: '{count} fait raconté de même par plusieurs articles',
      other: '{count} faits racontés de même par plusieurs articles',
    },
    noted: { one: '{count} remarque de la rédaction', other: '{count} remarques de la rédaction' },
    latest: ' ; voici les {count} derniers',
    atLeast: '{title} au moins',
    nothing: '{subject} : rien à comparer',
    alone: 'Chaque fait n’y est raconté que par un article, et la rédaction n’a pas de remarque à faire.',
  },
  en: {
    title: '{subject}: {counts}',
    everything: 'The whole coverage',
    disputed: { one: '{count} point of disagreement', other: '{count} points of disagreement' },
    undisputed: 'no disagreement between the articles',
    agreed: {
      one: '{count} fact told alike by several articles',
      other: '{count} facts told alike by several articles',
    },
    noted: { one: '{count} editor’s note', other: '{count} editor’s notes' },
    latest: '; these are the latest {count}',
    atLeast: '{title} at least',
    nothing: '{subject}: nothing to compare',
    alone: 'Each fact is told by one article only, and the editors have no remark to make.',
  },
} as const;

export default {
  name: { fr: 'comparer', en: 'compare' },
  access: 'everyone',
  description: {
    fr: 'Où les articles divergent, où ils concordent ; sans option : partout',
    en: 'Where the articles differ and where they agree; everywhere without options',
  },
  options: [
    {
      name: { fr: 'sujet', en: 'about' },
      description: { fr: 'Une personne, un lieu ou un thème', en: 'A person, a place or a topic' },
      maxLength: 100,
      suggests: 'subject',
    },
  ],
  run: async ({ engine, language, options: { about } }) => {
    const comparison = await engine.compare(about, language);
    return 'answered' in comparison ? { kind: 'answer', answer: comparison } : show(comparison, language);
  },
} satisfies Command;

/** What differs first, then what the editors remark; what is told alike only where there is nothing else. */
function show(comparison: Comparison, language: Language): Reply {
  const { subject: about, disputed, disputes, noted, agreed, counts: all, atLeast } = comparison;
  const texts = TEXTS[language];
  const subject = capitalise(language, about ?? say(language, texts.everything));
  const told = [...disputed, ...noted];
  const [first, ...rest] = told.length > 0 ? told : agreed;
  if (first === undefined)
    return {
      kind: 'page',
      title: say(language, texts.nothing, { subject }),
      sections: [say(language, texts.alone)],
    };
  const counts = [
    disputed.length === 0
      ? say(language, texts.undisputed)
      : say(language, texts.disputed, { count: all.disputes }),
    ...(agreed.length === 0 ? [] : [say(language, texts.agreed, { count: all.agreed })]),
    ...(noted.length === 0 ? [] : [say(language, texts.noted, { count: all.noted })]),
  ].join(', ');
  const left = (told.length > 0 ? all.disputed + all.noted : all.agreed) - rest.length - 1;
  const counted = say(language, texts.title, { subject, counts });
  const title = atLeast ? say(language, texts.atLeast, { title: counted }) : counted;
  return {
    kind: 'answer',
    answer: {
      question: '',
      language,
      headline: left === 0 ? title : title + say(language, texts.latest, { count: rest.length + 1 }),
      answered: true,
      items: [first, ...rest],
      disputes,
      refusal: null,
      nearest: [],
    },
    next: [],
  };
}
