import type { Fact } from '../../knowledge/coverage.js';
import type { FactType } from '../../knowledge/types.js';
import type { NameGraph } from '../../question/words/names.js';

/** Facts that report words: who does it is who says it. */
export const SPOKEN: ReadonlySet<FactType> = new Set<FactType>(['statement', 'message', 'accusation']);

/** The name whose words a quotation reports; null where they are the article's own. */
export const speakerOf = (fact: Fact): string | null => fact.attribution.at(-1) ?? null;

/** Names to whom the words of a quotation are addressed. */
export const addresseesOf = (fact: Fact): readonly string[] => (SPOKEN.has(fact.type) ? fact.to : []);

/**
 * Whether a name may rightly be given as the one whose words a quotation reports: the speaker, those who pass
 * it on, the outlet, and what these belong to or speak for (a spokesperson's ministry, a president's country).
 */
export function mayBeSaidBy(fact: Fact, slug: string, graph: NameGraph): boolean {
  const { outlet, agency } = fact.article;
  const speakers = [...fact.attribution, ...(SPOKEN.has(fact.type) ? fact.who : [])];
  if (slug === outlet || slug === agency) return true;
  return speakers.some((speaker) => graph.belongsTo(speaker).has(slug));
}

/** Whether the words of a quotation are another's than the article's, so that whom nobody knows is not their author. */
export const hasSpeaker = (fact: Fact): boolean => fact.attribution.length > 0;
