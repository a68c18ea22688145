import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A knowledge base in a temporary folder, small enough to be changed under a running bot. */
export interface SmallKnowledge {
  readonly folder: string;
  /** Writes an article of one fact for each statement; replaces the one that has its id. */
  article(id: string, title: string, statements: readonly string[]): Promise<void>;
  /** Writes a file as it is. */
  write(path: string, content: string): Promise<void>;
  remove(path: string): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

const PEOPLE = `# yaml-language-server: $schema=../schema/names.json
ada-marsh: { label: { fr: Ada Marsh, en: Ada Marsh } }
bo-lind: { label: { fr: Bo Lind, en: Bo Lind } }
`;

/** Makes one with an article on a town council. */
export async function smallKnowledge(): Promise<SmallKnowledge> {
  const folder = await mkdtemp(join(tmpdir(), 'depeche-'));
  await mkdir(join(folder, 'articles'));
  await mkdir(join(folder, 'names'));
  const write = (path: string, content: string) => writeFile(join(folder, path), content);
  const knowledge: SmallKnowledge = {
    folder,
    write,
    article: (id, title, statements) => write(`articles/${id}.yaml`, article(title, statements)),
    remove: (path) => rm(join(folder, path)),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
  await write('names/people.yaml', PEOPLE);
  await write('names/organisations.yaml', 'town-paper: { label: { fr: Le Bourg, en: The Borough } }\n');
  await write('names/places.yaml', 'mill: { label: { fr: le moulin, en: the mill } }\n');
  await knowledge.article('2025-03-01-council', 'The council meets', ['Ada Marsh met Bo Lind at the mill.']);
  return knowledge;
}

function article(title: string, statements: readonly string[]): string {
  const facts = statements.map(
    (statement, index) => `  - id: fact-${index + 1}
    type: meeting
    who: [ada-marsh, bo-lind]
    where: [mill]
    when: { date: 2025-03-01, basis: stated }
    says: { fr: ${JSON.stringify(statement)}, en: ${JSON.stringify(statement)} }
    quote: { exact: ${JSON.stringify(`“${statement}”`)} }
`,
  );
  return `# yaml-language-server: $schema=../schema/article.json
title: ${JSON.stringify(title)}
outlet: town-paper
agency: null
published: { date: 2025-03-01, basis: stated }
language: en
url: null
facts:
${facts.join('')}`;
}
