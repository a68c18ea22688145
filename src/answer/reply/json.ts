import type { Answer, DisputeView, Item, Source } from '../answer.js';

/** An item as `ask --json` prints it: a contract with scripts, so only what it names. */
function jsonItem(item: Item) {
  const { fact, type, statement, when, where, people, note } = item;
  return { fact, type, statement, when, where, people, note, sources: item.sources.map(jsonSource) };
}

function jsonSource({ article, title, outlet, published, quote, attribution, url }: Source) {
  return { article, title, outlet, published, quote, attribution, url };
}

function jsonDispute({ slot, explanation, versions }: DisputeView) {
  return {
    slot,
    explanation,
    versions: versions.map(({ value, statement, source }) => ({
      value,
      fact: source.fact,
      statement,
      source: jsonSource(source),
    })),
  };
}

/** An answer as one line of JSON, without the line's end. The keys are always the same, in this order. */
export function jsonLine(answer: Answer): string {
  const { question, language, answered, headline, refusal } = answer;
  return JSON.stringify({
    question,
    language,
    answered,
    headline,
    items: answer.items.map(jsonItem),
    disputes: answer.disputes.map(jsonDispute),
    refusal: refusal === null ? null : { reason: refusal.reason, missing: refusal.missing },
    nearest: answer.nearest.map(jsonItem),
  });
}
