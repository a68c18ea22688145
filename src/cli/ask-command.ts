import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import type { Answer, Item, Source } from '../answer/answer.js';
import type { Check, Finding, Stretch } from '../answer/check/check.js';
import { createEngine } from '../answer/create-engine.js';
import type { Engine } from '../answer/engine.js';
import { loadKnowledge } from '../answer/load-knowledge.js';
import { jsonLine } from '../answer/reply/json.js';
import { formatMistake } from '../knowledge/mistake.js';
import { folderSource } from '../knowledge/source.js';
import { LANGUAGES, type Language } from '../knowledge/types.js';

/** What the command runs in: the process, or a test. */
export interface AskSurroundings {
  /** Where the knowledge base is, unless `--data` says otherwise. */
  readonly knowledgeFolder: string;
  readonly languageFolder: URL;
  readonly input: Readable;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  readonly clock: () => Date;
}

const USAGE = `Answers questions on the coverage, with the quotations that prove the answers.

  npm run ask -- "question"           answers one question
  npm run --silent ask -- --json      reads questions on standard input, one a line; one JSON object a line

  --json          print JSON
  --check         compare each text with the quotations of the coverage, in place of answering it
  --lang fr|en    the language of the questions and answers; otherwise each question tells its own,
                  and what a check finds is said in English
  --data DIR      another knowledge base
  --help          this text`;

const OK = 0;
const WRONG = 2;

/**
 * Runs `ask`.
 * @returns 0, also for a refusal; 2 for wrong usage or a knowledge base that does not load
 */
export async function runAsk(args: readonly string[], surroundings: AskSurroundings): Promise<number> {
  const { print, complain } = surroundings;
  const usage = readArguments(args);
  if (usage === 'help') {
    print(USAGE);
    return OK;
  }
  if (typeof usage === 'string') {
    complain(`${usage}\n\n${USAGE}`);
    return WRONG;
  }
  const folder = usage.data ?? surroundings.knowledgeFolder;
  const loaded = await loadKnowledge(folderSource(folder), surroundings.languageFolder, (refusal) => {
    // One that is only outdated is what editing makes of it.
    if (refusal.kind === 'unusable') complain(`${refusal.reason}; the YAML files are read instead`);
  });
  if (!loaded.ok) {
    complain(`The knowledge base (${folder}) does not load:`);
    for (const mistake of loaded.mistakes) complain(`  ${formatMistake(mistake)}`);
    return WRONG;
  }
  const { coverage, language, tables } = loaded.knowledge;
  const engine = createEngine(coverage, language, surroundings.clock, tables);
  const reply = replier(engine, usage);
  if (usage.question !== undefined) {
    print(reply(usage.question));
    return OK;
  }
  for await (const line of createInterface({
    input: surroundings.input,
    crlfDelay: Number.POSITIVE_INFINITY,
  }))
    print(reply(line));
  return OK;
}

/** What is printed for a line of input. */
function replier(engine: Engine, { json, check, language }: Usage): (line: string) => string {
  if (!check) {
    const show = json ? jsonLine : plainText;
    return (question) => show(engine.ask(question, { language }));
  }
  const show = json ? JSON.stringify : checkText;
  return (text) => show(engine.check(text, language ?? 'en'));
}

interface Usage {
  readonly json: boolean;
  readonly check: boolean;
  readonly language: Language | undefined;
  readonly data: string | undefined;
  readonly question: string | undefined;
}

/** The arguments read, 'help', or what is wrong with them. */
function readArguments(args: readonly string[]): Usage | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        check: { type: 'boolean', default: false },
        lang: { type: 'string' },
        data: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) return 'help';
    const language = LANGUAGES.find((known) => known === values.lang);
    if (values.lang !== undefined && language === undefined)
      return `--lang is ${LANGUAGES.join(' or ')}, not "${values.lang}".`;
    const question = positionals.length === 0 ? undefined : positionals.join(' ');
    return { json: values.json, check: values.check, language, data: values.data, question };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** An answer for a person at a terminal. */
function plainText(given: Answer): string {
  const blocks = [given.headline, ...given.items.map(itemText), ...given.nearest.map(itemText)];
  for (const dispute of given.disputes) blocks.push(`≠ ${dispute.explanation}`);
  return `${blocks.join('\n\n')}\n`;
}

function itemText(item: Item): string {
  const place = [item.whenText, item.whenBasis === null ? null : `(${item.whenBasis.text})`, item.where];
  const lines = [`• ${item.statement}`, `  ${place.filter((part) => part !== null).join(' · ')}`];
  for (const source of item.sources) lines.push(...sourceLines(source));
  if (item.note !== null) lines.push(`  ※ ${item.note}`);
  return lines.filter((line) => line.trim() !== '').join('\n');
}

const sourceLines = (source: Source): string[] => [
  `  > ${source.quote}`,
  `    ${source.attributionText} · ${source.title} · ${source.publishedText}`,
];

/** A check for a person at a terminal: words that differ stand in [brackets]. */
function checkText({ headline, findings }: Check): string {
  const blocks = findings.map((finding) =>
    [
      `• ${finding.headline}`,
      `  ${finding.passage}`,
      ...proofLines(finding),
      ...finding.notes.map((note) => `  ※ ${note}`),
    ].join('\n'),
  );
  return `${[...(findings.length === 1 ? [] : [headline]), ...blocks].join('\n\n')}\n`;
}

function proofLines(finding: Finding): string[] {
  const bracketed = (stretches: readonly Stretch[]): string =>
    stretches.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');
  switch (finding.kind) {
    case 'verbatim':
    case 'misattributed':
      return finding.proofs.flatMap(({ source }) => sourceLines(source));
    case 'stitched':
      return finding.fragments.flatMap(({ proof }) => sourceLines(proof.source));
    default: {
      const collation = finding.kind === 'altered' ? finding.collation : finding.nearest;
      if (collation === null) return [];
      const { source } = collation.proof;
      return [
        `  ≠ ${bracketed(collation.pasted)}`,
        ...sourceLines({ ...source, quote: bracketed(collation.original) }),
      ];
    }
  }
}
