import type { Coverage } from '../../knowledge/coverage.js';
import type { Language } from '../../knowledge/types.js';
import type { Unit } from '../query.js';
import type { Token } from '../words/fold.js';
import type { Grammar } from '../words/grammar.js';
import type { LanguageData } from '../words/language.js';
import type { Lexicon, Sense } from '../words/lexicon.js';
import type { NameGraph } from '../words/names.js';
import type { Span } from './segment.js';

/** What units are read in. */
export interface Surroundings {
  readonly language: Language;
  /** The words of the question with typing errors mended. */
  readonly mended: readonly Token[];
  readonly coverage: Pick<Coverage, 'names' | 'concepts'>;
  readonly graph: NameGraph;
  readonly lexicon: Lexicon;
  /** The question word is the subject. */
  readonly asksAgent: boolean;
  /** What is done to somebody is told, and not by whom. */
  readonly passive: boolean;
  /** A few words without a verb's order: "kim poutine accord". */
  readonly telegraphic: boolean;
  /** Everything that fits is asked for. */
  readonly list: boolean;
  readonly words: Pick<
    LanguageData,
    | 'alike'
    | 'numbering'
    | 'supportVerbs'
    | 'indefinites'
    | 'opinions'
    | 'receiving'
    | 'during'
    | 'numberBounds'
    | 'ordinals'
    | 'future'
  >;
  readonly grammar: Grammar;
  /** Indices of question words that begin a clause about the occasion. */
  readonly clauses: ReadonlySet<number>;
}

/** A unit and the spans it was read from. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly unit: Unit;
}

export const has = (span: Span | undefined, kind: Sense['kind']): boolean =>
  span?.senses.some((sense) => sense.kind === kind) ?? false;

const GRAMMAR: ReadonlySet<Sense['kind']> = new Set<Sense['kind']>([
  'function',
  'light',
  'preposition',
  'conjunction',
  'intent',
  'chat',
  'setting',
  'document',
]);
export const grammarOnly = (span: Span): boolean =>
  span.senses.length > 0 && span.senses.every((sense) => GRAMMAR.has(sense.kind));
/** Words that may stand between an office and its place: "chef de la diplomatie", "Russia's leader". */
export const linking = (span: Span): boolean =>
  grammarOnly(span) && !has(span, 'intent') && !has(span, 'conjunction');

/** Whether a span says something in its clause. */
export const fillsClause = (span: Span): boolean =>
  span.period !== undefined ||
  span.senses.length === 0 ||
  (span.senses.some(
    (sense) => sense.kind === 'name' || sense.kind === 'concept' || sense.kind === 'office',
  ) &&
    !span.senses.some((sense) => sense.kind === 'chat'));
