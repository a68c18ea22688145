import type { Item } from '../answer/answer.js';
import type { Engine } from '../answer/engine.js';
import type { Article } from '../knowledge/coverage.js';
import type { Language } from '../knowledge/types.js';
import { tokenise } from '../question/fold.js';
import { type ArticleChoice, type ArticleEntry, type Consultation, MOST_LISTED } from './consultation.js';
import { factFinder } from './fact-token.js';

/** Opens the engine of a coverage, and the coverage, to consultation. */
export function consult(engine: Engine): Consultation {
  const { coverage } = engine;
  const { articles } = coverage;
  const refs = once(() => {
    const byArticle = new Map<string, string[]>(articles.map(({ id }) => [id, []]));
    for (const { ref, article } of coverage.facts) byArticle.get(article.id)?.push(ref);
    return byArticle;
  });
  const places = once(() => new Map(articles.map(({ id }, place) => [id, place])));
  const factNamed = factFinder(coverage.factByRef);

  const entryOf = (article: Article, language: Language): ArticleEntry => {
    const { id, title, url, note } = article;
    const own = refs().get(id) ?? [];
    const [source] = engine.show(own[0] ?? '', language)?.items[0]?.sources ?? [];
    return {
      id,
      title,
      url,
      origin: source === undefined ? null : { outlet: source.outlet, published: source.publishedText },
      facts: own.length,
      note: note?.[language] ?? null,
    };
  };
  const chosen = (choice: ArticleChoice, language: Language): readonly Article[] => {
    switch (choice.kind) {
      case 'all':
        return articles.slice(-MOST_LISTED);
      case 'at':
        return choice.places.flatMap((place) => articles[place] ?? []);
      case 'called': {
        const { words } = choice;
        if (tokenise(words).length === 0) return [];
        const suggested = engine.suggest('article', words, language);
        const exact = suggested.find(({ text, id }) => text === words || id === words);
        const found = (exact === undefined ? suggested : [exact]).flatMap(({ id }) => places().get(id) ?? []);
        return found.sort((a, b) => a - b).flatMap((place) => articles[place] ?? []);
      }
    }
  };
  /** A fact as an item, with only the source that it is. */
  const itemOf = (ref: string, language: Language): readonly Item[] => {
    const item = engine.show(ref, language)?.items[0];
    return item === undefined ? [] : [{ ...item, sources: item.sources.filter(({ fact }) => fact === ref) }];
  };

  return {
    ask: engine.ask,
    search: engine.search,
    timeline: engine.timeline,
    compare: engine.compare,
    profile: engine.profile,
    check: engine.check,
    suggest: engine.suggest,
    show: (fact, language) => engine.show(factNamed(fact) ?? '', language),
    articles: (choice, language) => chosen(choice, language).map((article) => entryOf(article, language)),
    factsOf: (article, language) => (refs().get(article) ?? []).flatMap((ref) => itemOf(ref, language)),
    placesOf: (ids) => ids.flatMap((id) => places().get(id) ?? []).sort((a, b) => a - b),
  };
}

/** What is worked out when it is first needed. */
function once<T>(work: () => T): () => T {
  let done: { readonly result: T } | undefined;
  return () => {
    done ??= { result: work() };
    return done.result;
  };
}
