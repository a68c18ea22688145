import { cp, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderSource } from '../../src/knowledge/source.js';
import { type Watching, watchSource } from '../../src/knowledge/watching.js';
import { GAZETTE, TOWN } from './town.js';

const EVERY = 20;

let above: string;
let folder: string;
let watching: Watching;
let changes: number;
/** How long each change is worked on, in milliseconds. */
let work: number;

beforeEach(async () => {
  above = await mkdtemp(join(tmpdir(), 'depeche-watching-'));
  folder = join(above, 'data');
  for (const [path, content] of Object.entries(TOWN)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  changes = 0;
  work = 0;
  await watch(folder);
});
afterEach(async () => {
  await watching.end();
  await rm(above, { recursive: true });
});

async function watch(where: string): Promise<void> {
  watching = await watchSource(
    folderSource(where),
    async () => {
      changes += 1;
      await pause(work);
    },
    EVERY,
  );
}

const edit = (content: string) => writeFile(join(folder, GAZETTE), content);
const changed = (count: number) => expect.poll(() => changes, { timeout: 3_000 }).toBe(count);
/** Long enough for a change to be noticed twice over. */
const aWhile = () => pause(EVERY * 8);

describe('a knowledge base that is watched', () => {
  it('is left alone while nothing changes', async () => {
    await aWhile();
    expect(changes).toBe(0);
  });

  it('has changed when a file is edited, added, replaced or removed', async () => {
    await edit('title: A\n');
    await changed(1);
    await writeFile(join(folder, 'articles/2030-04-01-more.yaml'), '');
    await changed(2);
    await writeFile(join(above, 'saved'), 'title: A\n');
    await rename(join(above, 'saved'), join(folder, GAZETTE));
    await changed(3);
    await rm(join(folder, GAZETTE));
    await changed(4);
  });

  it('has changed when the whole folder is replaced, gone or back', async () => {
    await cp(folder, join(above, 'next'), { recursive: true });
    await rename(folder, join(above, 'old'));
    await changed(1);
    await rename(join(above, 'next'), folder);
    await changed(2);
    await edit('title: B\n');
    await changed(3);
  });

  it('may be a link that is turned to another folder', async () => {
    await watching.end();
    await cp(folder, join(above, 'next'), { recursive: true });
    await symlink('data', join(above, 'current'));
    await watch(join(above, 'current'));
    await symlink('next', join(above, 'turned'));
    await rename(join(above, 'turned'), join(above, 'current'));
    await changed(1);
  });

  it('has changed once where many files are saved in a row', async () => {
    for (let file = 0; file < 10; file += 1) {
      await writeFile(join(folder, `articles/2030-05-0${file}.yaml`), 'x');
      await pause(EVERY / 4);
    }
    await changed(1);
    await aWhile();
    expect(changes).toBe(1);
  });

  it('is looked at again after what was done about a change: what changed meanwhile is not lost', async () => {
    work = 100;
    await edit('title: A\n');
    await changed(1);
    await edit('title: AA\n');
    expect(changes).toBe(1);
    await changed(2);
  });

  it('does not change for files that are not read', async () => {
    await writeFile(join(folder, '.draft.yaml'), 'x');
    await mkdir(join(folder, 'schema'));
    await writeFile(join(folder, 'schema', 'article.json'), '{}');
    await aWhile();
    expect(changes).toBe(0);
  });

  it('is not looked at any more once that is ended', async () => {
    await watching.end();
    await edit('title: A\n');
    await aWhile();
    expect(changes).toBe(0);
  });
});
