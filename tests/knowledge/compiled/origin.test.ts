import { describe, expect, it } from 'vitest';
import { changedSince, originOf } from '../../../src/knowledge/compiled/origin.js';
import { isKnowledgeFile, type KnowledgeSource } from '../../../src/knowledge/source.js';
import { edited, GAZETTE, memorySource, PEOPLE, TOWN } from '../town.js';

/** A source whose files have a stamp, and that counts what is read of it. */
function stamped(files: Readonly<Record<string, string>>, stamp: (path: string) => string) {
  const plain = memorySource(files);
  const read: string[] = [];
  const source: KnowledgeSource = {
    ...plain,
    list: async () => (await plain.list()).map((file) => ({ ...file, stamp: stamp(file.path) })),
    read: (path) => {
      read.push(path);
      return plain.read(path);
    },
  };
  return { source, read };
}

const before = await originOf(stamped(TOWN, () => 'monday').source, isKnowledgeFile);
const changed = (source: KnowledgeSource) => changedSince(before, source, isKnowledgeFile);

describe('what something was made from', () => {
  it('is the same where every file has its stamp: none is read', async () => {
    const { source, read } = stamped(TOWN, () => 'monday');
    expect(await changed(source)).toBeNull();
    expect(read).toEqual([]);
  });

  it('is the same where files are copies: those with another stamp are read', async () => {
    const { source, read } = stamped(TOWN, (path) => (path === PEOPLE ? 'tuesday' : 'monday'));
    expect(await changed(source)).toBeNull();
    expect(read).toEqual([PEOPLE]);
  });

  it('is the same for a source without stamps', async () => {
    expect(await changed(memorySource(TOWN))).toBeNull();
  });

  it('has changed where one letter of a file has', async () => {
    const files = edited(TOWN, GAZETTE, 'its twelve bridges', 'its twelve bridgez');
    expect(await changed(stamped(files, () => 'tuesday').source)).toBe(GAZETTE);
  });

  it('has changed where a file came or went, or has another length', async () => {
    const { [PEOPLE]: _, ...fewer } = TOWN;
    const more = { ...TOWN, 'articles/2030-04-01-more.yaml': 'title: More\n' };
    const longer = edited(TOWN, GAZETTE, 'its twelve bridges', 'its twelve great bridges');
    expect(await changed(stamped(fewer, () => 'monday').source)).toBe(PEOPLE);
    expect(await changed(stamped(more, () => 'monday').source)).toBe('articles/2030-04-01-more.yaml');
    expect(await changed(stamped(longer, () => 'monday').source)).toBe(GAZETTE);
  });

  it('takes no notice of files that are no part of it', async () => {
    const files = { ...TOWN, 'notes.txt': 'to do' };
    expect(await changed(stamped(files, () => 'monday').source)).toBeNull();
  });
});
