import type { Name } from '../knowledge/coverage.js';
import type { Language } from '../knowledge/types.js';
import type { PeriodMatch } from './period/period.js';
import type { Token } from './words/fold.js';
import type { Chat, Intent } from './words/language.js';
import type { NumberBound } from './words/number-bound.js';
import type { PlaceLevel } from './words/place-level.js';

/** What a name does in a question. */
export type NameRole =
  /** Does, says or takes part. */
  | 'agent'
  /** Is spoken to, written to, thanked, met: the other side of the verb. */
  | 'target'
  /** "à Kim", "to Kim": is addressed. */
  | 'to'
  | 'with'
  /** "à Pékin", "in China": where it happens. */
  | 'in'
  | 'about'
  /** "pour la Chine", "for Russia": to whose good or ill. */
  | 'for'
  /** Not told: telegraphic style, "Kim's train". */
  | 'any';

/** A piece of a question that a fact must account for. */
export type Unit = (
  | {
      readonly kind: 'name';
      /** Slugs it may stand for; a fact must have one of them. */
      readonly names: readonly string[];
      /** Those of them that are places, without what they act for. */
      readonly places: readonly string[];
      /** It stands beside a noun that it qualifies: "the war in Ukraine". */
      readonly qualifies?: boolean;
      /** "chinoise", "North Korean": it may stand beside any noun. */
      readonly adjective?: boolean;
      /** Two words of the question are the same one: "Kim est le dirigeant nord-coréen". */
      readonly apposed?: true;
      readonly role: NameRole;
      /** The offices by which the question tells it: "the president of China". */
      readonly offices?: readonly string[];
      /** "Selon Kallas", "according to Kallas": says it, and does not do it. */
      readonly cited?: boolean;
      /** Has the feeling that the question is about, and is not only named with it. */
      readonly feels?: boolean;
      /** "China's support": what follows is its own. */
      readonly owns?: boolean;
      /** As written. */
      readonly surface: string;
      readonly at: number;
    }
  | {
      readonly kind: 'concept';
      /** Concepts it may stand for; a fact must have one of them. */
      readonly concepts: readonly string[];
      readonly surface: string;
      readonly at: number;
      /** It is done to nobody: "targets no one". */
      readonly toNobody?: boolean;
      /** It names a kind of office ("le porte-parole") whose holder is meant. */
      readonly office?: string | undefined;
      /** Somebody is called by it: "the bakery lady". */
      readonly epithet?: boolean;
      /** Slugs of those for whom it stands in the coverage: "the builder". */
      readonly standsFor?: readonly string[];
    }
  | {
      readonly kind: 'word';
      /** Folded. */
      readonly word: string;
      /** An everyday word of this language: the same letters may be another word in another one. */
      readonly language?: Language;
      readonly surface: string;
      readonly at: number;
    }
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly ordinal: boolean;
      /** In letters: "les deux pays" says little, "les 26 pays" much. */
      readonly spelled: boolean;
      /** The words for the rank by which a fact may have it, folded: "premier", "première". */
      readonly alike?: readonly string[];
      /** It is a bound: "plus de 70". */
      readonly bound?: NumberBound;
      /** It is how old somebody is. */
      readonly age?: true;
      readonly surface: string;
      readonly at: number;
    }
) & {
  /** It tells the occasion ("lors de la rencontre", "when he met Kim"), not what is asked. */
  readonly setting?: boolean;
  /** The occasion is one at which whoever acts was there: "during the summit", not "after the summit". */
  readonly during?: boolean;
  /** What whoever the question names is asked to be: "is Xi worried?" */
  readonly predicate?: true;
  /** Units of one number are a choice: a fact must have one of them ("in the fifth or sixth year"). */
  readonly choice?: number;
  /** A verb that says little beside what it is said of. */
  readonly general?: boolean;
  /** A noun that another one governs: "the reaction to the meeting" is not about meeting. */
  readonly governed?: boolean;
};

export type NameUnit = Extract<Unit, { kind: 'name' }>;
export type ConceptUnit = Extract<Unit, { kind: 'concept' }>;
export type WordUnit = Extract<Unit, { kind: 'word' }>;
export type NumberUnit = Extract<Unit, { kind: 'number' }>;

/** A name that the coverage does not have, next to one it has. */
export interface UnknownName {
  readonly surface: string;
  /** Slug of the known name it resembles. */
  readonly near: string;
}

/** How what is asked about lies to an event: so many days after it (before it where negative), or only in what order. */
export type Relation = number | 'before' | 'after';

/** A time told by something that happened: "the day after the parade", "before he left". */
export interface Anchor {
  readonly relation: Relation;
  /** What happened. */
  readonly event: readonly Unit[];
  /** The first token of the words for it, and the one after their last. */
  readonly start: number;
  readonly end: number;
}

/** A question understood. */
export interface Query {
  /** Cleaned. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly language: Language;
  /** What is asked; null where the words only name a topic. */
  readonly intent: Intent | null;
  /** It also asks whether something is so ("Did Kim see Putin, and when?"). */
  readonly yesNo: boolean;
  /** It denies something itself: "is it true that they did not meet?" */
  readonly negated: boolean;
  /** It asks whether something is right: "is the 78th anniversary a mistake?" */
  readonly doubts: boolean;
  /** It asks whether something had been so before: "had they ever met?" */
  readonly earlier: boolean;
  /** It says that what it asks for came before something else: "his previous trip", "before this"; "last time" does not. */
  readonly prior: boolean;
  /** The wh-word is the subject: "Qui a remercié Kim ?". */
  readonly asksAgent: boolean;
  /** A preposition says that who is asked for did not do it: "about whom", "contre qui". */
  readonly asksTarget: boolean;
  /** It is put in the present: no word of it tells that something is past. */
  readonly present: boolean;
  /** Who is asked for belongs to what somebody says: "whom did Kim hope the army would beat?" */
  readonly withinWords: boolean;
  /** It asks why of one name set against another: "Why Guo and not Xi?" */
  readonly contrasted: boolean;
  /** Where the question word of the intent stands among the tokens; -1 where there is none. */
  readonly intentAt: number;
  /** How many names it asks for: "who are the 26 leaders"; 0 where it does not count them. */
  readonly namesAsked: number;
  /** The kind of name that "which country" and "which agency" ask for; null where any will do. */
  readonly nameKind: Name['kind'] | 'medium' | null;
  /** What stands right after "which", folded: "ministry"; null where nothing does. */
  readonly nounAsked: string | null;
  /** It asks with "how" alone, and not "by what channel". */
  readonly plainHow: boolean;
  /** How wide a place "in which city" and "in which country" ask for; null where any will do. */
  readonly placeLevel: PlaceLevel | null;
  /** How precise a date the question word asks for: "quel mois", "which day". */
  readonly precision: 'day' | 'month' | null;
  readonly units: readonly Unit[];
  /** The word by which it asks for what is to come; null where it asks for what was or is. */
  readonly future: WordUnit | null;
  readonly periods: readonly PeriodMatch[];
  /** When the article appeared that it asks of: "the June article". */
  readonly published: readonly PeriodMatch[];
  /** The time that it tells by something that happened: "the day after the parade"; null where it tells none. */
  readonly anchor: Anchor | null;
  /** What the question puts in quotation marks, folded, words joined by a space. */
  readonly quoted: readonly string[];
  /** Names that the answer is not to be: "à part Xi". */
  readonly excluded: readonly string[];
  /** It asks who did not do something: "who was not there?" */
  readonly asksAbsent: boolean;
  /** The offices that it asks about, and nothing else: "is Trump the president?"; empty where it does not. */
  readonly offices: readonly string[];
  readonly unknownNames: readonly UnknownName[];
  readonly chat: Chat | null;
  /** Nothing but function words, punctuation or emoji. */
  readonly empty: boolean;
}
