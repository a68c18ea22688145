import { grammarOnly, has, linking } from '../spans/pieces.js';
import type { Span } from '../spans/segment.js';
import { fold, type Token } from '../words/fold.js';
import { accentedSet, foldedSet } from '../words/folded-set.js';
import type { Grammar } from '../words/grammar.js';
import type { ROLES } from '../words/language.js';
import type { Lexicon } from '../words/lexicon.js';
import { endsIn, isOneOf } from '../words/says.js';

/** "lors de sa rencontre", "after the parade": only articles and titles stand between. */
export function settingBefore(spans: readonly Span[], at: number, { questions }: Grammar): Span | null {
  for (let i = at - 1; i >= 0 && i >= at - 3; i--) {
    const span = spans[i];
    if (span === undefined) return null;
    if (span.senses.some((sense) => sense.kind === 'setting' && !sense.clause)) return span;
    // "How soon after the talks": the question word ends in what tells the occasion.
    if (has(span, 'intent') && endsIn(span.surface, questions.after)) return span;
    if (!linking(span)) return null;
  }
  return null;
}

/** "Les deux récits de la rencontre", "both articles on the visit": what sources tell of is the occasion. */
export function isAccounted(spans: readonly Span[], at: number, grammar: Grammar): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 3; i--) {
    const span = spans[i];
    if (span === undefined) return false;
    if (endsIn(span.surface, grammar.accounts))
      return span.senses.some(({ kind }) => kind === 'intent' || kind === 'document');
    if (!linking(span)) return false;
  }
  return false;
}

/** "Par la Corée", "by the UN": nothing but an article stands between. */
export const isPassive = (spans: readonly Span[], at: number, grammar: Grammar): boolean =>
  endsIn(spans[at - 1]?.surface ?? '', grammar.agents) ||
  (endsIn(spans[at - 2]?.surface ?? '', grammar.agents) &&
    isOneOf(spans[at - 1]?.surface ?? '', grammar.determiners));

/** The preposition that governs the name: articles and titles may stand between. */
export function prepositionBefore(
  spans: readonly Span[],
  at: number,
  tokens: readonly Token[],
  grammar: Grammar,
): (typeof ROLES)[number] | null {
  for (let i = at - 1; i >= 0 && i >= at - 3; i--) {
    const span = spans[i];
    if (span === undefined || beginsClause(span, tokens, grammar) || asksFor(span)) return null;
    // "sur le trio Xi-Poutine-Kim": a noun beside which the name stands.
    if (!grammarOnly(span)) {
      if (span.end - span.start > 1 && endsIn(span.surface, grammar.agents)) return 'by';
      if (i < at - 1 || !has(span, 'concept')) return null;
      const beyond = prepositionBefore(spans, i, tokens, grammar);
      return beyond === 'about' ? beyond : null;
    }
    const sense = span.senses.find((candidate) => candidate.kind === 'preposition');
    if (sense?.kind === 'preposition') {
      // "qu'a Xi dit", "qu'a faites la maire": the verb "a", not the preposition, as in "reprochent quoi a Xi".
      if (
        accentedSet(grammar.unaccentedVerbs).has(tokens[span.start]?.accented ?? '') &&
        (spans[i - 1] === undefined ||
          (has(spans[i - 1], 'intent') && !has(spans[i - 2], 'concept')) ||
          (i + 1 < at && !foldedSet(grammar.determiners).has(tokens[span.end]?.folded ?? '')))
      )
        return null;
      return sense.role;
    }
  }
  return null;
}

/** "de ce que Xi a dit": a preposition before it does not govern the name after it. */
export const isSubordinate = ({ surface }: Span, { clauses }: Grammar): boolean =>
  accentedSet(clauses.that).has(surface.toLowerCase());

/** "To find out whether Xi …", "attaches importance to, as Xi told Kim": nor what stands before another clause. */
function beginsClause({ start, end }: Span, tokens: readonly Token[], { clauses }: Grammar): boolean {
  const last = tokens[end - 1]?.accented ?? '';
  return (
    accentedSet(clauses.if).has(last) ||
    (end - start === 1 && (accentedSet(clauses.that).has(last) || accentedSet(clauses.as).has(last)))
  );
}

/** "À quel président Kim …": a preposition before a question word governs that one. */
export const asksFor = (span: Span | undefined): boolean =>
  span?.senses.some((sense) => sense.kind === 'intent' && sense.intent !== 'yes-no') === true;

/** "post sur": a phrase of several words that ends in what leads to a topic or a medium. */
export const endsInTopic = (span: Span | undefined, lexicon: Lexicon): boolean => {
  if (span === undefined || span.end - span.start < 2 || !has(span, 'concept')) return false;
  const last = fold(/\S+$/u.exec(span.surface)?.[0] ?? '');
  return lexicon.exact(last).some((sense) => sense.kind === 'preposition' && sense.role === 'about');
};

/** "est parti de": a phrase of several words that ends in where something comes from. */
export const endsInOrigin = (span: Span | undefined, { genitives }: Grammar): boolean =>
  span !== undefined && !has(span, 'intent') && span.end - span.start > 1 && endsIn(span.surface, genitives);
