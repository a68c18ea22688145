import { describe, expect, it } from 'vitest';
import type { Finding, Stretch } from '../../../src/answer/check/check.js';
import { stretchOf, wordsOf } from '../../../src/answer/check/words.js';
import type { Engine } from '../../../src/answer/engine.js';
import { fc } from '../../support/properties.js';
import { engineOn, TOWN_COUNCIL } from '../../support/real-desk.js';

const engines = [
  ['the coverage of the project', await engineOn()],
  ['another coverage', await engineOn(TOWN_COUNCIL)],
] as const;

/** The only finding of a text. */
function only(engine: Engine, text: string): Finding {
  const { findings } = engine.check(text, 'en');
  expect(findings, text).toHaveLength(1);
  const [finding] = findings;
  if (finding === undefined) throw new Error(`nothing found in ${text}`);
  return finding;
}

const articlesOf = (finding: Finding): string[] => {
  switch (finding.kind) {
    case 'verbatim':
    case 'misattributed':
      return finding.proofs.map(({ source }) => source.article);
    case 'stitched':
      return finding.fragments.map(({ proof }) => proof.source.article);
    case 'altered':
      return [finding.collation.proof.source.article];
    case 'absent':
      return [];
  }
};

const changedIn = (stretches: readonly Stretch[]) =>
  stretches.filter(({ changed }) => changed).map(({ text }) => text);

/** Excerpts of a coverage's quotations, of `least` words or more. */
function excerpts(engine: Engine, least: number) {
  const long = engine.coverage.facts
    .map((fact) => ({ fact, words: wordsOf(fact.quote.exact) }))
    .filter(({ words }) => words.length >= least);
  return fc.tuple(fc.constantFrom(...long), fc.nat(), fc.nat()).map(([{ fact, words }, at, size]) => {
    const length = least + (size % (words.length - least + 1));
    const from = at % (words.length - length + 1);
    return {
      fact,
      words,
      from,
      to: from + length,
      text: stretchOf(fact.quote.exact, words, from, from + length),
    };
  });
}

const keysOfText = (text: string): string =>
  ` ${wordsOf(text)
    .map(({ key }) => key)
    .join(' ')} `;

/** Whether all words of a part are among those of the whole in their order, whatever is between them. */
function hasInOrder(whole: string, part: string): boolean {
  const words = whole.trim().split(' ');
  let at = 0;
  return part
    .trim()
    .split(' ')
    .every((word) => {
      at = words.indexOf(word, at) + 1;
      return at > 0;
    });
}

describe.each(engines)('on %s', (_, engine) => {
  it('an excerpt of six words or more is found in its article, every time', () => {
    fc.assert(
      fc.property(excerpts(engine, 6), ({ fact, text }) => {
        const finding = only(engine, text);
        expect([finding.kind, articlesOf(finding)]).toEqual([
          'verbatim',
          expect.arrayContaining([fact.article.id]),
        ]);
      }),
      { numRuns: 400 },
    );
  });

  it('every quotation is verbatim as a whole, bare, in quotation marks and in a block quote', () => {
    for (const { quote, article } of engine.coverage.facts)
      for (const text of [quote.exact, `« ${quote.exact} »`, `“${quote.exact}”`, `> ${quote.exact}`]) {
        const finding = only(engine, text);
        expect([text, finding.kind, articlesOf(finding)]).toEqual([
          text,
          'verbatim',
          expect.arrayContaining([article.id]),
        ]);
      }
  });

  it('accents, case, apostrophes and spaces make no other quotation of it', () => {
    const disguises: readonly ((text: string) => string)[] = [
      (text) => text.toUpperCase(),
      (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
      (text) => text.normalize('NFD'),
      (text) => text.replace(/['’]/g, '’'),
      (text) => text.replace(/ /g, '\u00A0 '),
      (text) => `**${text}**`,
    ];
    fc.assert(
      fc.property(excerpts(engine, 6), fc.constantFrom(...disguises), ({ fact, text }, disguise) => {
        const finding = only(engine, disguise(text));
        expect(finding.kind).toBe('verbatim');
        expect(articlesOf(finding)).toContain(fact.article.id);
      }),
    );
  });

  it('a changed word is found, and none but it', () => {
    fc.assert(
      fc.property(excerpts(engine, 7), fc.nat(), ({ fact, words, from, to }, which) => {
        const at = from + (which % (to - from));
        const { exact } = fact.quote;
        const changed = `${exact.slice(words[from]?.start, words[at]?.start)}kiwi${exact.slice(words[at]?.end, words[to - 1]?.end)}`;
        // Of a text with quotation marks, what stands in them is checked.
        fc.pre(!/[«»"“”]/.test(changed));
        const finding = only(engine, changed);
        if (finding.kind !== 'altered') throw new Error(`${finding.kind}: ${changed}`);
        expect(changedIn(finding.collation.pasted)).toEqual(['kiwi']);
        // Without the word, another quotation may be as near.
        if (finding.collation.proof.source.fact === fact.ref && at > from && at < to - 1)
          expect(changedIn(finding.collation.original)).toEqual([stretchOf(exact, words, at, at + 1)]);
        expect(finding.collation.original.map(({ text }) => text).join('')).toBe(
          finding.collation.proof.source.quote,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('two fragments of different articles, joined, are stitched', () => {
    const held = engine.coverage.facts.map(({ quote, article }) => ({
      keys: keysOfText(quote.exact),
      article: article.id,
    }));
    const articles = (text: string) => {
      const keys = keysOfText(text);
      return new Set(held.filter((quotation) => quotation.keys.includes(keys)).map(({ article }) => article));
    };
    fc.assert(
      fc.property(
        excerpts(engine, 7),
        excerpts(engine, 7),
        fc.constantFrom(' ', ', ', ' […] ', ' et '),
        fc.constantFrom(['« ', ' »'], ['', '']),
        (first, second, joint, [open, close]) => {
          // What both articles have is of either.
          fc.pre([...articles(first.text)].every((article) => !articles(second.text).has(article)));
          // Sentences that nothing holds together are checked one by one.
          fc.pre(open !== '' || !/[.!?»”"]/.test(`${first.text} ${second.text}`));
          // One quotation that has the words of both, in order, was abridged.
          fc.pre(!held.some(({ keys }) => hasInOrder(keys, keysOfText(`${first.text} ${second.text}`))));
          const finding = only(engine, `${open}${first.text}${joint}${second.text}${close}`);
          expect(finding.kind).toBe('stitched');
          for (const { text } of [first, second])
            expect(articlesOf(finding).some((article) => articles(text).has(article))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('words of no quotation are absent', () => {
    const word = fc.constantFrom(
      'zut',
      'kiwi',
      'girafe',
      'saxophone',
      'volcan',
      'banjo',
      'de',
      'la',
      'the',
      'of',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 6, maxLength: 40 }), (words) => {
        expect(only(engine, words.join(' ')).kind).toBe('absent');
      }),
    );
  });

  it('whatever is pasted, something is said, and the same each time', () => {
    const pieces = engine.coverage.facts.flatMap(({ quote }) => quote.exact.split(/(?<= )/)).slice(0, 200);
    const text = fc.array(
      fc.oneof(
        fc.constantFrom(...pieces),
        fc.constantFrom(
          '« ',
          ' »',
          '"',
          '“',
          '”',
          '> ',
          '\n',
          '\n\n',
          ' […] ',
          ' — Xi',
          'a dit ',
          ': ',
          '(',
          ')',
          '. ',
        ),
        fc.string({ unit: 'binary', maxLength: 8 }),
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(text, (parts) => {
        const pasted = parts.join('');
        const check = engine.check(pasted, 'fr');
        expect(check.headline).not.toBe('');
        expect(check.checked).toBe(check.findings.length > 0);
        expect(engine.check(pasted, 'fr')).toEqual(check);
      }),
      { numRuns: 200 },
    );
  });
});
