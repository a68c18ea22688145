import type { NameEntry } from '../../src/knowledge/schema.js';
import type { Random } from '../random.js';
import { STOCKS, type Stock } from './naming-stock.js';
import { BEGINNINGS, CITY_ENDINGS, COUNTRY_ENDINGS, MIDDLES, VENUES } from './place-stock.js';

export interface City {
  readonly slug: string;
  /** The city itself and the venues in it, where things happen. */
  readonly sites: readonly string[];
}

export interface Country {
  readonly slug: string;
  /** The capital comes first. */
  readonly cities: readonly City[];
  readonly adjective: { readonly m: string; readonly f: string; readonly en: string };
  /** Where its people's names come from. */
  readonly stock: Stock;
}

export interface Geography {
  /** The most written about first. */
  readonly countries: readonly Country[];
  readonly names: ReadonlyMap<string, NameEntry>;
}

export const slugOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

export const nameEntry = (entry: Pick<NameEntry, 'label'> & Partial<NameEntry>): NameEntry => ({
  aliases: [],
  demonyms: [],
  roles: [],
  ...entry,
});

/** Countries with their cities, and venues in these: places within places. */
export function buildGeography(countryCount: number, citiesEach: number, random: Random): Geography {
  const names = new Map<string, NameEntry>();
  const stems = random.shuffled(BEGINNINGS.flatMap((first) => MIDDLES.map((middle) => first + middle)));
  const stemOf = drawn(stems, COUNTRY_ENDINGS, ({ en }) => en, random);
  const cityOf = drawn(stems, CITY_ENDINGS, ({ en }) => en, random);
  const countries = Array.from({ length: countryCount }, (_, at): Country => {
    const { stem, ending } = stemOf();
    const slug = slugOf(stem + ending.en);
    const adjective = {
      m: `${stem}${ending.adjective.m}`.toLowerCase(),
      f: `${stem}${ending.adjective.f}`.toLowerCase(),
      en: `${stem}${ending.adjective.en}`,
    };
    names.set(
      slug,
      nameEntry({
        label: { fr: stem + ending.fr, en: stem + ending.en },
        demonyms: [adjective.m, adjective.f, adjective.en],
      }),
    );
    const cities = Array.from({ length: citiesEach }, (_, rank): City => {
      const { stem: cityStem, ending: cityEnding } = cityOf();
      const label = { fr: cityStem + cityEnding.fr, en: cityStem + cityEnding.en };
      const city = slugOf(label.en);
      const capital = rank === 0;
      names.set(city, nameEntry({ label, within: slug, ...(capital ? { actsFor: slug } : {}) }));
      const venues = random.some(VENUES, capital ? 2 : 1).map((venue) => {
        const called = `${random.pick(BEGINNINGS)}${random.pick(MIDDLES)}l`;
        const venueLabel = { fr: venue.fr.replace('{}', called), en: venue.en.replace('{}', called) };
        const venueSlug = `${slugOf(venueLabel.en)}-${city}`;
        names.set(venueSlug, nameEntry({ label: venueLabel, within: city }));
        return venueSlug;
      });
      return { slug: city, sites: [city, ...venues] };
    });
    const stock = STOCKS[at % STOCKS.length];
    if (stock === undefined) throw new RangeError('no stock of names');
    return { slug, cities, adjective, stock };
  });
  return { countries, names };
}

/** Draws a stem and an ending that have not been drawn together. */
function drawn<Ending>(
  stems: readonly string[],
  endings: readonly Ending[],
  spelled: (ending: Ending) => string,
  random: Random,
): () => { stem: string; ending: Ending } {
  const taken = new Set<string>();
  return () => {
    for (;;) {
      const [stem, ending] = [random.pick(stems), random.pick(endings)];
      const whole = stem + spelled(ending);
      if (taken.has(whole)) continue;
      taken.add(whole);
      return { stem, ending };
    }
  };
}
