import type { ArticleFile, ConceptEntry, FactEntry, NameEntry, When } from './schema.js';
import type { Language, Text } from './types.js';

export type NameKind = 'person' | 'organisation' | 'place';

/** A person, organisation or place of the coverage. */
export interface Name extends Readonly<NameEntry> {
  readonly slug: string;
  readonly kind: NameKind;
}

export interface Concept extends Readonly<ConceptEntry> {
  readonly id: string;
}

/** A kind of office (president, spokesperson) and the words for it. */
export interface Office {
  readonly id: string;
  readonly label?: Text | undefined;
  /** Whoever holds it stands for what they hold it of. */
  readonly heads?: true | undefined;
  readonly fr: readonly string[];
  readonly en: readonly string[];
}

export interface Article extends Readonly<Omit<ArticleFile, 'facts'>> {
  /** The file's name without its ending. */
  readonly id: string;
}

/** One thing that one article says. */
export interface Fact extends Readonly<Omit<FactEntry, 'id'>> {
  /** `article-id#fact-id`: unique in the coverage. */
  readonly ref: string;
  readonly article: Article;
}

/** What two facts of one event disagree on. */
export interface Dispute {
  readonly slot: 'when' | 'where' | 'number';
  /** The facts that differ, in the order of their articles' dates. */
  readonly facts: readonly Fact[];
}

/** Facts of one or more articles about the same happening. A fact that stands alone is an event of one. */
export interface Event {
  /** Stable over reloads: the ref of its first fact. */
  readonly id: string;
  readonly facts: readonly Fact[];
  readonly disputes: readonly Dispute[];
}

/** The whole loaded knowledge base: an immutable snapshot. */
export interface Coverage {
  /** Hash of everything it was built from, in hexadecimal, 12 digits. */
  readonly version: string;
  readonly articles: readonly Article[];
  /** By the id of an article: its place among them. */
  readonly articlePlaces: ReadonlyMap<string, number>;
  /** The facts of the article at a place. */
  readonly factsOf: (place: number) => readonly Fact[];
  /** In the order of their articles, then of the file. */
  readonly facts: readonly Fact[];
  readonly factByRef: ReadonlyMap<string, Fact>;
  readonly events: readonly Event[];
  readonly eventOf: ReadonlyMap<Fact, Event>;
  readonly names: ReadonlyMap<string, Name>;
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly offices: ReadonlyMap<string, Office>;
}

export type { Language, Text, When };
