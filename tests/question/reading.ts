import { dateOfDay, dayNumber } from '../../src/knowledge/edtf.js';
import type { Language } from '../../src/knowledge/types.js';
import type { Period, PeriodMatch } from '../../src/question/period/period.js';
import type { Query, Unit } from '../../src/question/query.js';
import { buildReader, type Reader } from '../../src/question/understand.js';
import { DATA, knowledgeIn, projectLanguage } from '../support/real-desk.js';

/** The day on which the questions of these tests are asked: a Wednesday. */
export const TODAY = dayNumber(2025, 9, 10);

/** Reads questions without any coverage: only what every coverage shares. */
export async function readerOfLanguages(): Promise<Reader> {
  const { languages, general } = await projectLanguage();
  return buildReader({ names: new Map(), concepts: new Map(), offices: new Map() }, languages, general);
}

let onCoverage: Promise<Reader> | undefined;

/** Reads questions on the project's own coverage. */
export function readerOfCoverage(): Promise<Reader> {
  onCoverage ??= buildOnCoverage();
  return onCoverage;
}

async function buildOnCoverage(): Promise<Reader> {
  const { coverage, language, tables } = await knowledgeIn(DATA);
  return buildReader(coverage, language.languages, language.general, tables.lexicon);
}

/** A question as it is read on {@link TODAY}. */
export const read = (reader: Reader, question: string, forced?: Language): Query =>
  reader.read(question, TODAY, { fallback: 'en', ...(forced === undefined ? {} : { language: forced }) });

/**
 * A period in short: "2025-09-03" for a day, "2025-09-01 – 2025-09-30", "2018-01-01 –" where an end is open,
 * "each year 9/1–9/10", "each weekday 3", " or " between those of which one is meant.
 */
export const inShort = ({ period }: PeriodMatch): string => shortOf(period);

function shortOf(period: Period): string {
  switch (period.kind) {
    case 'range':
      return period.from === period.to ? iso(period.from) : `${iso(period.from)} – ${iso(period.to)}`.trim();
    case 'recurring':
      return period.from === period.to
        ? `each year ${period.month}/${period.from}`
        : `each year ${period.month}/${period.from}–${period.month}/${period.to}`;
    case 'weekday':
      return `each weekday ${period.weekdays.join(', ')}`;
    case 'choice':
      return period.of.map(shortOf).join(' or ');
  }
}

function iso(day: number): string {
  if (!Number.isFinite(day)) return '';
  const { year, month, day: dayOfMonth } = dateOfDay(day);
  return [String(year), String(month).padStart(2, '0'), String(dayOfMonth).padStart(2, '0')].join('-');
}

/** What stands for a name in a question, with its role: "agent xi-jinping". Several it may stand for are joined by "|". */
export const names = (query: Query): string[] =>
  query.units.flatMap((unit) => (unit.kind === 'name' ? [`${unit.role} ${unit.names.join('|')}`] : []));

/** The slugs of the names of a question, whatever they do in it. */
export const slugs = (query: Query): string[] =>
  query.units.flatMap((unit) => (unit.kind === 'name' ? unit.names : []));

/** Words and numbers of a question that nothing explains. */
export const unexplained = (query: Query): string[] =>
  query.units.flatMap((unit: Unit) => (unit.kind === 'word' || unit.kind === 'number' ? [unit.surface] : []));
