import { describe, expect, it } from 'vitest';
import type { Item } from '../../../src/answer/answer.js';
import type { Language } from '../../../src/knowledge/types.js';
import { courier, GAZETTE, gazette, harbourEngine } from '../harbour.js';

const engine = await harbourEngine();

/** The only item of a fact that is shown. */
function itemOf(ref: string, language: Language): Item {
  const answer = engine.show(ref, language);
  if (answer === null) throw new Error(`there is no ${ref}`);
  expect(answer.items).toHaveLength(1);
  return answer.items[0];
}

describe('an item', () => {
  it('tells an event with everything that proves it', () => {
    expect(itemOf(gazette('harbour-master-writes'), 'en')).toEqual({
      fact: gazette('harbour-master-writes'),
      type: 'message',
      statement: 'Nora Quist wrote to Ada Morel to call for the harbour to be dredged.',
      when: '2030-02-27',
      whenText: 'Wednesday 27 February 2030',
      whenBasis: null,
      where: null,
      people: ['Nora Quist', 'Ada Morel'],
      note: null,
      negated: false,
      sources: [
        {
          article: GAZETTE,
          title: 'The minister comes to the harbour',
          outlet: 'The Gazette',
          published: '2030-03-02',
          publishedText: 'Saturday 2 March 2030',
          publishedDate: 'Saturday 2 March 2030',
          publishedBasis: null,
          quote: 'wrote to the mayor on 27 February to call for dredging',
          attribution: ['The Gazette', 'Coast Wire', 'Nora Quist'],
          attributionText: 'The Gazette, citing Coast Wire, which quotes Nora Quist',
          fact: gazette('harbour-master-writes'),
          url: 'https://gazette.example/visit',
        },
      ],
    });
  });

  it('is told in the language of the reader, its quotation in that of the article', () => {
    const { statement, whenText, where, sources } = itemOf(gazette('mayor-meets-minister'), 'fr');
    expect(statement).toContain('se sont rencontrés');
    expect(whenText).toBe('vendredi 1er mars 2030 au matin');
    expect(where).toBe('hôtel de ville');
    expect(sources[0]).toMatchObject({
      outlet: 'La Gazette',
      attribution: ['La Gazette', 'Agence Littoral'],
      attributionText: 'La Gazette, citant Agence Littoral',
      quote: 'met in the town hall on Friday for the third time since 2028',
    });
  });

  it('says where its date comes from', () => {
    expect(itemOf(gazette('mayor-meets-minister'), 'en').whenBasis).toEqual({
      basis: 'resolved',
      text: 'from “Friday”',
    });
    expect(itemOf(courier('rencontre'), 'en').whenBasis).toBeNull();
  });

  it('has no date where no article gives one', () => {
    expect(itemOf(gazette('twelve-bridges'), 'en')).toMatchObject({
      when: null,
      whenText: null,
      whenBasis: null,
    });
  });

  it('names as people neither towns nor crews', () => {
    expect(itemOf(gazette('pact-with-sorel'), 'en').people).toEqual([]);
    expect(itemOf(gazette('crews-did-not-strike'), 'en').people).toEqual([]);
  });

  it('of several articles begins with the fact shown and has all their sources', () => {
    expect(itemOf(courier('rencontre'), 'fr').sources.map((source) => source.fact)).toEqual([
      courier('rencontre'),
      gazette('mayor-meets-minister'),
    ]);
  });

  it('says that an outlet is not named, how the article is signed, and that its date is inferred', () => {
    expect(itemOf(courier('age-of-mayor'), 'en').sources[0]).toMatchObject({
      outlet: 'outlet not named, signed N. P.',
      published: '2030-03-03~',
      publishedText: 'around 3 March 2030 (inferred: from the story)',
      attribution: ['outlet not named, signed N. P.'],
      attributionText: 'outlet not named, signed N. P.',
      url: null,
    });
    expect(itemOf(courier('age-of-mayor'), 'fr').sources[0]?.outlet).toBe('média non indiqué, signé N. P.');
  });

  it("shows the editor's note, also that of another article on the event", () => {
    expect(itemOf(courier('depart'), 'fr').note).toBe('La Gazette le fait partir dès le soir.');
    expect(itemOf(gazette('minister-leaves'), 'en').note).toBe('The Gazette has him leave in the evening.');
    expect(itemOf(gazette('festival'), 'en').note).toBeNull();
  });
});

describe('a fact that is shown', () => {
  it('has its statement as the headline', () => {
    const answer = engine.show(gazette('festival'), 'en');
    expect(answer).toMatchObject({ answered: true, refusal: null, nearest: [], language: 'en' });
    expect(answer?.headline).toBe(answer?.items[0].statement);
  });

  it.each(['', 'nothing', `${GAZETTE}#`, `${GAZETTE}#nothing`, 'festival'])(
    'is none where the coverage has no %j',
    (ref) => {
      expect(engine.show(ref, 'en')).toBeNull();
    },
  );
});

describe('a dispute', () => {
  it('sets both versions side by side, each with its source', () => {
    const answer = engine.show(gazette('minister-leaves'), 'en');
    expect(answer?.disputes).toHaveLength(1);
    const dispute = answer?.disputes[0];
    expect(dispute?.slot).toBe('when');
    expect(dispute?.versions.map(({ value, source }) => [value, source.quote, source.attribution])).toEqual([
      ['Friday 1 March 2030, in the evening', 'left by the evening ferry', ['The Gazette', 'Coast Wire']],
      [
        'in the night from 1 to 2 March 2030',
        'il est reparti dans la nuit',
        ['outlet not named, signed N. P.', 'Ada Morel'],
      ],
    ]);
    for (const version of dispute?.versions ?? []) expect(dispute?.explanation).toContain(version.value);
  });

  it('is none where the sources say the same, one less precisely', () => {
    expect(engine.show(gazette('mayor-meets-minister'), 'en')?.disputes).toEqual([]);
  });
});
