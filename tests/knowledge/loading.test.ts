import { describe, expect, it } from 'vitest';
import { loadCoverage } from '../../src/knowledge/loading.js';
import { formatMistake } from '../../src/knowledge/mistake.js';
import { fc } from '../support/properties.js';
import { load, mistakes } from './loaded.js';
import { COURIER, edited, GAZETTE, memorySource, ORGANISATIONS, PEOPLE, TOWN, VOCABULARY } from './town.js';

describe('a knowledge base without mistakes', () => {
  it('becomes a coverage that knows its articles, facts, names and words', async () => {
    const coverage = await load(TOWN);
    expect(coverage.articles.map(({ id }) => id)).toEqual([
      '2030-03-02-gazette-bridge',
      '2030-03-03-courier-bridge',
    ]);
    expect(coverage.facts.map(({ ref }) => ref)).toEqual([
      '2030-03-02-gazette-bridge#mayor-meets-minister',
      '2030-03-02-gazette-bridge#minister-leaves',
      '2030-03-02-gazette-bridge#twelve-bridges',
      '2030-03-03-courier-bridge#rencontre',
      '2030-03-03-courier-bridge#depart',
    ]);
    const fact = coverage.factByRef.get('2030-03-03-courier-bridge#rencontre');
    expect(fact?.article).toBe(coverage.articles[1]);
    expect(fact?.to).toEqual([]);
    expect(coverage.names.get('ada-morel')).toMatchObject({ slug: 'ada-morel', kind: 'person' });
    expect(coverage.names.get('valmont')).toMatchObject({ kind: 'place', demonyms: ['valmontois'] });
    expect(coverage.names.get('gazette')).toMatchObject({ kind: 'organisation' });
    expect(coverage.concepts.get('footbridge')).toMatchObject({ id: 'footbridge', broader: ['bridge'] });
    expect(coverage.offices.get('mayor')).toEqual({ id: 'mayor', fr: ['maire'], en: ['mayor'] });
  });

  it('may name kinds of what every coverage has', async () => {
    const files = edited(TOWN, VOCABULARY, 'broader: [bridge]', 'broader: [bridge, travel]');
    const loaded = await loadCoverage(memorySource(files), new Set(['travel']));
    expect(loaded).toMatchObject({ ok: true });
    expect(await mistakes(files)).toHaveLength(1);
  });

  it('keeps an unquoted date as it is written', async () => {
    const coverage = await load(TOWN);
    expect(coverage.facts[0]?.when?.date).toBe('2030-03-01');
  });

  it('has every fact in exactly one event', async () => {
    const coverage = await load(TOWN);
    expect(coverage.events.flatMap(({ facts }) => facts)).toHaveLength(coverage.facts.length);
    for (const fact of coverage.facts) expect(coverage.eventOf.get(fact)?.facts).toContain(fact);
  });

  it('cannot be changed', async () => {
    const coverage = await load(TOWN);
    const fact = coverage.facts[0];
    expect(() => Object.assign(fact?.quote ?? {}, { exact: 'something else' })).toThrow(TypeError);
    expect(() => Object.assign(coverage.facts, [])).not.toThrow();
    expect(() => Object.assign(coverage.facts, { 0: undefined })).toThrow(TypeError);
    expect(() => Object.assign(coverage.names.get('valmont') ?? {}, { slug: 'x' })).toThrow(TypeError);
    expect(() => Object.assign(coverage, { version: '' })).toThrow(TypeError);
  });

  it('has the same version for the same files in any order, and another for any change', async () => {
    const { version } = await load(TOWN);
    expect(version).toMatch(/^[0-9a-f]{12}$/);
    expect((await load(Object.fromEntries(Object.entries(TOWN).toReversed()))).version).toBe(version);
    expect((await load({ ...TOWN, [PEOPLE]: `${TOWN[PEOPLE]}# a remark\n` })).version).not.toBe(version);
    const { [COURIER]: courier = '', ...rest } = TOWN;
    expect((await load({ ...rest, [COURIER.replace('courier', 'mail')]: courier })).version).not.toBe(
      version,
    );
  });

  it('needs no vocabulary, and only the names it uses', async () => {
    const { [VOCABULARY]: _, ...rest } = TOWN;
    const found = await mistakes(rest);
    expect(found).not.toHaveLength(0);
    expect(found.every((mistake) => /unknown slug "(departure|bridge|mayor)"/.test(mistake))).toBe(true);
  });

  it('takes a names file that holds no name yet', async () => {
    const files = edited(TOWN, GAZETTE, 'outlet: gazette', 'outlet: null');
    const [firstLine = ''] = (TOWN[ORGANISATIONS] ?? '').split('\n');
    expect(await mistakes({ ...files, [ORGANISATIONS]: `${firstLine}\n` })).toEqual([]);
  });
});

describe('the files of a knowledge base', () => {
  it.each([
    ['articles/2030-03-04-late.yml', `${'articles/2030-03-04-late.yml'}: is not an article`],
    ['articles/notes.txt', 'articles/notes.txt: is not an article'],
    ['articles/march/2030-03-04-late.yaml', 'articles/march/2030-03-04-late.yaml: is not an article'],
    ['names/people.yml', 'names/people.yml: is not a file that is read; did you mean names/people.yaml?'],
    ['names/organizations.yaml', 'did you mean names/organisations.yaml?'],
    ['vocabulary.yml', 'vocabulary.yml: is not a file that is read; did you mean vocabulary.yaml?'],
    ['vocabulary.yAML', 'did you mean vocabulary.yaml?'],
  ])('are known by name: %s is a mistake', async (path, expected) => {
    const found = await mistakes({ ...TOWN, [path]: '# nothing\n' });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });

  it.each(['README.md', 'schema/article.json', 'language/fr.yaml'])('may stand beside %s', async (path) => {
    expect(await mistakes({ ...TOWN, [path]: 'anything' })).toEqual([]);
  });

  it.each([
    ['articles/bridge.yaml', 'begins with its date'],
    ['articles/2030-03-02-The Bridge.yaml', 'begins with its date'],
    ['articles/2030-02-30-bridge.yaml', '"2030-02-30" in its name is no day of the calendar'],
  ])('begin with a date where they are articles: %s does not', async (path, expected) => {
    const { [GAZETTE]: gazette = '', ...rest } = TOWN;
    const found = await mistakes({ ...rest, [path]: gazette });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });

  it('include at least one article', async () => {
    const { [GAZETTE]: _, [COURIER]: __, ...rest } = TOWN;
    expect(await mistakes(rest)).toEqual([
      'articles: the folder is missing or holds no article; add one YAML file for each article',
    ]);
  });

  it('include names', async () => {
    const { [GAZETTE]: gazette = '' } = TOWN;
    expect(await mistakes({ [GAZETTE]: gazette })).toEqual([
      'names: the folder is missing or holds no names; add names/people.yaml, names/organisations.yaml, names/places.yaml',
    ]);
  });

  it('are UTF-8', async () => {
    const latin1 = Buffer.from(TOWN[PEOPLE] ?? '', 'latin1');
    const found = await mistakes({ ...TOWN, [PEOPLE]: latin1 });
    expect(found).toEqual([`${PEOPLE}:4:15: is not UTF-8 text; save it as UTF-8`]);
  });

  it('may begin with a byte order mark and end lines as Windows does', async () => {
    const windows = (content: string): string => `\ufeff${content.replaceAll('\n', '\r\n')}`;
    const files = Object.fromEntries(Object.entries(TOWN).map(([path, content]) => [path, windows(content)]));
    expect(await mistakes(files)).toEqual([]);
  });

  it('are at most a megabyte', async () => {
    const found = await mistakes({ ...TOWN, [PEOPLE]: `${TOWN[PEOPLE]}# ${'x'.repeat(2 ** 20)}\n` });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${PEOPLE}: too large`);
  });

  it('are not even read where they are larger', async () => {
    const source = memorySource(TOWN);
    const loaded = await loadCoverage({
      ...source,
      list: async () => [...(await source.list()), { path: 'articles/2030-03-09-huge.yaml', size: 2 ** 40 }],
    });
    expect(loaded.ok ? [] : loaded.mistakes.map(formatMistake)).toEqual([
      'articles/2030-03-09-huge.yaml: too large: 1,099,511,627,776 bytes; keep it under 1,048,576 bytes',
    ]);
  });

  it('are not empty where they are articles', async () => {
    expect(await mistakes({ ...TOWN, [GAZETTE]: '' })).toEqual([
      `${GAZETTE}:1:1: the file is empty; write its content, or delete it`,
    ]);
  });
});

describe('whatever a file holds', () => {
  const SCRAPS = [
    '\n',
    '  ',
    '- ',
    ': ',
    '{',
    ']',
    '"',
    "'",
    '#',
    '&a ',
    '*a',
    '!x ',
    '|',
    '\t',
    '\u0000',
    '~',
    'null',
    '---',
  ];

  it('loading ends with a coverage or with mistakes that have a place in the file', async () => {
    const files = fc.constantFrom(...Object.keys(TOWN));
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 20 }), fc.constantFrom('', ...SCRAPS)), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(files, edits, async (path, changes) => {
        let content = TOWN[path] ?? '';
        for (const [at, length, scrap] of changes) {
          const start = at % (content.length + 1);
          content = content.slice(0, start) + scrap + content.slice(start + length);
        }
        const loaded = await loadCoverage(memorySource({ ...TOWN, [path]: content }));
        const lines = content.split('\n').length;
        for (const { file, position, problem, remedy } of loaded.ok ? [] : loaded.mistakes) {
          expect(problem).not.toBe('');
          expect(remedy).not.toBe('');
          if (file === path && position !== undefined) {
            expect(position.line).toBeGreaterThanOrEqual(1);
            expect(position.line).toBeLessThanOrEqual(lines);
            expect(position.column).toBeGreaterThanOrEqual(1);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('an anchor that contains itself does no harm', async () => {
    const files = edited(TOWN, GAZETTE, 'where: [valmont]', 'where: &here [valmont, *here]');
    expect(await mistakes(files)).toEqual([expect.stringContaining('facts[1].where[1]: expected a text')]);
  });
});
