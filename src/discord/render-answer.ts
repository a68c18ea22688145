import type { Answer, Answered, DisputeView, Item, Source } from '../answer/answer.js';
import { bold, literal, small } from '../command/markdown.js';
import { capitalise, say, typeset } from '../command/wording.js';
import { openNotes } from './footnotes.js';
import { LONGEST_HEADING } from './pages.js';
import { type Printing, renderSource } from './render-source.js';
import type { Passage, Sheet } from './sheet.js';
import type { SurfaceTexts } from './texts.js';

/** Sources of a fact that only stands nearest to the question, or among many others. */
const SHORTLY = 1;

/**
 * Lays out an answer of the engine: its headline, then each item with its proof.
 * @param layout `days` puts items under their days, one source each
 */
export function renderAnswer(
  answer: Answer,
  texts: SurfaceTexts,
  layout?: 'days' | undefined,
): Omit<Sheet, 'next'> {
  const { language, headline: heading, items } = answer;
  const printing: Printing = { language, texts, notes: openNotes(language) };
  const passages = answer.answered
    ? renderItems(answer, printing, layout)
    : nearest(answer.nearest, printing);
  return {
    language,
    tone: answer.answered ? 'answer' : 'refusal',
    heading: typeset(language, heading),
    passages,
    ruled: layout !== 'days',
    cited: [...new Set(items.flatMap(({ sources }) => sources.map(({ article }) => article)))],
    lead: items[0]?.fact ?? null,
    footnotes: printing.notes.footnotes(),
  };
}

/**
 * The items, and under each what its sources disagree on. A source that a dispute quotes is not quoted twice.
 * A dispute is shown once, under the first item it concerns.
 */
function renderItems(answer: Answered, printing: Printing, layout: 'days' | undefined): Passage[] {
  const { items, disputes } = answer;
  // What stands in the heading need not be said again, unless the heading is cut.
  const headline = answer.headline.length <= LONGEST_HEADING ? answer.headline : '';
  const shown = new Set<DisputeView>();
  const passages = items.flatMap((item, index) => {
    const facts = new Set(item.sources.map((source) => source.fact));
    const own = disputes.filter(
      (dispute) => !shown.has(dispute) && dispute.versions.some(({ source }) => facts.has(source.fact)),
    );
    for (const dispute of own) shown.add(dispute);
    const quoted = new Set(own.flatMap(({ versions }) => versions.map(({ source }) => source.fact)));
    const sources = item.sources.filter((source) => !quoted.has(source.fact));
    return [
      layout === 'days'
        ? renderInDay(item, sources.slice(0, SHORTLY), items[index - 1]?.whenText ?? null, printing)
        : renderItem(item, sources, headline, printing),
      ...own.map((dispute) => renderDispute(dispute, [headline, item.statement], printing)),
    ];
  });
  const others = disputes.filter((dispute) => !shown.has(dispute));
  return [...passages, ...others.map((dispute) => renderDispute(dispute, [headline], printing))].filter(
    (passage) => passage.lead !== '' || passage.parts.length > 0,
  );
}

/** What the coverage has that is nearest to a question it cannot answer: shortly, one source each. */
function nearest(items: readonly Item[], printing: Printing): Passage[] {
  const { language, texts } = printing;
  return items.map((item, index) => {
    const passage = renderItem(item, item.sources.slice(0, SHORTLY), '', printing);
    if (index > 0) return passage;
    return { ...passage, lead: `${bold(say(language, texts.nearest))}\n${passage.lead}` };
  });
}

/**
 * An item with its proof.
 * @param heading what has just been read, and is not said again
 */
export function renderItem(
  item: Item,
  sources: readonly Source[],
  heading: string,
  printing: Printing,
): Passage {
  const lead = [
    // A headline that holds the statement has just been read.
    ...(heading.includes(item.statement) ? [] : [own(item.statement, printing)]),
    ...circumstances([whenOf(item, printing), item.where === null ? null : literal(item.where)]),
  ];
  return { lead: lead.join('\n'), parts: [...quotations(sources, printing), ...noteOf(item, printing)] };
}

/** An item under its day, which stands above the first of that day only. */
function renderInDay(
  item: Item,
  sources: readonly Source[],
  dayBefore: string | null,
  printing: Printing,
): Passage {
  const { whenText, where } = item;
  const lead = [
    ...(whenText === null || whenText === dayBefore
      ? []
      : [bold(own(capitalise(printing.language, whenText), printing))]),
    own(item.statement, printing),
    ...circumstances([basisOf(item, printing), where === null ? null : literal(where)]),
  ];
  return { lead: lead.join('\n'), parts: [...quotations(sources, printing), ...noteOf(item, printing)] };
}

const quotations = (sources: readonly Source[], printing: Printing): string[] =>
  sources.map((source) => renderSource(source, printing));

const own = (text: string, { language }: Printing): string => literal(typeset(language, text));

/** The date, and where it comes from where the article does not simply state it: at the foot, where that is long. */
function whenOf({ whenText, whenBasis }: Item, printing: Printing): string | null {
  if (whenText === null) return null;
  const when = own(whenText, printing);
  if (whenBasis === null) return when;
  if (whenBasis.basis === 'inferred') return when + printing.notes.remark(whenBasis.text);
  return `${when} (${own(whenBasis.text, printing)})`;
}

/** Where the date of an item comes from, where the date itself stands elsewhere. */
function basisOf({ whenBasis }: Item, printing: Printing): string | null {
  if (whenBasis === null) return null;
  if (whenBasis.basis !== 'inferred') return own(whenBasis.text, printing);
  const { language, texts, notes } = printing;
  return say(language, texts.inferredDate) + notes.remark(whenBasis.text);
}

function circumstances(given: readonly (string | null)[]): string[] {
  const known = given.filter((part) => part !== null);
  return known.length === 0 ? [] : [small(known.join(' · '))];
}

function noteOf({ note }: Item, printing: Printing): string[] {
  if (note === null) return [];
  return [`${bold(say(printing.language, printing.texts.note))} ${own(note, printing)}`];
}

/**
 * Versions one under the other, each with its own proof.
 * @param read what has just been read, and is not said again
 */
function renderDispute(dispute: DisputeView, read: readonly string[], printing: Printing): Passage {
  const isRead = (text: string) => read.some((passage) => passage.includes(text));
  const lead = bold(say(printing.language, printing.texts.dispute));
  return {
    lead: isRead(dispute.explanation) ? '' : `${lead} ${own(dispute.explanation, printing)}`,
    parts: dispute.versions.map(({ value, statement, source }) => {
      const told = bold(own(value, printing));
      const version = isRead(statement) ? told : `${told} — ${own(statement, printing)}`;
      return `${version}\n${renderSource(source, printing)}`;
    }),
  };
}
