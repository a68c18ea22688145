import type { Article, Coverage, Name } from '../../knowledge/coverage.js';
import { parseEdtf } from '../../knowledge/edtf.js';
import { LANGUAGES } from '../../knowledge/types.js';
import type { Item } from '../answer.js';
import { latestOf, MOST_TOLD } from '../facts/event-lists.js';
import { entriesOf, type FactIndex } from '../facts/fact-index.js';
import { onePerEvent } from '../find/occasions.js';
import { type ItemContext, itemOf, labelOf } from '../reply/items.js';
import type { Entry } from '../tables/entry.js';
import { byTime } from '../tables/order-of-time.js';
import { dateInWords } from '../wording/dates.js';

/** What the coverage knows of somebody. Texts are in the reader's language. */
export interface Profile {
  readonly slug: string;
  readonly name: string;
  /** The name in other languages and scripts. */
  readonly alsoWritten: readonly string[];
  readonly roles: readonly {
    readonly title: string;
    /** When it is held: "depuis mars 2013"; null where the coverage does not say. */
    readonly during: string | null;
  }[];
  /** What is told of them alone: who they are. */
  readonly about: readonly Item[];
  /** Whom they met, most often first. */
  readonly met: readonly {
    readonly name: string;
    /** When, in the order of time. */
    readonly dates: readonly string[];
  }[];
  /** What they said or wrote, the latest {@link MOST_SAID} of it, in the order of time. */
  readonly said: readonly Item[];
  /** Articles that tell of them, and in how many facts. */
  readonly articles: readonly { readonly article: Article; readonly facts: number }[];
  /** So much is told of them that only the latest was looked at. */
  readonly atLeast: boolean;
}

/** What somebody says. */
const SPEECH: ReadonlySet<string> = new Set(['statement', 'message', 'accusation']);
/** A script in which European languages are not written. */
const OTHER_SCRIPT = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;
/** Spellings that are shown. */
const MOST_SPELLINGS = 8;
/** Facts that say who somebody is. */
const MOST_ABOUT = 3;
/** Statements and messages: whoever wants all of them asks for them. */
const MOST_SAID = 25;

/** Puts together what facts tell of a name. */
export function profileOf(name: Name, coverage: Coverage, index: FactIndex, context: ItemContext): Profile {
  const { language, wording } = context;
  const { slug } = name;
  const events = index.withName(slug);
  const latest = latestOf(events, index.tables.events.dated, MOST_TOLD);
  const own = entriesOf(latest, index).filter(({ mentioned }) => mentioned.has(slug));
  const acting = own.filter(({ fact }) => fact.who.includes(slug) && !fact.negated);
  const inOrder = (entries: readonly Entry[]): readonly Entry[] => [...onePerEvent(entries)].sort(byTime);
  const items = (entries: readonly Entry[]): Item[] => entries.map(({ fact }) => itemOf(fact, context));
  const facts = new Map<Article, number>();
  for (const { fact } of own) facts.set(fact.article, (facts.get(fact.article) ?? 0) + 1);
  return {
    slug,
    name: name.label[language],
    alsoWritten: spellings(name, name.label[language]),
    roles: name.roles.map(({ title, during }) => ({
      title: title[language],
      during: during === undefined ? null : dateInWords({ date: during }, language, wording),
    })),
    about: items(
      inOrder(
        acting.filter(
          ({ fact }) => fact.type === 'background' && fact.who.length === 1 && fact.to.length === 0,
        ),
      ).slice(0, MOST_ABOUT),
    ),
    met: meetings(slug, acting, coverage, context),
    said: items(inOrder(acting.filter(({ fact }) => SPEECH.has(fact.type))).slice(-MOST_SAID)),
    // Facts come in the order of their articles.
    articles: Array.from(facts, ([article, count]) => ({ article, facts: count })),
    atLeast: latest.length < events.length,
  };
}

function spellings({ label, aliases }: Name, shown: string): readonly string[] {
  const others = [
    ...LANGUAGES.map((language) => label[language]),
    ...aliases.filter((alias) => OTHER_SCRIPT.test(alias)),
  ];
  return [...new Set(others)].filter((spelling) => spelling !== shown).slice(0, MOST_SPELLINGS);
}

function meetings(
  slug: string,
  acting: readonly Entry[],
  { names }: Coverage,
  context: ItemContext,
): Profile['met'] {
  const { language, wording } = context;
  const dates = new Map<string, string[]>();
  const held = onePerEvent(acting.filter(({ fact }) => fact.type === 'meeting'));
  for (const { fact } of [...held].sort(byTime))
    for (const other of fact.who) {
      if (other === slug || names.get(other)?.kind !== 'person') continue;
      const list = dates.get(other) ?? [];
      dates.set(other, list);
      if (fact.when !== undefined && isPast(fact.when.date))
        list.push(dateInWords(fact.when, language, wording));
    }
  return [...dates]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([other, when]) => ({ name: labelOf(other, context), dates: [...new Set(when)] }));
}

/** A meeting that has a date, not a habit without end. */
const isPast = (edtf: string): boolean => Number.isFinite(parseEdtf(edtf).to);
