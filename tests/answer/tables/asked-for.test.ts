import { describe, expect, it } from 'vitest';
import { askedFor, stemsThatTell } from '../../../src/answer/tables/asked-for.js';
import { listAt } from '../../../src/knowledge/compiled/lists.js';
import { coverageOf, HARBOUR } from '../harbour.js';

describe('the words by which a fact is asked for', () => {
  it('are the stems that tell, in their order', () => {
    expect(stemsThatTell('tip his hat to', 'en')).toEqual(['tip', 'his', 'hat', 'to']);
    expect(stemsThatTell('a donné un coup de chapeau', 'fr')).toEqual(
      stemsThatTell('donner coup chapeau', 'fr'),
    );
  });

  it('stand under their fact and no other', async () => {
    const coverage = await coverageOf(HARBOUR);
    const { phrases, facts } = askedFor(coverage, 'en');
    for (const [number, fact] of coverage.facts.entries())
      expect(Array.from(listAt(facts, number), (each) => phrases[each])).toEqual(
        (fact.asked?.en ?? []).map((phrase) => stemsThatTell(phrase, 'en').join(' ')),
      );
    expect(phrases.length).toBeGreaterThan(0);
  });
});
