import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generalConcepts } from '../answer/wording/load-language.js';
import { gapLines, verdictLines } from '../command/gap-list.js';
import { readTally } from '../command/tally-file.js';
import type { Coverage } from '../knowledge/coverage.js';
import { type Documents, readDocuments } from '../knowledge/documents.js';
import { groupBy } from '../knowledge/grouping.js';
import { checkFirstLines, jsonSchemas } from '../knowledge/json-schema.js';
import { loadCoverage, mistakesIn } from '../knowledge/loading.js';
import { compareMistakes, counted, formatPlace, type Mistake } from '../knowledge/mistake.js';
import { folderSource } from '../knowledge/source.js';
import { checkQuotations } from '../knowledge/texts.js';
import { FACT_TYPES } from '../knowledge/types.js';
import { buildCompiled } from './kb-build.js';
import { readTexts } from './texts-folder.js';

/** What the commands for editors need from outside. */
export interface KbSurroundings {
  /** The environment's KNOWLEDGE_DIR, if any. */
  readonly knowledgeFolder: string | undefined;
  /** The folder in which the bot counts. */
  readonly stateFolder: string;
  /** How questions are read and answers worded, whatever the coverage: `data/language/`. */
  readonly languageFolder: URL;
  /** Prints a text to standard output. */
  readonly print: (text: string) => void;
  /** Prints a text to standard error. */
  readonly complain: (text: string) => void;
}

const CLEAN = 0;
const MISTAKES = 1;
const WRONG_USAGE = 2;

const HELP = `kb: the knowledge base, for those who edit it

  npm run kb -- check [--texts DIR] [--data DIR]   find every mistake in every file; with --texts,
                                                   check each quotation against the articles' texts (*.txt)
  npm run kb -- list [--data DIR]                  articles, and facts by type
  npm run kb -- build [--quiet] [--data DIR]       write the compiled form of the knowledge base (compiled.kb in its
                                                   folder), which is loaded in place of the YAML files until they
                                                   change; --quiet leaves what is wrong to whoever reads it next
  npm run kb -- schema [--data DIR]                write the JSON Schemas by which an editor completes and
                                                   checks the YAML files as one types
  npm run kb -- gaps [--state DIR]                 what the coverage could not answer, most asked for first, and
                                                   what readers said of its answers
  npm run kb -- --help                             this text

  --data DIR   the knowledge base; otherwise KNOWLEDGE_DIR, otherwise data
  --state DIR  where the bot counts; otherwise STATE_DIR, otherwise state

Exit code: 0 no mistakes, 1 mistakes, 2 wrong usage.`;

/** A command line that cannot be carried out as it stands; the message is for the person who typed it. */
class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Runs `kb` with its arguments.
 * @returns The exit code.
 */
export async function runKb(args: readonly string[], surroundings: KbSurroundings): Promise<number> {
  const { print, complain } = surroundings;
  try {
    const { values, positionals } = readArguments(args);
    if (values.help) {
      print(HELP);
      return CLEAN;
    }
    const [command, ...rest] = positionals;
    if (rest.length > 0) throw new UsageError(`nothing is known to do with "${rest.join(' ')}"`);
    if (command !== 'check' && values.texts !== undefined) throw new UsageError('--texts goes with "check"');
    if (command !== 'build' && values.quiet === true) throw new UsageError('--quiet goes with "build"');
    if (command !== 'gaps' && values.state !== undefined) throw new UsageError('--state goes with "gaps"');
    const folder = values.data ?? (surroundings.knowledgeFolder || 'data');
    switch (command) {
      case 'check':
        return await check(folder, values.texts, surroundings);
      case 'list':
        return await list(folder, surroundings);
      case 'build':
        return await build(folder, surroundings, values.quiet === true);
      case 'gaps':
        return await listGaps(values.state ?? surroundings.stateFolder, print);
      case 'schema':
        return await writeSchemas(folder, print);
      case undefined:
        throw new UsageError('say what to do');
      default:
        throw new UsageError(`there is no command "${command}"`);
    }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    complain(`kb: ${error.message}\n\nnpm run kb -- --help tells how it is used.`);
    return WRONG_USAGE;
  }
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        texts: { type: 'string' },
        data: { type: 'string' },
        state: { type: 'string' },
        quiet: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: true,
    });
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message);
    throw error;
  }
}

async function check(
  folder: string,
  textsFolder: string | undefined,
  { languageFolder, print }: KbSurroundings,
): Promise<number> {
  await folderOrUsageError(folder);
  const [documents, general] = await Promise.all([
    readDocuments(folderSource(folder)),
    generalConcepts(languageFolder),
  ]);
  const mistakes = [...mistakesIn(documents, general), ...checkFirstLines(documents)];
  const notes: string[] = [];
  if (textsFolder !== undefined) {
    const read = await readTexts(textsFolder);
    if (!read.ok) throw new UsageError(read.problem);
    const { mistakes: ofQuotations, found, unused } = checkQuotations(documents, read.texts);
    mistakes.push(...ofQuotations);
    notes.push(`${counted(found, 'quotation')} found in ${counted(read.texts.length, 'text')}`);
    for (const name of unused) print(`${join(textsFolder, name)} is the text of no article`);
  }
  if (mistakes.length > 0) return printMistakes(mistakes, folder, print);
  print([...totals(documents), ...notes, 'no mistakes'].join(', '));
  return CLEAN;
}

function totals({ articles, names, vocabulary }: Documents): string[] {
  const facts = articles.reduce((sum, { data }) => sum + (data?.facts.length ?? 0), 0);
  const slugs = names.reduce((sum, { data }) => sum + Object.keys(data ?? {}).length, 0);
  const concepts = Object.keys(vocabulary?.data?.concepts ?? {}).length;
  return [
    counted(articles.length, 'article'),
    counted(facts, 'fact'),
    counted(slugs, 'name'),
    counted(concepts, 'concept'),
  ];
}

async function list(folder: string, { languageFolder, print }: KbSurroundings): Promise<number> {
  await folderOrUsageError(folder);
  const loaded = await loadCoverage(folderSource(folder), await generalConcepts(languageFolder));
  if (!loaded.ok) return printMistakes(loaded.mistakes, folder, print);
  printList(loaded.coverage, print);
  return CLEAN;
}

function printList({ articles, facts, events }: Coverage, print: (text: string) => void): void {
  const byArticle = groupBy(facts, ({ article }) => article);
  for (const article of articles) {
    const count = counted(byArticle.get(article)?.length ?? 0, 'fact');
    print(`${article.id}\n  ${article.title}\n  ${article.language}, ${article.published.date}, ${count}`);
  }
  const byType = groupBy(facts, ({ type }) => type);
  const types = FACT_TYPES.flatMap((type) => {
    const count = byType.get(type)?.length ?? 0;
    return count === 0 ? [] : [`  ${String(count).padStart(5)} ${type}`];
  });
  const shared = events.filter((event) => new Set(event.facts.map(({ article }) => article)).size > 1);
  const disputed = events.filter(({ disputes }) => disputes.length > 0);
  print(`\n${counted(articles.length, 'article')}, ${counted(facts.length, 'fact')}:\n${types.join('\n')}`);
  print(
    `${counted(shared.length, 'event')} told by several articles, ${disputed.length} of them not in the same way`,
  );
}

async function build(
  folder: string,
  { languageFolder, print }: KbSurroundings,
  quiet: boolean,
): Promise<number> {
  if (!quiet) await folderOrUsageError(folder);
  const built = await buildCompiled(folder, languageFolder);
  // Whoever reads the knowledge base next says what is wrong with it.
  if (quiet) return CLEAN;
  switch (built.outcome) {
    case 'current':
      print(`${built.path} is current`);
      return CLEAN;
    case 'written':
      print(`${built.path} written: ${counted(built.facts, 'fact')}, ${counted(built.bytes, 'byte')}`);
      return CLEAN;
    case 'mistakes':
      return printMistakes(built.mistakes, folder, print);
    case 'failed':
      throw new UsageError(built.problem);
  }
}

async function listGaps(folder: string, print: (text: string) => void): Promise<number> {
  const { gaps, verdicts } = await readTally(folder).catch((error: unknown) => {
    throw new UsageError(error instanceof Error ? error.message : `${folder} cannot be read`);
  });
  const list = (title: string, lines: readonly string[]) => {
    if (lines.length > 0) print([title, ...lines.map((line) => `  ${line}`)].join('\n'));
  };
  list('what is missing:', gapLines(gaps, 'en'));
  list('what readers say:', verdictLines(verdicts, 'en'));
  if (gaps.length + verdicts.length === 0) print(`nothing has been counted in ${folder}`);
  return CLEAN;
}

async function writeSchemas(folder: string, print: (text: string) => void): Promise<number> {
  await folderOrUsageError(folder);
  const schemaFolder = join(folder, 'schema');
  await mkdir(schemaFolder, { recursive: true });
  for (const [name, content] of jsonSchemas()) {
    const path = join(schemaFolder, name);
    const current = await readFile(path, 'utf8').catch(() => undefined);
    if (current !== content) await writeFile(path, content);
    print(`${path} ${current === content ? 'is current' : 'written'}`);
  }
  return CLEAN;
}

async function folderOrUsageError(folder: string): Promise<void> {
  const stats = await stat(folder).catch(() => undefined);
  if (stats === undefined) throw new UsageError(`there is no folder ${folder}`);
  if (!stats.isDirectory()) throw new UsageError(`${folder} is not a folder`);
}

/** Prints mistakes as `place path: problem` with the remedy on the line below. */
function printMistakes(mistakes: readonly Mistake[], folder: string, print: (text: string) => void): number {
  for (const mistake of mistakes.toSorted(compareMistakes)) {
    const path = mistake.path === '' ? '' : ` ${mistake.path}`;
    const place = mistake.file === '' ? folder : join(folder, formatPlace(mistake));
    print(`${place}${path}: ${mistake.problem}\n    → ${mistake.remedy}`);
  }
  const files = new Set(mistakes.map(({ file }) => file)).size;
  print(`\n${counted(mistakes.length, 'mistake')} in ${counted(files, 'file')}`);
  return MISTAKES;
}
