import type { Concept } from '../../knowledge/coverage.js';
import type { Language } from '../../knowledge/types.js';
import type { LanguageDataByLanguage } from '../../question/words/lexicon.js';
import type { CheckLanguage } from '../check/language.js';
import type { SearchWording } from './search-wording.js';
import type { Wording } from './wording.js';

/** What the engine needs beside a coverage: how questions are read and answers worded. */
export interface EngineLanguage {
  readonly languages: LanguageDataByLanguage;
  readonly wordings: Readonly<Record<Language, Wording>>;
  readonly searches: Readonly<Record<Language, SearchWording>>;
  readonly checks: Readonly<Record<Language, CheckLanguage>>;
  /** The vocabulary of any coverage. */
  readonly general: ReadonlyMap<string, Concept>;
}
