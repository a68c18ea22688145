import type { Performance, SizeResult } from '../results.js';
import { count, figure, MEGABYTE, percent, table } from './table.js';

const HEAD = [
  '',
  'facts',
  'set-up ms',
  'MB',
  'asked',
  'right first',
  'rightly refused',
  'p50 ms',
  'p99 ms',
  'p50 ÷ Dépêche’s',
  'p99 ÷ Dépêche’s',
];

/**
 * Dépêche beside the search libraries, at every size: one table, which of those that are as often right is the
 * fastest, and which were left out and why. Nothing where none was asked for.
 */
export function comparison(results: readonly SizeResult[]): readonly string[] {
  if (results.every(({ peers, absent }) => peers.length + absent.length === 0)) return [];
  const rows = results.flatMap(({ size, ground, depeche, peers }) => {
    if (depeche === undefined) return [];
    const own = { ...depeche, build: ground?.build ?? Number.NaN };
    return [own, ...peers].map((one) => rowOf(one, own, size));
  });
  return [
    '## Beside search libraries',
    table(HEAD, rows),
    ...results.flatMap((result) => fastest(result) ?? []),
    ...leftOut(results),
  ];
}

function rowOf(
  { name, refuses, build, bytes, examination }: Performance,
  depeche: Performance,
  size: number,
): string[] {
  const { typical, answers, refusals } = examination;
  const own = depeche.examination.typical;
  return [
    name,
    count(size),
    figure(build),
    figure((bytes ?? Number.NaN) / MEGABYTE),
    count(answers.questions + refusals.questions),
    percent(answers.right, answers.questions),
    refuses ? percent(refusals.right, refusals.questions) : 'cannot',
    figure(typical.p50),
    figure(typical.p99),
    figure(typical.p50 / own.p50),
    figure(typical.p99 / own.p99),
  ];
}

/** The fastest of those that are right at least as often, of the questions that have an answer. */
function fastest({ size, depeche, peers }: SizeResult): string | undefined {
  if (depeche === undefined || peers.length === 0) return undefined;
  const share = ({ examination: { answers } }: Pick<Performance, 'examination'>): number =>
    answers.right / answers.questions;
  const [first] = peers
    .filter((peer) => share(peer) >= share(depeche))
    .sort((a, b) => a.examination.typical.p99 - b.examination.typical.p99);
  if (first === undefined) return `At ${count(size)} facts, none is right as often as Dépêche.`;
  const times = figure(first.examination.typical.p99 / depeche.examination.typical.p99);
  return `At ${count(size)} facts, the fastest that is right at least as often is ${first.name}: its p99 is ${times} times Dépêche’s.`;
}

/** A line for each reason, with all it holds for. */
function leftOut(results: readonly SizeResult[]): readonly string[] {
  const reasons = new Map<string, Set<string>>();
  for (const { absent } of results)
    for (const { name, why } of absent) reasons.set(why, (reasons.get(why) ?? new Set()).add(name));
  return [...reasons].map(([why, names]) => `${[...names].join(', ')}: ${why}.`);
}
