import { describe, expect, it } from 'vitest';
import type { Coverage } from '../../src/knowledge/coverage.js';
import { loadCoverage } from '../../src/knowledge/loading.js';
import { formatMistake } from '../../src/knowledge/mistake.js';
import { fc } from '../support/properties.js';
import {
  COURIER,
  edited,
  type Files,
  GAZETTE,
  memorySource,
  ORGANISATIONS,
  PEOPLE,
  PLACES,
  TOWN,
  VOCABULARY,
} from './town.js';

async function load(files: Files): Promise<Coverage> {
  const loaded = await loadCoverage(memorySource(files));
  if (!loaded.ok) throw new Error(loaded.mistakes.map(formatMistake).join('\n'));
  return loaded.coverage;
}

async function mistakes(files: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
  const loaded = await loadCoverage(memorySource(files));
  return loaded.ok ? [] : loaded.mistakes.map(formatMistake);
}

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

describe('a mistake', () => {
  it.each([
    [
      'a mistyped key',
      [GAZETTE, 'who: [jean-roux]', 'whoo: [jean-roux]'],
      `${GAZETTE}:21:5: facts[1].whoo: unknown key "whoo"; did you mean "who"?`,
    ],
    [
      'a key from nowhere',
      [GAZETTE, 'language: en', 'language: en\nweather: fine'],
      `${GAZETTE}:7:1: weather: unknown key "weather"; the keys known here are title, outlet, agency, byline, published, language, url, note, facts`,
    ],
    [
      'a missing key',
      [GAZETTE, '    quote: { exact: its twelve bridges }\n', ''],
      `${GAZETTE}:27:5: facts[2].quote: "quote" is missing; add "quote" with its keys`,
    ],
    [
      'a required key that is only misspelt',
      [GAZETTE, 'quote: { exact: its', 'quot: { exact: its'],
      `${GAZETTE}:33:5: facts[2].quot: unknown key "quot"; did you mean "quote"?`,
    ],
    [
      'an unknown slug',
      [GAZETTE, 'who: [ada-morel, jean-roux]', 'who: [ada-morell, jean-roux]'],
      `${GAZETTE}:11:11: facts[0].who[0]: unknown slug "ada-morell"; did you mean "ada-morel"?`,
    ],
    [
      'a slug of the wrong kind',
      [GAZETTE, 'where: [town-hall, valmont]', 'where: [ada-morel, valmont]'],
      `${GAZETTE}:12:13: facts[0].where[0]: "ada-morel" is a person; write the slug of a place (names/places.yaml), or add it there`,
    ],
    [
      'a concept among those who act',
      [GAZETTE, 'who: [valmont]', 'who: [bridge]'],
      `${GAZETTE}:29:11: facts[2].who[0]: "bridge" is a concept; write the slug of a person, organisation or place (names/), or add it there`,
    ],
    [
      'an outlet without a name',
      [GAZETTE, 'outlet: gazette', 'outlet: gazete'],
      `${GAZETTE}:3:9: outlet: unknown slug "gazete"; did you mean "gazette"?`,
    ],
    [
      'a number of something unknown',
      [GAZETTE, 'of: bridge', 'of: tunnel'],
      `${GAZETTE}:31:32: facts[2].numbers[0].of: unknown slug "tunnel"; write the slug of a name (names/) or a concept (vocabulary.yaml), or add it there`,
    ],
    [
      'an attribution to nobody',
      [COURIER, 'attribution: [ada-morel]', 'attribution: [ada-moral]'],
      `${COURIER}:24:19: facts[1].attribution[0]: unknown slug "ada-moral"; did you mean "ada-morel"?`,
    ],
    [
      'an office that the vocabulary lacks',
      [PEOPLE, 'office: mayor', 'office: major'],
      `${PEOPLE}:7:15: ada-morel.roles[0].office: unknown slug "major"; did you mean "mayor"?`,
    ],
    [
      'an office held at a person',
      [PEOPLE, 'at: valmont', 'at: jean-roux'],
      `${PEOPLE}:8:11: ada-morel.roles[0].at: "jean-roux" is a person; write the slug of a place or organisation (names/), or add it there`,
    ],
    [
      'a wider concept that does not exist',
      [VOCABULARY, 'broader: [bridge]', 'broader: [bridges]'],
      `${VOCABULARY}:7:63: concepts.footbridge.broader[0]: unknown slug "bridges"; did you mean "bridge"?`,
    ],
    [
      'a day that the calendar lacks',
      [GAZETTE, 'date: 2030-03-02,', 'date: 2030-02-30,'],
      `${GAZETTE}:5:20: published.date: there is no day 30 in 2030-02, which has 28 days; write a day of the calendar`,
    ],
    [
      'a date that is not EDTF',
      [GAZETTE, 'date: 2030-03-02,', 'date: 2 March 2030,'],
      `${GAZETTE}:5:20: published.date: "2 March 2030" is not an EDTF date; write 2025-09-04, 2024-12, 2024, 2022-02/.., 2025-09-05~ or 2025-09-04/2025-09-05`,
    ],
    [
      'a year that YAML reads as a number',
      [GAZETTE, 'date: 2030-03-02,', 'date: 2030,'],
      `${GAZETTE}:5:20: published.date: expected a text, found 2030; put it in quotes: "2030"`,
    ],
    [
      'an unknown type',
      [GAZETTE, 'type: meeting', 'type: meting'],
      `${GAZETTE}:10:11: facts[0].type: "meting" is not known here; did you mean "meeting"? write one of meeting, visit, statement, message, agreement, ceremony, accusation, aid, background`,
    ],
    [
      'a date resolved from nothing',
      [GAZETTE, ', phrase: Friday', ''],
      `${GAZETTE}:13:11: facts[0].when: a resolved date needs "phrase"; add the words it was resolved from`,
    ],
    [
      'one slug in place of a list',
      [GAZETTE, 'who: [valmont]', 'who: valmont'],
      `${GAZETTE}:29:10: facts[2].who: expected a list, found "valmont"; write it as a list: [valmont]`,
    ],
    [
      'an empty text',
      [GAZETTE, 'fr: Jean Roux repart le soir.', 'fr: ""'],
      `${GAZETTE}:25:17: facts[1].says.fr: "" is empty; write a text or take the key out`,
    ],
    [
      'a misspelt key in a form that a value may have',
      [GAZETTE, '{ count: 12, of: bridge }', '{ count: 12, off: bridge }'],
      `${GAZETTE}:31:28: facts[2].numbers[0].off: unknown key "off"; did you mean "of"?`,
    ],
    [
      'a value of no known form',
      [GAZETTE, '{ count: 12, of: bridge }', '{ count: twelve, of: bridge }'],
      `${GAZETTE}:31:24: facts[2].numbers[0].count: expected a number or keys with values, found "twelve"; write a number or keys with values`,
    ],
    [
      'a negative number',
      [GAZETTE, 'count: 12', 'count: -1'],
      `${GAZETTE}:31:24: facts[2].numbers[0].count: -1 is too small; write 0 or more`,
    ],
    [
      'an address that a browser would not open',
      [GAZETTE, 'https://gazette.example/bridge', 'javascript:alert(1)'],
      `${GAZETTE}:7:6: url: "javascript:alert(1)" is not a web address; write one that begins with https://, or null`,
    ],
    [
      'a slug with a capital',
      [PEOPLE, 'jean-roux:', 'Jean-roux:'],
      `${PEOPLE}:9:1: Jean-roux: "Jean-roux" is not an identifier; write lowercase letters, digits and single hyphens, such as "xi-jinping"`,
    ],
    [
      'a fact id that is taken',
      [GAZETTE, 'id: minister-leaves', 'id: mayor-meets-minister'],
      `${GAZETTE}:19:9: facts[1].id: "mayor-meets-minister" is the id of another fact of this article; give it its own`,
    ],
    [
      'a spelling given twice',
      [PEOPLE, '[Adèle Morel]', '[Adèle Morel, A. Morel, Adèle Morel]'],
      `${PEOPLE}:4:36: ada-morel.aliases[2]: "Adèle Morel" is in this list twice; keep one of the two`,
    ],
    [
      'a spelling given twice in different encodings',
      [PEOPLE, '[Adèle Morel]', '[Adèle Morel, Ade\u0300le Morel]'],
      `${PEOPLE}:4:26: ada-morel.aliases[1]: "Ade\u0300le Morel" is in this list twice; keep one of the two`,
    ],
    [
      'a participant given twice',
      [GAZETTE, 'who: [jean-roux]', 'who: [jean-roux, jean-roux]'],
      `${GAZETTE}:21:22: facts[1].who[1]: "jean-roux" is in this list twice; keep one of the two`,
    ],
    [
      'a place that is also a person',
      [PLACES, 'station:', 'ada-morel:'],
      `${PLACES}:8:1: ada-morel: "ada-morel" is a person already (${PEOPLE}); give one of the two another slug`,
    ],
    [
      'a concept that is also an office',
      [VOCABULARY, 'footbridge:', 'mayor:'],
      `${VOCABULARY}:7:3: concepts.mayor: "mayor" is an office already (${VOCABULARY}); give one of the two another slug`,
    ],
    [
      'a place that lies in itself',
      [PLACES, '  demonyms: [valmontois]', '  within: town-hall'],
      `${PLACES}:7:11: town-hall.within: goes round in a circle: valmont → town-hall → valmont; take one "within" out`,
    ],
    [
      'concepts that are each wider than the other',
      [VOCABULARY, 'en: [bridge] }', 'en: [bridge], broader: [footbridge] }'],
      `${VOCABULARY}:7:62: concepts.footbridge.broader: goes round in a circle: bridge → footbridge → bridge; take one "broader" out`,
    ],
    [
      'a key given twice',
      [GAZETTE, 'language: en', 'language: en\nlanguage: en'],
      `${GAZETTE}:7:1: language: the key "language" is given twice; keep one of the two`,
    ],
    [
      'a mark that turns the text',
      [GAZETTE, 'en: Ada Morel and', 'en: Ada \u202eMorel and'],
      `${GAZETTE}:16:11: facts[0].says.en: contains the character U+202E, which cannot be seen or turns the text around it; take it out`,
    ],
    [
      'a control character behind an escape',
      [GAZETTE, 'exact: its twelve bridges', String.raw`exact: "its \e[31mtwelve bridges"`],
      `${GAZETTE}:33:21: facts[2].quote.exact: contains the character U+001B, which cannot be seen or turns the text around it; take it out`,
    ],
    [
      'a colon in an unquoted text',
      [GAZETTE, 'title: The', 'title: Valmont: the'],
      `${GAZETTE}:2:8: not readable as YAML: Nested mappings are not allowed in compact mappings; put the text in quotes: unquoted, a colon followed by a space begins a key`,
    ],
    [
      'an article without a fact',
      [GAZETTE, (TOWN[GAZETTE] ?? '').slice((TOWN[GAZETTE] ?? '').indexOf('\n  - id: mayor')), ' []\n'],
      `${GAZETTE}:8:8: facts: an article needs at least one fact; add one`,
    ],
  ] as const)('is told with its place and its remedy: %s', async (_, [path, before, after], expected) => {
    expect(await mistakes(edited(TOWN, path, before, after))).toEqual(expect.arrayContaining([expected]));
  });

  it('is told once', async () => {
    expect(await mistakes(edited(TOWN, GAZETTE, 'quote: { exact: its', 'quot: { exact: its'))).toHaveLength(
      1,
    );
    expect(
      await mistakes(edited(TOWN, PLACES, '  demonyms: [valmontois]', '  within: town-hall')),
    ).toHaveLength(1);
  });

  it('does not hide another, in its own or another file', async () => {
    let files = edited(TOWN, GAZETTE, 'type: meeting', 'type: meting');
    files = edited(files, GAZETTE, 'who: [ada-morel, jean-roux]', 'who: [ada-morell, jean-roux]');
    files = edited(files, GAZETTE, 'id: minister-leaves', 'id: mayor-meets-minister');
    files = edited(files, COURIER, 'language: fr', 'language: de');
    files = edited(files, PEOPLE, 'aliases:', 'aliasses:');
    expect((await mistakes(files)).map((mistake) => mistake.slice(0, mistake.indexOf(': ')))).toEqual([
      `${GAZETTE}:10:11`,
      `${GAZETTE}:11:11`,
      `${GAZETTE}:19:9`,
      `${COURIER}:6:11`,
      `${PEOPLE}:4:3`,
    ]);
  });

  it('in the YAML of a names file does not make every slug unknown', async () => {
    const found = await mistakes({ ...TOWN, [PEOPLE]: 'ada-morel: [\n' });
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((mistake) => mistake.startsWith(PEOPLE))).toBe(true);
  });

  it('shows nothing that could play tricks on a terminal', async () => {
    const files = edited(TOWN, GAZETTE, 'type: meeting', String.raw`type: "\e[2Jmeeting"`);
    const found = (await mistakes(files)).join('\n');
    expect(found).toContain('U+001B');
    expect(found).not.toContain('\u001b');
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
