import type { Language, Text } from '../knowledge/types.js';
import type { SuggestionKind } from './suggestion.js';

/** Something that can be suggested. */
export interface Known {
  readonly id: string;
  readonly kinds: readonly SuggestionKind[];
  /** As it is offered in each language. */
  readonly text: Text;
  /** What tells it from another of the same text; each longer than the one before. */
  readonly apart: (language: Language) => readonly string[];
  /** Every other way it is written. */
  readonly forms: readonly string[];
  /** How many facts it is in. */
  readonly facts: number;
}

/** Makes the same in each language. */
export const inEach = <T>(make: (language: Language) => T): Readonly<Record<Language, T>> => ({
  fr: make('fr'),
  en: make('en'),
});
