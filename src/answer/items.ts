import type { Coverage, Event, Fact } from '../knowledge/coverage.js';
import type { Language } from '../knowledge/types.js';
import type { DisputeView, Item, Source } from './answer.js';
import { basisInWords, dateInWords } from './dates.js';
import { fill, joinList, type Wording } from './wording.js';

/** What items are worded with. */
export interface ItemContext {
  readonly coverage: Pick<Coverage, 'names' | 'eventOf'>;
  readonly language: Language;
  readonly wording: Wording;
}

/** A name's label in the reader's language. */
export const labelOf = (
  slug: string,
  { coverage, language }: Pick<ItemContext, 'coverage' | 'language'>,
): string => coverage.names.get(slug)?.label[language] ?? slug;

/** The outlet of a fact's article in words, also where the article names none. */
function outletOf(fact: Fact, context: ItemContext): string {
  const { outlet, agency, byline } = fact.article;
  const named = outlet ?? agency;
  if (named !== null) return labelOf(named, context);
  return byline === undefined
    ? context.wording.unnamedOutlet
    : fill(context.wording.signedOutlet, { byline });
}

/** The proof a fact carries. */
export function sourceOf(fact: Fact, context: ItemContext): Source {
  const { article } = fact;
  const outermost = [article.outlet, article.agency]
    .filter((slug) => slug !== null)
    .map((slug) => labelOf(slug, context));
  const basis = basisInWords(article.published, context.language, context.wording);
  const date = dateInWords(article.published, context.language, context.wording);
  const attribution = [
    ...(outermost.length > 0 ? outermost : [outletOf(fact, context)]),
    ...fact.attribution.map((slug) => labelOf(slug, context)),
  ];
  return {
    article: article.id,
    title: article.title,
    outlet: outletOf(fact, context),
    published: article.published.date,
    publishedText: basis === null ? date : `${date} (${basis})`,
    publishedDate: date,
    publishedBasis: basis,
    quote: fact.quote.exact,
    attribution,
    attributionText: chainInWords(attribution, context.wording),
    fact: fact.ref,
    url: article.url,
  };
}

/** An event as one item: the statement of the fact that answers best, and every source that tells it. */
export function itemOf(fact: Fact, context: ItemContext): Item {
  const { language, wording, coverage } = context;
  const event = coverage.eventOf.get(fact);
  const facts = [fact, ...(event?.facts ?? []).filter((other) => other !== fact)];
  const place = facts.find((other) => other.where.length > 0)?.where ?? [];
  const basis = fact.when === undefined ? null : basisInWords(fact.when, language, wording);
  return {
    fact: fact.ref,
    type: fact.type,
    statement: fact.says[language],
    when: fact.when?.date ?? null,
    whenText: fact.when === undefined ? null : dateInWords(fact.when, language, wording),
    whenBasis: fact.when === undefined || basis === null ? null : { basis: fact.when.basis, text: basis },
    where: place.length === 0 ? null : place.map((slug) => labelOf(slug, context)).join(', '),
    people: [...new Set([...fact.who, ...fact.to])]
      .filter((slug) => coverage.names.get(slug)?.kind === 'person')
      .map((slug) => labelOf(slug, context)),
    note: facts.map((other) => other.note?.[language]).find((note) => note !== undefined) ?? null,
    negated: fact.negated,
    sources: facts.map((other) => sourceOf(other, context)),
  };
}

/** What the sources of an event differ on, each version with its quotation. */
export function disputesOf(event: Event, context: ItemContext): DisputeView[] {
  const { language, wording } = context;
  return event.disputes.map((dispute) => {
    const versions = dispute.facts.map((fact) => ({
      value: slotInWords(fact, dispute.slot, context),
      statement: fact.says[language],
      source: sourceOf(fact, context),
    }));
    const told = versions.map((version) =>
      fill(wording.version, { value: version.value, source: version.source.attributionText }),
    );
    return {
      slot: dispute.slot,
      explanation: fill(wording.disputes[dispute.slot], { versions: told.join(wording.versionJoin) }),
      versions,
    };
  });
}

/** "AFP, citing Xinhua, which quotes Xi Jinping". */
const chainInWords = (chain: readonly string[], wording: Wording): string =>
  chain
    // An agency that is quoted in its own article.
    .filter((link, index) => link !== chain[index - 1])
    .reduce((outer, inner, index) => fill(index === 1 ? wording.citing : wording.quoting, { outer, inner }));

function slotInWords(fact: Fact, slot: DisputeView['slot'], context: ItemContext): string {
  switch (slot) {
    case 'when':
      return fact.when === undefined ? '' : dateInWords(fact.when, context.language, context.wording);
    case 'where':
      return fact.where.map((place) => labelOf(place, context)).join(', ');
    case 'number':
      return joinList(
        fact.numbers.map((number) =>
          'count' in number
            ? typeof number.count === 'number'
              ? String(number.count)
              : number.count[context.language]
            : String('ordinal' in number ? number.ordinal : number.age),
        ),
        context.wording,
      );
  }
}
