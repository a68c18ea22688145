import { dayInWords, monthInWords } from '../../src/answer/wording/dates.js';
import { dateOfDay } from '../../src/knowledge/edtf.js';
import type { FactEntry, NameEntry, When } from '../../src/knowledge/schema.js';
import type { Language, Text } from '../../src/knowledge/types.js';
import type { Random } from '../random.js';
import { CLAIMS } from './claims.js';
import { ACTS, type Happening } from './happening.js';
import type { Person } from './people.js';
import { fillSentence, QUOTES, SAYS } from './sentences.js';
import { bare, CEREMONIES, DELEGATION, GOODS, TOPICS } from './topics.js';

/** The article that tells a happening. */
export interface Telling {
  readonly id: string;
  readonly language: Language;
  readonly outlet: string;
  /** State media it cites, where it does. */
  readonly cites: string | undefined;
  readonly names: ReadonlyMap<string, NameEntry>;
  readonly people: ReadonlyMap<string, Person>;
  /** Another article tells it too, so that the two may differ. */
  readonly among: boolean;
}

/** How often articles on one happening differ on the day or the number. */
const DIFFERS = { day: 0.04, number: 0.15 } as const;
const topics = new Map([...TOPICS, ...CEREMONIES, ...GOODS].map((topic) => [topic.id, topic]));

/** What one article says of a happening, as an editor would note it down. */
export function tell(happening: Happening, telling: Telling, random: Random): FactEntry {
  const { act, who, to, where } = happening;
  const day = happening.day + (telling.among && random.chance(DIFFERS.day) ? 1 : 0);
  const count =
    happening.count !== undefined && telling.among && random.chance(DIFFERS.number)
      ? happening.count + 1 + random.int(3)
      : happening.count;
  const when = whenOf(act, day, random);
  const values = (language: Language, short: boolean): Record<string, string> =>
    wordsOf({ ...happening, count }, day, when, telling, language, short, random);
  const variants = SAYS[act];
  const sentence = random.pick(variants);
  const says: Text = {
    fr: fillSentence(sentence.fr, values('fr', false), 'fr'),
    en: fillSentence(sentence.en, values('en', false), 'en'),
  };
  const exact = fillSentence(
    QUOTES[act][telling.language],
    values(telling.language, random.chance(0.5)),
    telling.language,
  );
  const speaker = act === 'say' || act === 'write' || act === 'accuse' ? who : [];
  return {
    id: telling.id,
    type: ACTS[act],
    who: [...who],
    to: [...to],
    about: act === 'meet' ? ['meeting'] : [...happening.topics],
    where: where === undefined ? [] : [where],
    ...(when === undefined ? {} : { when }),
    numbers:
      count === undefined
        ? []
        : [{ count, of: act === 'attend' ? DELEGATION.id : (happening.topics[0] ?? '') }],
    ...(act === 'hold'
      ? { why: { fr: 'à cause d’un différend ancien', en: 'because of an old dispute' } }
      : {}),
    negated: false,
    says,
    quote: { exact },
    attribution: [...(telling.cites === undefined ? [] : [telling.cites]), ...speaker],
    ...(random.chance(0.12)
      ? { note: { fr: 'L’article ne cite qu’une source.', en: 'The article cites only one source.' } }
      : {}),
  };
}

const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** The date as told: mostly a day, often from a weekday; what lasts has a year or none. */
function whenOf(act: Happening['act'], day: number, random: Random): When | undefined {
  if (act === 'hold')
    return random.chance(0.5) ? undefined : { date: `${iso(day).slice(0, 4)}/..`, basis: 'stated' };
  if (random.chance(0.05)) return { date: iso(day).slice(0, 7), basis: 'stated' };
  if (random.chance(0.02))
    return {
      date: `${iso(day)}~`,
      basis: 'inferred',
      because: { fr: 'la date de l’article', en: 'the date of the article' },
    };
  if (random.chance(0.5)) return { date: iso(day), basis: 'resolved', phrase: weekday(day, 'fr') };
  return { date: iso(day), basis: 'stated' };
}

const weekday = (day: number, language: Language): string =>
  dayInWords(day, language, { weekday: true }).split(' ')[0] ?? '';

function wordsOf(
  { who, to, topics: subjects, where, claim, count, act }: Happening,
  day: number,
  when: When | undefined,
  { names, people, outlet }: Telling,
  language: Language,
  short: boolean,
  random: Random,
): Record<string, string> {
  const french = language === 'fr';
  const label = (slug: string): string => names.get(slug)?.label[language] ?? slug;
  const called = (slug: string): string => {
    const person = people.get(slug);
    if (person !== undefined) return short ? person.surname[language] : person.label[language];
    const text = label(slug);
    if (/^\p{Ll}/u.test(text)) return `le ${text}`;
    if (slug.endsWith('-ministry')) return `the ${text}`;
    return french ? `la ${text}` : text;
  };
  const list = (slugs: readonly string[]): string => slugs.map(called).join(french ? ' et ' : ' and ');
  const topic = topics.get(subjects[0] ?? '')?.[language] ?? '';
  const site = where === undefined ? '' : label(where);
  const isVenue = where?.includes('-') === true;
  const at = isVenue ? (french ? `au ${site}` : `at the ${site}`) : french ? `à ${site}` : `in ${site}`;
  const byMonth = when !== undefined && /^\d{4}-\d\d$/.test(when.date);
  const date = byMonth ? monthInWords(day, language) : dayInWords(day, language);
  const on = byMonth ? (french ? ` en ${date}` : ` in ${date}`) : french ? ` le ${date}` : ` on ${date}`;
  const year = String(dateOfDay(day).year);
  return {
    who: list(who),
    to: list(to),
    towards: to.length === 0 ? '' : french ? ` à ${list(to)}` : ` to ${list(to)}`,
    at: where === undefined ? '' : at,
    place: site,
    // Half of the statements leave the date to the fact's own slot.
    on: when === undefined || random.chance(0.4) ? '' : on,
    year,
    weekday: weekday(day, language),
    outlet: label(outlet),
    topic,
    bare: bare(topic),
    goods: bare(topic),
    claim: (CLAIMS[claim]?.[language] ?? '').replace('{topic}', topic),
    count: count === undefined ? '' : String(count),
    e: french && people.get(who[0] ?? '')?.gender === 'f' ? 'e' : '',
    act,
  };
}
