import { describe, expect, it } from 'vitest';
import { mistakes } from './loaded.js';
import { COURIER, edited, GAZETTE, PEOPLE, PLACES, TOWN, VOCABULARY } from './town.js';

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
