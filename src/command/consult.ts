import type { Item } from '../answer/answer.js';
import type { Engine } from '../answer/engine.js';
import type { Article, Fact } from '../knowledge/coverage.js';
import type { Language } from '../knowledge/types.js';
import { tokenise } from '../question/words/fold.js';
import { type ArticleChoice, type ArticleEntry, type Consultation, MOST_LISTED } from './consultation.js';
import { factFinder } from './fact-token.js';

/** Opens the engine of a coverage, and the coverage, to consultation. */
export function consult(engine: Engine): Consultation {
  const { coverage } = engine;
  const { articles } = coverage;
  const placesIn = (ids: readonly string[]): readonly number[] =>
    ids.flatMap((id) => coverage.articlePlaces.get(id) ?? []).sort((a, b) => a - b);
  const factsOf = (article: string): readonly Fact[] =>
    coverage.factsOf(coverage.articlePlaces.get(article) ?? -1);
  const factNamed = factFinder(coverage.factByRef);

  const entryOf = (article: Article, language: Language): ArticleEntry => {
    const { id, title, url, note } = article;
    const own = factsOf(id);
    const [source] = engine.show(own[0]?.ref ?? '', language)?.items[0]?.sources ?? [];
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
        const found = (exact === undefined ? suggested : [exact]).map(({ id }) => id);
        return placesIn(found).flatMap((place) => articles[place] ?? []);
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
    factsOf: (article, language) => factsOf(article).flatMap(({ ref }) => itemOf(ref, language)),
    placesOf: placesIn,
  };
}
