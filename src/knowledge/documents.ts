import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { NameKind } from './coverage.js';
import { isEdtf } from './edtf.js';
import { counted, type Mistake, quoted } from './mistake.js';
import { nearest } from './nearest.js';
import {
  type ArticleFile,
  articleSchema,
  namesSchema,
  type VocabularyFile,
  vocabularySchema,
} from './schema.js';
import { type KnowledgeSource, SourceError, type SourceFile } from './source.js';
import { validate } from './validation.js';
import { parseYaml, type YamlFile } from './yaml.js';

/** A file that reads as YAML; its data, where it keeps to its schema. */
interface Read<T> {
  readonly file: YamlFile;
  readonly data: T | undefined;
}

export interface ArticleDocument extends Read<ArticleFile> {
  readonly id: string;
}

export interface NamesDocument extends Read<z.infer<typeof namesSchema>> {
  readonly kind: NameKind;
}

/** The files of a knowledge base, each checked by itself; what they say of each other is not yet. */
export interface Documents {
  /** In the order of their ids. */
  readonly articles: readonly ArticleDocument[];
  readonly names: readonly NamesDocument[];
  readonly vocabulary: Read<VocabularyFile> | undefined;
  /** Nothing but articles failed to be read, so that a slug that stands for nothing is unknown. */
  readonly namesComplete: boolean;
  readonly version: string;
  readonly mistakes: readonly Mistake[];
}

/** Name files and what they hold. */
const NAME_FILES: ReadonlyMap<string, NameKind> = new Map([
  ['names/people.yaml', 'person'],
  ['names/organisations.yaml', 'organisation'],
  ['names/places.yaml', 'place'],
]);
const VOCABULARY_FILE = 'vocabulary.yaml';

/** In bytes. A long article with a hundred facts takes about 100 kB. */
const LARGEST_FILE = 1024 * 1024;
const ARTICLE_ID = /^(\d{4}-\d\d-\d\d)(?:-[a-z0-9]+)*$/;
const ARTICLE_NAME = 'name it after its date, such as articles/2025-09-04-agency-subject.yaml';

type Role =
  | { readonly what: 'article' }
  | { readonly what: 'vocabulary' }
  | { readonly what: 'names'; readonly kind: NameKind };

/** Reads and checks every file of a source, one by one. A source that cannot be reached is a mistake too. */
export async function readDocuments(source: KnowledgeSource): Promise<Documents> {
  const mistakes: Mistake[] = [];
  const report = (file: string, problem: string, remedy: string): void => {
    mistakes.push({ file, path: '', problem, remedy });
  };
  const articles: ArticleDocument[] = [];
  const names: NamesDocument[] = [];
  let vocabulary: Read<VocabularyFile> | undefined;
  const hash = createHash('sha256');

  for (const { path, size } of await listFiles(source, report)) {
    const role = roleOf(path, report);
    if (role === undefined) continue;
    const bytes = await readBytes(source, path, size, report);
    const file = bytes === undefined ? undefined : readYaml(path, bytes, mistakes);
    if (bytes === undefined || file === undefined) continue;
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
    if (role.what === 'article') {
      const id = path.slice('articles/'.length, -'.yaml'.length);
      articles.push({ id, file, data: checked(file, articleSchema, mistakes) });
      checkArticleId(path, id, report);
    } else if (role.what === 'vocabulary') {
      vocabulary = { file, data: checked(emptyAsMap(file), vocabularySchema, mistakes) };
    } else {
      const { kind } = role;
      names.push({ kind, file, data: checked(emptyAsMap(file), namesSchema, mistakes) });
    }
  }
  return {
    articles,
    names,
    vocabulary,
    namesComplete: !mistakes.some(({ file, path }) => path === '' && !file.startsWith('articles')),
    version: hash.digest('hex').slice(0, 12),
    mistakes,
  };
}

type ReportFile = (file: string, problem: string, remedy: string) => void;

/** All files in alphabetical order, so that the same files give the same version. */
async function listFiles(source: KnowledgeSource, report: ReportFile): Promise<readonly SourceFile[]> {
  try {
    const files = await source.list();
    if (!files.some(({ path }) => path.startsWith('articles/') && path.endsWith('.yaml')))
      report('articles', 'the folder is missing or holds no article', 'add one YAML file for each article');
    if (!files.some(({ path }) => NAME_FILES.has(path)))
      report('names', 'the folder is missing or holds no names', `add ${[...NAME_FILES.keys()].join(', ')}`);
    return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    report('', error.message, 'check KNOWLEDGE_DIR, or --data on the command line');
    return [];
  }
}

/** What a file is for, by its path; an unknown one is a mistake, so that a typing error hides no file. */
function roleOf(path: string, report: ReportFile): Role | undefined {
  if (/^articles\/[^/]+\.yaml$/.test(path)) return { what: 'article' };
  const kind = NAME_FILES.get(path);
  if (kind !== undefined) return { what: 'names', kind };
  if (path === VOCABULARY_FILE) return { what: 'vocabulary' };
  if (path.startsWith('articles/'))
    report(path, 'is not an article', `${ARTICLE_NAME}, or move it elsewhere`);
  else if (path.startsWith('names/') || /^[^/]+\.ya?ml$/i.test(path)) {
    const known = [...NAME_FILES.keys(), VOCABULARY_FILE];
    const meant = nearest(path, known);
    const remedy = meant === undefined ? `the names known are ${known.join(', ')}` : `did you mean ${meant}?`;
    report(path, 'is not a file that is read', remedy);
  }
  return undefined;
}

async function readBytes(
  source: KnowledgeSource,
  path: string,
  size: number,
  report: ReportFile,
): Promise<Uint8Array | undefined> {
  try {
    const bytes = size > LARGEST_FILE ? undefined : await source.read(path);
    if (bytes !== undefined && bytes.length <= LARGEST_FILE) return bytes;
    const length = bytes?.length ?? size;
    report(path, `too large: ${counted(length, 'byte')}`, `keep it under ${counted(LARGEST_FILE, 'byte')}`);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    report(path, error.message, 'make it a file that can be read');
  }
  return undefined;
}

function readYaml(path: string, bytes: Uint8Array, mistakes: Mistake[]): YamlFile | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const before = new TextDecoder().decode(bytes).split('\ufffd', 1)[0] ?? '';
    const lines = before.split('\n');
    const position = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
    mistakes.push({
      file: path,
      position,
      path: '',
      problem: 'is not UTF-8 text',
      remedy: 'save it as UTF-8',
    });
    return undefined;
  }
  const parsed = parseYaml(path, text);
  mistakes.push(...parsed.mistakes);
  return parsed.file;
}

function checked<S extends z.ZodType>(
  file: YamlFile,
  schema: S,
  mistakes: Mistake[],
): z.infer<S> | undefined {
  const result = validate(file, schema);
  if (result.ok) return result.data;
  mistakes.push(...result.mistakes);
  return undefined;
}

/** A file of names with nothing but its first line has no names. */
function emptyAsMap(file: YamlFile): YamlFile {
  return file.value === null ? { ...file, value: {} } : file;
}

function checkArticleId(path: string, id: string, report: ReportFile): void {
  const date = ARTICLE_ID.exec(id)?.[1];
  if (date === undefined)
    report(
      path,
      'the name of an article begins with its date and holds lowercase letters, digits and hyphens',
      ARTICLE_NAME,
    );
  else if (!isEdtf(date)) report(path, `${quoted(date)} in its name is no day of the calendar`, ARTICLE_NAME);
}
