#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Answer } from '../../src/answer/answer.js';
import { projectFolder } from '../../src/project-folder.js';
import { type Evaluated, evaluate } from './evaluate.js';
import { GOOD, VERDICTS, type Verdict } from './judge.js';
import { SETS } from './sets.js';

/** `npm run eval`: how many questions of each kind are answered right, in each set. */
const { values } = parseArgs({
  options: {
    failing: { type: 'boolean', default: false },
    kind: { type: 'string' },
    set: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(`npm run eval                    every set: by kind, and in all
npm run eval -- --set NAME      one set: ${SETS.map((set) => set.name).join(', ')}
npm run eval -- --failing       also list what fails (--kind KIND: of one kind)`);
} else {
  for (const set of SETS) {
    if (values.set !== undefined && values.set !== set.name) continue;
    if (!existsSync(fileURLToPath(new URL(set.questions, projectFolder())))) continue;
    const results = await evaluate(set);
    console.log(`\n${set.name}: ${results.length} questions\n`);
    console.log(table(results));
    if (values.failing)
      for (const result of failing(results, values.kind)) console.log(`\n${described(result)}`);
  }
}

function failing(results: readonly Evaluated[], kind: string | undefined): readonly Evaluated[] {
  return results.filter(
    ({ verdict, question }) => !GOOD.has(verdict) && (kind === undefined || question.kind === kind),
  );
}

function table(results: readonly Evaluated[]): string {
  const kinds = [...new Set(results.map(({ question }) => question.kind))].sort();
  const rows = [...kinds, ''].map((kind) => {
    const own = kind === '' ? results : results.filter(({ question }) => question.kind === kind);
    const count = (verdict: Verdict): string => {
      const n = own.filter((result) => result.verdict === verdict).length;
      return n === 0 ? '·' : String(n);
    };
    const good = own.filter(({ verdict }) => GOOD.has(verdict)).length;
    return [
      kind === '' ? 'in all' : kind,
      ...VERDICTS.map(count),
      `${((100 * good) / own.length).toFixed(1)} %`,
    ];
  });
  return columns([['kind', ...VERDICTS, 'good'], ...rows]);
}

function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

function described({ question, answer, verdict }: Evaluated): string {
  const expected =
    'refuse' in question ? 'a refusal' : [question.facts.join(', '), ...(question.lead ?? [])].join(' | ');
  return `${verdict} [${question.kind}] ${question.ask}\n  got:      ${told(answer)}\n  expected: ${expected}`;
}

function told(answer: Answer): string {
  return answer.answered
    ? `${answer.headline} (${answer.items[0].fact})`
    : `${answer.headline} (${answer.refusal.reason})`;
}
