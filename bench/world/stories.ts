import type { Random } from '../random.js';
import { ranked } from '../random.js';
import { CLAIMS } from './claims.js';
import type { Country } from './geography.js';
import type { Happening, Story } from './happening.js';
import type { Organisations } from './organisations.js';
import type { People, Person } from './people.js';
import { CEREMONIES, GOODS, TOPICS } from './topics.js';

/** What stories are made of. */
export interface Setting {
  readonly countries: readonly Country[];
  readonly people: People;
  readonly organisations: Organisations;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly yearOf: (day: number) => number;
}

/** How unevenly countries make news: the exponent of Zipf's law. */
const UNEVENNESS = 0.7;

/** Tells story after story, with the kinds of facts in about the shares that hand-made coverages have. */
export function storyteller(setting: Setting, random: Random): () => Story {
  const { countries, people, organisations, firstDay, lastDay, yearOf } = setting;
  const country = ranked(countries, UNEVENNESS, random);
  const states = new Map(countries.map((each) => [each.slug, statesOf(each, countries, setting, random)]));
  const another = (not: readonly Country[]): Country => {
    for (;;) {
      const drawn = country();
      if (!not.includes(drawn)) return drawn;
    }
  };
  return () => {
    const day = firstDay + random.int(lastDay - firstDay - 10);
    const year = yearOf(day);
    const host = country();
    const guest = another([host]);
    const of = (land: Country, ...offices: readonly Person['office'][]): Person =>
      people.holder(land.slug, random.pick(offices), year);
    const leader = (land: Country): Person =>
      of(land, 'president', 'president', 'prime-minister', 'foreign-minister');
    const spokesperson = (land: Country): Person => of(land, 'spokesperson');
    const happenings: Happening[] = [];
    const said = new Set<string>();
    const add = (part: Partial<Happening> & Pick<Happening, 'act' | 'who' | 'day'>): void => {
      happenings.push({ to: [], topics: [], where: undefined, claim: 0, count: undefined, ...part });
    };
    const speak = (act: 'say' | 'write' | 'accuse', who: string, to: readonly string[], on: number): void => {
      const topics = random.some(TOPICS, random.chance(0.3) ? 2 : 1).map(({ id }) => id);
      // Nobody takes up a topic twice in one story: a question could not tell the two apart.
      if (topics.some((topic) => said.has(`${who} ${topic}`))) return;
      for (const topic of topics) said.add(`${who} ${topic}`);
      add({ act, who: [who], to, topics, day: on, claim: random.int(CLAIMS.length) });
    };
    const background = (count: number): void => {
      for (const land of [host, guest])
        happenings.push(...random.some(states.get(land.slug) ?? [], count / 2));
    };
    const third = another([host, guest]);
    if (random.chance(0.4)) {
      // A visit.
      const [visitor, receiver] = [leader(guest), leader(host)];
      const city = random.chance(0.7) ? host.cities[0] : random.pick(host.cities);
      if (city === undefined) throw new RangeError('a country without cities');
      add({ act: 'arrive', who: [visitor.slug], topics: ['arrival'], where: city.slug, day });
      add({
        act: 'meet',
        who: [receiver.slug, visitor.slug],
        where: random.pick(city.sites),
        day: day + random.int(2),
      });
      if (random.chance(0.4))
        add({
          act: 'meet',
          who: [spokesperson(host).slug, visitor.slug],
          where: random.pick(city.sites),
          day: day + 1,
        });
      if (random.chance(0.6)) ceremony(city.sites, [receiver, visitor, leader(third)], day + 1);
      for (let i = random.int(3) + 3; i > 0; i--) {
        const [speaker, other] = random.shuffled([visitor, receiver]);
        if (speaker !== undefined && other !== undefined)
          speak('say', speaker.slug, random.chance(0.5) ? [other.slug] : [], day + random.int(2));
      }
      if (random.chance(0.6)) speak('accuse', organisations.ministry(third), [guest.slug], day + 2);
      if (random.chance(0.3))
        add({
          act: 'sign',
          who: [host.slug, guest.slug],
          topics: [random.pick(TOPICS).id],
          where: random.pick(city.sites),
          day: day + 1,
        });
      if (random.chance(0.2)) {
        const goods = random.pick(GOODS).id;
        add({
          act: 'give',
          who: [guest.slug],
          to: [host.slug],
          topics: [goods],
          day: day + 2,
          count: number(),
        });
      }
      add({ act: 'leave', who: [visitor.slug], topics: ['departure'], where: city.slug, day: day + 2 });
      background(4);
    } else if (random.chance(2 / 3)) {
      // An exchange of letters and statements from afar.
      const writers = [leader(host), leader(guest), leader(third)];
      for (let i = random.int(4) + 4; i > 0; i--) {
        const [from, to] = random.some(writers, 2);
        if (from !== undefined && to !== undefined && from !== to)
          speak('write', from.slug, [to.slug], day + random.int(3));
      }
      for (let i = random.int(3) + 1; i > 0; i--)
        speak('say', spokesperson(random.pick([host, guest])).slug, [], day + 1);
      if (random.chance(0.4)) speak('accuse', spokesperson(third).slug, [host.slug], day + 2);
      background(2);
    } else {
      // A summit.
      const lands = [host, guest, third, another([host, guest, third])];
      const leaders = [...new Set(lands.map(leader))];
      const city = random.pick(host.cities);
      ceremony(city.sites, leaders, day + 1);
      for (const visitor of leaders.slice(1, 3))
        add({ act: 'arrive', who: [visitor.slug], topics: ['arrival'], where: city.slug, day });
      for (let i = random.int(3) + 2; i > 0; i--) {
        const pair = random.some(leaders, 2).map(({ slug }) => slug);
        const met = happenings.some(
          ({ act, who }) => act === 'meet' && who.every((slug) => pair.includes(slug)),
        );
        if (pair.length === 2 && !met)
          add({ act: 'meet', who: pair, where: random.pick(city.sites), day: day + random.int(2) });
      }
      for (let i = random.int(2) + 3; i > 0; i--)
        speak('say', random.pick(leaders).slug, [], day + random.int(2));
      background(2);
    }
    return { happenings, lastDay: day + 2 };

    function ceremony(sites: readonly string[], present: readonly Person[], on: number): void {
      const who = [...new Set(present.map(({ slug }) => slug))];
      add({
        act: 'attend',
        who,
        topics: [random.pick(CEREMONIES).id],
        where: random.pick(sites),
        day: on,
        count: number(),
      });
    }
    function number(): number {
      return 3 + random.int(random.chance(0.5) ? 30 : 900);
    }
  };
}

/** What lasts: a few quarrels of each country, told again and again. */
function statesOf(
  country: Country,
  countries: readonly Country[],
  { firstDay, lastDay }: Setting,
  random: Random,
): Happening[] {
  const others = countries.filter((other) => other !== country);
  return Array.from({ length: 4 }, () => ({
    act: 'hold',
    who: [country.slug],
    to: [random.pick(others).slug],
    topics: [random.pick(TOPICS).id],
    where: undefined,
    day: firstDay + random.int(lastDay - firstDay),
    claim: 0,
    count: undefined,
  }));
}
