import type { Language } from '../knowledge/types.js';
import type { Ask, NextStep, Reply } from './command.js';
import type { ArticleEntry } from './consultation.js';
import { bold, link, literal, small } from './markdown.js';
import { say, typeset, type Wording } from './wording.js';

const TEXTS: Readonly<Record<Language, Readonly<Record<'facts' | 'all' | 'note' | 'cited', Wording>>>> = {
  fr: {
    facts: { one: '{count} fait', other: '{count} faits' },
    all: 'Tout l’article : {title}',
    note: 'Note de la rédaction :',
    cited: { one: 'L’article cité', other: 'Les {count} articles cités' },
  },
  en: {
    facts: { one: '{count} fact', other: '{count} facts' },
    all: 'The whole article: {title}',
    note: 'Editor’s note:',
    cited: { one: 'The article quoted', other: 'The {count} articles quoted' },
  },
};

/** Asks for the articles of the coverage. */
export const ALL_ARTICLES = { kind: 'command', name: 'sources', options: {} } as const satisfies Ask;

/** Articles for which a button is offered. */
const MOST_STEPS = 3;

/** A page that lists articles: title, outlet, date and where it comes from, number of facts, the editors' note. */
export function listArticles(
  title: string,
  articles: readonly ArticleEntry[],
  language: Language,
): Reply & { readonly kind: 'page' } {
  const texts = TEXTS[language];
  const sections = articles.map((article) =>
    [
      bold(link(article.title, article.url)),
      ...originOf(article, language),
      ...(article.note === null
        ? []
        : [`${bold(say(language, texts.note))} ${literal(typeset(language, article.note))}`]),
    ].join('\n'),
  );
  const next: readonly NextStep[] = articles.slice(0, MOST_STEPS).map(({ id, title: of }) => ({
    label: say(language, texts.all, { title: of }),
    ask: { kind: 'command', name: 'sources', options: { article: id } },
  }));
  return { kind: 'page', title, sections, next };
}

/** The articles that an answer quotes. */
export function listCited(articles: readonly ArticleEntry[], language: Language): Reply {
  return listArticles(say(language, TEXTS[language].cited, { count: articles.length }), articles, language);
}

/** Outlet, date with its basis, number of facts; nothing where they are not told. */
function originOf({ origin, facts }: ArticleEntry, language: Language): readonly string[] {
  if (origin === null) return [];
  const count = say(language, TEXTS[language].facts, { count: facts });
  const { outlet, published } = origin;
  return [small([literal(outlet), literal(typeset(language, published)), count].join(' · '))];
}
