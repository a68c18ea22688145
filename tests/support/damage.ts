import { fc } from './properties.js';

/** Files of a knowledge base, some of them no text any more. */
export type Contents = Readonly<Record<string, string | Uint8Array>>;

/** A knowledge base with something wrong in it. */
export interface Damage {
  /** What was done to it. */
  readonly what: string;
  /** The file it was done to. */
  readonly file: string;
  readonly contents: Contents;
}

/** A passage that is damaged: one of those that match is replaced. */
interface Change {
  readonly what: string;
  readonly find: RegExp;
  readonly put: (...match: string[]) => string;
}

const BOMB = [
  'bomb:',
  '  - &a [x, x, x, x, x, x, x, x, x]',
  ...[...'bcdefghi'].map(
    (name, at) => `  - &${name} [${Array<string>(9).fill(`*${'abcdefgh'[at]}`).join(', ')}]`,
  ),
].join('\n');

const IN_ARTICLES: readonly Change[] = [
  {
    what: 'a list where one word belongs',
    find: /^( +type:) \S+$/gm,
    put: (_, key = '') => `${key} [visit]`,
  },
  { what: 'keys where a text belongs', find: /^title: .*$/gm, put: () => 'title: { fr: a, en: b }' },
  { what: 'a number where a date belongs', find: /^published: .*$/gm, put: () => 'published: 2030' },
  { what: 'a number where a list belongs', find: /^( +who:) \[.*\]$/gm, put: (_, key = '') => `${key} 7` },
  { what: 'an unknown name', find: /^( +who: \[)/gm, put: (_, key = '') => `${key}nobody-of-that-name, ` },
  { what: 'an unknown key', find: /^( +)type: /gm, put: (_, space = '') => `${space}tpye: ` },
  { what: 'a key given twice', find: /^language: .*$/gm, put: (line = '') => `${line}\n${line}` },
  { what: 'a day that is none', find: /date: "?\d{4}-\d\d-\d\d/g, put: () => 'date: "2030-02-30' },
  { what: 'a text that turns around', find: /^title: (?=.)/gm, put: () => 'title: \u202E' },
  { what: 'aliases that multiply', find: /^language: .*$/gm, put: (line = '') => `${line}\n${BOMB}` },
  { what: 'nesting without an end', find: /^title: .*$/gm, put: () => `title: ${'['.repeat(10_000)}` },
  {
    what: 'more than a megabyte',
    find: /^title: /gm,
    put: (line = '') => `# ${'x'.repeat(2 ** 20)}\n${line}`,
  },
];

const ANYWHERE: Change = { what: 'a bracket that closes nothing', find: /^/gm, put: () => ']\n' };

const isArticle = (path: string) => path.startsWith('articles/');

/**
 * Knowledge bases with one thing wrong, made from one that is right. Nothing that is made could be meant: each
 * has to be refused.
 */
export function damages(files: Readonly<Record<string, string>>): fc.Arbitrary<Damage> {
  const paths = Object.keys(files);
  const articles = paths.filter(isArticle);
  const contentOf = (path: string) => files[path] ?? '';
  const damage = (what: string, file: string, content: string | Uint8Array): Damage => ({
    what,
    file,
    contents: { ...files, [file]: content },
  });
  const changed = (among: readonly string[]) => (change: Change) =>
    fc.constantFrom(...among.filter((path) => contentOf(path).search(change.find) !== -1)).chain((file) => {
      const content = contentOf(file);
      const matches = [...content.matchAll(change.find)];
      return fc.constantFrom(...matches).map((match) => {
        const before = content.slice(0, match.index);
        const after = content.slice(match.index + match[0].length);
        return damage(change.what, file, before + change.put(...match) + after);
      });
    });

  /** Cut off inside a fact, before its quotation: what is left cannot be whole. */
  const truncated = fc.constantFrom(...articles).chain((file) => {
    const content = contentOf(file);
    const facts = [...content.matchAll(/^ {2}- id: [\s\S]*?(?=^ {4}quote:)/gm)];
    return fc
      .constantFrom(...facts)
      .chain((fact) => fc.integer({ min: fact.index + 7, max: fact.index + fact[0].length }))
      .map((end) => damage('a file cut off', file, content.slice(0, end)));
  });
  const duplicated = fc.constantFrom(...articles).chain((file) => {
    const content = contentOf(file);
    const ids = [...content.matchAll(/^ {2}- id: (\S+)$/gm)];
    return fc.shuffledSubarray(ids, { minLength: 2, maxLength: 2 }).map(([one, other]) => {
      const start = one?.index ?? 0;
      const rest = content.slice(start + (one?.[0].length ?? 0));
      return damage('an id given twice', file, `${content.slice(0, start)}${other?.[0]}${rest}`);
    });
  });
  const notUtf8 = fc.constantFrom(...paths).chain((file) => {
    const bytes = Buffer.from(contentOf(file));
    return fc
      .nat({ max: bytes.length })
      .map((at) =>
        damage(
          'bytes that are no text',
          file,
          Buffer.concat([bytes.subarray(0, at), Buffer.of(0xff), bytes.subarray(at)]),
        ),
      );
  });
  const emptied = fc
    .tuple(fc.constantFrom(...articles), fc.constantFrom('', '\n', '42', 'null', '- a', '# nothing', '{}'))
    .map(([file, content]) => damage('nothing of an article', file, content));
  const lost = fc.constantFrom(...paths.filter((path) => path.startsWith('names/'))).map((file): Damage => {
    const { [file]: _, ...rest } = files;
    return { what: 'a file of names that is gone', file, contents: rest };
  });
  const strange = fc
    .constantFrom('articles/notes.txt', 'articles/no-date.yaml', 'names/animals.yaml', 'vocabulaire.yaml')
    .map((file) => damage('a file that nothing reads', file, 'title: A\n'));

  return fc.oneof(
    ...IN_ARTICLES.map(changed(articles)),
    changed(paths)(ANYWHERE),
    truncated,
    duplicated,
    notUtf8,
    emptied,
    lost,
    strange,
  );
}
