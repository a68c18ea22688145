import { listArticles } from '../src/command/article-list.js';
import type { Command, Reply } from '../src/command/command.js';
import type { ArticleEntry, Consultable } from '../src/command/consultation.js';
import { say } from '../src/command/wording.js';
import type { Language } from '../src/knowledge/types.js';

const TEXTS = {
  fr: {
    title: { one: 'La couverture : {count} article', other: 'La couverture : {count} articles' },
    latest: '{title} (les {count} derniers)',
    several: { one: '{count} article correspond', other: '{count} articles correspondent : lequel ?' },
    none: 'Aucun article ne correspond à « {article} ». Voici ceux de la couverture :',
    heading: { one: '{title} : {count} fait', other: '{title} : {count} faits' },
    how: 'Pour les faits d’un article : `/sources article:` et quelques mots de son titre.',
  },
  en: {
    title: { one: 'The coverage: {count} article', other: 'The coverage: {count} articles' },
    latest: '{title} (the latest {count})',
    several: { one: '{count} article fits', other: '{count} articles fit: which one?' },
    none: 'No article fits “{article}”. These are those of the coverage:',
    heading: { one: '{title}: {count} fact', other: '{title}: {count} facts' },
    how: 'For the facts of an article: `/sources article:` and a few words of its title.',
  },
} as const;

export default {
  name: { fr: 'sources', en: 'sources' },
  access: 'everyone',
  description: {
    fr: 'Les articles de la couverture, ou les faits de l’un d’eux',
    en: 'The articles of the coverage, or the facts of one of them',
  },
  options: [
    {
      name: { fr: 'article', en: 'article' },
      description: { fr: 'Quelques mots du titre', en: 'A few words of the title' },
      maxLength: 100,
      suggests: 'article',
    },
  ],
  run: async ({ engine, language, options: { article: asked } }) => {
    const texts = TEXTS[language];
    const listAll = async (title: string): Promise<Reply> => {
      const articles = await engine.articles({ kind: 'all' }, language);
      const count = articles.length;
      const heading = count < engine.summary.articles ? say(language, texts.latest, { title, count }) : title;
      return list(heading, articles, language);
    };
    if (asked === undefined)
      return await listAll(say(language, texts.title, { count: engine.summary.articles }));
    const found = await engine.articles({ kind: 'called', words: asked }, language);
    const [only] = found;
    if (only === undefined) return await listAll(say(language, texts.none, { article: asked }));
    if (found.length === 1) return await showArticle(only, engine, language);
    return list(say(language, texts.several, { count: found.length }), found, language);
  },
} satisfies Command;

function list(title: string, articles: readonly ArticleEntry[], language: Language): Reply {
  const page = listArticles(title, articles, language);
  return { ...page, sections: [...page.sections, say(language, TEXTS[language].how)] };
}

async function showArticle(article: ArticleEntry, engine: Consultable, language: Language): Promise<Reply> {
  const [first, ...rest] = await engine.factsOf(article.id, language);
  if (first === undefined) return list(article.title, [article], language);
  const headline = say(language, TEXTS[language].heading, { title: article.title, count: rest.length + 1 });
  return {
    kind: 'answer',
    answer: {
      question: '',
      language,
      headline,
      answered: true,
      items: [first, ...rest],
      disputes: [],
      refusal: null,
      nearest: [],
    },
  };
}
