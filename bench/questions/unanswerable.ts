import { dateOfDay, dayNumber } from '../../src/knowledge/edtf.js';
import type { Language } from '../../src/knowledge/types.js';
import { fold } from '../../src/question/words/fold.js';
import { editDistance } from '../../src/question/words/typos.js';
import { labelOf, type Person, unlikeAll } from '../world/people.js';
import { BEGINNINGS, MIDDLES } from '../world/place-stock.js';
import type { Told } from '../world/world.js';
import { type Material, wording } from './answerable.js';
import { FORMS } from './forms.js';
import type { Question, UnanswerableKind } from './question.js';

/** A question that must be refused, made from a meeting; undefined where this meeting does not serve. */
export function askInVain(meeting: Told, kind: UnanswerableKind, material: Material): Question | undefined {
  const { people, random } = material;
  const [a, b] = random.shuffled(meeting.who).map((slug) => people.get(slug));
  const form = random.pick((FORMS.meet ?? []).filter(({ names }) => names === 'ab'));
  if (a === undefined || b === undefined) return undefined;
  const language: Language = random.chance(0.5) ? 'fr' : 'en';
  const other = otherFor(kind, a, b, material);
  const year = kind === 'wrong-year' ? yearWithout(a, b, material) : undefined;
  if (other === undefined || (kind === 'wrong-year' && year === undefined)) return undefined;
  const ask = wording(form, false, language, {
    a: a.label[language],
    b: other[language],
    place: '',
    topic: '',
    gender: a.gender,
    period: year === undefined ? undefined : { unit: 'year', words: String(year) },
  });
  return { ask, language, kind, facts: null, timed: year !== undefined };
}

type Label = { readonly fr: string; readonly en: string };

/** The other name of the question. */
function otherFor(kind: UnanswerableKind, a: Person, b: Person, material: Material): Label | undefined {
  const { random, oracle } = material;
  switch (kind) {
    case 'unknown-person':
      return random.chance(0.5) ? stranger(material) : mixedUp(a, material);
    case 'never-met': {
      const met = random.pick(material.world.happenings.filter(({ act }) => act === 'meet'));
      const other = material.people.get(random.pick(met.who));
      if (other === undefined || other === a) return undefined;
      // Nothing at all joins them, so that no fact could be taken for a meeting.
      const parties = [new Set([a.slug]), new Set([other.slug])];
      return oracle.meant({ acts: ['meet', 'attend', 'say', 'write', 'arrive'], parties }).length === 0
        ? other.label
        : undefined;
    }
    case 'wrong-year':
      return b.label;
  }
}

/** A name of which no part is known. */
function stranger({ random }: Material): Label {
  const made = (ending: string): string => `${random.pick(BEGINNINGS)}${random.pick(MIDDLES)}${ending}`;
  const name = `${made('bo')} ${made('quist')}`;
  return { fr: name, en: name };
}

/** The surname of one and the given name of another: nobody is called so, and nobody nearly. */
function mixedUp(a: Person, { world, random }: Material): Label | undefined {
  const stock = world.geography.countries.find(({ slug }) => slug === a.country)?.stock;
  if (stock === undefined) return undefined;
  const taken = new Set(world.people.all.map(({ slug }) => slug));
  const { given, surname } = unlikeAll(stock, world.people.all, taken, random);
  const label = labelOf(given, surname, stock.surnameFirst);
  const near = world.people.all.some((person) =>
    (['fr', 'en'] as const).some(
      (language) => editDistance(fold(label[language]), fold(person.label[language]), 2) <= 2,
    ),
  );
  return near ? undefined : label;
}

/** A year of the coverage in which nothing joins two people. */
function yearWithout(a: Person, b: Person, { world, oracle, random }: Material): number | undefined {
  const years = [...new Set(world.happenings.slice(0, 500).map(({ day }) => dateOfDay(day).year))];
  return random.shuffled(years).find((year) => {
    const period = { from: dayNumber(year - 1, 12, 1), to: dayNumber(year + 1, 1, 31) };
    const parties = [new Set([a.slug]), new Set([b.slug])];
    return oracle.meant({ acts: ['meet', 'attend', 'say', 'write'], parties, period }).length === 0;
  });
}
