import { dayInWords, monthInWords } from '../../src/answer/wording/dates.js';
import { dateOfDay, dayNumber, daysInMonth } from '../../src/knowledge/edtf.js';
import type { Language } from '../../src/knowledge/types.js';
import { fold } from '../../src/question/words/fold.js';
import type { Random } from '../random.js';
import type { Person } from '../world/people.js';
import { bare, CEREMONIES, GOODS, TOPICS } from '../world/topics.js';
import type { Told, World } from '../world/world.js';
import { FORMS, type Form, IN_PERIOD, PRONOUNS } from './forms.js';
import { isNearestTo, misspell } from './misspell.js';
import type { Clues, Days, Oracle } from './oracle.js';
import type { AnswerableKind, Question } from './question.js';

/** What questions are made from. */
export interface Material {
  readonly world: World;
  readonly oracle: Oracle;
  readonly people: ReadonlyMap<string, Person>;
  readonly random: Random;
}

const topics = new Map([...TOPICS, ...CEREMONIES, ...GOODS].map((topic) => [topic.id, topic]));

/** A name as a question writes it. */
interface Written {
  readonly text: string;
  readonly bearers: ReadonlySet<string>;
}

/** A question of a kind about a happening, if that kind of question tells it from all others. */
export function askAbout(told: Told, kind: AnswerableKind, material: Material): Question | undefined {
  const { random, oracle, people } = material;
  const forms = FORMS[told.act];
  if (forms === undefined) return undefined;
  const form = random.pick(forms);
  const language: Language = random.chance(0.5) ? 'fr' : 'en';
  const [first, second] =
    told.act === 'meet' ? random.shuffled(told.who) : [...told.who.slice(0, 1), ...otherSide(told)];
  const slugs = {
    a: form.names.includes('a') ? first : undefined,
    b: form.names.includes('b') ? second : undefined,
  };
  if (
    (form.names.includes('a') && slugs.a === undefined) ||
    (form.names.includes('b') && slugs.b === undefined)
  )
    return undefined;
  const named = [slugs.a, slugs.b].filter((slug) => slug !== undefined);
  const persons = named.flatMap((slug) => people.get(slug) ?? []);
  const disguised = kind === 'exact' || kind === 'period' ? undefined : persons[0]?.slug;
  if (disguised === undefined && kind !== 'exact' && kind !== 'period') return undefined;

  const written = new Map<string, Written>();
  for (const slug of named) {
    const name = nameFor(
      slug,
      slug === disguised || kind === 'telegraphic' ? kind : 'exact',
      language,
      material,
    );
    if (name === undefined) return undefined;
    written.set(slug, name);
  }
  const where = form.place ? cityOf(told, material) : undefined;
  const topic = form.topic ? told.topics[0] : undefined;
  if ((form.place && where === undefined) || (form.topic && topic === undefined)) return undefined;
  const clues: Clues = {
    acts: form.acts,
    parties: [...written.values()].map(({ bearers }) => bearers),
    topic,
    place: where,
  };
  const alone = oracle.meant(clues).length === 1;
  if (kind === 'exact' && !alone) return undefined;
  if (kind === 'period' && alone) return undefined;
  const needsPeriod = kind !== 'exact' && (!alone || random.chance(0.5));
  const unit = needsPeriod
    ? random.pick(asksWhen(form) && kind !== 'telegraphic' ? COARSE : UNITS)
    : undefined;
  const days = unit === undefined ? undefined : daysAround(told.day, unit);
  if (days !== undefined) {
    const [only, more] = oracle.meant({ ...clues, period: days });
    if (only !== told || more !== undefined || !oracle.isWithin(told, days)) return undefined;
  }
  const text = wording(form, kind === 'telegraphic', language, {
    a: textOf(slugs.a, written),
    b: textOf(slugs.b, written),
    place: where === undefined ? '' : (material.world.coverage.names.get(where)?.label[language] ?? where),
    topic: topics.get(topic ?? '')?.[language] ?? '',
    gender: people.get(slugs.a ?? '')?.gender ?? 'm',
    period: unit === undefined ? undefined : { unit, words: periodInWords(told.day, unit, language) },
  });
  return {
    ask: text,
    language,
    kind,
    facts: new Set(told.facts),
    timed: unit !== undefined && persons.length > 0,
  };
}

const otherSide = ({ act, who, to }: Told): readonly string[] =>
  act === 'sign' ? who.slice(1, 2) : to.slice(0, 1);
const textOf = (slug: string | undefined, written: ReadonlyMap<string, Written>): string =>
  slug === undefined ? '' : (written.get(slug)?.text ?? '');

/** How a name is written in a question of a kind, and who else bears it so. */
function nameFor(
  slug: string,
  kind: AnswerableKind,
  language: Language,
  { people, oracle, random, world }: Material,
): Written | undefined {
  const name = world.coverage.names.get(slug);
  if (name === undefined) return undefined;
  const person = people.get(slug);
  const label = name.label[language];
  const known = (text: string): Written => ({ text, bearers: oracle.bearers(text) });
  if (person === undefined) {
    // French puts an article before a country.
    const bearers = oracle.bearers(label);
    return { text: language === 'fr' && kind !== 'telegraphic' ? `la ${label}` : label, bearers };
  }
  switch (kind) {
    case 'exact':
    case 'period':
      return known(label);
    case 'telegraphic':
      return known(person.surname[language]);
    case 'alias':
      return known(
        random.pick(
          name.aliases.filter((alias) => alias !== person.surname.fr && alias !== person.surname.en),
        ),
      );
    case 'office': {
      const title = name.roles[0]?.title[language];
      if (title === undefined) return undefined;
      return {
        text: language === 'fr' ? `${person.gender === 'f' ? 'la' : 'le'} ${title}` : `the ${title}`,
        bearers: oracle.bearers(title),
      };
    }
    case 'typo': {
      const wrong = misspell(label, random);
      if (wrong === undefined || fold(wrong) === fold(label) || !isNearestTo(person, wrong, world.people.all))
        return undefined;
      return { text: wrong, bearers: new Set([slug]) };
    }
  }
}

/** The city of a happening, also where a venue in it is told. */
function cityOf({ where }: Told, { world }: Material): string | undefined {
  if (where === undefined) return undefined;
  const around = world.coverage.names.get(where)?.within;
  return world.coverage.names.get(around ?? '')?.within === undefined ? where : around;
}

/** Nobody who tells the day asks when. */
const asksWhen = (form: Form): boolean => form.text.en.startsWith('When');
const COARSE = ['year', 'month'] as const;
const UNITS = [...COARSE, 'day'] as const;
type PeriodUnit = (typeof UNITS)[number];

function daysAround(day: number, unit: PeriodUnit): Days {
  const { year, month } = dateOfDay(day);
  if (unit === 'year') return { from: dayNumber(year, 1, 1), to: dayNumber(year, 12, 31) };
  if (unit === 'month')
    return { from: dayNumber(year, month, 1), to: dayNumber(year, month, daysInMonth(year, month)) };
  return { from: day, to: day };
}

export function periodInWords(day: number, unit: PeriodUnit, language: Language): string {
  if (unit === 'year') return String(dateOfDay(day).year);
  return unit === 'month' ? monthInWords(day, language) : dayInWords(day, language);
}

interface Parts {
  readonly a: string;
  readonly b: string;
  readonly place: string;
  readonly topic: string;
  readonly gender: 'm' | 'f';
  readonly period: { readonly unit: PeriodUnit; readonly words: string } | undefined;
}

/** Puts a question into words. */
export function wording(form: Form, telegraphic: boolean, language: Language, parts: Parts): string {
  const { a, b, place, topic, gender, period } = parts;
  if (telegraphic)
    return fold(
      [form.keywords[language], a, b, place, bare(topic), period?.words ?? ''].filter(Boolean).join(' '),
    );
  const subject = bare(topic);
  const values: Record<string, string> = {
    a,
    b,
    place,
    topic,
    bare: subject,
    of: /^[aeiouyhéèêàâœ]/.test(subject) ? 'd’' : 'de ',
    ...PRONOUNS[gender],
    period: period === undefined ? '' : IN_PERIOD[period.unit][language] + period.words,
  };
  const text = form.text[language].replace(/\{(\w+)\}/g, (_, slot: string) => values[slot] ?? '');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
