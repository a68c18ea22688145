import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../src/project-folder.js';

/**
 * The rooms of the house, in order: each may use those before it. The files at the top of `src` are in two
 * rooms: what any process needs, and the start, which puts everything together.
 */
const ROOMS = [
  ['knowledge', /^src\/knowledge\//],
  [
    'process',
    /^src\/(?:compile-cache|config|environment|error-description|exit-code|log|project-folder)\.ts$/,
  ],
  ['question', /^src\/question\//],
  ['answer', /^src\/answer\//],
  ['command', /^src\/command\//],
  ['operations', /^src\/operations\//],
  ['commands', /^commands\//],
  ['pictures', /^src\/pictures\//],
  ['engine-thread', /^src\/engine-thread\//],
  ['discord', /^src\/discord\//],
  ['sandbox', /^src\/sandbox\//],
  ['cli', /^src\/cli\//],
  ['start', /^src\/(?:main|start|open-desk)\.ts$/],
] as const;
type Room = (typeof ROOMS)[number][0];

/** The shelves of two rooms, in order: each may use those before it. What all of them speak of lies on none. */
const SHELVES: Readonly<Record<string, readonly string[]>> = {
  question: ['words', 'period', 'spans', 'asked', 'units', 'rules'],
  answer: ['wording', 'tables', 'facts', 'told', 'match', 'find', 'reply', 'suggest', 'lists'],
};

/** What a room does not use although it stands before it. */
const CLOSED: Readonly<Partial<Record<Room, readonly Room[]>>> = {
  question: ['process'],
  answer: ['process'],
  command: ['process'],
  commands: ['process', 'operations'],
  pictures: ['process', 'operations', 'commands'],
  'engine-thread': ['question', 'commands', 'pictures'],
  // Commands are found in their folder, not imported.
  discord: ['commands', 'engine-thread'],
  // A Discord of its own: it knows nothing of what talks to it.
  sandbox: [
    'knowledge',
    'process',
    'question',
    'answer',
    'command',
    'operations',
    'commands',
    'pictures',
    'engine-thread',
    'discord',
  ],
  cli: ['operations', 'pictures', 'engine-thread', 'discord', 'sandbox', 'commands'],
  start: ['commands'],
};

/** Where each package enters: a file, or a folder that may use it anywhere. */
const ENTRIES: Readonly<Record<string, readonly string[]>> = {
  '@napi-rs/canvas': ['src/pictures/paint.ts'],
  '@orama/stemmers': ['src/question/words/stem.ts'],
  'd3-force': ['src/pictures/network.ts'],
  'discord-api-types': ['src/sandbox/'],
  'discord.js': ['src/discord/'],
  dotenv: ['src/environment.ts'],
  'fuse.js': ['src/question/words/typos.ts'],
  'prom-client': ['src/operations/metrics.ts'],
  pino: ['src/log.ts', 'src/start.ts'],
  ws: ['src/sandbox/gateway/'],
  yaml: [
    'src/knowledge/yaml.ts',
    'src/answer/wording/load-language.ts',
    'src/discord/texts.ts',
    'src/pictures/texts.ts',
  ],
  zod: [
    'src/knowledge/',
    'src/question/words/language.ts',
    'src/answer/',
    'src/command/command-file.ts',
    'src/command/tally-file.ts',
    'src/config.ts',
    'src/discord/registration.ts',
    'src/discord/texts.ts',
    'src/pictures/texts.ts',
    'src/sandbox/',
  ],
};

const root = fileURLToPath(projectFolder());

const IMPORT =
  /^\s*(?:import|export)\b[^;'"]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

/** What a file imports, types included. */
const importsOf = (text: string): string[] =>
  [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');

const sources = new Map(
  ['src', 'commands']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
        join(folder, path.replaceAll('\\', '/')),
      ),
    )
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path): [string, string[]] => [path, importsOf(readFileSync(join(root, path), 'utf8'))]),
);
const fileOf = (from: string, specifier: string): string =>
  join(dirname(from), specifier).replace(/\.js$/, '.ts');
const isOwn = (specifier: string): boolean => specifier.startsWith('.');
/** The files of the project that a file imports. */
const own = (path: string): string[] =>
  (sources.get(path) ?? []).filter(isOwn).map((specifier) => fileOf(path, specifier));
/** "zod/v4" and "zod" are one package; "@a/b/c" is "@a/b". */
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** What is read before anything of a file is run: what it imports as values, and not when it comes to it. */
const statically = (path: string): string[] =>
  importsOf(
    readFileSync(join(root, path), 'utf8')
      .replace(/^\s*(?:import|export)\s+type\b[^;]*;/gm, '')
      .replace(/\bimport\([^)]*\)/g, ''),
  );

const roomOf = (path: string): Room | undefined => ROOMS.find(([, pattern]) => pattern.test(path))?.[0];
const place = (room: Room | undefined): number => ROOMS.findIndex(([name]) => name === room);

describe('the reading of imports', () => {
  it.each([
    ["import { a } from './a.js';", './a.js'],
    ["import type { A } from './a.js';", './a.js'],
    ["import {\n  a,\n  type B,\n} from './a.js';", './a.js'],
    ["export { a } from './a.js';", './a.js'],
    ["export * from './a.js';", './a.js'],
    ["import './a.js';", './a.js'],
    ["const a = await import('./a.js');", './a.js'],
    ["type A = import('./a.js').A;", './a.js'],
    ["import a, * as b from 'zod/v4';", 'zod/v4'],
  ])('sees %j', (text, specifier) => {
    expect(importsOf(text)).toEqual([specifier]);
  });

  it('finds the whole house', () => {
    expect(sources.size).toBeGreaterThan(100);
    for (const [room] of ROOMS) expect([...sources.keys()].map(roomOf)).toContain(room);
  });
});

describe('each file', () => {
  it('has its room', () => {
    expect([...sources.keys()].filter((path) => roomOf(path) === undefined)).toEqual([]);
  });

  it('imports files that are there', () => {
    const lost = [...sources.keys()].flatMap((path) =>
      own(path)
        .filter((target) => !sources.has(target))
        .map((target) => `${path} → ${target}`),
    );
    expect(lost).toEqual([]);
  });

  it('uses only its own room and those before it', () => {
    const wrong = [...sources.keys()].flatMap((path) => {
      const room = roomOf(path);
      return own(path)
        .filter((target) => {
          const other = roomOf(target);
          if (room === undefined || other === undefined || room === other) return false;
          return place(other) > place(room) || (CLOSED[room] ?? []).includes(other);
        })
        .map((target) => `${path} (${room}) → ${target} (${roomOf(target)})`);
    });
    expect(wrong).toEqual([]);
  });

  it.each(Object.entries(SHELVES))('of %s uses only its own shelf and those before it', (room, shelves) => {
    const inRoom = `src/${room}/`;
    const shelfOf = (path: string): number =>
      path.startsWith(inRoom) ? shelves.indexOf(path.slice(inRoom.length).split('/')[0] ?? '') : -1;
    const paths = [...sources.keys()];
    const wrong = paths.flatMap((path) =>
      shelfOf(path) < 0
        ? []
        : own(path)
            .filter((target) => shelfOf(target) > shelfOf(path))
            .map((target) => `${path} → ${target}`),
    );
    expect(shelves.filter((_, i) => !paths.some((path) => shelfOf(path) === i))).toEqual([]);
    expect(wrong).toEqual([]);
  });

  it('does not come back to itself through what it imports', () => {
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      const at = trail.indexOf(path);
      if (at >= 0) {
        cycles.push([...trail.slice(at), path].join(' → '));
        return;
      }
      if (done.has(path)) return;
      for (const next of own(path)) visit(next, [...trail, path]);
      done.add(path);
    };
    for (const path of sources.keys()) visit(path, []);
    expect(cycles).toEqual([]);
  });
});

describe('a package', () => {
  const uses = [...sources].flatMap(([path, specifiers]) =>
    specifiers
      .filter((specifier) => !isOwn(specifier) && !specifier.startsWith('node:'))
      .map((specifier) => ({ path, name: packageOf(specifier) })),
  );

  it('enters only where it is listed', () => {
    const strays = uses
      .filter(
        ({ path, name }) =>
          !(ENTRIES[name] ?? []).some((entry) =>
            entry.endsWith('/') ? path.startsWith(entry) : path === entry,
          ),
      )
      .map(({ path, name }) => `${name} in ${path}`);
    expect(strays).toEqual([]);
  });

  it('that is listed enters at each of its places', () => {
    const idle = Object.entries(ENTRIES).flatMap(([name, entries]) =>
      entries
        .filter((entry) => !uses.some((use) => use.name === name && use.path.startsWith(entry)))
        .map((entry) => `${name} in ${entry}`),
    );
    expect(idle).toEqual([]);
  });

  it('that enters is a dependency of the project, not of its development', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(uses.filter(({ name }) => !(name in dependencies))).toEqual([]);
  });

  it('of CommonJS that holds up the start is imported for its types alone, and required in one file', () => {
    const valued =
      /^\s*(?:import|export)\s+(?!type\b)[^;'"]*?\bfrom\s*['"](?:discord\.js|discord-api-types\/v10)['"]/m;
    const slow = [...sources.keys()].filter((path) => valued.test(readFileSync(join(root, path), 'utf8')));
    expect(slow).toEqual([]);
  });

  it('that only checks what people write is not read by an engine that finds its knowledge compiled', () => {
    const read = new Set<string>();
    const readBy = (path: string): void => {
      if (read.has(path)) return;
      read.add(path);
      for (const specifier of statically(path)) if (isOwn(specifier)) readBy(fileOf(path, specifier));
    };
    for (const start of ['src/engine-thread/thread.ts', 'src/cli/ask-command.ts']) readBy(start);
    expect(read).toContain('src/answer/create-engine.ts');
    const checking = [...read].filter((path) =>
      statically(path).some((specifier) => ['zod', 'yaml'].includes(packageOf(specifier))),
    );
    expect(checking).toEqual([]);
  });

  it('of Node is named as such', () => {
    const bare = [...sources].flatMap(([path, specifiers]) =>
      specifiers
        .filter((specifier) =>
          /^(?:fs|path|url|util|stream|http|crypto|events|readline|process)\b/.test(specifier),
        )
        .map((specifier) => `${path} → ${specifier}`),
    );
    expect(bare).toEqual([]);
  });
});
