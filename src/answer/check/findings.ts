import type { Coverage, Fact } from '../../knowledge/coverage.js';
import type { Language } from '../../knowledge/types.js';
import type { NameGraph } from '../../question/words/names.js';
import { type ItemContext, labelOf, sourceOf } from '../reply/items.js';
import { fill, joinList } from '../wording/wording.js';
import { marked } from './alignment.js';
import type { Claim } from './attribution.js';
import type { Collation, Finding, Proof } from './check.js';
import { type Beside, fragmentText, type Verdict } from './judge.js';
import { type CheckLanguage, counted } from './language.js';
import type { Passage } from './passage.js';
import { addresseesOf, hasSpeaker, mayBeSaidBy, speakerOf } from './speakers.js';
import type { Statement } from './statements.js';

/** What findings are worded with. */
export interface FindingContext extends ItemContext {
  readonly coverage: Pick<Coverage, 'names' | 'eventOf'>;
  /** The languages of the articles. */
  readonly printed: readonly Language[];
  readonly texts: CheckLanguage;
  readonly graph: NameGraph;
  /** Words that deny. */
  readonly negators: ReadonlySet<string>;
  /** Whether the coverage has quotations in the language of a passage. */
  readonly comparable: (passage: Passage) => boolean;
}

/** At most this many quotations prove a finding; the rest are counted. */
const MOST_PROOFS = 3;
/** A passage of fewer words proves little, wherever it stands. */
const SHORT = 4;
/** At most this many words of other spelling are named. */
const MOST_SPELLINGS = 4;

/** Words what a statement was found to be, with its proofs. */
export function findingOf({ passage, claim, judgement }: Statement, context: FindingContext): Finding {
  const { verdict } = judgement;
  const claimed = claim === null ? null : claimLabel(claim, context);
  const base = { passage: passage.text, claimed };
  switch (verdict.kind) {
    case 'same':
      return sameFinding(passage, claim, verdict, context);
    case 'altered': {
      const collation = collationOf(passage, verdict.beside, context);
      return {
        ...base,
        kind: 'altered',
        added: verdict.added,
        headline: context.texts.headlines[verdict.added ? 'added' : 'altered'],
        notes: [
          ...touchedNotes(passage, verdict.beside, context),
          ...disclaimed(claim, [verdict.beside.fact], context),
        ],
        collation,
      };
    }
    case 'stitched': {
      const facts = verdict.fragments.map(({ fact }) => fact);
      const oneArticle = new Set(facts.map(({ article }) => article)).size === 1;
      const { headlines } = context.texts;
      const inFragment = (i: number): boolean =>
        verdict.fragments.some(({ from, to }) => i >= from && i < to);
      return {
        ...base,
        kind: 'stitched',
        oneArticle,
        headline: oneArticle ? headlines.stitchedInArticle : headlines.stitched,
        notes: disclaimed(claim, facts, context),
        fragments: verdict.fragments.map((fragment) => ({
          text: fragmentText(passage, fragment),
          proof: proofOf(fragment.fact, context),
        })),
        pasted: marked(
          passage.text,
          passage.words,
          new Set(passage.words.flatMap((_, i) => (inFragment(i) ? [] : [i]))),
        ),
      };
    }
    case 'absent':
      return {
        ...base,
        kind: 'absent',
        headline: context.texts.headlines.absent,
        notes: context.comparable(passage) ? [] : [translationNote(context)],
        nearest: verdict.nearest === null ? null : collationOf(passage, verdict.nearest, context),
      };
  }
}

function sameFinding(
  passage: Passage,
  claim: Claim | null,
  verdict: Extract<Verdict, { kind: 'same' }>,
  context: FindingContext,
): Finding {
  const { texts, language } = context;
  const claimed = claim === null ? null : claimLabel(claim, context);
  const fits = (fact: Fact): boolean => claim === null || supports(fact, claim, context);
  const ranked = verdict.continuous ? verdict.facts : byFitness(verdict.facts, fits);
  const kept = verdict.continuous ? ranked : oneOfEachChain(ranked);
  const [first, ...rest] = kept.slice(0, MOST_PROOFS).map((fact) => proofOf(fact, context));
  const [best] = ranked;
  if (first === undefined || best === undefined)
    throw new Error('words are the same as those of no quotation');
  const more = kept.length - 1 - rest.length;
  const short = passage.words.length < SHORT;
  const spelling =
    verdict.respelt.length > 0 ? spellingNote(verdict.respelt, context) : texts.notes.punctuation;
  const notes = [
    ...(verdict.but === 'typography' ? [spelling] : []),
    ...(verdict.continuous ? [texts.notes.continuous] : []),
    ...(short ? [texts.notes.short, ...disclaimed(claim, verdict.facts, context)] : []),
    ...(claim?.slugs.length === 0 && fits(best)
      ? [fill(texts.notes.stranger, { claimed: claim.surface })]
      : []),
    ...(more > 0 ? [counted(texts.notes.more, more, language)] : []),
  ];
  const base = { passage: passage.text, notes, proofs: [first, ...rest] as const };
  const values = { speaker: first.speaker ?? '', claimed: claimed ?? '' };
  if (claimed !== null && !fits(best) && !short) {
    const headline =
      first.speaker === null ? texts.headlines.misattributedNarrated : texts.headlines.misattributed;
    return { ...base, kind: 'misattributed', claimed, headline: fill(headline, values) };
  }
  const headline =
    verdict.but === 'nothing'
      ? first.speaker === null
        ? texts.headlines.verbatimNarrated
        : texts.headlines.verbatim
      : texts.headlines[verdict.but];
  return { ...base, kind: 'verbatim', claimed, but: verdict.but, headline: fill(headline, values) };
}

/** Quotations whose speaker fits first, then the shortest: it has least beside the passage. */
const byFitness = (facts: readonly Fact[], fits: (fact: Fact) => boolean): Fact[] =>
  [...facts].sort((a, b) => Number(fits(b)) - Number(fits(a)) || a.quote.exact.length - b.quote.exact.length);

/** One quotation of each article and speaker: others prove the same once more. */
function oneOfEachChain(facts: readonly Fact[]): Fact[] {
  const chains = new Set<string>();
  return facts.filter((fact) => {
    const chain = JSON.stringify([fact.article.id, fact.attribution]);
    if (chains.has(chain)) return false;
    chains.add(chain);
    return true;
  });
}

/** Whether a quotation may be by whom a text says. Whom the coverage does not know may be an outlet it does not name. */
const supports = (fact: Fact, claim: Claim, { graph }: FindingContext): boolean =>
  claim.slugs.length === 0 ? !hasSpeaker(fact) : claim.slugs.some((slug) => mayBeSaidBy(fact, slug, graph));

function claimLabel({ slugs, surface }: Claim, context: FindingContext): string {
  const [slug] = slugs;
  return slug === undefined ? surface : labelOf(slug, context);
}

/** Says so where words that are not quite right are given to the wrong person besides. */
function disclaimed(claim: Claim | null, facts: readonly Fact[], context: FindingContext): string[] {
  if (claim === null || facts.some((fact) => supports(fact, claim, context))) return [];
  return [fill(context.texts.notes.notSaidBy, { claimed: claimLabel(claim, context) })];
}

function proofOf(fact: Fact, context: FindingContext): Proof {
  const speaker = speakerOf(fact);
  return {
    source: sourceOf(fact, context),
    speaker: speaker === null ? null : labelOf(speaker, context),
    to: addresseesOf(fact).map((slug) => labelOf(slug, context)),
  };
}

function collationOf(
  passage: Passage,
  { fact, printed, differ }: Beside,
  context: FindingContext,
): Collation {
  return {
    proof: proofOf(fact, context),
    pasted: marked(passage.text, passage.words, differ.pasted),
    original: marked(fact.quote.exact, printed, differ.printed),
  };
}

/** Points out a change that is small to the eye and turns the sense: a negation, a number. */
function touchedNotes(passage: Passage, { printed, differ }: Beside, context: FindingContext): string[] {
  const changed = [
    ...[...differ.pasted].map((i) => passage.keys[i] ?? ''),
    ...[...differ.printed].map((i) => printed[i]?.key ?? ''),
  ];
  const { negation, number } = context.texts.notes;
  return [
    ...(changed.some((key) => context.negators.has(key)) ? [negation] : []),
    ...(changed.some((key) => /\p{N}/u.test(key)) ? [number] : []),
  ];
}

function spellingNote(
  respelt: readonly { readonly pasted: string; readonly printed: string }[],
  context: FindingContext,
): string {
  const { texts, wording } = context;
  const quote = (text: string): string => fill(wording.quoted, { text });
  const pairs = respelt
    .slice(0, MOST_SPELLINGS)
    .map(({ pasted, printed }) => `${quote(pasted)} → ${quote(printed)}`);
  return fill(texts.notes.spelling, {
    words: `${pairs.join(', ')}${respelt.length > MOST_SPELLINGS ? ', …' : ''}`,
  });
}

function translationNote({ printed, texts, language, wording }: FindingContext): string {
  const names = new Intl.DisplayNames([language], { type: 'language' });
  return fill(texts.notes.translation, {
    languages: joinList(
      printed.map((code) => names.of(code) ?? code),
      wording,
    ),
  });
}
