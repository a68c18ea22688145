import type { Source } from '../answer/answer.js';
import type { Engine } from '../answer/engine.js';
import type { Article } from '../knowledge/coverage.js';
import type { Language } from '../knowledge/types.js';
import type { NextStep, Reply } from './command.js';
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

/** Articles for which a button is offered. */
const MOST_STEPS = 3;

/** A page that lists articles: title, outlet, date and where it comes from, number of facts, the editors' note. */
export function listArticles(
  title: string,
  articles: readonly Article[],
  engine: Engine,
  language: Language,
): Reply & { readonly kind: 'page' } {
  const texts = TEXTS[language];
  const refs = refsByArticle(engine);
  const sections = articles.map((article) => {
    const own = refs.get(article.id) ?? [];
    const [source] = engine.show(own[0] ?? '', language)?.items[0]?.sources ?? [];
    const note = article.note?.[language];
    return [
      bold(link(article.title, article.url)),
      ...(source === undefined ? [] : [small(origin(source, own.length, language))]),
      ...(note === undefined
        ? []
        : [`${bold(say(language, texts.note))} ${literal(typeset(language, note))}`]),
    ].join('\n');
  });
  const next: readonly NextStep[] = articles.slice(0, MOST_STEPS).map(({ id, title: of }) => ({
    label: say(language, texts.all, { title: of }),
    ask: { kind: 'command', name: 'sources', options: { article: id } },
  }));
  return { kind: 'page', title, sections, next };
}

/** The articles that an answer quotes. */
export function listCited(articles: readonly Article[], engine: Engine, language: Language): Reply {
  return listArticles(
    say(language, TEXTS[language].cited, { count: articles.length }),
    articles,
    engine,
    language,
  );
}

/** The refs of the facts of each article, by its id. */
export function refsByArticle({ coverage }: Engine): ReadonlyMap<string, readonly string[]> {
  const refs = new Map<string, string[]>(coverage.articles.map(({ id }) => [id, []]));
  for (const { ref, article } of coverage.facts) refs.get(article.id)?.push(ref);
  return refs;
}

/** Outlet, date with its basis, number of facts. */
function origin({ outlet, publishedText }: Source, facts: number, language: Language): string {
  const count = say(language, TEXTS[language].facts, { count: facts });
  return [literal(outlet), literal(typeset(language, publishedText)), count].join(' · ');
}
