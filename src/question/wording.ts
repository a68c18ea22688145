import type { Concept, Coverage } from '../knowledge/coverage.js';
import type { Language } from '../knowledge/types.js';
import type { Unit } from './query.js';
import type { Span } from './spans/segment.js';
import type { Token } from './words/fold.js';
import type { Grammar } from './words/grammar.js';
import type { Intent, LanguageData } from './words/language.js';
import type { NameGraph } from './words/names.js';

/** A question as it is worded, and what its words are read by. */
export interface Wording {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly spans: readonly Span[];
  readonly language: Language;
  /** The words of its language. */
  readonly words: LanguageData;
  readonly grammar: Grammar;
  /** Concepts by id, those of every coverage and those of this one. */
  readonly concepts: ReadonlyMap<string, Concept>;
  /** Those of this coverage. */
  readonly topics: Coverage['concepts'];
  readonly names: Coverage['names'];
  readonly graph: Pick<NameGraph, 'belongsTo' | 'holders'>;
  /** What is asked, as far as it is known. */
  readonly intent: Intent | null;
  /** The question word is the subject. */
  readonly asksAgent: boolean;
}

/** The parts of a wording that a rule looks at, and which words of the language. */
export type WordingOf<Part extends keyof Wording, Words extends keyof LanguageData = never> = Pick<
  Wording,
  Part
> & { readonly words: Pick<LanguageData, Words> };

/** Changes the units of a question by what stands around them; gives back those it has nothing to say on. */
export type UnitRule = (units: readonly Unit[], wording: Wording) => readonly Unit[];
