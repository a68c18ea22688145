import type { Coverage } from '../../knowledge/coverage.js';
import type { Language } from '../../knowledge/types.js';
import { contractedIn, type LanguageDataByLanguage } from '../../question/words/lexicon.js';
import { textOf } from '../facts/known.js';
import { openPrefixIndex } from '../facts/prefix-index.js';
import { SUGGESTION_KINDS, type Suggestion, type SuggestionKind } from '../facts/suggestion.js';
import { knownOf } from './known-of-coverage.js';
import type { SuggestionTables } from './suggestion-tables.js';

/** Offers what the coverage has to somebody who types, and understands what was offered. */
export interface Suggester {
  /** See {@link Engine.suggest}. */
  suggest(kind: SuggestionKind, typed: string, language: Language, limit: number): readonly Suggestion[];
  /** The id of what is called just this, or else written so, in either language; null where none is, or several are. */
  identify(kind: SuggestionKind, text: string): string | null;
}

/** Opens what can be suggested of a coverage. @param tables those of this very coverage */
export function openSuggester(
  coverage: Coverage,
  tables: SuggestionTables,
  languages: LanguageDataByLanguage,
): Suggester {
  const finder = openPrefixIndex(tables.finder);
  const known = knownOf(coverage, tables.dates, contractedIn(languages));
  const isOf = (kind: SuggestionKind): ((entry: number) => boolean) => {
    const bit = 1 << SUGGESTION_KINDS.indexOf(kind);
    return (entry) => ((tables.kinds[entry] ?? 0) & bit) !== 0;
  };
  const at = (entry: number) => known(tables.known[entry] ?? -1);
  return {
    suggest: (kind, typed, language, limit) =>
      finder.search(typed, isOf(kind), limit).map((entry) => {
        const found = at(entry);
        const text = tables.texts.get(entry)?.[language];
        return { text: text ?? textOf(found, tables.apart[language][entry] ?? 0, language), id: found.id };
      }),
    identify: (kind, text) => {
      const { called, written } = finder.exactly(text);
      const own = called.filter(isOf(kind));
      const [only, ...others] = own.length > 0 ? own : written.filter(isOf(kind));
      return only === undefined || others.length > 0 ? null : at(only).id;
    },
  };
}
