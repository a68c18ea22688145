import { growthOf } from '../measure/growth.js';
import type { OwnCoverage } from '../measure/own-coverage.js';
import type { StartUp } from '../measure/start-up.js';
import { KINDS } from '../questions/question.js';
import type { SizeResult } from '../results.js';
import { comparison } from './comparison.js';
import { count, figure, MEGABYTE, percent, table } from './table.js';

/** Everything that was measured, as a page of Markdown. */
export function reportOf(startUp: StartUp, own: OwnCoverage, results: readonly SizeResult[]): string {
  return [
    `Start, on the project’s own coverage: first answer of \`ask\` after ${figure(startUp.engine)} ms, of the sandbox after ${figure(startUp.sandbox)} ms; node alone takes ${figure(startUp.node)} ms.`,
    '## Dépêche on the project’s own coverage',
    onOwnCoverage(own),
    ...(results.length === 0 ? [] : ['## Dépêche by size', bySize(results), growth(results)]),
    ...comparison(results),
    ...results.flatMap((result) => [`## ${count(result.size)} facts`, ...details(result)]),
    ...results.flatMap(({ size, failure }) =>
      failure === undefined ? [] : [`${count(size)} facts: ${failure}.`],
    ),
  ].join('\n\n');
}

const onOwnCoverage = ({ all, answered, refused }: OwnCoverage): string =>
  table(
    ['evaluation’s questions, seed coverage', 'asked', 'mean ms', 'p50 ms', 'p99 ms', 'p99.9 ms', 'max ms'],
    Object.entries({ all, answered, refused }).map(([which, { count: asked, mean, p50, p99, p999, max }]) => [
      which,
      count(asked),
      ...[mean, p50, p99, p999, max].map(figure),
    ]),
  );

function bySize(results: readonly SizeResult[]): string {
  const head = [
    'facts',
    'articles',
    'names',
    'YAML ms/1,000',
    'compiling ms',
    'file B/fact',
    'ready after ms',
    'memory B/fact',
    'resident MB',
    'questions/s',
    'p50 ms',
    'p99 ms',
    'p99.9 ms',
    'max ms',
    'question p50',
    'question p99',
    'right first',
    'rightly refused',
    'suggest p50 ms',
    'suggest p99 ms',
    'suggest max ms',
  ];
  const rows = results.map(({ size, ground, depeche }) => {
    const loading = ground?.loading ?? Number.NaN;
    const start = [
      count(size),
      count(ground?.articles ?? 0),
      count(ground?.names ?? 0),
      figure((1000 * loading) / size),
      figure(ground?.build ?? Number.NaN),
      figure((ground?.file ?? Number.NaN) / size),
    ];
    if (depeche === undefined) return start;
    const { typing, examination } = depeche;
    const { latency, typical, answers, refusals, perSecond } = examination;
    return [
      ...start,
      figure(depeche.ready),
      count(Math.round(depeche.bytes / size)),
      figure(depeche.resident / MEGABYTE),
      figure(perSecond),
      ...[latency.p50, latency.p99, latency.p999, latency.max, typical.p50, typical.p99].map(figure),
      percent(answers.right, answers.questions),
      percent(refusals.right, refusals.questions),
      ...[typing.latency.p50, typing.latency.p99, typing.latency.max].map(figure),
    ];
  });
  return table(head, rows);
}

function growth(results: readonly SizeResult[]): string {
  const slope = (of: 'timed' | 'typical', share: 'p50' | 'p99'): string =>
    figure(
      growthOf(
        results.flatMap(({ size, depeche }) =>
          depeche === undefined ? [] : [{ facts: size, time: depeche.examination[of][share] }],
        ),
      ) ?? Number.NaN,
    );
  return [
    'Milliseconds of single answers; “question” columns and all tables below: of questions, each by the median of its answers, but for columns that say “answer”.',
    `Growth (slope of log time over log facts) for questions that name a person and a period: p50 ${slope('timed', 'p50')}, p99 ${slope('timed', 'p99')}; for all: p50 ${slope('typical', 'p50')}, p99 ${slope('typical', 'p99')}.`,
  ].join('\n\n');
}

function details({ depeche }: SizeResult): string[] {
  if (depeche === undefined) return [];
  const kinds = KINDS.flatMap((kind) => {
    const score = depeche.examination.byKind[kind];
    if (score === undefined || score.questions === 0) return [];
    const { typical, latency } = score;
    return [
      [
        kind,
        count(score.questions),
        percent(score.right, score.questions),
        percent(score.refused, score.questions),
        ...[typical.p50, typical.p99, typical.max, latency.p999, latency.max].map(figure),
      ],
    ];
  });
  return [
    table(
      ['kind', 'asked', 'right', 'refused', 'p50 ms', 'p99 ms', 'max ms', 'answer p99.9 ms', 'answer max ms'],
      kinds,
    ),
  ];
}
