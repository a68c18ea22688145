import type { Item, Source } from '../src/answer/answer.js';
import type { Engine } from '../src/answer/engine.js';
import type { Command, Reply } from '../src/command/command.js';
import { link, literal, small } from '../src/command/markdown.js';
import { say } from '../src/command/wording.js';
import type { Article } from '../src/knowledge/coverage.js';
import type { Language } from '../src/knowledge/types.js';
import { tokenise } from '../src/question/fold.js';

const TEXTS = {
  fr: {
    title: { one: 'La couverture : {count} article', other: 'La couverture : {count} articles' },
    several: { one: '{count} article correspond', other: '{count} articles correspondent : lequel ?' },
    none: 'Aucun article ne correspond à « {article} ». Voici ceux de la couverture',
    facts: { one: '{count} fait', other: '{count} faits' },
    heading: { one: '{title} : {count} fait', other: '{title} : {count} faits' },
    how: 'Pour les faits d’un article : `/sources article:` et quelques mots de son titre.',
  },
  en: {
    title: { one: 'The coverage: {count} article', other: 'The coverage: {count} articles' },
    several: { one: '{count} article fits', other: '{count} articles fit: which one?' },
    none: 'No article fits “{article}”. These are the ones of the coverage',
    facts: { one: '{count} fact', other: '{count} facts' },
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
    },
  ],
  run: ({ engine, language, options: { article: asked } }) => {
    const { articles } = engine.coverage;
    const texts = TEXTS[language];
    if (asked === undefined)
      return list(say(language, texts.title, { count: articles.length }), articles, engine, language);
    const found = find(asked, articles);
    const [only] = found;
    if (only !== undefined && found.length === 1) return showArticle(only, engine, language);
    if (found.length === 0)
      return list(say(language, texts.none, { article: asked }), articles, engine, language);
    return list(say(language, texts.several, { count: found.length }), found, engine, language);
  },
} satisfies Command;

/** The article of that id, or those that have every word in their id or title. */
function find(asked: string, articles: readonly Article[]): readonly Article[] {
  const exact = articles.filter(({ id }) => id === asked);
  if (exact.length > 0) return exact;
  const words = tokenise(asked).map(({ folded }) => folded);
  if (words.length === 0) return [];
  return articles.filter(({ id, title }) => {
    const own = new Set(tokenise(`${id} ${title}`).map(({ folded }) => folded));
    return words.every((word) => own.has(word));
  });
}

/** Each fact of an article as an item, with the source that this article is. */
function itemsOf(article: Article, engine: Engine, language: Language): readonly Item[] {
  return engine.coverage.facts
    .filter((fact) => fact.article.id === article.id)
    .flatMap(({ ref }) => {
      const item = engine.show(ref, language)?.items[0];
      if (item === undefined) return [];
      return [{ ...item, sources: item.sources.filter(({ fact }) => fact === ref) }];
    });
}

function list(title: string, articles: readonly Article[], engine: Engine, language: Language): Reply {
  const sections = articles.map((article) => {
    const items = itemsOf(article, engine, language);
    const source = items[0]?.sources[0];
    return [
      `**${link(article.title, article.url)}**`,
      ...(source === undefined ? [] : [small(origin(source, items.length, language))]),
    ].join('\n');
  });
  return { kind: 'page', title, sections: [...sections, say(language, TEXTS[language].how)] };
}

/** Outlet, date with its basis, number of facts. */
function origin({ outlet, publishedText }: Source, facts: number, language: Language): string {
  const count = say(language, TEXTS[language].facts, { count: facts });
  return [literal(outlet), literal(publishedText), count].join(' · ');
}

function showArticle(article: Article, engine: Engine, language: Language): Reply {
  const [first, ...rest] = itemsOf(article, engine, language);
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
