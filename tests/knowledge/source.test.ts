import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
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
