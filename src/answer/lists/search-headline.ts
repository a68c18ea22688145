import type { Coverage, Fact, Name } from '../../knowledge/coverage.js';
import type { Language } from '../../knowledge/types.js';
import type { Search } from '../engine.js';
import { fillElided, type SearchWording } from '../wording/search-wording.js';
import { type Days, exactDays, periodInWords, timeInWords } from '../wording/span-words.js';
import { fill, joinList, pluralForm, type Wording } from '../wording/wording.js';

/** One option of a search: what was typed, and what it was understood as. */
export interface Asked {
  readonly text: string;
  /** Names and concepts; null where it is no more than words. */
  readonly known: readonly string[] | null;
}

/** The options of a search, as they were understood. */
export interface AskedSearch {
  readonly kind: Search['kind'];
  readonly who?: Asked | undefined;
  readonly with?: Asked | undefined;
  readonly addressee?: Asked | undefined;
  readonly about?: Asked | undefined;
  readonly place?: Asked | undefined;
  readonly from: Days | null;
  readonly to: Days | null;
}

/** What a headline is worded with. */
export interface HeadlineContext {
  readonly names: Coverage['names'];
  readonly concepts: ReadonlyMap<string, { readonly label?: Readonly<Record<Language, string>> | undefined }>;
  readonly language: Language;
  readonly wording: Wording;
  readonly search: SearchWording;
}

type Form = 'bare' | 'of' | 'to' | 'at';

/**
 * Says what was searched for and what was found, without saying any of it: "Ce qu’a dit Xi Jinping à Kim
 * Jong-un : 9 passages, les 3 et 4 septembre 2025".
 * @param facts one for each thing found, in any order
 * @param isCut there may be more than these
 */
export function searchHeadline(
  asked: AskedSearch,
  facts: readonly Fact[],
  isCut: boolean,
  context: HeadlineContext,
): string {
  const { language, search } = context;
  const days = exactDays(facts);
  // A fact may tell of several meetings, and several facts of one: only what has a day of its own is counted so.
  const areMeetings = asked.kind === 'meetings' && days?.length === facts.length;
  const forms = areMeetings ? search.meetings.counted : search[asked.kind].told;
  const period = periodInWords(asked.from, asked.to, context);
  const count = (of: { readonly one: string; readonly other: string }, n: number): string =>
    fill(pluralForm(of, n, language), { count: String(n) });
  const when = timeInWords(facts, context);
  const undated = facts.filter(({ when: date }) => date === undefined).length;
  return fill(search.found, {
    what: whatOf(asked, context),
    count: count(forms, facts.length),
    when: when === null || when === period ? '' : fill(search.when, { when }),
    undated: undated === 0 || undated === facts.length ? '' : count(search.undated, undated),
    more: isCut ? search.more : '',
  });
}

/** Says that there is nothing of the kind: "Les rencontres de Donald Trump en 2024 : rien dans la couverture." */
export const nothingFound = (asked: AskedSearch, context: HeadlineContext): string =>
  fill(context.search.nothing, { what: whatOf(asked, context, 'some') });

/**
 * What is searched for, from its parts.
 * @param all what to call it where there is no part
 */
function whatOf(asked: AskedSearch, context: HeadlineContext, all: 'all' | 'some' = 'all'): string {
  const { search } = context;
  const period = periodInWords(asked.from, asked.to, context);
  const time = period === null ? [] : [period];
  const in_ = (of: Asked | undefined, form: Form): string[] =>
    of === undefined ? [] : [phrase(of, form, context).text];
  if (asked.kind === 'meetings') {
    const { some, of, between } = search.meetings;
    const people = [asked.who, asked.with].filter((one) => one !== undefined);
    const [one, other] = people;
    const meetings =
      one === undefined
        ? asked.place === undefined && period === null
          ? search.meetings[all]
          : some
        : other === undefined && (one.known?.length ?? 1) < 2
          ? fill(of, { of: phrase(one, 'of', context).text })
          : fill(between, {
              names: joinList(
                people.flatMap((person) => phrase(person, 'bare', context).parts),
                context.wording,
              ),
            });
    return [meetings, ...in_(asked.place, 'at'), ...time].join(' ');
  }
  const { some, by, byMany } = search.said;
  const { who, addressee, about } = asked;
  const speaker = who === undefined ? null : phrase(who, 'bare', context);
  const said =
    speaker === null
      ? addressee === undefined && about === undefined
        ? search.said[all]
        : some
      : fill(speaker.many ? byMany : by, { name: speaker.text });
  return [
    said,
    ...in_(addressee, 'to'),
    ...(about === undefined ? [] : [aboutOf(about, context)]),
    ...time,
  ].join(' ');
}

function aboutOf(about: Asked, context: HeadlineContext): string {
  const { names, concepts, language, search } = context;
  if (about.known?.every((id) => names.has(id)))
    return fill(search.about, { name: phrase(about, 'bare', context).text });
  const topics = about.known?.map(
    (id) => names.get(id)?.label[language] ?? concepts.get(id)?.label?.[language],
  );
  const labels = topics?.filter((label) => label !== undefined) ?? [];
  const topic = labels.length === topics?.length ? joinList(labels, context.wording) : about.text;
  return fill(search.aboutTopic, { topic });
}

/** A name in a sentence; what is no more than words, as it was typed. */
function phrase(
  { text, known }: Asked,
  form: Form,
  context: HeadlineContext,
): { readonly text: string; readonly parts: readonly string[]; readonly many: boolean } {
  const { search, wording } = context;
  const found = known?.map((id) => context.names.get(id)).filter((name) => name !== undefined) ?? [];
  if (found.length === 0) {
    const typed = fillElided(search.forms.none[form], { name: fill(search.typed, { text }) }, search);
    return { text: typed, parts: [typed], many: false };
  }
  const parts = found.map((name) => nameIn(name, form, context));
  return {
    text: joinList(parts, wording),
    parts,
    many: found.length > 1 || found.some((name) => formsOf(name, context).many),
  };
}

const formsOf = ({ article }: Name, { language, search }: HeadlineContext) =>
  search.forms[article?.[language] ?? 'none'] ?? search.forms.none;

function nameIn(name: Name, form: Form, context: HeadlineContext): string {
  const { language, search } = context;
  const own = form === 'at' ? name.at?.[language] : undefined;
  return own ?? fillElided(formsOf(name, context)[form], { name: name.label[language] }, search);
}
