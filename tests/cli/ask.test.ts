import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runAsk } from '../../src/cli/ask-command.js';
import { edited, type Files, GAZETTE, TOWN } from '../knowledge/town.js';
import { LANGUAGE_DATA } from '../support/real-desk.js';

let folder: string;
let town: string;
let broken: string;

async function write(under: string, files: Files): Promise<string> {
  const target = join(folder, under);
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(target, path)), { recursive: true });
    await writeFile(join(target, path), content);
  }
  return target;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'depeche-ask-'));
  town = await write('town', TOWN);
  broken = await write('broken', edited(TOWN, GAZETTE, 'type: background', 'tpye: background'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the command on the town's knowledge base, unless the arguments name another. */
async function ask(args: readonly string[], input: string | readonly string[] = '') {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runAsk(args, {
    knowledgeFolder: town,
    languageFolder: LANGUAGE_DATA,
    input: Readable.from(typeof input === 'string' ? [input] : input),
    print: (text) => out.push(text),
    complain: (text) => err.push(text),
    clock: () => new Date('2030-03-10T12:00:00Z'),
  });
  return { code, out, err: err.join('\n') };
}

/** The questions and headlines of lines of JSON. */
const told = (lines: readonly string[]): [string, string][] =>
  lines.map((line) => {
    const { question, headline } = JSON.parse(line);
    return [question, headline];
  });

describe('one question as an argument', () => {
  it('is answered for a person to read: the headline, the statement, the quotation, who says so', async () => {
    const { code, out, err } = await ask(['How many bridges does Valmont have?']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.join('\n').split('\n')).toEqual([
      '12: Valmont has twelve bridges.',
      '',
      '• Valmont has twelve bridges.',
      '  > its twelve bridges',
      '    The Gazette · The minister comes to see the bridge · Saturday 2 March 2030',
      '',
    ]);
  });

  it('is answered as one line of JSON with --json', async () => {
    const { code, out, err } = await ask(['--json', 'Combien de ponts à Valmont ?'], 'Who met Jean Roux?\n');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    // Standard input is left alone.
    expect(out).toHaveLength(1);
    expect(out.join()).not.toContain('\n');
    expect(JSON.parse(out.join())).toMatchObject({
      question: 'Combien de ponts à Valmont ?',
      language: 'fr',
      answered: true,
      items: [{ fact: '2030-03-02-gazette-bridge#twelve-bridges' }],
      refusal: null,
    });
  });

  it('that is refused ends with 0 all the same, with what is nearest', async () => {
    const { code, out } = await ask(['Did Ada Morel meet Macron?']);
    expect(code).toBe(0);
    expect(out.join('\n')).toMatch(/^The coverage says nothing about Macron\./);
    expect(out.join('\n')).toContain('  > met in the town hall on Friday');
  });

  it('may come as several words between options, and after "--" begin with a hyphen', async () => {
    const { code, out } = await ask(['How', '--json', 'many', '--', '--bridges?']);
    expect(code).toBe(0);
    expect(told(out)[0]?.[0]).toBe('How many --bridges?');
  });
});

describe('questions on standard input', () => {
  it('are answered one a line, in order', async () => {
    const questions = [
      'How many bridges?',
      'Quand Jean Roux est-il parti ?',
      '',
      'Did Ada Morel meet Macron?',
      'How many bridges?',
      '?!',
    ];
    const { code, out, err } = await ask(['--json'], `${questions.join('\n')}\n`);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(told(out).map(([question]) => question)).toEqual(questions);
    expect(out[0]).toBe(out[4]);
    expect(out.map((line) => JSON.parse(line).answered)).toEqual([true, true, false, false, true, false]);
  });

  it('may end without a line end, come in pieces, and from Windows', async () => {
    const { out } = await ask(
      ['--json', '--lang', 'fr'],
      ['How many bri', 'dges?\r', '\nWho met', ' Jean Roux?'],
    );
    expect(told(out).map(([question]) => question)).toEqual(['How many bridges?', 'Who met Jean Roux?']);
    expect(told(out)[0]?.[1]).toBe('12\u00a0: Valmont compte douze ponts.');
  });

  it('may hold anything: each line gives one line', async () => {
    const hostile = ['\u202e?xuoR', '{"question": 1}', '@everyone', 'é'.repeat(6_000), '\u0000', "'; --"];
    const { code, out } = await ask(['--json', '--lang', 'en'], `${hostile.join('\n')}\n`);
    expect(code).toBe(0);
    expect(out).toHaveLength(hostile.length);
    expect(out.map((line) => JSON.parse(line).language)).toEqual(hostile.map(() => 'en'));
    for (const line of out) expect(JSON.parse(line)).toMatchObject({ answered: false });
  });

  it('are answered for a person to read without --json, with what the sources differ on', async () => {
    const { out } = await ask([], 'How many bridges?\nWhen did Jean Roux leave?\n');
    expect(out).toHaveLength(2);
    expect(out[0]).toMatch(/^12: Valmont has twelve bridges\.\n/);
    expect(out[1]).toContain('≠ ');
  });
});

describe('wrong usage', () => {
  it.each([
    [['--lang', 'de', 'Wie viele?'], '--lang is fr or en, not "de"'],
    [['--lang'], '--lang'],
    [['--jsn', 'How many bridges?'], '--jsn'],
    [['--data'], '--data'],
    [['--json=yes', 'How many bridges?'], '--json'],
  ])('%o ends with 2 and says what would be right', async (args, complaint) => {
    const { code, out, err } = await ask(args);
    expect({ code, out }).toEqual({ code: 2, out: [] });
    expect(err).toContain(complaint);
    expect(err).toContain('npm run ask -- "question"');
    expect(err).not.toMatch(/^\s+at /m);
  });

  it.each([['--help'], ['-h']])('%s explains and ends with 0', async (option) => {
    const { code, out, err } = await ask([option]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const known of ['--json', '--lang fr|en', '--data DIR', '--help'])
      expect(out.join('\n')).toContain(known);
  });
});

describe('--data', () => {
  it('answers from another knowledge base', async () => {
    const other = await write('other', edited(TOWN, GAZETTE, 'count: 12', 'count: 13'));
    const { code, out } = await ask(['--json', '--data', other, 'How many bridges?']);
    expect(code).toBe(0);
    expect(told(out)[0]?.[1]).toMatch(/^13: /);
  });

  it('that has a mistake ends with 2 and says which file, which line and what would be right', async () => {
    const { code, out, err } = await ask(['--json', '--data', broken], 'How many bridges?\n');
    expect({ code, out }).toEqual({ code: 2, out: [] });
    expect(err).toContain(`The knowledge base (${broken}) does not load:`);
    expect(err).toMatch(/articles\/2030-03-02-gazette-bridge\.yaml:\d+:\d+/);
    expect(err).toContain('tpye');
    expect(err).not.toMatch(/^\s+at .*\.[jt]s/m);
  });

  it.each(['nowhere', 'town/vocabulary.yaml'])(
    'that is no folder (%s) ends with 2 and says so',
    async (path) => {
      const { code, out, err } = await ask(['--data', join(folder, path), 'How many bridges?']);
      expect({ code, out }).toEqual({ code: 2, out: [] });
      expect(err).toMatch(/does not exist|is not a folder/);
    },
  );
});

describe('the languages', () => {
  it('that cannot be read are an error that names the file', async () => {
    await mkdir(join(folder, 'language'));
    await writeFile(join(folder, 'language', 'fr.yaml'), 'function: 1\n');
    const run = runAsk(['How many bridges?'], {
      knowledgeFolder: town,
      languageFolder: pathToFileURL(`${join(folder, 'language')}/`),
      input: Readable.from([]),
      print: () => undefined,
      complain: () => undefined,
      clock: () => new Date(0),
    });
    await expect(run).rejects.toThrow(/\.yaml/);
  });
});
