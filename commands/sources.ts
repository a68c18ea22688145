import type { Item } from '../src/answer/answer.js';
import type { Engine } from '../src/answer/engine.js';
import { listArticles, refsByArticle } from '../src/command/article-list.js';
import type { Command, Reply } from '../src/command/command.js';
import { say } from '../src/command/wording.js';
import type { Article } from '../src/knowledge/coverage.js';
import type { Language } from '../src/knowledge/types.js';
import { tokenise } from '../src/question/fold.js';

const TEXTS = {
  fr: {
    title: { one: 'La couverture : {count} article', other: 'La couverture : {count} articles' },
    several: { one: '{count} article correspond', other: '{count} articles correspondent : lequel ?' },
    none: 'Aucun article ne correspond à « {article} ». Voici ceux de la couverture',
    heading: { one: '{title} : {count} fait', other: '{title} : {count} faits' },
    how: 'Pour les faits d’un article : `/sources article:` et quelques mots de son titre.',
  },
  en: {
    title: { one: 'The coverage: {count} article', other: 'The coverage: {count} articles' },
    several: { one: '{count} article fits', other: '{count} articles fit: which one?' },
    none: 'No article fits “{article}”. These are the ones of the coverage',
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
  run: ({ engine, language, options: { article: asked } }) => {
    const { articles } = engine.coverage;
    const texts = TEXTS[language];
    if (asked === undefined)
      return list(say(language, texts.title, { count: articles.length }), articles, engine, language);
    const found = find(asked, engine, language);
    const [only] = found;
    if (only !== undefined && found.length === 1) return showArticle(only, engine, language);
    if (found.length === 0)
      return list(say(language, texts.none, { article: asked }), articles, engine, language);
    return list(say(language, texts.several, { count: found.length }), found, engine, language);
  },
} satisfies Command;

/** The article that was picked or is called just that, or those that have the words. */
function find(asked: string, { coverage, suggest }: Engine, language: Language): readonly Article[] {
  if (tokenise(asked).length === 0) return [];
  const suggested = suggest('article', asked, language);
  const exact = suggested.find(({ text, id }) => text === asked || id === asked);
  const ids = new Set((exact === undefined ? suggested : [exact]).map(({ id }) => id));
  return coverage.articles.filter(({ id }) => ids.has(id));
}

/** A fact as an item, with only the source that it is. */
function itemOf(ref: string, engine: Engine, language: Language): readonly Item[] {
  const item = engine.show(ref, language)?.items[0];
  if (item === undefined) return [];
  return [{ ...item, sources: item.sources.filter(({ fact }) => fact === ref) }];
}

function list(title: string, articles: readonly Article[], engine: Engine, language: Language): Reply {
  const page = listArticles(title, articles, engine, language);
  return { ...page, sections: [...page.sections, say(language, TEXTS[language].how)] };
}

function showArticle(article: Article, engine: Engine, language: Language): Reply {
  const refs = refsByArticle(engine).get(article.id) ?? [];
  const [first, ...rest] = refs.flatMap((ref) => itemOf(ref, engine, language));
  if (first === undefined) return list(article.title, [article], engine, language);
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
