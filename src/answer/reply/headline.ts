import type { Fact, Name } from '../../knowledge/coverage.js';
import { parseEdtf } from '../../knowledge/edtf.js';
import type { Query } from '../../question/query.js';
import type { Terms } from '../facts/terms.js';
import { isListed } from '../find/select.js';
import type { Match } from '../match/match.js';
import { countsFromAsked } from '../match/preference.js';
import type { Entry } from '../tables/entry.js';
import { countedFrom } from '../told/numbers-told.js';
import { dateInWords } from '../wording/dates.js';
import { surfaceOfPeriod } from '../wording/period-surface.js';
import { fill, joinList, pluralForm } from '../wording/wording.js';
import { disputesOf, type ItemContext, labelOf, sourceOf } from './items.js';
import { leadOf } from './lead.js';
import { isWished, verdictOf } from './verdict.js';

/** The line that answers the question. */
export function headlineOf(
  matches: readonly Match[],
  query: Query,
  context: ItemContext,
  terms: Terms,
): string {
  const { language, wording } = context;
  const entries = matches.map((match) => match.entry);
  const [best] = matches;
  const first = entries[0];
  if (best === undefined || first === undefined) return '';
  const statement = first.fact.says[language];
  if (query.intent === 'agreement') return agreement(entries, statement, context);
  if (isListed(query)) {
    const span = spanOf(
      entries.map((entry) => entry.fact),
      context,
    );
    const list = fill(pluralForm(wording.list, entries.length, language), {
      count: String(entries.length),
      span,
      statement,
    });
    const subject = subjectOf(query, context);
    return entries.length === 1 || subject === ''
      ? list
      : fill(wording.led, { lead: subject, statement: list });
  }
  if (choosesTime(query) && !best.denies)
    return headlineOf(matches, { ...query, intent: 'when' }, context, terms);
  if (query.intent === 'profile') {
    const title = titlesOf(entries, query, context);
    if (title !== null) return title;
  }
  if (query.intent === 'yes-no') {
    const verdict = verdictOf(best, query, context.coverage.names);
    return verdict === null ? statement : fill(wording[verdict], { statement });
  }
  if (query.intent === 'when' || query.intent === 'what-time') {
    const view = disputesOf(first.event, context).find(({ slot }) => slot === 'when');
    if (view !== undefined) return fill(wording.differ, { explanation: view.explanation });
    // "When does it open?": of what is not so, the date alone would say that it is.
    if (first.fact.negated) return statement;
  }
  if (query.intent === 'who' && query.asksAgent && isNobodysDeed(best, query)) return statement;
  // "How many times in 2025?": six since 2018 is another number.
  if (query.intent === 'how-many' && query.periods.length > 0 && countedFrom(first) !== undefined)
    if (!countsFromAsked(first, query)) return statement;
  const lead = leadOf(entries, query, context, terms);
  if (lead === null) return statement;
  const capital = lead.charAt(0).toLocaleUpperCase(language) + lead.slice(1);
  // A date or a name is an answer; a bare number needs to be told of what.
  return query.intent === 'how-many' ? fill(wording.led, { lead: capital, statement }) : capital;
}

/**
 * "Who won?": not who hopes to. "Who plots against them?": nobody but who is accused of it, and not who accuses. "Who
 * denied it?": not who did not.
 */
const isNobodysDeed = (best: Match, query: Query): boolean =>
  isWished(best, query) ||
  (best.denies && !query.negated && !query.asksAbsent) ||
  (best.entry.fact.type === 'accusation' && !best.told && !namesAccused(best, query));

/** "Who called her irresponsible?" */
const namesAccused = ({ entry: { fact } }: Match, { units }: Query): boolean =>
  units.some((unit) => unit.kind === 'name' && unit.names.some((slug) => fact.to.includes(slug)));

/** "Was it on the 3rd or the 4th?": the day is asked for, and neither yes nor no. */
const choosesTime = ({ intent, units, periods }: Query): boolean =>
  (intent === 'yes-no' || intent === null) &&
  units.length > 0 &&
  periods.some(({ period }) => period.kind === 'choice');

/** What a list is of, as far as names and dates tell: "Kim Jong-un, Pékin, septembre 2025". */
function subjectOf(query: Query, context: ItemContext): string {
  // Of the names that one word may stand for ("Pékin": the city, the government), the first is the plainest.
  const names = query.units.flatMap((unit) =>
    unit.kind === 'name' ? unit.names.slice(0, 1).map((slug) => labelOf(slug, context)) : [],
  );
  const dates = query.periods.map((period) => surfaceOfPeriod(query, period));
  const subject = [...new Set([...names, ...dates])].filter((part) => part !== '').join(', ');
  return subject.charAt(0).toLocaleUpperCase(context.language) + subject.slice(1);
}

/**
 * "Xi Jinping : président chinois, …": those asked for, each with those of its titles that the facts tell, where
 * they tell one; null where one has none.
 */
function titlesOf(entries: readonly Entry[], query: Query, context: ItemContext): string | null {
  const slugs = query.units.flatMap((unit) => (unit.kind === 'name' ? unit.names.slice(0, 1) : []));
  const lines = slugs.map((slug) => {
    const isTold = ({ office, at }: Name['roles'][number]): boolean =>
      entries.some(
        ({ fact, offices, mentioned }) =>
          fact.who.includes(slug) &&
          office !== undefined &&
          offices.has(office) &&
          (at === undefined || mentioned.has(at)),
      );
    const held = context.coverage.names.get(slug)?.roles ?? [];
    const told = held.filter(isTold);
    const roles = told.length > 0 ? told : held;
    const titles = [...new Set(roles.map((role) => role.title[context.language]))].join(', ');
    return titles === '' ? null : fill(context.wording.profile, { name: labelOf(slug, context), titles });
  });
  return lines.length === 0 || lines.includes(null) ? null : [...new Set(lines)].join(' ');
}

/** Whether the sources of what was asked say the same. */
function agreement(entries: readonly Entry[], statement: string, context: ItemContext): string {
  const { wording } = context;
  // Only of what was asked: what else is near it may be in dispute for its own reasons.
  const differing = entries.slice(0, 1).find((entry) => entry.event.disputes.length > 0);
  if (differing !== undefined) {
    const view = disputesOf(differing.event, context)[0];
    if (view !== undefined) return fill(wording.differ, { explanation: view.explanation });
  }
  const facts = entries.flatMap((entry) => entry.event.facts);
  const articles = new Map(facts.map((fact) => [fact.article.id, fact]));
  const sources = joinList(
    [...articles.values()].map((fact) => sourceOf(fact, context).outlet),
    wording,
  );
  if (articles.size < 2) return fill(wording.agreeOne, { sources, statement });
  // Facts of several articles that are not known to be one happening are shown side by side, without a verdict.
  const together = new Set(entries[0]?.event.facts.map((fact) => fact.article.id));
  return fill(together.size > 1 ? wording.agree : wording.sideBySide, { sources, statement });
}

/** ", 2 septembre 2025 – 5 septembre 2025": the days that some facts span. */
function spanOf(facts: readonly Fact[], { language, wording }: ItemContext): string {
  const dated = facts.flatMap((fact) => {
    if (fact.when === undefined) return [];
    const span = parseEdtf(fact.when.date);
    return Number.isFinite(span.from) && Number.isFinite(span.to) && span.precision === 'day' ? [span] : [];
  });
  if (dated.length < 2 || dated.length < facts.filter((fact) => fact.when !== undefined).length) return '';
  const from = Math.min(...dated.map((span) => span.from));
  const to = Math.max(...dated.map((span) => span.to));
  if (from === to) return '';
  const words = (day: number): string =>
    dateInWords({ date: new Date(day * 86_400_000).toISOString().slice(0, 10) }, language, wording);
  return fill(wording.span, { from: words(from), to: words(to) });
}
