import type { Article, Concept, Coverage, Name } from '../../knowledge/coverage.js';
import { formsOf } from '../../question/words/lexicon.js';
import { inEach, type Known } from '../facts/known.js';
import { dateAsKnown } from './suggest-dates.js';

/**
 * Numbers all that a coverage knows: its names, its topics, its articles, and dates.
 * @param dates EDTF
 * @param contracted articles that names have forms without; see `formsOf`
 * @returns gives what a number stands for. @throws RangeError from that function where it stands for nothing
 */
export function knownOf(
  coverage: Coverage,
  dates: readonly string[],
  contracted: ReadonlySet<string>,
): (number: number) => Known {
  const names = [...coverage.names.values()];
  const concepts = [...coverage.concepts.values()];
  const { articles } = coverage;
  return (number) => {
    let at = number;
    const name = names[at];
    if (name !== undefined) return nameAsKnown(name, coverage.names, contracted);
    at -= names.length;
    const concept = concepts[at];
    if (concept !== undefined) return topicAsKnown(concept);
    at -= concepts.length;
    const article = articles[at];
    if (article !== undefined) return articleAsKnown(article);
    const date = dates[at - articles.length];
    if (date === undefined) throw new RangeError(`nothing is known by the number ${number}`);
    return dateAsKnown(date);
  };
}

function nameAsKnown(name: Name, names: Coverage['names'], contracted: ReadonlySet<string>): Known {
  const around = name.within === undefined ? undefined : names.get(name.within)?.label;
  return {
    id: name.slug,
    text: name.label,
    apart: (language) => [
      ...[name.roles[0]?.title[language] ?? around?.[language]].filter((text) => text !== undefined),
      name.slug,
    ],
    forms: [
      ...formsOf(name, contracted),
      ...name.demonyms,
      ...name.roles.flatMap(({ title }) => [title.fr, title.en]),
    ],
  };
}

const topicAsKnown = (concept: Concept): Known => ({
  id: concept.id,
  text: inEach((language) => concept.label?.[language] ?? concept[language][0] ?? concept.id),
  apart: () => [concept.id],
  forms: [...concept.fr, ...concept.en],
});

const articleAsKnown = ({ id, title, published }: Article): Known => ({
  id,
  text: inEach(() => title),
  apart: () => [published.date, id],
  forms: [id],
});
