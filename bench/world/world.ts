import { createHash } from 'node:crypto';
import { assemble } from '../../src/knowledge/assembly.js';
import type { Coverage } from '../../src/knowledge/coverage.js';
import type { Documents } from '../../src/knowledge/documents.js';
import { dateOfDay, dayNumber } from '../../src/knowledge/edtf.js';
import type { ArticleFile, FactEntry, NameEntry, VocabularyFile } from '../../src/knowledge/schema.js';
import { seeded } from '../random.js';
import { buildGeography, type Geography } from './geography.js';
import type { Happening } from './happening.js';
import { buildOrganisations, type Organisations } from './organisations.js';
import { buildPeople, type People } from './people.js';
import { storyteller } from './stories.js';
import { tell } from './telling.js';
import { CONCEPTS, OFFICE_IDS, OFFICES } from './topics.js';

/** A happening with the facts that tell it. */
export interface Told extends Happening {
  /** Refs (`article-id#fact-id`); never empty. */
  readonly facts: readonly string[];
}

/** A generated coverage and what is behind it: whatever a question asks, its right answer is known. */
export interface World {
  readonly documents: Documents;
  readonly coverage: Coverage;
  readonly happenings: readonly Told[];
  readonly geography: Geography;
  readonly people: People;
}

export interface WorldOptions {
  /** How many facts. */
  readonly facts: number;
  readonly seed: string;
}

/** The day on which the questions are asked. */
export const TODAY = dayNumber(2026, 1, 1);
const LAST_YEAR = 2025;

/** Sizes that grow more slowly than the facts (Heaps' law), bounded by the stock of names. */
const scale = (facts: number) => ({
  countries: Math.min(190, Math.max(6, Math.round(2.2 * facts ** 0.33))),
  cities: Math.max(3, Math.round(2 * Math.log10(facts))),
  years: Math.max(3, Math.round(11 * (Math.log10(facts) - 1.4))),
  outlets: Math.max(4, Math.round(facts ** 0.4)),
});

/** Generates a coverage of exactly so many facts and puts it together like one that is loaded. */
export function buildWorld({ facts, seed }: WorldOptions): World {
  const size = scale(facts);
  const firstYear = LAST_YEAR - size.years + 1;
  const geography = buildGeography(size.countries, size.cities, seeded(`${seed} geography`));
  const people = buildPeople(geography.countries, firstYear, LAST_YEAR, seeded(`${seed} people`));
  const organisations = buildOrganisations(geography, size.outlets, seeded(`${seed} organisations`));
  const setting = {
    countries: geography.countries,
    people,
    organisations,
    firstDay: dayNumber(firstYear, 1, 1),
    lastDay: dayNumber(LAST_YEAR, 12, 20),
    yearOf: (day: number) => dateOfDay(day).year,
  };
  const names = new Map([...geography.names, ...people.names, ...organisations.names]);
  const { articles, happenings } = writeArticles(facts, setting, organisations, people, names, seed);
  const documents = documentsOf(articles, geography, organisations, people, `${seed} ${facts}`);
  return { documents, coverage: assemble(documents), happenings, geography, people };
}

type Articles = ReadonlyMap<string, ArticleFile>;

function writeArticles(
  factCount: number,
  setting: Parameters<typeof storyteller>[0],
  organisations: Organisations,
  people: People,
  names: ReadonlyMap<string, NameEntry>,
  seed: string,
): { articles: Articles; happenings: Told[] } {
  const random = seeded(`${seed} articles`);
  const nextStory = storyteller(setting, seeded(`${seed} stories`));
  const bySlug = new Map(people.all.map((person) => [person.slug, person]));
  const articles = new Map<string, ArticleFile>();
  const refs = new Map<Happening, string[]>();
  let written = 0;
  for (let story = 0; written < factCount; story++) {
    const { happenings, lastDay } = nextStory();
    const copies = random.chance(0.5) ? 1 : 2 + random.int(3);
    for (const outlet of random.some(organisations.outlets, copies)) {
      if (written === factCount) break;
      const date = new Date((lastDay + random.int(3)) * 86_400_000).toISOString().slice(0, 10);
      const id = `${date}-${outlet.slug}-${story}`;
      const cites = random.chance(0.4) ? organisations.media(random.pick(setting.countries)) : undefined;
      const entries: FactEntry[] = [];
      for (const [at, happening] of happenings.entries()) {
        if (written === factCount) break;
        if (entries.length > 0 && random.chance(0.25)) continue;
        const fact = `f${at + 1}`;
        const telling = {
          id: fact,
          language: outlet.language,
          outlet: outlet.slug,
          cites,
          names,
          people: bySlug,
          among: copies > 1,
        };
        entries.push(tell(happening, telling, random));
        written += 1;
        const told = refs.get(happening);
        if (told === undefined) refs.set(happening, [`${id}#${fact}`]);
        else told.push(`${id}#${fact}`);
      }
      const [first] = entries;
      if (first === undefined) continue;
      articles.set(id, {
        title: first.says[outlet.language].replace(/\.$/, ''),
        outlet: outlet.slug,
        agency: random.chance(0.5) ? random.pick(organisations.agencies) : null,
        published: { date, basis: 'stated' },
        language: outlet.language,
        url: `https://news.example/${id}`,
        facts: entries,
      });
    }
  }
  return { articles, happenings: Array.from(refs, ([happening, facts]) => ({ ...happening, facts })) };
}

/** Files as they are after reading and checking. */
function documentsOf(
  articles: Articles,
  geography: Geography,
  organisations: Organisations,
  people: People,
  what: string,
): Documents {
  const fileOf = (path: string, value: unknown) => ({
    path,
    value,
    firstLine: '',
    positionOf: () => ({ line: 1, column: 1 }),
  });
  const namesOf = (
    kind: 'person' | 'organisation' | 'place',
    path: string,
    names: ReadonlyMap<string, NameEntry>,
  ) => {
    const data = Object.fromEntries(names);
    return { kind, file: fileOf(path, data), data };
  };
  const vocabulary: VocabularyFile = {
    offices: Object.fromEntries(
      OFFICE_IDS.map((id) => {
        const { fr, en } = OFFICES[id];
        return [id, { fr: [...new Set([fr.m, fr.f])], en: [en] }];
      }),
    ),
    concepts: { ...CONCEPTS },
  };
  return {
    articles: [...articles]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, data]) => ({ id, file: fileOf(`articles/${id}.yaml`, data), data })),
    names: [
      namesOf('person', 'names/people.yaml', people.names),
      namesOf('organisation', 'names/organisations.yaml', organisations.names),
      namesOf('place', 'names/places.yaml', geography.names),
    ],
    vocabulary: { file: fileOf('vocabulary.yaml', vocabulary), data: vocabulary },
    namesComplete: true,
    version: createHash('sha256').update(what).digest('hex').slice(0, 12),
    mistakes: [],
  };
}
