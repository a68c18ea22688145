import type { Language } from '../../knowledge/types.js';
import type { Token } from '../words/fold.js';
import { has } from './pieces.js';
import type { Span } from './segment.js';

/** Fewer words than this with a question mark are a topic, not a sentence. */
const SENTENCE = 4;

/**
 * Whether words without any question word make a sentence that a question mark turns into a question: "Moscou a
 * démenti l'envoi ?" does, "Photographer behind the picture?", "Teneur du message ?" name a topic: they begin with
 * what is asked for, without an article.
 */
export function isSentence(tokens: readonly Token[], spans: readonly Span[], language: Language): boolean {
  const first = spans[0];
  if (first !== undefined && isEquation(spans)) return true;
  if (first === undefined || tokens.length < SENTENCE) return false;
  const beginsWithThing =
    (has(first, 'concept') || has(first, 'document')) &&
    !first.senses.some((sense) => 'language' in sense && sense.language === language && isLink(sense.kind)) &&
    first.surface.split(/[\s'’]/u).length === 1;
  if (beginsWithThing || isOwnedThing(spans, tokens)) return false;
  const grammar = spans.filter((span) => has(span, 'function')).length;
  if (grammar > 0 && spans.length >= SENTENCE) return true;
  // "Kim s'en est allé de nuit": a name, then what it does, in a phrase of several words.
  const second = spans[1];
  return (
    has(first, 'name') &&
    second !== undefined &&
    has(second, 'concept') &&
    spans.length > 2 &&
    spans.length < tokens.length
  );
}

/** "Yonhap, c'est nord-coréen ?", "Yonhap is Chinese?": somebody or something, and where it is from. */
const isEquation = (spans: readonly Span[]): boolean => {
  const [what, is, origin, ...others] = spans;
  return (
    others.length === 0 &&
    what !== undefined &&
    has(what, 'name') &&
    is !== undefined &&
    has(is, 'function') &&
    origin?.senses.some((sense) => sense.kind === 'name' && sense.demonym) === true
  );
};

/** "Guo's comment on the talks?": what somebody has, said or did, with what it is about. */
const isOwnedThing = (spans: readonly Span[], tokens: readonly Token[]): boolean => {
  const [owner, mark, thing, link] = spans;
  return (
    owner !== undefined &&
    mark !== undefined &&
    thing !== undefined &&
    link !== undefined &&
    has(owner, 'name') &&
    /^['’]$/u.test(tokens[mark.start]?.gap ?? '') &&
    has(thing, 'concept') &&
    (has(link, 'preposition') || has(link, 'setting'))
  );
};

const isLink = (kind: Span['senses'][number]['kind']): boolean =>
  kind === 'function' || kind === 'preposition' || kind === 'setting' || kind === 'light';
