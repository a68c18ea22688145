import { dayInWords } from '../../src/answer/wording/dates.js';
import type { Coverage, Fact } from '../../src/knowledge/coverage.js';
import { parseEdtf } from '../../src/knowledge/edtf.js';
import { LANGUAGES } from '../../src/knowledge/types.js';

/** A fact as a search library gets it: its statements, its names with every alias, its date in words. */
export interface Document {
  readonly id: number;
  readonly ref: string;
  readonly says: string;
  readonly names: string;
  readonly date: string;
}

/** Documents in the order of the facts; `id` is the place in it. */
export const documentsOf = (coverage: Coverage): Document[] =>
  coverage.facts.map((fact, id) => ({
    id,
    ref: fact.ref,
    says: LANGUAGES.map((language) => fact.says[language]).join(' '),
    names: namesOf(fact, coverage),
    date: datesOf(fact),
  }));

const namesOf = (fact: Fact, { names }: Coverage): string =>
  [...new Set([...fact.who, ...fact.to, ...fact.where])]
    .flatMap((slug) => names.get(slug) ?? [])
    .flatMap(({ label, aliases, roles }) => [
      ...new Set([label.fr, label.en, ...aliases, ...roles.flatMap(({ title }) => [title.fr, title.en])]),
    ])
    .join(' ');

function datesOf({ when }: Fact): string {
  if (when === undefined) return '';
  const { from } = parseEdtf(when.date);
  if (!Number.isFinite(from)) return when.date;
  return [when.date, ...LANGUAGES.map((language) => dayInWords(from, language))].join(' ');
}
