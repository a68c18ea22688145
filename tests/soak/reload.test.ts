import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startOnLocalDiscord } from '../support/bot-on-local-discord.js';
import { damages } from '../support/damage.js';
import { expectGoodManners } from '../support/good-manners.js';
import { fc } from '../support/properties.js';
import { DATA } from '../support/real-desk.js';
import { writtenKnowledge } from '../support/written-knowledge.js';

const QUESTION = 'When did Kim leave Beijing, and do the sources agree?';

/** The files of the project's own knowledge base. */
async function realFiles(): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const folder of ['', 'articles', 'names'])
    for (const name of await readdir(join(DATA, folder)))
      if (name.endsWith('.yaml'))
        files[join(folder, name)] = await readFile(join(DATA, folder, name), 'utf8');
  return files;
}

it('a thousand damaged variants of the real knowledge base are each refused over the wire, the old one answering, byte for byte', async () => {
  const files = await realFiles();
  const knowledge = await writtenKnowledge(files);
  const running = await startOnLocalDiscord({ folder: knowledge.folder });
  const { discord } = running;
  const ask = async () => (await discord.slash('ask', { question: QUESTION })).text;
  const before = await ask();
  expect(before).toContain('Yonhap');
  for (const { what, contents } of fc.sample(damages(files), { numRuns: 1_000, seed: 11 })) {
    await knowledge.rewrite(contents);
    const reload = await discord.slash('admin reload', {}, { user: discord.owner });
    expect(await ask(), what).toBe(before);
    await reload.until(({ answered }) => answered, 10_000);
    expect(reload.text, what).toContain('Reload refused');
    expect(await ask(), what).toBe(before);
    expectGoodManners(discord);
    discord.forget();
  }
  await running.close();
  await knowledge[Symbol.asyncDispose]();
});
