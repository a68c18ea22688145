import type { FactType } from '../../knowledge/types.js';
import type { NameUnit } from '../../question/query.js';
import type { Entry, Having } from '../tables/entry.js';

/** Someone says something: who speaks and who is spoken to are not to be confused. */
export const SPOKEN: ReadonlySet<FactType> = new Set<FactType>(['statement', 'message', 'accusation']);
/** All who take part are equal. */
export const SHARED: ReadonlySet<FactType> = new Set<FactType>(['meeting', 'agreement', 'ceremony']);
/** Something happens at a place. */
export const PLACED: ReadonlySet<FactType> = new Set<FactType>(['meeting', 'visit', 'ceremony', 'agreement']);

/** Somebody through whom a fact is known, or whom it cites. */
const REPORTED = 0.7;

/** A place around the one that a fact names itself. */
const AROUND = 0.9;

/** How a question is about speech. */
export interface Speech {
  readonly asked: boolean;
  /** Or how somebody describes something. */
  readonly worded: boolean;
  /** A yes or no is asked for: whoever does it must be the one asked about, and not be named beside it. */
  readonly strict: boolean;
  /** The reason of what somebody does is asked for. */
  readonly cause: boolean;
  /** How many names the question gives as doing or saying: "Xi et Poutine se font-ils confiance". */
  readonly agents: number;
  /** An agency or outlet that reports something is asked for. */
  readonly reported: boolean;
  /** "tell Putin": a bare name after the verb is the addressee, not the subject of the talk. */
  readonly addressed: boolean;
  /** "invite Putin": whoever invites is not invited. */
  readonly invites: boolean;
  /** "accuse Putin": the object of the verb is whom the words are directed against, where a fact tells. */
  readonly directed: boolean;
}

/** Whether a fact has a name in the place the question puts it, 0 to 1. */
export function nameLevel(unit: NameUnit, entry: Entry, speech: Speech): number {
  const { fact } = entry;
  const { type } = fact;
  const spoken = SPOKEN.has(type);
  const shared = SHARED.has(type);
  // A fact that nobody does is told of what it is about: "the hall stands on the square".
  const isSubject = fact.who.length === 0 && share(unit.names, fact.about);
  const agent = has(entry.agents, unit.names) || isSubject;
  const target = has(entry.targets, unit.names);
  const speaks = spoken && share(unit.names, fact.who);
  const direct = isSubject || share(unit.names, fact.who) || share(unit.names, fact.to);
  const takesPart = agent || target;

  // "Surrender to Japan" is not the surrender of Japan.
  if (isSubject && (unit.role === 'to' || unit.role === 'with') && !isAt(entry, unit.places)) return 0;
  if (PLACED.has(type) && isAt(entry, unit.places)) return has(entry.mentioned, unit.names) ? 1 : AROUND;
  if (
    unit.places.length > 0 &&
    (unit.role === 'in' ||
      unit.role === 'to' ||
      // "Visit Seoul": where a visit goes.
      (unit.role === 'target' && type === 'visit' && !isAt(entry, unit.names)) ||
      ((unit.role === 'about' || unit.role === 'for') && PLACED.has(type) && !actsThere(unit, entry)))
  ) {
    if (isAt(entry, unit.places)) return 1;
    const mentioned = has(entry.mentioned, unit.places);
    // "A pact between Moscow and Pyongyang": the places stand for those who made it.
    if (type === 'agreement' && unit.role === 'about' && agent) return 0.85;
    if (PLACED.has(type)) return mentioned ? 0.6 : 0;
    // "What does X say about the soldiers in Seoul?": not what Seoul says.
    if (unit.role === 'in' && unit.qualifies === true && speaks) return 0;
    // "Promised support in Ukraine": where what is said happens, unless the place stands for who says it.
    if (unit.role === 'in')
      return mentioned && (entry.places.size === 0 || unit.qualifies === true || !takesPart) ? 0.6 : 0;
  }
  switch (unit.role) {
    case 'agent':
      if (unit.feels === true && !agent) return 0;
      if (agent) return direct ? 1 : has(entry.mentioned, unit.names) ? 0.9 : 0.55;
      // "Whom does the agency quote?": what it reports is said there by another.
      if (spoken && reports(fact, unit.names)) return REPORTED;
      // "Yonhap said that the train left", "according to Yonhap": whoever tells of what another does does not do it.
      if (!spoken && unit.cited === true && reports(fact, unit.names)) return REPORTED;
      // What someone is accused of, they are said to have done.
      if (spoken && unit.cited === true) return 0;
      // "Which agency carried her words?": she is whom it cites.
      if (spoken && speech.reported && share(unit.names, fact.about)) return REPORTED;
      if (spoken) return target && (speech.agents > 1 || (type === 'accusation' && !speech.asked)) ? 0.8 : 0;
      if (shared) return target && !speech.invites ? 0.9 : 0;
      if (target) return speech.cause && type === 'aid' ? 0 : 0.8;
      // "Will the tram serve the plateau?": where nobody acts, a place beside what is asked about is where it is.
      if (unit.qualifies === true && fact.who.length === 0 && isAt(entry, unit.places))
        return somewhere(unit, entry, direct, takesPart);
      // What others do or feel is not what they did.
      if (unit.places.length === 0 && entry.people.length > 0) return 0;
      return has(entry.names, unit.names) && !speech.strict && !PLACED.has(type) ? 0.5 : 0;
    case 'to':
      if (target) return 1;
      // "The soldiers sent to Russia, they say": the place goes with what is said, not with who is told.
      if (unit.places.length > 0 && unit.qualifies === true) return somewhere(unit, entry, direct, takesPart);
      return spoken && !(type === 'accusation' && !speech.asked)
        ? 0
        : somewhere(unit, entry, direct, takesPart);
    case 'target':
      if (target) return 1;
      if (spoken && speech.reported && share(unit.names, fact.about)) return REPORTED;
      // "During the council": whose session it was is told with it.
      if (shared && unit.during === true && !agent && has(entry.mentioned, unit.names)) return REPORTED;
      if (shared) return agent && !(speech.invites && fact.to.length > 0) ? 1 : 0;
      if (spoken)
        return !speaks &&
          has(entry.names, unit.names) &&
          !(speech.directed && unit.places.length === 0 && fact.to.length > 0) &&
          (!speech.addressed || unit.places.length > 0)
          ? 0.8
          : 0;
      // What somebody or something is, it is to those whom that is about: "does he work for AFP?"
      if (speech.strict && unit.places.length === 0)
        return direct || (type === 'background' && share(unit.names, fact.about)) ? 1 : 0;
      return somewhere(unit, entry, direct, takesPart);
    // "What does Xi say about North Korea?": not what he and Kim say of something else.
    case 'about':
      return speech.asked && spoken && agent && !direct && !target && fact.who.length > 1
        ? 0
        : somewhere(unit, entry, direct, takesPart, speech.strict);
    case 'with':
      if (isAt(entry, unit.places)) return 1;
      // "Xi and Kim wrote to Putin" is not about what Xi has with Kim.
      if (agent && !target && spoken && fact.to.length > 0) return 0.4;
      return takesPart ? 1 : has(entry.names, unit.names) && !shared ? 0.5 : 0;
    default:
      return somewhere(unit, entry, direct, takesPart, speech.strict);
  }
}

/** "The treaty between Moscow and Pyongyang": those who act there, not where it is signed. */
const actsThere = ({ names, places }: NameUnit, { fact: { type, about } }: Entry): boolean =>
  SHARED.has(type) && names.some((slug) => !places.includes(slug) && about.includes(slug));

/**
 * Whether some names are of those through whom a fact is known: outlets and agencies, and where nobody speaks in it
 * all whom it is attributed to. The last of these is otherwise the one who speaks.
 */
export const reports = (
  { type, attribution, article: { outlet, agency } }: Entry['fact'],
  slugs: readonly string[],
): boolean =>
  share(slugs, SPOKEN.has(type) ? attribution.slice(0, -1) : attribution) ||
  slugs.some((slug) => slug === outlet || slug === agency);

/** How directly a fact has a name, wherever that stands in it. */
function somewhere(
  unit: NameUnit,
  entry: Entry,
  direct: boolean,
  takesPart: boolean,
  strict = false,
): number {
  if (direct) return 1;
  if (has(entry.mentioned, unit.names) || isAt(entry, unit.places)) return 0.85;
  if (takesPart) return 0.7;
  // "Did many leave the club?": that one of its people left a room does not tell.
  return !strict && has(entry.names, unit.names) ? 0.25 : 0;
}

/** Whether a fact happens in one of some places: around which it does is only looked up where there are any. */
const isAt = (entry: Entry, slugs: readonly string[]): boolean =>
  slugs.length > 0 && has(entry.places, slugs);

// Loops, and no functions made for each fact: there are many facts to a question.
function has(set: Having, slugs: readonly string[]): boolean {
  for (const slug of slugs) if (set.has(slug)) return true;
  return false;
}

function share(slugs: readonly string[], others: readonly string[]): boolean {
  for (const slug of slugs) if (others.includes(slug)) return true;
  return false;
}
