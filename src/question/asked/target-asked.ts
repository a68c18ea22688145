import type { NameRole, Query } from '../query.js';
import { has } from '../spans/pieces.js';
import type { Span } from '../spans/segment.js';

/** Roles of those whom something is about, or to whom it is done. */
const DONE_TO: ReadonlySet<NameRole | 'except' | 'by'> = new Set(['about', 'to', 'for']);

/**
 * Whether a preposition says that whoever is asked for did not do it: "about whom", "contre qui", "who was it said
 * about?"
 */
export function asksTarget(
  spans: readonly Span[],
  { intent, intentAt }: Pick<Query, 'intent' | 'intentAt'>,
): boolean {
  if (intent !== 'who') return false;
  const before = spans[intentAt - 1];
  if (before !== undefined && has(before, 'preposition')) return isDoneTo(before);
  const last = spans.at(-1);
  return last !== undefined && spans.length - 1 > intentAt && isDoneTo(last);
}

const isDoneTo = ({ senses }: Span): boolean =>
  senses.length > 0 &&
  senses.every((sense) => sense.kind !== 'concept' && sense.kind !== 'name') &&
  senses.some((sense) => sense.kind === 'preposition' && DONE_TO.has(sense.role));
