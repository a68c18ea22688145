import type { NameEntry } from '../../src/knowledge/schema.js';
import type { Random } from '../random.js';
import { type Country, nameEntry, slugOf } from './geography.js';
import { parts, type Stock, type Written } from './naming-stock.js';
import { OFFICE_IDS, OFFICES, type OfficeId } from './topics.js';

export interface Person {
  readonly slug: string;
  readonly gender: 'm' | 'f';
  readonly given: Written;
  readonly surname: Written;
  readonly surnameFirst: boolean;
  readonly label: { readonly fr: string; readonly en: string };
  /** In the script of the country, where that is not Latin. */
  readonly native: string | undefined;
  readonly office: OfficeId;
  readonly country: string;
  /** Years of office, inclusive. */
  readonly from: number;
  readonly to: number;
}

export interface People {
  readonly all: readonly Person[];
  /** Who holds an office of a country in a year. */
  holder(country: string, office: OfficeId, year: number): Person;
  readonly names: ReadonlyMap<string, NameEntry>;
}

/** How often somebody is named almost like somebody else. */
const NEAR_NAMESAKES = 0.08;

/** The holders of every office of every country over the years. */
export function buildPeople(
  countries: readonly Country[],
  firstYear: number,
  lastYear: number,
  random: Random,
): People {
  const all: Person[] = [];
  const taken = new Set<string>();
  const holders = new Map<string, Person[]>();
  const names = new Map<string, NameEntry>();
  for (const country of countries)
    for (const office of OFFICE_IDS) {
      const held: Person[] = [];
      let from = firstYear;
      while (from <= lastYear) {
        const years = Math.max(1, OFFICES[office].years - 2 + random.int(5));
        const to = Math.min(lastYear, from + years - 1);
        const identity = unlikeAll(country.stock, all, taken, random);
        const person = { ...identity, office, country: country.slug, from, to };
        held.push(person);
        all.push(person);
        names.set(person.slug, entryOf(person, country, lastYear));
        from = to + 1;
      }
      holders.set(`${country.slug} ${office}`, held);
    }
  return {
    all,
    names,
    holder(country, office, year) {
      const held = holders.get(`${country} ${office}`) ?? [];
      const holder = held.find(({ from, to }) => from <= year && year <= to) ?? held.at(-1);
      if (holder === undefined) throw new RangeError(`nobody is ${office} of ${country}`);
      return holder;
    },
  };
}

type Identity = Omit<Person, 'office' | 'country' | 'from' | 'to'>;

/** Somebody whose full name nobody else has. */
export function unlikeAll(
  stock: Stock,
  others: readonly Person[],
  taken: Set<string>,
  random: Random,
): Identity {
  for (;;) {
    const gender = random.chance(0.35) ? 'f' : 'm';
    let given = givenName(stock, gender, random);
    let surname = parts(random.pick(stock.surnames[gender]));
    if (others.length > 0 && random.chance(NEAR_NAMESAKES)) {
      const other = random.pick(others.slice(-400));
      if (other.surnameFirst === stock.surnameFirst) {
        if (random.chance(0.5)) surname = slipped(other.surname, random);
        else given = other.given;
      }
    }
    const label = labelOf(given, surname, stock.surnameFirst);
    const slug = slugOf(label.en);
    if (taken.has(slug) || taken.has(slugOf(label.fr))) continue;
    taken.add(slug);
    taken.add(slugOf(label.fr));
    const native =
      given.native === undefined || surname.native === undefined
        ? undefined
        : stock.surnameFirst
          ? surname.native + given.native
          : `${given.native} ${surname.native}`;
    return { slug, gender, given, surname, surnameFirst: stock.surnameFirst, label, native };
  }
}

function givenName(stock: Stock, gender: 'm' | 'f', random: Random): Written {
  const drawn = Array.from({ length: stock.syllables }, () => parts(random.pick(stock.given[gender])));
  const join = (of: (part: Written) => string): string => capital(drawn.map(of).join(stock.joint));
  const native = drawn.map((part) => part.native ?? '').join('');
  return { fr: join(({ fr }) => fr), en: join(({ en }) => en), native: native === '' ? undefined : native };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const labelOf = (
  given: Written,
  surname: Written,
  surnameFirst: boolean,
): { fr: string; en: string } =>
  surnameFirst
    ? { fr: `${surname.fr} ${given.fr}`, en: `${surname.en} ${given.en}` }
    : { fr: `${given.fr} ${surname.fr}`, en: `${given.en} ${surname.en}` };

const VOWELS = 'aeiou';

/** Another surname that differs by one vowel. */
function slipped(name: Written, random: Random): Written {
  const at = [...name.en]
    .map((letter, i) => (i > 0 && VOWELS.includes(letter) ? i : -1))
    .filter((i) => i > 0);
  if (at.length === 0) return name;
  const place = random.pick(at);
  const letter = random.pick([...VOWELS].filter((vowel) => vowel !== name.en[place]));
  const other = name.en.slice(0, place) + letter + name.en.slice(place + 1);
  return { fr: other, en: other };
}

function entryOf(person: Person, country: Country, lastYear: number): NameEntry {
  const { label, given, surname, surnameFirst, native, office, gender, from, to } = person;
  const turned = labelOf(given, surname, !surnameFirst);
  const aliases = new Set([surname.fr, surname.en, turned.fr, turned.en]);
  if (!surnameFirst) for (const { fr } of [given]) aliases.add(`${fr.charAt(0)}. ${surname.fr}`);
  if (native !== undefined) aliases.add(native);
  for (const same of [label.fr, label.en]) aliases.delete(same);
  const { fr, en } = OFFICES[office];
  return nameEntry({
    label,
    aliases: [...aliases],
    roles: [
      {
        title: {
          fr: `${fr[gender]} ${adjectiveOf(country, office, gender)}`,
          en: `${country.adjective.en} ${en}`,
        },
        office,
        at: country.slug,
        during: to === lastYear ? `${from}/..` : `${from}/${to}`,
      },
    ],
  });
}

/** "chef de la diplomatie valdorienne": the adjective goes with diplomacy. */
const adjectiveOf = ({ adjective }: Country, office: OfficeId, gender: 'm' | 'f'): string =>
  office === 'foreign-minister' ? adjective.f : adjective[gender];
