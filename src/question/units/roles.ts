import { venueAt } from '../asked/where-asked.js';
import type { NameRole, NameUnit, Unit } from '../query.js';
import { isOnly, mayBe, REPLYING, SAYING } from '../shared-concepts.js';
import { isInfinitive } from '../spans/future.js';
import { grammarOnly, has, type Piece, type Surroundings } from '../spans/pieces.js';
import type { Span } from '../spans/segment.js';
import { fold, type Token } from '../words/fold.js';
import { accentedSet, foldedSet } from '../words/folded-set.js';
import { endsIn, isOneOf } from '../words/says.js';
import {
  aimedAt,
  followsSubject,
  isDislocated,
  isHeaped,
  isOwner,
  isReached,
  isSuggested,
  reported,
  standsBesideName,
  standsBesidePerson,
} from './bare-names.js';
import { endsOccasion, isAtEvent } from './occasions.js';
import { isHeldBy, isOpinionOf } from './opinions.js';
import {
  endsInOrigin,
  endsInTopic,
  isAccounted,
  isPassive,
  prepositionBefore,
  settingBefore,
} from './prepositions.js';
import { given } from './receiving.js';

/** The piece before, for what coordinates with it. */
interface Before {
  readonly end: number;
  readonly role: NameRole | 'except';
  readonly setting: boolean;
  readonly isName: boolean;
  /** It follows "by". */
  readonly by: boolean;
}

/** Gives each name its role, from the preposition before it and its side of the verb, and marks what tells the occasion. */
export function assignRoles(
  pieces: readonly Piece[],
  spans: readonly Span[],
  tokens: readonly Token[],
  {
    asksAgent,
    passive: isBare,
    telegraphic,
    clauses,
    words,
    grammar,
    lexicon,
    language,
    coverage,
  }: Surroundings,
): { units: Unit[]; excluded: string[] } {
  const verbAt = pieces.find((piece) => piece.unit.kind === 'concept')?.start ?? Number.POSITIVE_INFINITY;
  const clauseAt = spans.findIndex(
    (span, i) =>
      clauses.has(i) ||
      (i > 0 &&
        span.senses.some((sense) => sense.kind === 'setting' && sense.clause) &&
        !has(span, 'intent')),
  );
  const duringWords = foldedSet(words.during);
  const isDuring = (span: Span | null | undefined): boolean => duringWords.has(fold(span?.surface ?? ''));
  const excluded: string[] = [];
  const units: Unit[] = [];
  let bare = 0;
  /** "Kim was thanked by Putin", "par qui Kim a-t-il été remercié": the bare name is done to. */
  let passive =
    isBare || spans.some((span) => has(span, 'intent') && isOneOf(span.surface, grammar.questions.byWhom));
  const byNames = new Set<number>();
  let before = null as Before | null;
  for (const piece of pieces) {
    const { unit } = piece;
    const inClause =
      clauseAt >= 0 && piece.start > clauseAt && pieces.some((other) => other.start < clauseAt);
    const setting: boolean =
      inClause ||
      settingBefore(spans, piece.start, grammar) !== null ||
      isAtEvent(piece, pieces, spans, tokens, { grammar, coverage }) ||
      // "Before the Kim-Xi talks": what they have together.
      (before?.setting === true && before.isName && unit.kind === 'concept' && before.end === piece.start) ||
      // "Le jour du défilé chinois": an adjective goes with its noun.
      (before?.setting === true &&
        unit.kind === 'name' &&
        unit.adjective === true &&
        before.end === piece.start) ||
      (before?.setting === true &&
        unit.kind === 'name' &&
        before.end >= piece.start - 2 &&
        (prepositionBefore(spans, piece.start, tokens, grammar) !== null ||
          endsOccasion(piece, before.end, spans, tokens)));
    const during = isDuring(inClause ? spans[clauseAt] : settingBefore(spans, piece.start, grammar));
    const marked = setting ? { setting, ...(during ? { during } : {}) } : {};
    if (unit.kind !== 'name') {
      // "Outre l'entretien", "apart from the meeting": what is not asked for.
      if (prepositionBefore(spans, piece.start, tokens, grammar) === 'except' && pieces.length > 1) continue;
      // "répondre au post de Trump", "à la parade": the occasion. The English "to" leads to one only after what
      // answers it: "wants to defend" and "brought to an end" tell none.
      const answered =
        unit.kind === 'concept' &&
        piece.start > verbAt &&
        (language === 'fr' ||
          pieces.some((other) => other.start < piece.start && mayBe(other.unit, REPLYING))) &&
        // "inviter à prendre le thé": what is to be done, and no occasion.
        !isInfinitive(tokens[spans[piece.start]?.start ?? -1], words.future) &&
        prepositionBefore(spans, piece.start, tokens, grammar) === 'to' &&
        !accentedSet(grammar.unaccentedVerbs).has(tokens[spans[piece.start - 1]?.start ?? 0]?.accented ?? '');
      const ofDocument =
        pieces.length > 1 && (has(spans[piece.end], 'document') || isAccounted(spans, piece.start, grammar));
      const governed =
        piece.start > verbAt && prepositionBefore(spans, piece.start, tokens, grammar) !== null;
      units.push({
        ...unit,
        ...(governed ? { governed } : {}),
        ...(answered || ofDocument ? { setting: true } : marked),
      });
      if (setting) before = { end: piece.end, role: 'any', setting, isName: false, by: false };
      continue;
    }
    const between = before === null ? [] : spans.slice(before.end, piece.start);
    const gap = tokens[spans[piece.start]?.start ?? 0]?.gap ?? '';
    const coordinated =
      before !== null &&
      pieces.some((other) => other.end === before?.end && other.unit.kind === 'name') &&
      !(before.setting && !setting && gap.includes(',')) &&
      (between.length === 0
        ? /[,&/–—-]/.test(gap) && isAlike(unit, pieces, before) && !opensClause(piece, before, gap, spans)
        : between.length <= 2 &&
          between.some((span) => has(span, 'conjunction')) &&
          between.every(linkingOrConjunction));
    // "The meeting of Morel and Roux".
    const withIt = coordinated && before?.setting === true;
    let role: NameRole | 'except';
    // "est parti de Pékin": the phrase before a place ends in the preposition.
    const leaves = unit.places.length > 0 && endsInOrigin(spans[piece.start - 1], grammar);
    // "son post sur Truth Social": so does what is said on something.
    const last = spans[piece.start - 1];
    // Not "what did they talk about, Kim and Xi": who does it.
    const isOn =
      unit.places.length === 0 &&
      !gap.includes(',') &&
      endsInTopic(last, lexicon) &&
      !endsInOrigin(last, grammar);
    const preposition =
      prepositionBefore(spans, piece.start, tokens, grammar) ?? (leaves || isOn ? 'about' : null);
    const by =
      coordinated && before !== null
        ? before.by
        : preposition === 'by' && isPassive(spans, piece.start, grammar);
    if (by) {
      passive = true;
      byNames.add(piece.start);
    }
    if (coordinated && before !== null) role = before.role;
    else {
      // "By the Kremlin": those who act there.
      if (isOpinionOf(spans, piece, preposition, words)) role = 'agent';
      else if (preposition === 'by') role = unit.places.length === unit.names.length ? 'about' : 'agent';
      // "Someone in China": whose they are, and not where it happens; before the verb, they do it.
      else if (preposition === 'in' && isIndefinite(spans[piece.start - 2], words)) {
        role = piece.start < verbAt ? 'agent' : 'any';
        if (role === 'agent') bare += 1;
      }
      // "Any quotes from Trump?": whose they are.
      else if (
        preposition === 'about' &&
        endsIn(last?.surface ?? '', grammar.genitives) &&
        pieces.some((other) => other.end === piece.start - 1 && isOnly(other.unit, SAYING))
      )
        role = 'agent';
      // « La position de la Chine »: whose it is.
      else if (preposition === 'about' && isHeldBy(pieces, piece, spans, words, grammar)) role = 'agent';
      // "The reaction to Xi": what is reacted to, and not whom one answers.
      else if (
        preposition === 'to' &&
        pieces.some(
          (other) => other.end === piece.start - 1 && isOneOf(other.unit.surface, grammar.reactions),
        )
      )
        role = 'about';
      // "Respond to the radio story": what it tells, and not the radio.
      else if (preposition === 'to' && has(spans[piece.end], 'document')) role = 'about';
      else if (preposition !== null) role = preposition;
      // "Was the hall the venue?": where it was, and not who was there.
      else if (unit.places.length > 0 && venueAt(spans, piece.end, grammar) >= 0) role = 'in';
      else if (unit.adjective === true) role = 'any';
      else if (bare === 0 && !asksAgent && isReached(spans, piece.start, { lexicon, grammar })) role = 'any';
      else {
        bare += 1;
        if (
          (telegraphic && (standsBesideName(pieces, piece) || isHeaped(pieces, spans))) ||
          standsBesidePerson(pieces, piece, spans, tokens, grammar) ||
          reported(spans, verbAt, piece.start, grammar) ||
          isSuggested(pieces, piece, gap)
        )
          role = 'any';
        else if (isDislocated(pieces, piece, spans, grammar)) role = 'agent';
        // "Did Kim give Xi tea?": who is given it.
        else if (bare === 2 && piece.start < verbAt && gives(spans[piece.start - 1], words)) role = 'to';
        // "Co-sign Xi's wishes": what somebody has is not what is done to them.
        else if (bare > 1 && isOwner(piece, spans, tokens)) role = 'any';
        else if (asksAgent || aimedAt(pieces, piece, bare)) role = 'target';
        // "Some leaders messaged Putin": the verb has its subject before it.
        else if (bare === 1 && followsSubject(pieces, piece, gap)) role = 'any';
        else role = bare === 1 ? 'agent' : piece.start > verbAt ? 'target' : 'any';
      }
    }
    const previous = pieces[pieces.indexOf(piece) - 1];
    const qualifies =
      previous !== undefined &&
      piece.start - previous.end < 3 &&
      ((previous.unit.kind === 'concept' && previous.start > verbAt) ||
        (previous.unit.kind === 'name' && previous.unit.places.length > 0));
    before = { end: piece.end, role, setting: setting || withIt, isName: true, by };
    const cited =
      role === 'agent' &&
      (isOpinionOf(spans, piece, preposition, words) || preposition === 'by') &&
      !byNames.has(piece.start);
    const owns = isOwner(piece, spans, tokens);
    if (role === 'except') excluded.push(...unit.names);
    else
      units.push({
        ...unit,
        role,
        ...(cited ? { cited } : {}),
        ...(owns ? { owns } : {}),
        ...(qualifies ? { qualifies } : {}),
        ...(withIt ? { ...marked, setting: true } : marked),
      });
  }
  const turned = (unit: Unit): Unit =>
    unit.kind === 'name' && unit.role === 'agent' && unit.cited !== true && !byNames.has(unit.at)
      ? { ...unit, role: 'target' }
      : unit;
  const all = given(passive ? units.map(turned) : units, spans, tokens, words);
  return {
    units: all.some(({ kind }) => kind !== 'name') ? all : all.map(standing),
    excluded,
  };
}

/** "Dans son message à Poutine, Xi dit …": after the comma comes who acts, and no second name of a list. */
const opensClause = ({ end }: Piece, before: Before, gap: string, spans: readonly Span[]): boolean =>
  gap.includes(',') &&
  before.role !== 'agent' &&
  before.role !== 'any' &&
  spans[end] !== undefined &&
  !has(spans[end], 'name') &&
  !has(spans[end], 'conjunction');

/** Whether a word only carries what is given. */
const gives = (span: Span | undefined, { supportVerbs }: Surroundings['words']): boolean =>
  foldedSet(supportVerbs).has(fold(span?.surface ?? ''));

/** "Someone", "did anyone". */
const isIndefinite = (span: Span | undefined, { indefinites }: Surroundings['words']): boolean =>
  endsIn(span?.surface ?? '', indefinites);

/** "Xi et Kim au Kremlin": without anything that could be said or given to it, a place is where they are. */
const standing = (unit: Unit): Unit =>
  unit.kind === 'name' && unit.role === 'to' && unit.places.length > 0 ? { ...unit, role: 'in' } : unit;

/** "towards Pyongyang, Xi's words": a place and a person are no list. */
const isAlike = (unit: NameUnit, pieces: readonly Piece[], { end }: Before): boolean =>
  pieces.every(
    (other) =>
      other.end !== end ||
      (other.unit.kind === 'name' && other.unit.places.length > 0 === unit.places.length > 0),
  );

const linkingOrConjunction = (span: Span): boolean => grammarOnly(span) && !has(span, 'intent');
