import type { Coverage } from '../../knowledge/coverage.js';
import type { FactIndex } from '../facts/fact-index.js';
import { fill, joinList, pluralForm } from '../wording/wording.js';
import { type ItemContext, labelOf } from './items.js';

/** How many of those whom a coverage tells of most are named. */
const MOST_NAMED = 4;

/** What a coverage is on, for who asks what there is: how many articles, and of whom they tell most. */
export function aboutCoverage(
  { articles, names }: Pick<Coverage, 'articles' | 'names'>,
  { withName }: Pick<FactIndex, 'withName'>,
  context: ItemContext,
): string {
  const { language, wording } = context;
  const people = [...names.values()]
    .filter(({ kind }) => kind === 'person')
    .map(({ slug }) => ({ slug, events: withName(slug).length }))
    .filter(({ events }) => events > 0)
    .sort((a, b) => b.events - a.events)
    .slice(0, MOST_NAMED);
  if (people.length === 0) return wording.refusals['not-a-question'];
  return fill(pluralForm(wording.coverage, articles.length, language), {
    count: articles.length.toLocaleString(language),
    names: joinList(
      people.map(({ slug }) => labelOf(slug, context)),
      wording,
    ),
  });
}
