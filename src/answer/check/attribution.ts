import type { Concept, Coverage } from '../../knowledge/coverage.js';
import { LANGUAGES } from '../../knowledge/types.js';
import type { NameUnit, Query, Unit } from '../../question/query.js';
import { type Token, tokenise } from '../../question/words/fold.js';
import type { Lexicon } from '../../question/words/lexicon.js';
import type { CheckLanguage } from './language.js';
import { SPOKEN } from './speakers.js';

/** Whose words a pasted text says it quotes. */
export interface Claim {
  /** As the pasted text has it. */
  readonly surface: string;
  /** The names of the coverage it may stand for; empty where the coverage does not know it. */
  readonly slugs: readonly string[];
}

/** On which side of the quoted words a clause stands. */
export type Side = 'before' | 'after';

/** Who a clause says quoted words are from: 'pronoun' where it is someone named earlier, null where it does not say. */
export type Attributed = Claim | 'pronoun' | null;

/** A sentence without quotation marks, cut where an attribution may end or begin. */
export interface Cut {
  /** Offset in the sentence. */
  readonly at: number;
  readonly claim: Claim | null;
}

export interface AttributionReader {
  claimIn(clause: string, side: Side): Attributed;
  /** Attributions that may stand at the beginning of a sentence, by where they end. */
  leads(sentence: string): readonly Cut[];
  /** Attributions that may stand at its end, by where they begin. */
  tails(sentence: string): readonly Cut[];
}

/** What reading an attribution takes. */
export interface AttributionSurroundings {
  /** Reads a clause as a question is read: names with their roles, verbs. */
  readonly read: (clause: string) => Query;
  readonly lexicon: Lexicon;
  readonly coverage: Pick<Coverage, 'names'>;
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly languages: readonly CheckLanguage[];
}

/** An attribution is short: at most this many words stand before or after what is quoted. */
const LONGEST = 24;
/** Beside quoted words, a name with at most this many words of grammar is an attribution by itself. */
const BESIDE_NAME = 2;
/** Roles of a name that is not the one who speaks. */
const NOT_SPEAKING: ReadonlySet<NameUnit['role']> = new Set<NameUnit['role']>(['to', 'in', 'with']);

const COLON = /[::]\s*$/u;
/** A signature: a dash or a bracket, or a line of its own. */
const SIGNED = /^[\s"»”’.!?]*(?:[—–(]|-\s|\n)/u;

/** Builds what reads attributions in the languages given. */
export function buildAttributionReader(surroundings: AttributionSurroundings): AttributionReader {
  const { read, lexicon, coverage, concepts, languages } = surroundings;
  const phrases = (of: (words: CheckLanguage['attribution']) => readonly string[]): ReadonlySet<string> =>
    new Set(languages.flatMap(({ attribution }) => of(attribution).map(folded)));
  const according = phrases((words) => words.according);
  const pronouns = phrases((words) => words.pronouns);
  const reporting = phrases((words) => words.reporting);
  const headings = phrases((words) => words.headings);

  const saying = sayingConcepts(concepts);
  const isVerbOfSaying = ({ folded: word }: Token): boolean =>
    [
      ...lexicon.exact(word),
      ...LANGUAGES.flatMap((language) => lexicon.stemmed(lexicon.stem(word, language), language)),
    ].some((sense) => sense.kind === 'concept' && saying.has(sense.id));
  const isSourced = (tokens: readonly Token[]): boolean => {
    const text = ` ${tokens.map((token) => token.folded).join(' ')} `;
    return [...according].some((phrase) => text.includes(` ${phrase} `));
  };

  function claimIn(clause: string, side: Side): Attributed {
    const query = read(clause);
    const { units, unknownNames, text, tokens } = query;
    const said = tokens.some(isVerbOfSaying);
    const sourced = isSourced(tokens);
    const signed = side === 'after' && SIGNED.test(clause);
    const announced = side === 'before' && COLON.test(clause);
    const named = units.filter((unit) => unit.kind === 'name');
    if (!said && !sourced && !signed && !announced && !isNameAlone(query)) return null;

    const fitting = named.filter(({ setting }) => setting !== true);
    const speaker =
      fitting.find(({ role }) => role === 'agent') ??
      fitting.find(({ role }) => !NOT_SPEAKING.has(role)) ??
      fitting.find(({ role }) => role === 'with');
    const pronoun = tokens.find(({ folded: word }) => pronouns.has(word));
    if (said && pronoun !== undefined && (speaker === undefined || pronoun.start < placeOf(speaker, text)))
      return 'pronoun';
    const stranger = unknownNames[0]?.surface ?? strangerIn(query, said || sourced || signed);
    // "Macron a dit à Xi": whoever comes first speaks.
    if (stranger !== null && (speaker === undefined || text.indexOf(stranger) < placeOf(speaker, text)))
      return { surface: stranger, slugs: [] };
    if (speaker === undefined) return null;
    // Where nobody is said to speak, a place is where it was said.
    const slugs = speaker.names.filter((slug) => said || coverage.names.get(slug)?.kind !== 'place');
    return slugs.length === 0 ? null : { surface: speaker.surface, slugs };
  }

  /** A name that the coverage does not have: words with a capital that nothing knows. */
  function strangerIn({ units, text }: Query, cued: boolean): string | null {
    const words = units.filter(
      ({ kind, surface }) =>
        kind === 'word' && /^\p{Lu}\p{L}/u.test(surface) && !headings.has(folded(surface)),
    );
    const [first, ...rest] = words;
    if (first === undefined) return null;
    // "Macron : …": without a verb, only where the name is all there is.
    if (!cued && words.length !== units.length) return null;
    const start = text.indexOf(first.surface);
    let end = start + first.surface.length;
    for (const { surface } of rest) {
      const next = text.indexOf(surface, end);
      if (!/^[ -]$/.test(text.slice(end, next))) break;
      end = next + surface.length;
    }
    return text.slice(start, end);
  }

  const cut = (at: number, clause: string, side: Side): Cut[] => {
    const claim = claimIn(clause, side);
    return claim === null ? [] : [{ at, claim: claim === 'pronoun' ? null : claim }];
  };

  return {
    claimIn,
    leads(sentence) {
      const tokens = tokenise(sentence).slice(0, LONGEST + 1);
      const ends = new Set<number>();
      let said = false;
      tokens.forEach((token, i) => {
        const sourced = isSourced(tokens.slice(0, i));
        if (i > 0 && (/[::]/u.test(token.gap) || ((said || sourced) && token.gap.includes(','))))
          ends.add(token.start);
        if (said && reporting.has(token.folded)) ends.add(token.end);
        if (isVerbOfSaying(token)) {
          said = true;
          // English leaves "that" out.
          ends.add(token.end);
        }
      });
      return [...ends].flatMap((end) =>
        end < sentence.length ? cut(end, sentence.slice(0, end), 'before') : [],
      );
    },
    tails(sentence) {
      const tokens = tokenise(sentence);
      const first = Math.max(1, tokens.length - LONGEST);
      return tokens.slice(first).flatMap(({ gap, start, folded: word }, i) => {
        const rest = tokens.slice(first + i);
        const signed = /[—–(\n]|\s-\s/u.test(gap);
        const separated = gap.includes(',') || according.has(word);
        if (!signed && !(separated && (rest.some(isVerbOfSaying) || isSourced(rest)))) return [];
        const at = start - gap.length;
        return cut(at, sentence.slice(at).replace(/^\s*,/, ''), 'after');
      });
    },
  };
}

/** Concepts that are a way of saying something: those whose facts report words, and what is a kind of them. */
function sayingConcepts(concepts: ReadonlyMap<string, Concept>): ReadonlySet<string> {
  const saying = new Set<string>();
  const seen = new Set<string>();
  const visit = (id: string): boolean => {
    const concept = concepts.get(id);
    if (concept === undefined || seen.has(id)) return saying.has(id);
    seen.add(id);
    const says = concept.types.some((type) => SPOKEN.has(type)) || concept.broader.some(visit);
    if (says) saying.add(id);
    return says;
  };
  for (const id of concepts.keys()) visit(id);
  return saying;
}

/** Whether a clause is a name and nothing else to speak of. */
function isNameAlone({ units, tokens }: Query): boolean {
  const [only, ...rest] = units;
  if (only?.kind !== 'name' || only.adjective === true || rest.length > 0) return false;
  return tokens.length - tokenise(only.surface).length <= BESIDE_NAME;
}

/** Where a unit stands in the text it was read from. */
function placeOf({ surface }: Unit, text: string): number {
  const [first = ''] = surface.split(' ');
  return text.indexOf(first);
}

const folded = (phrase: string): string =>
  tokenise(phrase)
    .map((token) => token.folded)
    .join(' ');
