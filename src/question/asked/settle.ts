import { isUntil } from '../period/period.js';
import type { NameRole, Query, Unit } from '../query.js';
import { CHANGING, DESCRIBE, PEOPLE } from '../shared-concepts.js';
import { has } from '../spans/pieces.js';
import type { Span } from '../spans/segment.js';
import { isSentence } from '../spans/sentence.js';
import type { Wording, WordingOf } from '../wording.js';
import { fold, type Token, tokenise, wordsIn } from '../words/fold.js';
import type { Grammar } from '../words/grammar.js';
import type { LanguageData } from '../words/language.js';
import { isOneOf, says } from '../words/says.js';
import { placeLevelIn } from './name-kind.js';
import { isPerson, isPersonAlone } from './people.js';
import { asksTitle } from './titles.js';

/** Tokens at the head of a question in which it may ask to be told. */
const REQUEST = 6;

/** One thing said to be another, by a sign. */
const EQUATION = /\s(?:=+>?|≠)\s.*\?\s*$/u;

/** "26 what?": a number, with what it counts left open, at the end. */
const countsThings = (tokens: readonly Token[], { things }: Grammar): boolean =>
  /^\d+$/u.test(tokens.at(-2)?.folded ?? '') && isOneOf(tokens.at(-1)?.folded ?? '', things);

/** "Combien d'années", "how many years". */
const countsYears = (asked: string, { period }: Pick<LanguageData, 'period'>): boolean =>
  tokenise(asked).some(({ folded }) => period.units[folded] === 'year');

/** What settles what is asked. */
interface Settling
  extends WordingOf<
    'intent' | 'text' | 'tokens' | 'spans' | 'language' | 'grammar' | 'names' | 'concepts',
    'orders' | 'placeLevels' | 'strandedPlace' | 'period' | 'requests' | 'titles' | 'doing'
  > {
  /** It begins as a question for yes or no does. */
  readonly opensYesNo: boolean;
  /** The question word is one for people. */
  readonly asksWho: boolean;
  /** The question word. */
  readonly asked: string;
}

/** What the whole question makes of the intent its words gave. */
export function settle(
  units: readonly Unit[],
  {
    intent,
    opensYesNo,
    asksWho,
    asked,
    text,
    tokens,
    spans,
    language,
    words,
    grammar,
    names,
    concepts,
  }: Settling,
): Query['intent'] {
  // "Kim et Xi ?", "what's the deal with Russia and North Korea?": all there is of them together.
  const isOpen = intent === null || intent === 'what' || (intent === 'profile' && !asksWho);
  if (isOpen && areSideBySide(units, names)) return 'list';
  if (asksTitle(units, asked, { intent, tokens, words, names, grammar })) return 'profile';
  // "Trump ?": who that is.
  if ((intent === null || intent === 'yes-no') && !opensYesNo && isNamed(units, spans, names))
    return 'profile';
  // "Qui est Xi ?" asks for a profile where nothing else is said; "Qui est arrivé à Pékin ?" does not.
  if (
    intent === 'profile' &&
    !(
      (units.length === 1 && !(asksWho && units[0]?.kind === 'concept' && units[0].office === undefined)) ||
      units.every((unit) => unit.kind === 'name' && unit.role !== 'with')
    )
  )
    return opensYesNo ? 'yes-no' : asksWho ? 'who' : 'what';
  // "Combien d'années avait-elle ?": of somebody of whom nothing else is said, the age.
  if (intent === 'how-long' && countsYears(asked, words) && units.every(({ kind }) => kind === 'name'))
    return 'how-old';
  // "26 what?": the thing is asked for, and not its number.
  if (intent === 'how-many' && countsThings(tokens, grammar)) return 'what';
  // "Which country was it held in?"
  if (intent === 'who' && placeLevelIn(asked, words) !== null && says(tokens.slice(-1), words.strandedPlace))
    return 'where';
  // "Was it before the parade or after it?"
  if (intent === 'yes-no' && says(tokens, words.orders.before) && says(tokens, words.orders.after))
    return 'order-of';
  // "Avec quel argent paie-t-il ?": the phrase that is asked about has the question word in it.
  const [, ...opening] = wordsIn(fold(spans[0]?.surface ?? ''));
  if (intent === 'yes-no' && opening.some((word) => grammar.asking.includes(word))) return 'what';
  // "Comment juge-t-il l'année ?": what he says of it.
  if (intent === 'how' && units.some((unit) => unit.kind === 'concept' && unit.concepts.includes(DESCRIBE)))
    return 'what';
  // "Comment s'appelle le président ?"
  if (intent === 'called' && units.length === 1 && units[0]?.kind === 'name') return 'profile';
  // "What is the name of the photographer who …?"
  if (intent === 'called' && isSomebody(units[0], names, concepts)) return 'who';
  // "Who runs the firm?": the one holder of an office is asked for, and nothing else.
  if (intent === 'who' && units.length === 1 && units[0]?.kind === 'name' && units[0].surface.includes(' '))
    return 'profile';
  // "Before 2025, was it in 2018 or 2019?": which of the two.
  if ((intent === null || intent === 'yes-no') && choosesTimes(spans)) return 'previous';
  // "défilé = plus grand de Chine ?"
  if (intent === null && EQUATION.test(text)) return 'yes-no';
  // "La Chine soutient elle la Russie": the subject again after its verb, without the hyphen.
  if (intent === null && isTakenUp(units, spans, grammar)) return 'yes-no';
  // "Moscou a démenti l'envoi de soldats ?": a sentence with a question mark and no question word.
  // "Could you tell me the length?" is none that asks for a yes.
  const isRequest = says(tokens.slice(0, REQUEST), words.requests);
  if (intent === null && /\?\s*$/.test(text) && !isRequest && isSentence(tokens, spans, language))
    return 'yes-no';
  return intent;
}

/** Whether a name and the verb after it are followed by a pronoun for that name. */
const isTakenUp = (units: readonly Unit[], spans: readonly Span[], { pronouns }: Grammar): boolean =>
  units.some(
    (unit, i) =>
      unit.kind === 'concept' &&
      units[i - 1]?.kind === 'name' &&
      units[i - 1]?.at === unit.at - 1 &&
      isOneOf(spans[unit.at + 1]?.surface ?? '', pronouns),
  );

/** Whether a part of a question is a person, or somebody as a noun for people tells them. */
const isSomebody = (
  unit: Unit | undefined,
  names: Wording['names'],
  concepts: Wording['concepts'],
): boolean =>
  isPersonAlone(unit, names) ||
  (unit?.kind === 'concept' &&
    unit.concepts.some((id) => concepts.get(id)?.broader.includes(PEOPLE) === true));

/** Whether a question leaves a choice of times before a bound. */
const choosesTimes = (spans: readonly Span[]): boolean =>
  spans.some(({ period }) => period !== undefined && isUntil(period)) &&
  spans.some(({ period }) => period?.period.kind === 'choice');

/** Whether a question is the name of one person, said once or more, and nothing else. */
const isNamed = (units: readonly Unit[], spans: readonly Span[], names: Wording['names']): boolean =>
  units.length > 0 &&
  units.every(
    (unit) =>
      isPersonAlone(unit, names) && units[0] !== undefined && (unit === units[0] || areOne(units[0], unit)),
  ) &&
  spans.every((span) => has(span, 'name'));

/** Spans from one name of a list to the next: "Kim *and* Xi". */
const BESIDE = 2;

/** "Kim and Xi", "with Kim and Xi", but not "Kallas on Xi", "the palace in Beijing". */
const TOGETHER: ReadonlySet<NameRole> = new Set<NameRole>(['agent', 'target', 'with', 'any']);

/** Whether nothing but people, or nothing but places, is named, side by side: two of them at least. */
const areSideBySide = (units: readonly Unit[], names: Wording['names']): boolean =>
  units.length > 1 &&
  (units.every((unit) => unit.kind === 'name' && TOGETHER.has(unit.role)) ||
    units.every((unit) => unit.kind === 'name' && unit.role === 'about')) &&
  (units.every((unit) => isPerson(unit, names)) ||
    units.every((unit) => unit.kind === 'name' && unit.places.length > 0)) &&
  units.every((unit, i) => {
    const before = units[i - 1];
    return before === undefined || (unit.at - before.at <= BESIDE && !areOne(before, unit));
  });

const areOne = (a: Unit, b: Unit): boolean =>
  a.kind === 'name' && b.kind === 'name' && a.names.some((slug) => b.names.includes(slug));

/** Whether a question is about a change from one time to another. */
export const isComparisonOfTimes = (spans: readonly Span[], intent: Query['intent']): boolean =>
  (intent === null || intent === 'yes-no') &&
  spans.some((span) => span.senses.some((sense) => sense.kind === 'concept' && CHANGING.has(sense.id))) &&
  // "Has he budged since 2023?" tells no second time.
  spans.some(
    ({ period }) =>
      period?.period.kind === 'range' && period.period.unit === 'year' && period.period.to !== null,
  );
