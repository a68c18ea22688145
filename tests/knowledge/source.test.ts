import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCoverage } from '../../src/knowledge/loading.js';
import { formatMistake } from '../../src/knowledge/mistake.js';
import { folderSource } from '../../src/knowledge/source.js';
import { type Files, TOWN } from './town.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'depeche-source-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function write(files: Files): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

async function mistakes(where = folder): Promise<string[]> {
  const loaded = await loadCoverage(folderSource(where));
  return loaded.ok ? [] : loaded.mistakes.map(formatMistake);
}

describe('a folder', () => {
  it('holds a knowledge base', async () => {
    await write(TOWN);
    const loaded = await loadCoverage(folderSource(folder));
    expect(loaded.ok && loaded.coverage.facts.length).toBe(5);
  });

  it('may hold other folders and hidden files, which are not read', async () => {
    await write({
      ...TOWN,
      'schema/article.json': '{',
      'language/fr.yaml': ': : :',
      'articles/.draft.yaml': ': : :',
      '.DS_Store': '',
      'README.md': '# Town',
    });
    expect(await mistakes()).toEqual([]);
  });

  it('that does not exist is reported', async () => {
    expect(await mistakes(join(folder, 'nowhere'))).toEqual([
      `the knowledge base: the folder ${join(folder, 'nowhere')} cannot be read: it does not exist; check KNOWLEDGE_DIR, or --data on the command line`,
    ]);
  });

  it('that is a file is reported', async () => {
    await write({ data: '' });
    expect(await mistakes(join(folder, 'data'))).toEqual([expect.stringContaining('it is not a folder')]);
  });

  it('that is empty lacks articles and names', async () => {
    const found = await mistakes();
    expect(found).toHaveLength(2);
    expect(found[0]).toContain('articles: the folder is missing or holds no article');
    expect(found[1]).toContain('names: the folder is missing or holds no names');
  });

  it('among the articles is reported, and so is a broken link', async () => {
    await write({ ...TOWN, 'articles/2030-03/2030-03-09-x.yaml': '' });
    await mkdir(join(folder, 'articles/2030-03-10-x.yaml'));
    await symlink(join(folder, 'nowhere.yaml'), join(folder, 'articles/2030-03-11-x.yaml'));
    const found = await mistakes();
    expect(found).toEqual([
      expect.stringContaining('articles/2030-03: is not an article'),
      expect.stringContaining('articles/2030-03-10-x.yaml: cannot be read: it is a folder'),
      expect.stringContaining('articles/2030-03-11-x.yaml: cannot be read: it does not exist'),
    ]);
  });
});

describe('a file of a folder', () => {
  const bytesAt = async (path: string, position: number, length: number): Promise<string> => {
    const file = await folderSource(folder).open(path);
    if (file === null) return 'no such file';
    const bytes = new Uint8Array(length);
    file.read(bytes, position);
    file.close();
    return new TextDecoder().decode(bytes);
  };

  it('is read in places', async () => {
    await write({ 'a.txt': 'one two three' });
    expect(await bytesAt('a.txt', 4, 3)).toBe('two');
    await expect(bytesAt('a.txt', 10, 9)).rejects.toThrow('the file ends too early');
  });

  it('stays what it was when it was opened, whatever takes its name', async () => {
    await write({ 'a.txt': 'old', 'b.txt': 'new' });
    const file = await folderSource(folder).open('a.txt');
    await rename(join(folder, 'b.txt'), join(folder, 'a.txt'));
    const bytes = new Uint8Array(3);
    file?.read(bytes, 0);
    file?.close();
    expect(new TextDecoder().decode(bytes)).toBe('old');
    expect(await bytesAt('a.txt', 0, 3)).toBe('new');
  });

  it('need not be there, and is none where it is a folder', async () => {
    expect(await bytesAt('a.txt', 0, 1)).toBe('no such file');
    await mkdir(join(folder, 'b.txt'));
    await expect(bytesAt('b.txt', 0, 1)).rejects.toThrow('cannot be read: it is not a regular file');
  });
});
