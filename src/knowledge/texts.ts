import type { ArticleDocument, Documents } from './documents.js';
import { counted, formatPath, type Mistake, type Path, quoted } from './mistake.js';
import { nearestPassage } from './passage.js';
import { type ComparableText, comparable, findQuotation, type Range, type TextQuote } from './quotation.js';
import { child, items } from './unchecked.js';

/** The text of an article, as it was published. */
export interface ArticleText {
  /** The name of its file. */
  readonly name: string;
  readonly content: string;
}

export interface QuotationCheck {
  readonly mistakes: readonly Mistake[];
  /** How many quotations were found, each at exactly one place. */
  readonly found: number;
  /** Names of the texts that no article has the title of. */
  readonly unused: readonly string[];
}

interface Candidate {
  readonly name: string;
  readonly text: ComparableText;
}

interface Quotation {
  readonly path: Path;
  readonly quote: TextQuote;
}

/** Characters shown before a quotation that stands more than once. */
const CONTEXT = 30;
const MOST_DIFFERENCES = 3;

/**
 * Checks that every quotation stands in the text of its article, word for word and at exactly one
 * place. An article's text is the one that holds its title.
 */
export function checkQuotations(documents: Documents, texts: readonly ArticleText[]): QuotationCheck {
  const candidates = texts.map(({ name, content }) => ({ name, text: comparable(content) }));
  const used = new Set<string>();
  const mistakes: Mistake[] = [];
  let found = 0;
  for (const article of documents.articles) {
    const quotations = quotationsOf(article);
    const candidate = textOf(article, quotations, candidates);
    if (candidate === undefined) {
      const title = child(article.file.value, 'title');
      if (typeof title === 'string')
        mistakes.push(mistake(article, ['title'], ...titleNotFound(title, candidates)));
      continue;
    }
    used.add(candidate.name);
    for (const { path, quote } of quotations) {
      const places = findQuotation(candidate.text, quote);
      if (places.length === 1) found++;
      else mistakes.push(mistake(article, path, ...explain(candidate, quote, places)));
    }
  }
  const unused = texts.map(({ name }) => name).filter((name) => !used.has(name));
  return { mistakes, found, unused };
}

function mistake({ file }: ArticleDocument, path: Path, problem: string, remedy: string): Mistake {
  return { file: file.path, position: file.positionOf(path), path: formatPath(path), problem, remedy };
}

function quotationsOf({ file }: ArticleDocument): Quotation[] {
  return items(child(file.value, 'facts')).flatMap(([index, fact]) => {
    const quote = child(fact, 'quote');
    const exact = textAt(quote, 'exact');
    if (exact === undefined) return [];
    const path = ['facts', index, 'quote', 'exact'];
    return [{ path, quote: { exact, prefix: textAt(quote, 'prefix'), suffix: textAt(quote, 'suffix') } }];
  });
}

function textAt(value: unknown, key: string): string | undefined {
  const text = child(value, key);
  return typeof text === 'string' ? text : undefined;
}

/** The text with the article's title; where several have it (a link to it, say), the one with most of the quotations. */
function textOf(
  { file }: ArticleDocument,
  quotations: readonly Quotation[],
  candidates: readonly Candidate[],
): Candidate | undefined {
  const title = comparable(textAt(file.value, 'title') ?? '').text;
  const titled = candidates.filter(({ text }) => title !== '' && text.text.includes(title));
  if (titled.length < 2) return titled[0];
  const score = ({ text }: Candidate): number =>
    quotations.filter(({ quote }) => findQuotation(text, quote).length > 0).length;
  const scores = new Map(titled.map((candidate) => [candidate, score(candidate)]));
  return titled.toSorted((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0))[0];
}

function titleNotFound(title: string, candidates: readonly Candidate[]): [string, string] {
  const nearest = candidates
    .map(({ name, text }) => ({ name, passage: nearestPassage(text, title) }))
    .toSorted((a, b) => (a.passage?.distance ?? 1) - (b.passage?.distance ?? 1))[0];
  return [
    'no text holds this title',
    nearest?.passage === undefined
      ? "add the article's text, or write the title as it is printed there"
      : `${nearest.name} has ${quoted(nearest.passage.text)}`,
  ];
}

function explain({ name, text }: Candidate, quote: TextQuote, places: readonly Range[]): [string, string] {
  const { exact } = quote;
  if (places.length > 1) {
    const contexts = places.slice(0, 3).map((place) => `after ${before(text, place)}`);
    return [
      `stands ${counted(places.length, 'time')} in ${name}`,
      `give its "prefix" or "suffix"; it stands ${contexts.join(' and ')}`,
    ];
  }
  const [alone] = findQuotation(text, { exact });
  if (alone !== undefined)
    return [
      `stands in ${name}, but not between this prefix and suffix`,
      `it stands after ${before(text, alone)} and before ${after(text, alone)}`,
    ];
  if (text.text.includes(comparable(exact).text))
    return ['begins or ends in the middle of a word', 'quote whole words'];
  const passage = nearestPassage(text, exact);
  if (passage === undefined) return [`not in ${name}, nor anything like it`, 'copy it from the text'];
  const differing = passage.differences
    .slice(0, MOST_DIFFERENCES)
    .map(({ quoted: ours, printed }) => `${quoted(printed)} where the quotation has ${quoted(ours)}`);
  const more = passage.differences.length > MOST_DIFFERENCES ? ' and more' : '';
  return [
    `not in ${name}; nearest is ${quoted(passage.text)}`,
    `the text has ${differing.join(', ')}${more}`,
  ];
}

/** What stands before a place, from a whole word on. */
function before({ original }: ComparableText, { start }: Range): string {
  const cut = start > CONTEXT;
  const context = original.slice(Math.max(0, start - CONTEXT), start);
  return quoted(oneLine(cut ? context.replace(/^\S*\s/, '') : context));
}

function after({ original }: ComparableText, { end }: Range): string {
  const cut = end + CONTEXT < original.length;
  const context = original.slice(end, end + CONTEXT);
  return quoted(oneLine(cut ? context.replace(/\s\S*$/, '') : context));
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
