import type { AttributionReader, Claim, Cut } from './attribution.js';
import type { Judgement } from './judge.js';
import { type Passage, readPassage } from './passage.js';
import { blocksOf } from './plain-text.js';
import { type Quoted, quotedParts } from './quotation-marks.js';
import { endOfFirst, sentencesOf, startOfLast } from './sentences.js';

/** Words that a pasted text quotes, whom it gives as their author, and what they were found to be. */
export interface Statement {
  readonly passage: Passage;
  readonly claim: Claim | null;
  readonly judgement: Judgement;
}

export interface StatementSurroundings {
  readonly attributions: AttributionReader;
  readonly judge: (passage: Passage) => Judgement;
  readonly judgeSame: (passage: Passage) => Judgement | null;
  /** Short forms that end in a full stop, folded. */
  readonly abbreviations: ReadonlySet<string>;
}

/** Fewer words in quotation marks than this are a word set apart, where longer quotations stand beside them. */
const SHORTEST = 4;
/** Around quotation marks fewer words than this tell nothing. */
const FEW_AROUND = 3;
/** A text that a single quotation leaves this little of unexplained is taken as one. */
const EXPLAINED = 0.25;

/**
 * Reads what a pasted text quotes: what stands in quotation marks or block quotes; where nothing does, the
 * text itself, in one piece or sentence by sentence, without what says whose words they are.
 * @param text - without Markdown
 */
export function statementsIn(text: string, surroundings: StatementSurroundings): Statement[] {
  const blocks = blocksOf(text);
  const quoted = blocks.filter((block) => block.quoted);
  if (quoted.length === 0 || quoted.length === blocks.length)
    return statementsOf(blocks.map((block) => block.text).join('\n'), surroundings);
  return blocks.flatMap((block, i) => {
    if (!block.quoted)
      return quotedParts(block.text).length > 0 ? statementsOf(block.text, surroundings) : [];
    const claim =
      known(surroundings.attributions.claimIn(`\n${first(blocks[i + 1]?.text)}`, 'after')) ??
      known(surroundings.attributions.claimIn(blocks[i - 1]?.text ?? '', 'before'));
    return statementsOf(block.text, surroundings).map((statement) => ({
      ...statement,
      claim: statement.claim ?? claim,
    }));
  });
}

const first = (text = ''): string => text.split('\n')[0] ?? '';
const known = (claim: Claim | 'pronoun' | null): Claim | null => (claim === 'pronoun' ? null : claim);

function statementsOf(text: string, surroundings: StatementSurroundings): Statement[] {
  const parts = quotedParts(text);
  const [only, ...others] = parts;
  if (only === undefined) return unmarked(text, surroundings);
  const around = text.slice(0, only.outer.start) + text.slice(only.outer.end);
  if (others.length === 0 && !/[\p{L}\p{N}]/u.test(around)) return marked(text, parts, surroundings);
  const passage = readPassage(text);
  const same = surroundings.judgeSame(passage);
  if (same !== null) return [{ passage, claim: null, judgement: same }];
  if (holdsMarks(text, parts, surroundings)) return unmarked(text, surroundings);
  return marked(text, parts, surroundings);
}

function state(text: string, claim: Claim | null, { judge }: StatementSurroundings): Statement | null {
  const passage = readPassage(text);
  return passage.words.length === 0 ? null : { passage, claim, judgement: judge(passage) };
}

/**
 * Whether the quotation marks belong to what is quoted: most of the words around them are those of the nearest
 * quotation, too, or of quotations of several articles, which no article has around one.
 */
function holdsMarks(text: string, parts: readonly Quoted[], surroundings: StatementSurroundings): boolean {
  const passage = readPassage(text);
  const offset = text.indexOf(passage.text);
  const around = passage.words.flatMap(({ start, end }, i) => {
    const inside = parts.some((part) => start + offset >= part.start && end + offset <= part.end);
    return inside ? [] : [i];
  });
  if (around.length < FEW_AROUND) return false;
  const { verdict, inNearest, known } = surroundings.judge(passage);
  const joined =
    verdict.kind === 'stitched' && new Set(verdict.fragments.map(({ fact }) => fact.article)).size > 1;
  const shared = around.filter((i) => (joined ? known : inNearest).has(i));
  return shared.length * 2 > around.length;
}

/** What stands in quotation marks, each with who is said to have said it. */
function marked(text: string, parts: readonly Quoted[], surroundings: StatementSurroundings): Statement[] {
  const { attributions, abbreviations } = surroundings;
  const statements: (Statement & { readonly own: boolean })[] = [];
  let carried: Claim | null = null;
  parts.forEach((part, i) => {
    const before = text.slice(parts[i - 1]?.outer.end ?? 0, part.outer.start);
    const after = text.slice(part.outer.end, parts[i + 1]?.outer.start ?? text.length);
    const lead = before.slice(startOfLast(before, abbreviations));
    const tail = after.slice(0, endOfFirst(after, abbreviations));
    const found =
      (/[::]\s*$/u.test(lead) ? nearestClaim(lead, 'before', attributions) : null) ??
      nearestClaim(tail, 'after', attributions) ??
      nearestClaim(lead, 'before', attributions);
    const claim: Claim | null = found === 'pronoun' || found === null ? carried : found;
    const own = found !== null && found !== 'pronoun';
    carried = claim;
    const statement = state(text.slice(part.start, part.end), claim, surroundings);
    if (statement === null) return;
    statements.push({ ...statement, own });
    if (!own) return;
    // "… » et « …», a dit Xi": who is named after several quotations of a sentence said them all.
    for (let k = statements.length - 2; k >= 0; k--) {
      const earlier = statements[k];
      if (earlier === undefined || earlier.own || earlier.claim !== null) break;
      statements[k] = { ...earlier, claim };
    }
  });
  const long = statements.filter(({ passage }) => passage.words.length >= SHORTEST);
  return (long.length > 0 ? long : statements).map(({ passage, claim, judgement }) => ({
    passage,
    claim,
    judgement,
  }));
}

/** The claim of the part of a clause that is nearest to the quotation and makes one. */
function nearestClaim(
  clause: string,
  side: 'before' | 'after',
  { claimIn }: AttributionReader,
): Claim | 'pronoun' | null {
  const commas = [...clause.matchAll(/[,;]/g)].map(({ index }) => index);
  const nearest =
    side === 'before'
      ? [...commas.reverse().map((at) => clause.slice(at + 1)), clause]
      : [...commas.map((at) => clause.slice(0, at)), clause];
  for (const part of nearest) {
    if (!/\p{L}/u.test(part)) continue;
    const claim = claimIn(side === 'after' ? part.replace(/^\s*,/, '') : part, side);
    if (claim !== null) return claim;
  }
  return null;
}

/** A text without quotation marks: as a whole, or else sentence by sentence. */
function unmarked(text: string, surroundings: StatementSurroundings): Statement[] {
  const whole = bestReading(text, surroundings);
  const sentences = sentencesOf(text, surroundings.abbreviations);
  if (whole === null) return [];
  const { verdict, misfit } = whole.judgement;
  const one = verdict.kind === 'same' || (verdict.kind === 'altered' && misfit <= EXPLAINED);
  if (sentences.length < 2 || one) return [whole];
  const each = sentences.flatMap((sentence) => bestReading(sentence, surroundings) ?? []);
  return each.every(({ judgement }) => judgement.verdict.kind === 'absent') ? [whole] : each;
}

/**
 * A text with and without an attribution at either end: the reading that leaves least unexplained. Words that
 * quotations have are none of an attribution.
 */
function bestReading(text: string, surroundings: StatementSurroundings): Statement | null {
  const { attributions, abbreviations } = surroundings;
  const full = state(text, null, surroundings);
  if (full === null || full.judgement.misfit === 0) return full;
  const { known: explained } = full.judgement;
  const offset = text.indexOf(full.passage.text);
  const isForeign = (start: number, end: number): boolean => {
    const inside = full.passage.words.flatMap((word, i) =>
      offset + word.start >= start && offset + word.end <= end ? [i] : [],
    );
    const shared = inside.filter((i) => explained.has(i));
    return shared.length * 2 < inside.length;
  };
  // What says who speaks stands in the first sentence or in the last, or signs the text.
  const firstEnd = endOfFirst(text, abbreviations);
  const lastStart = startOfLast(text, abbreviations);
  const leads = attributions.leads(text.slice(0, firstEnd)).filter(({ at }) => isForeign(0, at));
  const tails = attributions
    .tails(text.slice(lastStart))
    .map((cut) => ({ ...cut, at: cut.at + lastStart }))
    .filter(({ at }) => isForeign(at, text.length));
  const whole = { at: text.length, claim: null };
  let start: Cut = { at: 0, claim: null };
  let best = full;
  const better = (from: Cut, to: Cut): boolean => {
    if (to.at <= from.at) return false;
    const reading = state(text.slice(from.at, to.at), from.claim ?? to.claim, surroundings);
    if (reading === null || reading.judgement.misfit >= best.judgement.misfit) return false;
    best = reading;
    return true;
  };
  // One end after the other: a text that has an attribution at both is nearer without the first already.
  for (const lead of leads) if (better(lead, whole)) start = lead;
  for (const tail of tails) better(start, tail);
  return best.judgement.verdict.kind === 'absent' ? full : best;
}
