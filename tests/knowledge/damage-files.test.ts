import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCoverage } from '../../src/knowledge/loading.js';
import { formatMistake } from '../../src/knowledge/mistake.js';
import { folderSource, type KnowledgeSource } from '../../src/knowledge/source.js';
import { GAZETTE, PEOPLE, TOWN } from './town.js';

const EXTRA = 'articles/2030-06-01-extra.yaml';

let folder: string;
const at = (path: string) => join(folder, path);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'depeche-damage-'));
  for (const [path, content] of Object.entries(TOWN)) {
    await mkdir(dirname(at(path)), { recursive: true });
    await writeFile(at(path), content);
  }
});
afterEach(() => rm(folder, { recursive: true }));

async function mistakes(source: KnowledgeSource = folderSource(folder)): Promise<string[]> {
  const loaded = await loadCoverage(source);
  return loaded.ok ? [] : loaded.mistakes.map(formatMistake);
}

/** The same folder, where something happens after the files were listed and before one of them is read. */
function meanwhile(path: string, happen: () => Promise<void>): KnowledgeSource {
  const source = folderSource(folder);
  return {
    ...source,
    read: async (read) => {
      if (read === path) await happen();
      return await source.read(read);
    },
  };
}

describe('a folder that is damaged is refused, with the place and the reason:', () => {
  it('a file of 50 MB, which is not even read', async () => {
    await truncate(at(GAZETTE), 50 * 2 ** 20);
    expect(await mistakes()).toEqual([
      `${GAZETTE}: too large: 52,428,800 bytes; keep it under 1,048,576 bytes`,
    ]);
  });

  it('a file that grows to 50 MB once it is listed', async () => {
    const growing = meanwhile(GAZETTE, () => truncate(at(GAZETTE), 50 * 2 ** 20));
    expect(await mistakes(growing)).toEqual([expect.stringContaining(`${GAZETTE}: too large: 52,428,800`)]);
  });

  it('a file that vanishes once it is listed', async () => {
    expect(await mistakes(meanwhile(GAZETTE, () => rm(at(GAZETTE))))).toEqual([
      `${GAZETTE}: cannot be read: it does not exist; make it a file that can be read`,
    ]);
  });

  it('a folder that vanishes once it is listed', async () => {
    const vanishing = meanwhile(GAZETTE, () => rm(at('articles'), { recursive: true }));
    const found = await mistakes(vanishing);
    expect(found).toContainEqual(expect.stringContaining(`${GAZETTE}: cannot be read`));
  });

  it('a link that leads back to itself', async () => {
    await symlink('2030-06-01-extra.yaml', at(EXTRA));
    expect(await mistakes()).toEqual([
      `${EXTRA}: cannot be read: it is a link that leads back to itself; make it a file that can be read`,
    ]);
  });

  it('a folder that is such a link', async () => {
    await rm(at('names'), { recursive: true });
    await symlink('names', at('names'));
    expect(await mistakes()).toEqual([expect.stringContaining('a link that leads back to itself')]);
  });

  it('a folder that holds itself', async () => {
    await symlink('..', at('articles/2030-06-01-extra.yaml'));
    expect(await mistakes()).toEqual([expect.stringContaining(`${EXTRA}: cannot be read: it is a folder`)]);
  });

  it('a link to nothing', async () => {
    await rm(at(PEOPLE));
    await symlink('nowhere.yaml', at(PEOPLE));
    expect(await mistakes()).toContainEqual(
      `${PEOPLE}: cannot be read: it does not exist; make it a file that can be read`,
    );
  });

  it.runIf(process.platform === 'linux')(
    'a device without an end, or a pipe to which nobody writes',
    async () => {
      await symlink('/dev/zero', at(EXTRA));
      execFileSync('mkfifo', [at('articles/2030-06-02-pipe.yaml')]);
      expect(await mistakes()).toEqual([
        `${EXTRA}: cannot be read: it is not a regular file; make it a file that can be read`,
        'articles/2030-06-02-pipe.yaml: cannot be read: it is not a regular file; make it a file that can be read',
      ]);
    },
  );
});
