import type { NameEntry } from '../../src/knowledge/schema.js';
import type { Random } from '../random.js';
import { type Country, type Geography, nameEntry } from './geography.js';

export interface Outlet {
  readonly slug: string;
  readonly language: 'fr' | 'en';
}

export interface Organisations {
  readonly outlets: readonly Outlet[];
  readonly agencies: readonly string[];
  /** State media and foreign ministry of a country. */
  readonly media: (country: Country) => string;
  readonly ministry: (country: Country) => string;
  readonly names: ReadonlyMap<string, NameEntry>;
}

const TITLES = [
  { fr: 'Courrier', en: 'Courier' },
  { fr: 'Gazette', en: 'Gazette' },
  { fr: 'Observateur', en: 'Observer' },
  { fr: 'Tribune', en: 'Tribune' },
] as const;

const media = (country: Country): string => `${country.slug}-news-agency`;
const ministry = (country: Country): string => `${country.slug}-foreign-ministry`;

/** Newspapers of the largest cities in both languages, agencies, and each country's state media and ministry. */
export function buildOrganisations(
  { countries, names: places }: Geography,
  outletCount: number,
  random: Random,
): Organisations {
  const names = new Map<string, NameEntry>();
  const label = (slug: string): { fr: string; en: string } =>
    places.get(slug)?.label ?? { fr: slug, en: slug };
  for (const country of countries) {
    const { fr, en } = label(country.slug);
    const { adjective, slug } = country;
    names.set(
      media(country),
      nameEntry({
        label: { fr: `Agence ${adjective.f} de presse`, en: `${adjective.en} News Agency` },
        within: slug,
      }),
    );
    names.set(
      ministry(country),
      nameEntry({
        label: {
          fr: `ministère ${adjective.m} des Affaires étrangères`,
          en: `${adjective.en} Foreign Ministry`,
        },
        aliases: [
          `diplomatie ${adjective.f}`,
          `Foreign Ministry of ${en}`,
          `ministère des Affaires étrangères de ${fr}`,
        ],
        within: slug,
        actsFor: slug,
      }),
    );
  }
  const outlets = new Map<string, Outlet>();
  const cities = countries.flatMap((country) => country.cities);
  while (outlets.size < Math.min(outletCount, cities.length)) {
    const language = random.chance(0.5) ? 'fr' : 'en';
    const city = label(random.pick(cities).slug)[language];
    const title = random.pick(TITLES)[language];
    const called = language === 'fr' ? `${title} de ${city}` : `${city} ${title}`;
    const slug = called.toLowerCase().replace(/[^a-z]+/g, '-');
    outlets.set(slug, { slug, language });
    names.set(slug, nameEntry({ label: { fr: called, en: called } }));
  }
  const agencies = ['globe-wire', 'meridian-press', 'agence-centrale'];
  for (const slug of agencies) {
    const called = slug.replace(
      /(^|-)([a-z])/g,
      (_, gap: string, letter: string) => (gap && ' ') + letter.toUpperCase(),
    );
    names.set(slug, nameEntry({ label: { fr: called, en: called } }));
  }
  return { outlets: [...outlets.values()], agencies, media, ministry, names };
}
