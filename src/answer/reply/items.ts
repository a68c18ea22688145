import type { Coverage, Event, Fact } from '../../knowledge/coverage.js';
import type { Language } from '../../knowledge/types.js';
import type { DisputeView, Item, Source } from '../answer.js';
import { dateTold } from '../told/dates-told.js';
import { basisInWords, dateInWords } from '../wording/dates.js';
import { fill, joinList, type Wording } from '../wording/wording.js';

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
function outletOf({ article: { outlet, agency, byline } }: Fact, context: ItemContext): string {
  const named = outlet ?? agency;
  if (named !== null) return labelOf(named, context);
  const { unnamedOutlet, signedOutlet } = context.wording;
  return byline === undefined ? unnamedOutlet : fill(signedOutlet, { byline });
}

/** The same as it stands within a sentence: "according to an outlet that is not named". */
function anOutletOf({ article: { outlet, agency, byline } }: Fact, context: ItemContext): string {
  const named = outlet ?? agency;
  if (named !== null) return withArticle(named, context);
  const { anUnnamedOutlet, aSignedOutlet } = context.wording;
  return byline === undefined ? anUnnamedOutlet : fill(aSignedOutlet, { byline });
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
    attributionText: chainInWords(fact, outletOf(fact, context), context),
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
  const when = dateTold(fact, event);
  const basis = when === undefined ? null : basisInWords(when, language, wording);
  return {
    fact: fact.ref,
    type: fact.type,
    statement: fact.says[language],
    when: when?.date ?? null,
    whenText: when === undefined ? null : dateInWords(when, language, wording),
    whenBasis: when === undefined || basis === null ? null : { basis: when.basis, text: basis },
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
    const told = dispute.facts.map((fact) =>
      fill(wording.version, {
        value: slotInWords(fact, dispute.slot, context),
        source: chainInWords(fact, anOutletOf(fact, context), context),
      }),
    );
    return {
      slot: dispute.slot,
      explanation: fill(wording.disputes[dispute.slot], { versions: told.join(wording.versionJoin) }),
      versions,
    };
  });
}

/** Whom the outlet of a fact's article quotes, outermost first: an agency whose article another prints, then the rest. */
const quotedBy = ({ article, attribution }: Fact): readonly string[] =>
  [...(article.outlet !== null && article.agency !== null ? [article.agency] : []), ...attribution]
    // An agency that is quoted in its own article.
    .filter(
      (slug, index, all) => slug !== (index === 0 ? (article.outlet ?? article.agency) : all[index - 1]),
    );

/** "AFP, citant l’agence Yonhap", "AFP, citing Xinhua, which quotes Xi Jinping". */
function chainInWords(fact: Fact, outlet: string, context: ItemContext): string {
  const { coverage, wording } = context;
  const many = (slug: string): boolean => coverage.names.get(slug)?.article?.fr === 'les';
  return quotedBy(fact).reduce((outer, slug, index, all) => {
    const before = all[index - 1];
    const template =
      before === undefined ? wording.citing : many(before) ? wording.quoting.other : wording.quoting.one;
    return fill(template ?? '', { outer, inner: withArticle(slug, context) });
  }, outlet);
}

/** A name as it stands within a sentence: "l’OTAN", "les médias d’État chinois". */
function withArticle(slug: string, context: ItemContext): string {
  const article = context.coverage.names.get(slug)?.article?.[context.language];
  const label = labelOf(slug, context);
  if (article === undefined) return label;
  return article.endsWith('’') ? `${article}${label}` : `${article} ${label}`;
}

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
