import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runKb } from '../../src/cli/kb-commands.js';
import { edited, type Files, GAZETTE, PEOPLE, TOWN } from '../knowledge/town.js';
import { LANGUAGE_DATA } from '../support/real-desk.js';

let data: string;
let texts: string;

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'depeche-kb-'));
  texts = await mkdtemp(join(tmpdir(), 'depeche-texts-'));
});

afterEach(async () => {
  await Promise.all([data, texts].map((folder) => rm(folder, { recursive: true })));
});

async function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

async function kb(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runKb(args, {
    knowledgeFolder: data,
    stateFolder: join(data, 'state'),
    languageFolder: LANGUAGE_DATA,
    print: (text) => out.push(text),
    complain: (text) => err.push(text),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const TEXTS: Files = {
  'a.txt': `The minister comes to see the bridge. They met in the town hall on Friday. Of its twelve bridges … and left in the evening.`,
  'b.txt': `Un pont pour Valmont. Vendredi, le ministre a rencontré la maire ; il est reparti dans la nuit.`,
};

describe('kb check', () => {
  it('says in one line that there is no mistake', async () => {
    await write(data, TOWN);
    expect(await kb('check')).toEqual({
      code: 0,
      out: '2 articles, 5 facts, 6 names, 3 concepts, no mistakes',
      err: '',
    });
  });

  it('says how many quotations were found in the texts', async () => {
    await write(data, TOWN);
    await write(texts, TEXTS);
    expect(await kb('check', '--texts', texts)).toEqual({
      code: 0,
      out: '2 articles, 5 facts, 6 names, 3 concepts, 5 quotations found in 2 texts, no mistakes',
      err: '',
    });
  });

  it('tells every mistake of every file with place, path, problem and remedy', async () => {
    let files = edited(TOWN, GAZETTE, 'exact: its twelve bridges', 'exact: its eleven bridges');
    files = edited(files, GAZETTE, 'who: [jean-roux]', 'whoo: [jean-roux]');
    files = edited(files, PEOPLE, '# yaml-language-server: $schema=../schema/names.json\n', '');
    await write(data, files);
    await write(texts, TEXTS);
    expect(await kb('check', '--texts', texts)).toEqual({
      code: 1,
      out: [
        `${join(data, GAZETTE)}:21:5 facts[1].whoo: unknown key "whoo"`,
        '    → did you mean "who"?',
        `${join(data, GAZETTE)}:33:21 facts[2].quote.exact: not in a.txt; nearest is "its twelve bridges"`,
        '    → the text has "twelve" where the quotation has "eleven"',
        `${join(data, PEOPLE)}:1:1: the first line does not name the schema`,
        '    → begin with: # yaml-language-server: $schema=../schema/names.json',
        '',
        '3 mistakes in 2 files',
      ].join('\n'),
      err: '',
    });
  });

  it('notes a text that belongs to no article', async () => {
    await write(data, TOWN);
    await write(texts, { ...TEXTS, 'c.txt': 'Another story' });
    const { code, out } = await kb('check', '--texts', texts);
    expect(code).toBe(0);
    expect(out).toContain(`${join(texts, 'c.txt')} is the text of no article`);
  });

  it('takes another folder with --data', async () => {
    await write(join(data, 'elsewhere'), TOWN);
    expect((await kb('check', '--data', join(data, 'elsewhere'))).code).toBe(0);
    expect((await kb('check')).code).toBe(1);
  });

  it('finds the knowledge base of this project without a mistake', async () => {
    expect(await kb('check', '--data', 'data')).toMatchObject({ code: 0, err: '' });
  });
});

describe('kb build', () => {
  const path = () => join(data, 'compiled.kb');

  it('writes the compiled form, and leaves it while it is current', async () => {
    await write(data, TOWN);
    const first = await kb('build');
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toMatch(/compiled\.kb written: 5 facts, [\d,]+ bytes$/);
    const { mtimeMs } = await stat(path());
    expect(await kb('build')).toEqual({ code: 0, out: `${path()} is current`, err: '' });
    expect((await stat(path())).mtimeMs).toBe(mtimeMs);
    await write(data, edited(TOWN, GAZETTE, 'Valmont has twelve', 'Valmont has eleven'));
    expect((await kb('build')).out).toContain('written');
    expect(await readdir(data)).not.toContain('compiled.kb.new');
  });

  it('writes nothing of a knowledge base with mistakes, and tells them', async () => {
    await write(data, edited(TOWN, GAZETTE, 'type: background', 'tpye: background'));
    const { code, out } = await kb('build');
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('tpye') });
    expect(await readdir(data)).not.toContain('compiled.kb');
  });

  it('leaves mistakes to whoever reads the knowledge base next with --quiet', async () => {
    await write(data, edited(TOWN, GAZETTE, 'type: background', 'tpye: background'));
    expect(await kb('build', '--quiet')).toEqual({ code: 0, out: '', err: '' });
    expect(await kb('build', '--quiet', '--data', 'no/such/folder')).toEqual({ code: 0, out: '', err: '' });
  });

  it('says where it cannot write', async () => {
    await write(data, TOWN);
    await mkdir(path());
    expect(await kb('build')).toMatchObject({ code: 2, err: expect.stringContaining(path()) });
  });
});

describe('kb list', () => {
  it('lists articles with their facts, and facts by type', async () => {
    await write(data, TOWN);
    const { code, out } = await kb('list');
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      '2030-03-02-gazette-bridge',
      '  The minister comes to see the bridge',
      '  en, 2030-03-02, 3 facts',
      '2030-03-03-courier-bridge',
      '  Un pont pour Valmont',
      '  fr, 2030-03-03~, 2 facts',
      '',
      '2 articles, 5 facts:',
      '      2 meeting',
      '      2 visit',
      '      1 background',
      '2 events told by several articles, 1 of them not in the same way',
    ]);
  });

  it('tells the mistakes of one that does not load', async () => {
    await write(data, edited(TOWN, GAZETTE, 'language: en', 'language: de'));
    const { code, out } = await kb('list');
    expect(code).toBe(1);
    expect(out).toContain(`${join(data, GAZETTE)}:6:11 language: "de" is not known here`);
  });
});

describe('kb schema', () => {
  it('writes the schemas that the first lines name, and says where nothing changed', async () => {
    await write(data, TOWN);
    expect((await kb('schema')).out).toContain(`${join(data, 'schema', 'article.json')} written`);
    expect(JSON.parse(await readFile(join(data, 'schema', 'article.json'), 'utf8'))).toMatchObject({
      title: 'An article and the facts it tells',
    });
    expect((await kb('schema')).out).toContain(`${join(data, 'schema', 'names.json')} is current`);
    expect((await kb('check')).code).toBe(0);
  });
});

describe('kb', () => {
  it.each([['--help'], ['-h'], ['check', '--help']])('explains itself: %s', async (...args) => {
    const { code, out } = await kb(...args);
    expect(code).toBe(0);
    expect(out).toContain('npm run kb -- check [--texts DIR] [--data DIR]');
  });

  it.each([
    [[], 'say what to do'],
    [['chek'], 'there is no command "chek"'],
    [['check', 'this'], '"this"'],
    [['check', '--text', 'x'], '--text'],
    [['check', '--texts'], '--texts'],
    [['list', '--texts', 'x'], '--texts goes with "check"'],
    [['list', '--quiet'], '--quiet goes with "build"'],
    [['build', '--data', 'no/such/folder'], 'there is no folder no/such/folder'],
    [['check', '--data', 'no/such/folder'], 'there is no folder no/such/folder'],
    [['check', '--data', 'package.json'], 'package.json is not a folder'],
    [['check', '--texts', 'no/such/folder'], 'no/such/folder'],
    [['check', '--texts', 'src'], 'src holds no *.txt'],
  ])('refuses wrong usage on standard error: %j', async (args, expected) => {
    const { code, out, err } = await kb(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(expected);
    expect(err).toContain('--help');
  });

  it('refuses a text that is not UTF-8', async () => {
    await write(texts, { 'a.txt': Buffer.from('été', 'latin1') });
    expect(await kb('check', '--texts', texts)).toMatchObject({
      code: 2,
      err: expect.stringContaining('is not UTF-8 text'),
    });
  });

  it('never shows a stack trace for bad data', async () => {
    await write(data, {
      'articles/2030-01-01-x.yaml': '[1, 2',
      'articles/2030-01-02-x.yaml': 'facts: { a: 1 }',
      'articles/2030-01-03-x.yaml': 'facts: [1, null, { who: { a: b }, quote: 7, numbers: [[]] }]',
      'articles/2030-01-04-x.yaml': '"text"',
      'names/people.yaml': '- 1',
      'names/places.yaml': 'a: { within: a, roles: [1, { office: [] }] }\nb: 7',
      'vocabulary.yaml': 'concepts: []\noffices: { __proto__: { fr: [], en: [] } }',
    });
    for (const command of ['check', 'list']) {
      const { code, out, err } = await kb(command);
      expect(code).toBe(1);
      expect(`${out}${err}`).not.toMatch(/^\s+at .+:\d+/m);
    }
  });
});
