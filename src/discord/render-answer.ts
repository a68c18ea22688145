import type { Answer, Answered, DisputeView, Item, Source } from '../answer/answer.js';
import { bold, literal, small } from '../command/markdown.js';
import { say, typeset } from '../command/wording.js';
import type { Language } from '../knowledge/types.js';
import { LONGEST_HEADING } from './pages.js';
import { renderSource, renderSources } from './render-source.js';
import type { Passage, Sheet } from './sheet.js';
import type { SurfaceTexts } from './texts.js';

/** Sources of a fact that only stands nearest to the question. */
const SHORTLY = 1;

/** Lays out an answer of the engine: its headline, then each item with its proof. */
export function renderAnswer(answer: Answer, texts: SurfaceTexts): Sheet {
  const { language, headline: heading } = answer;
  return {
    language,
    tone: answer.answered ? 'answer' : 'refusal',
    heading: typeset(language, heading),
    passages: answer.answered ? renderItems(answer, texts) : nearest(answer.nearest, language, texts),
    ruled: true,
    // What is nearest is shown shortly; where it has more proof than is shown, a button gives it.
    further: answer.nearest
      .filter((item) => item.sources.length > SHORTLY)
      .map((item) => ({ ref: item.fact, subject: typeset(language, item.statement) })),
  };
}

/**
 * The items, and under each what its sources disagree on. A source that a dispute quotes is not quoted twice.
 * A dispute is shown once, under the first item it concerns.
 */
function renderItems(answer: Answered, texts: SurfaceTexts): Passage[] {
  const { language, items, disputes } = answer;
  // What stands in the heading need not be said again, unless the heading is cut.
  const headline = answer.headline.length <= LONGEST_HEADING ? answer.headline : '';
  const shown = new Set<DisputeView>();
  const passages = items.flatMap((item) => {
    const facts = new Set(item.sources.map((source) => source.fact));
    const own = disputes.filter(
      (dispute) => !shown.has(dispute) && dispute.versions.some(({ source }) => facts.has(source.fact)),
    );
    for (const dispute of own) shown.add(dispute);
    const quoted = new Set(own.flatMap(({ versions }) => versions.map(({ source }) => source.fact)));
    const sources = item.sources.filter((source) => !quoted.has(source.fact));
    return [
      renderItem(item, sources, headline, language, texts),
      ...own.map((dispute) => renderDispute(dispute, [headline, item.statement], language, texts)),
    ];
  });
  const others = disputes.filter((dispute) => !shown.has(dispute));
  return [
    ...passages,
    ...others.map((dispute) => renderDispute(dispute, [headline], language, texts)),
  ].filter((passage) => passage.lead !== '' || passage.parts.length > 0);
}

/** What the coverage has that is nearest to a question it cannot answer: shortly, one source each. */
function nearest(items: readonly Item[], language: Language, texts: SurfaceTexts): Passage[] {
  return items.map((item, index) => {
    const passage = renderItem(item, item.sources.slice(0, SHORTLY), '', language, texts);
    if (index > 0) return passage;
    return { ...passage, lead: `${bold(say(language, texts.nearest))}\n${passage.lead}` };
  });
}

function renderItem(
  item: Item,
  sources: readonly Source[],
  heading: string,
  language: Language,
  texts: SurfaceTexts,
): Passage {
  const own = (text: string) => literal(typeset(language, text));
  const basis = item.whenBasis === null ? '' : ` (${own(item.whenBasis.text)})`;
  const circumstances = [
    item.whenText === null ? null : own(item.whenText) + basis,
    item.where === null ? null : literal(item.where),
  ].filter((part) => part !== null);
  const lead = [
    // A headline that holds the statement has just been read.
    ...(heading.includes(item.statement) ? [] : [own(item.statement)]),
    ...(circumstances.length > 0 ? [small(circumstances.join(' · '))] : []),
  ];
  const note = item.note === null ? [] : [`${bold(say(language, texts.note))} ${own(item.note)}`];
  return {
    lead: lead.join('\n'),
    parts: [...renderSources(sources, language, texts), ...note],
  };
}

/**
 * Versions one under the other, each with its own proof.
 * @param read what has just been read, and is not said again
 */
function renderDispute(
  dispute: DisputeView,
  read: readonly string[],
  language: Language,
  texts: SurfaceTexts,
): Passage {
  const own = (text: string) => literal(typeset(language, text));
  const isRead = (text: string) => read.some((passage) => passage.includes(text));
  const lead = bold(say(language, texts.dispute));
  return {
    lead: isRead(dispute.explanation) ? '' : `${lead} ${own(dispute.explanation)}`,
    parts: dispute.versions.map(({ value, statement, source }) => {
      const version = isRead(statement) ? bold(own(value)) : `${bold(own(value))} — ${own(statement)}`;
      return `${version}\n${renderSource(source, language, texts)}`;
    }),
  };
}
