import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../src/knowledge/documents.js';
import { formatMistake } from '../../src/knowledge/mistake.js';
import { type ArticleText, checkQuotations } from '../../src/knowledge/texts.js';
import { COURIER, edited, type Files, GAZETTE, memorySource, TOWN } from './town.js';

const ENGLISH: ArticleText = {
  name: 'english.txt',
  content: `The minister comes to see the bridge

Ada Morel and Jean Roux met in the town hall
on Friday. The minister spoke of the town and its twelve bridges, and left in the evening.
`,
};
const FRENCH: ArticleText = {
  name: 'french.txt',
  content: `Un  pont pour Valmont
Vendredi, le ministre a rencontré la maire. «\u00a0Il est reparti\u00a0», dit-elle ; il est reparti dans la nuit.
`,
};

async function check(files: Files, texts: readonly ArticleText[] = [FRENCH, ENGLISH]) {
  const { mistakes, ...rest } = checkQuotations(await readDocuments(memorySource(files)), texts);
  return { ...rest, mistakes: mistakes.map(formatMistake) };
}

describe('the quotations of a knowledge base', () => {
  it('stand in the texts of their articles', async () => {
    expect(await check(TOWN)).toEqual({ mistakes: [], found: 5, unused: [] });
  });

  it('are looked for in the text with the title of their article only', async () => {
    const other = { name: 'other.txt', content: 'its twelve bridges' };
    const { content } = ENGLISH;
    const without = { ...ENGLISH, content: content.replace('its twelve bridges', 'all of it') };
    const { mistakes, unused } = await check(TOWN, [FRENCH, without, other]);
    expect(mistakes).toEqual([expect.stringContaining('facts[2].quote.exact: not in english.txt')]);
    expect(unused).toEqual(['other.txt']);
  });

  it('are not looked for in a text that only links to the article', async () => {
    const linking = {
      name: 'a.txt',
      content: 'Other news\n\nRead also: The minister comes to see the bridge',
    };
    expect(await check(TOWN, [linking, FRENCH, ENGLISH])).toEqual({
      mistakes: [],
      found: 5,
      unused: ['a.txt'],
    });
  });

  it('cannot be checked for an article without a text, which is reported', async () => {
    expect((await check(TOWN, [ENGLISH])).mistakes).toEqual([
      `${COURIER}:2:8: title: no text holds this title; add the article's text, or write the title as it is printed there`,
    ]);
    const files = edited(TOWN, COURIER, 'title: Un pont pour', 'title: Le pont pour');
    expect((await check(files)).mistakes).toEqual([
      `${COURIER}:2:8: title: no text holds this title; french.txt has "Un  pont pour Valmont"`,
    ]);
  });

  it.each([
    [
      'one word is another',
      [GAZETTE, 'its twelve bridges }', 'its eleven bridges }'],
      'not in english.txt; nearest is "its twelve bridges"; the text has "twelve" where the quotation has "eleven"',
    ],
    [
      'an accent is missing',
      [COURIER, 'a rencontré', 'a rencontre'],
      'not in french.txt; nearest is "le ministre a rencontré la maire"; the text has "rencontré" where the quotation has "rencontre"',
    ],
    [
      'nothing of the kind is there',
      [GAZETTE, 'its twelve bridges }', 'nobody was hurt }'],
      'not in english.txt, nor anything like it; copy it from the text',
    ],
    [
      'it stands there twice',
      [COURIER, 'il est reparti dans la nuit', 'reparti'],
      'stands 2 times in french.txt; give its "prefix" or "suffix"; it stands after "rencontré la maire. « Il est" and after "reparti », dit-elle ; il est"',
    ],
    [
      'it stands elsewhere than said',
      [GAZETTE, 'prefix: and', 'prefix: nor'],
      'stands in english.txt, but not between this prefix and suffix; it stands after "and its twelve bridges, and" and before "."',
    ],
    [
      'it cuts a word',
      [GAZETTE, 'its twelve bridges }', 'its twelve bridge }'],
      'begins or ends in the middle of a word; quote whole words',
    ],
  ] as const)('are mistakes where %s', async (_, [path, before, after], expected) => {
    const { mistakes, found } = await check(edited(TOWN, path, before, after));
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toContain(`quote.exact: ${expected}`);
    expect(found).toBe(4);
  });

  it('are checked where an article has other mistakes as well', async () => {
    let files = edited(TOWN, GAZETTE, 'type: meeting', 'type: meting');
    files = edited(files, GAZETTE, 'its twelve bridges }', 'its eleven bridges }');
    expect((await check(files)).mistakes).toHaveLength(1);
  });
});
