import type { Coverage } from '../knowledge/coverage.js';
import { tabulateLexicon } from '../question/lexicon-tables.js';
import { type LexiconTables, openLexicon } from '../question/words/lexicon.js';
import { buildNameGraph } from '../question/words/names.js';
import { type QuotationTables, tabulateQuotations } from './check/quotation-index.js';
import { type SuggestionTables, tabulateSuggestions } from './suggest/suggestion-tables.js';
import type { FactTables } from './tables/fact-tables.js';
import { type Outline, outlineOf } from './tables/outline.js';
import { tabulate } from './tables/tabulate.js';
import type { EngineLanguage } from './wording/engine-language.js';

/** What is worked out of a coverage and a language before the first question. Plain data. */
export interface EngineTables {
  readonly lexicon: LexiconTables;
  readonly facts: FactTables;
  readonly suggestions: SuggestionTables;
  readonly outline: Outline;
  readonly quotations: QuotationTables;
}

/** Works out what answering looks up. */
export function tabulateEngine(
  coverage: Coverage,
  { languages, general }: Pick<EngineLanguage, 'languages' | 'general'>,
): EngineTables {
  const lexicon = tabulateLexicon(coverage, languages, general);
  const concepts = new Map([...general, ...coverage.concepts]);
  const facts = tabulate(coverage, openLexicon(lexicon), buildNameGraph(coverage), concepts);
  return {
    lexicon,
    facts,
    suggestions: tabulateSuggestions(coverage, facts, languages),
    outline: outlineOf(coverage),
    quotations: tabulateQuotations(coverage.facts),
  };
}
