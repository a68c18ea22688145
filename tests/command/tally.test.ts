import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Refusal } from '../../src/answer/answer.js';
import { countTally } from '../../src/command/tally.js';
import { keepTally, NOTHING_COUNTED, readTally } from '../../src/command/tally-file.js';
import { NOW } from '../support/real-desk.js';

const lacking = (...missing: string[]): Refusal => ({ reason: 'unknown-name', missing });
const count = () => countTally(NOTHING_COUNTED, NOW);

describe('what the coverage could not answer', () => {
  it('is counted by missing piece, however it is written, most asked for first', () => {
    const tally = count();
    for (const missing of ['Merkel', 'Macron', 'MACRON']) tally.refused(lacking(missing));
    expect(tally.report().gaps).toEqual([
      { reason: 'unknown-name', missing: 'Macron', count: 2, last: '2025-10-01' },
      { reason: 'unknown-name', missing: 'Merkel', count: 1, last: '2025-10-01' },
    ]);
  });

  it('is counted by its reason where no piece is named', () => {
    const tally = count();
    tally.refused({ reason: 'detail', missing: [] });
    expect(tally.report().gaps).toMatchObject([{ reason: 'detail', missing: '', count: 1 }]);
  });

  it.each([
    ['a sentence', 'my neighbour told me that she would come tomorrow'],
    ['an address', 'ada@example.org'],
    ['a link', 'https://example.org'],
    ['a telephone number', '06 12 34 56 78'],
    ['an id', '123456789012345678'],
  ])('is not kept where it is %s', (_, missing) => {
    const tally = count();
    tally.refused(lacking(missing));
    expect(tally.report().gaps).toEqual([]);
  });

  it.each(['empty', 'too-long', 'not-a-question'] as const)(
    'does not count what was no question: %s',
    (reason) => {
      const tally = count();
      tally.refused({ reason, missing: [] });
      expect(tally.report().gaps).toEqual([]);
    },
  );

  it('never grows beyond a bound; what is asked for least makes room', () => {
    const tally = count();
    for (const often of ['often', 'Often']) tally.refused(lacking(often));
    for (let index = 0; index < 700; index += 1) tally.refused(lacking(`name ${index}`));
    const { gaps } = tally.report();
    expect(gaps).toHaveLength(500);
    expect(gaps[0]).toMatchObject({ missing: 'often', count: 2 });
    expect(gaps.map(({ missing }) => missing)).toContain('name 699');
  });
});

describe('what readers say of an answer', () => {
  it('is counted by the fact that leads it, what is called wrong first', () => {
    const tally = count();
    tally.judged('a#1', true);
    tally.judged('a#2', false);
    tally.judged('a#2', true);
    expect(tally.report().verdicts).toEqual([
      { fact: 'a#2', useful: 1, wrong: 1 },
      { fact: 'a#1', useful: 1, wrong: 0 },
    ]);
  });
});

describe('the file of what was counted', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'depeche-state-'));
  });
  afterEach(() => rm(folder, { recursive: true }));
  const failures: unknown[] = [];
  const keep = (path = folder) => keepTally(path, NOW, (error) => failures.push(error));

  it('is counted on from by the next process', async () => {
    const first = await keep();
    first.tally.refused(lacking('Macron'));
    first.tally.judged('a#1', false);
    await first.flush();
    const second = await keep();
    second.tally.refused(lacking('Macron'));
    await second.flush();
    expect(await readTally(folder)).toMatchObject({
      gaps: [{ missing: 'Macron', count: 2 }],
      verdicts: [{ fact: 'a#1', wrong: 1 }],
    });
  });

  it('is made with its folder when there is something to write, and leaves nothing beside it', async () => {
    const { tally, flush } = await keep(join(folder, 'deep', 'state'));
    await flush();
    expect(await readdir(folder)).toEqual([]);
    tally.refused(lacking('Macron'));
    await flush();
    expect(await readdir(join(folder, 'deep', 'state'))).toEqual(['tally.json']);
  });

  it('holds nothing but pieces, facts, counts and days', async () => {
    const { tally, flush } = await keep();
    tally.refused(lacking('Macron'));
    await flush();
    expect(JSON.parse(await readFile(join(folder, 'tally.json'), 'utf8'))).toEqual({
      version: 1,
      gaps: [{ reason: 'unknown-name', missing: 'Macron', count: 1, last: '2025-10-01' }],
      verdicts: [],
    });
  });

  it.each(['', '{', '[]', '{"version":2,"gaps":[],"verdicts":[]}'])(
    'is not overwritten where it is damaged: %s',
    async (content) => {
      await writeFile(join(folder, 'tally.json'), content);
      await expect(keep()).rejects.toThrow('tally.json is damaged');
      expect(await readFile(join(folder, 'tally.json'), 'utf8')).toBe(content);
    },
  );

  it('that cannot be written does not keep the bot from counting', async () => {
    await writeFile(join(folder, 'file'), '');
    failures.length = 0;
    const { tally, flush } = await keep(join(folder, 'other'));
    await writeFile(join(folder, 'other'), 'in the way');
    tally.refused(lacking('Macron'));
    await flush();
    expect(failures).toHaveLength(1);
    expect(tally.report().gaps).toHaveLength(1);
  });
});
