import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CommandMistakes, discoverCommands } from '../../src/command/discovery.js';
import { projectFolder } from '../../src/project-folder.js';

const GOOD = {
  name: { fr: 'saluer', en: 'greet' },
  access: 'everyone',
  description: { fr: 'Salue', en: 'Greets' },
  options: [],
};
const RUN = "run: () => ({ kind: 'page', title: 'Hello', sections: [] })";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'depeche-commands-'));
});
afterEach(() => rm(folder, { recursive: true }));

const discover = () => discoverCommands(pathToFileURL(`${folder}/`));
const file = (name: string, content: string) => writeFile(join(folder, name), content);
const command = (name: string, change: object = {}) =>
  file(name, `export default { ...${JSON.stringify({ ...GOOD, ...change })}, ${RUN} };`);

async function mistakes(): Promise<readonly string[]> {
  try {
    await discover();
  } catch (error) {
    if (error instanceof CommandMistakes) return error.mistakes;
    throw error;
  }
  return [];
}

describe('the commands folder', () => {
  it('holds the commands of the bot, one a file', async () => {
    const files = await readdir(new URL('commands/', projectFolder()));
    const { commands } = await discoverCommands();
    const named = commands.map(({ name }) => `${name.en.toLowerCase().replaceAll(' ', '-')}.ts`);
    expect(named.sort()).toEqual(files.sort());
  });

  it('takes a new command by a new file', async () => {
    await command('greet.mjs.js');
    await file('notes.txt', 'no command');
    await file('types.d.ts', 'no command either');
    const set = await discover();
    expect(set.find('greet')?.command.name).toEqual(GOOD.name);
    expect(set.find('greet', 'politely')).toBeUndefined();
  });

  it('finds subcommands by both names', async () => {
    const { name, description, access } = GOOD;
    await file(
      'admin.js',
      `export default { ...${JSON.stringify({ name, description, access })}, subcommands: [{ ...${JSON.stringify(GOOD)}, access: undefined, ${RUN} }] };`.replace(
        'access: undefined, ',
        '',
      ),
    );
    expect(await mistakes()).toEqual(['commands/admin.js: subcommands.0: Unrecognized key: "access"']);
  });
});

describe('a malformed command', () => {
  it.each([
    ['no default export', 'export const a = 1;', 'the default export must be a command'],
    ['a syntax error', 'export default {', 'cannot be read'],
    ['an import that does not exist', "import './missing.js'; export default {};", 'cannot be read'],
  ])('with %s is named at start', async (_, content, expected) => {
    await file('broken.js', content);
    expect(await mistakes()).toEqual([expect.stringContaining(`commands/broken.js: ${expected}`)]);
  });

  it.each([
    ['a capital in its name', { name: { fr: 'saluer', en: 'Greet' } }, 'name.en: must be in lower case'],
    ['a space in its name', { name: { fr: 'dire bonjour', en: 'greet' } }, 'name.fr: only letters'],
    ['no French name', { name: { en: 'greet' } }, 'name.fr'],
    ['an empty description', { description: { fr: '', en: 'Greets' } }, 'description.fr: must not be empty'],
    ['an endless description', { description: { fr: 'Salue', en: 'x'.repeat(101) } }, 'at most 100'],
    ['access for nobody we know', { access: 'nobody' }, 'access'],
    ['a key that does not exist', { descripton: 'x' }, 'descripton'],
    [
      'a required option after an optional one',
      { options: [option('a'), { ...option('b'), required: true }] },
      'options.1: required options must come first',
    ],
    ['two options of one name', { options: [option('a'), option('a')] }, 'another option has this name'],
  ])('with %s is named at start', async (_, change, expected) => {
    await command('greet.js', change);
    const found = await mistakes();
    expect(found.length).toBeGreaterThan(0);
    expect(found.join('\n')).toContain(expected);
    expect(found[0]).toMatch(/^commands\/greet\.js: /);
  });

  it('without anything to run is named at start', async () => {
    await file('greet.js', `export default ${JSON.stringify(GOOD)};`);
    expect(await mistakes()).toEqual(['commands/greet.js: run: must be a function']);
  });

  it('shares its name with no other, in either language', async () => {
    await command('one.js');
    await command('two.js', { name: { fr: 'saluer', en: 'hail' } });
    expect(await mistakes()).toEqual(['commands: two commands are named "saluer" (fr)']);
  });

  it('does not hide the mistakes of the others', async () => {
    await file('one.js', '');
    await file('two.js', '');
    expect(await mistakes()).toHaveLength(2);
  });

  it('is not the reason where the folder is empty or missing', async () => {
    expect(await mistakes()).toEqual([expect.stringContaining('there is no command')]);
    await expect(discoverCommands(pathToFileURL(join(folder, 'missing/')))).rejects.toThrow('cannot be read');
  });
});

function option(name: string) {
  return { name: { fr: name, en: name }, description: { fr: name, en: name } };
}
