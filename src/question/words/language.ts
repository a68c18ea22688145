import { z } from 'zod';
import { vocabularySchema } from '../../knowledge/schema.js';

/**
 * The shape of `data/language/fr.yaml` and `en.yaml`: how questions of a language are read. Every
 * phrase is folded when it is loaded, save those that need their accents to be told apart ("où").
 */
const phrases = z.array(z.coerce.string().min(1));
const numbered = z.record(z.string(), z.number().int());
/** Last letters of words, after a hyphen; folded, save where an accent tells them. */
const endings = z.array(z.string().regex(/^-\p{L}+$/u, 'an ending: "-er"'));

export const INTENTS = [
  'who',
  'when',
  'where',
  'how-many',
  'how-long',
  'since',
  'what-time',
  'exact-time',
  'kind',
  'called',
  'previous',
  'ordinal',
  'how-old',
  'what',
  'why',
  'how',
  'occasion',
  'list',
  'timeline',
  'profile',
  'agreement',
  'source',
  'yes-no',
  'order-of',
] as const;
/** What a question asks for. */
export type Intent = (typeof INTENTS)[number];

export const CHATS = ['greeting', 'thanks', 'about-the-bot', 'about-the-coverage', 'order'] as const;
/** What is said to the bot that is not a question on the coverage. */
export type Chat = (typeof CHATS)[number];

export const ROLES = ['to', 'with', 'in', 'about', 'for', 'by', 'except'] as const;

export const languageSchema = z.strictObject({
  function: phrases,
  light: phrases,
  /** Verbs that say nothing beside what they are said of, in all their forms: "take place". */
  lightVerbs: phrases,
  intents: z.record(z.enum(INTENTS), phrases),
  chat: z.record(z.enum(CHATS), phrases),
  /** Small words by which questions are taken apart. */
  grammar: z.strictObject({
    /** Articles and what stands in their place. */
    determiners: phrases,
    /** "Which", "what": those that ask. */
    asking: phrases,
    /** Subjects that stand behind their verb: "did he". */
    pronouns: phrases,
    /** "of" */
    genitives: phrases,
    /** "by", before whoever does it. */
    agents: phrases,
    /** Forms of verbs before a subject or a participle. */
    auxiliaries: phrases,
    /** Adverbs before the words that go with them. */
    adverbs: phrases,
    /** "26 what?" */
    things: phrases,
    /** "It was Kim who …" */
    clefts: z.strictObject({ insisting: phrases, relatives: phrases }),
    /** Nouns for what an article says in so many words: "the part where …". */
    passages: phrases,
    /** Nouns for what sources tell of an occasion: "both articles on the visit". */
    accounts: phrases,
    /** "The reaction to Xi": nouns of which what follows is the cause. */
    reactions: phrases,
    /** "Où en sont les relations": how far things have come. */
    howFar: phrases,
    /** Words of question words, by which it is told what they ask for. */
    questions: z.strictObject({
      /** "Which", before whoever or whatever it asks for. */
      which: phrases,
      /** This and "what" before a noun, as people write them: "wich". */
      written: phrases,
      /** Beginnings of words before whoever "who" then only tells more of: "name the photographer who took it". */
      leading: phrases,
      /** Those that are as often relatives or conjunctions, and ask at the head of a clause only. */
      relatives: phrases,
      /** "Who", in all its spellings: of a person. */
      persons: phrases,
      /** Beginnings of those that open a question after a comma: "on Ukraine, what did Kim promise?" */
      opening: phrases,
      /** Beginnings of those that do so where a preposition stands before the comma. */
      openingAfter: phrases,
      /** "How" alone. */
      how: phrases,
      /** Those that within what is told say how it is done: "how much". */
      degrees: phrases,
      /** Those for whoever does not act: "whom". */
      whom: phrases,
      /** Prepositions with which one begins that asks for whoever does not act: "to whom". */
      beforeWhom: phrases,
      /** "De qui": those that ask, at the end, whose something is. */
      whose: phrases,
      /** Those for whoever did what was done: "by whom". */
      byWhom: phrases,
      /** "Where", and what else begins so: "wheres". */
      where: phrases,
      /** What stands for a choice as well as for "où" without its accent: "ou". */
      unaccentedWhere: phrases,
      /** Words at the end that make "what" a question for a reason: "what was it for?" */
      purposes: phrases,
      /** Words at their end that lead to an occasion: "how soon after the talks". */
      after: phrases,
    }),
    /** Words with which a clause begins. */
    clauses: z.strictObject({
      /** "that", before what is said. */
      that: phrases,
      /** "as", before who says it. */
      as: phrases,
      /** "whether", which may end a phrase. */
      if: phrases,
      /** Those that phrases for what is said end in: "on raconte que". */
      said: phrases,
    }),
    /** Prepositions of a place by which a verb reaches somebody as well: "throw at". */
    reaching: phrases,
    /** Forms of verbs that an accent alone tells from a preposition: "a", not "à". */
    unaccentedVerbs: phrases,
    /** Endings ("-s"): of the possessive, … */
    possessives: endings,
    /** … of plurals, … */
    plurals: endings,
    /** … of adverbs of manner, … */
    manner: endings,
    /** … of a participle, its accent written, … */
    participles: endings,
    /** … and of what somebody is at: "who is slamming Kim?" */
    gerunds: endings,
    /** What tells that something is done to somebody. */
    passive: z.strictObject({
      /** "Been", which nothing else has, … */
      been: phrases,
      /** … "was", which is followed by a participle, after a name perhaps, … */
      being: phrases,
      /** … those after which any form of a verb is one, … */
      plain: phrases,
      /** … words beside which it is no passive: « s'est félicité », … */
      reflexive: phrases,
      /** … and endings of participles. */
      participles: endings,
    }),
    /** Verbs that say little, in the past, whose subject a question word right before them is: "who called Kim …". */
    done: phrases,
  }),
  /** What loses its vowel before another one, and its apostrophe in haste: "lamitié". */
  elided: z.strictObject({
    /** Before any word. */
    words: phrases,
    /** Before those of grammar alone: "dire" is no « d'ire ». */
    grammar: phrases,
  }),
  prepositions: z.record(z.enum(ROLES), phrases),
  conjunctions: phrases,
  /** Conjunctions that leave a choice: "or". */
  alternatives: phrases,
  /** Forms of verbs that tell that something is past: "was", "did". */
  past: phrases,
  /** "Had they ever met?": a verb form for what lay before something else, and words that go with it. */
  earlier: z.strictObject({ had: phrases, marks: phrases, former: phrases }),
  /** Words that end a question for how often something is done: "does he go there much?" */
  muchAtEnd: phrases,
  /** Words before whom or what something else is set against: "and not Xi". */
  contrasts: phrases,
  /** Words for being of one mind or not, of people as well as of sources: "disagree". */
  concord: phrases,
  /** Words before those between whom something is. */
  between: phrases,
  /** Words between two to whom the same is done: "to Trump as well as to Kallas". */
  alike: phrases,
  /** "runs", "speaks for": verbs for holding an office, with words for the offices they may mean. */
  officeVerbs: z.record(z.string(), phrases),
  /** Words for one order and the other: "before the parade". */
  orders: z.strictObject({
    before: phrases,
    after: phrases,
    /** Verbs that say no more than that something had its place: "did it come before the parade?" */
    verbs: phrases,
  }),
  /** "Is that right?": words for what is correct and what is not. */
  correctness: phrases,
  /** Nouns of question words that ask for the name of a place, of an organisation or of who reports: "which country". */
  nameKinds: z.strictObject({ place: phrases, medium: phrases, organisation: phrases }),
  /** Verbs that end a question for a name: "what's it called?" */
  namedAtEnd: phrases,
  /** Nouns for what somebody is: "title", "post". */
  titles: phrases,
  /** Nouns for how wide a place is asked for: "in which city". */
  placeLevels: z.strictObject({ building: phrases, city: phrases, country: phrases }),
  /** Words that end a question on where: "which country was it held in?" */
  strandedPlace: phrases,
  /** Words for somebody who is not named. */
  indefinites: phrases,
  /** Nouns for people, of whom "which" asks for the name. */
  persons: phrases,
  /** Nouns for somebody who is called by what they are known for: "the bakery lady". */
  epithetNouns: phrases,
  /** Words that ask for the names of several. */
  naming: phrases,
  /** Words of the first person: what people say of themselves. */
  asides: phrases,
  /** Verbs for telling what one has it from ("my grandson says"), and for knowing it ("I faintly recall"). */
  tellers: phrases,
  /** Nouns for what somebody thinks: "in his view". */
  opinions: phrases,
  /** Verbs for saying and wishing whose object is what is said, never whom: "hope", not "tell". */
  reportingVerbs: phrases,
  /** Verbs for naming somebody that also mean to telephone: "call". */
  calls: phrases,
  /** Verbs that stand right after whoever does something: "has", "will". */
  auxiliaries: phrases,
  /** Those before a subject that make the word after it a verb: "did Trump post". */
  doing: phrases,
  /** Words that say little, but for being the verb between two names: "does he like her". */
  bareVerbs: phrases,
  /** Verbs that only ask, before their subject: "does". */
  supports: phrases,
  /** Words that stand last for what has come to its end: "is the war over". */
  over: phrases,
  /** At present. */
  now: phrases,
  /** Words for needing whose subject is whoever needs: "besoin", and not "vital". */
  needing: phrases,
  /** Verbs for knowing a language, right before its name: "speak Chinese". */
  mastering: phrases,
  /** What is said of an age: nouns for ten years of it, and words for being of age or not. */
  ages: z.strictObject({ decades: numbered, under: phrases, from: phrases }),
  /** Adjectives that tell nothing apart beside what they qualify, by where they stand: "the young champion". */
  slightAdjectives: z.strictObject({ before: phrases, after: phrases }),
  /** Verbs that mean so many things that what they stand beside tells what is asked: "strike" a deal, "hit" by sanctions. */
  generalVerbs: phrases,
  /** Verbs that only carry a noun for what is said: "give" a guarantee. */
  supportVerbs: phrases,
  /** Verbs for giving something to somebody. */
  givings: phrases,
  /** Verbs for holding something: "who organised it?" */
  organising: phrases,
  /** Words after the one who is given something: "received". */
  receiving: phrases,
  /** Words that deny what follows. */
  negators: phrases,
  /** Words for nobody and nothing, which deny the verb before them as well: "targets no one". */
  nobody: phrases,
  /** "Was he at the parade?", "was he there?": words for being, the words before what one is at, and for being there. */
  presence: z.strictObject({ being: phrases, at: phrases, there: phrases }),
  /** "Aller" nager, "go" swimming: verbs of going before what one goes to do. */
  goings: phrases,
  /** Nouns for what is written, which goes to somebody and does not travel. */
  writings: phrases,
  /** Words before a number that make a rank of it: "number three". */
  numbering: phrases,
  /** How one asks to be told, at the head of a question that asks for no yes: "could you tell me the length". */
  requests: phrases,
  /** Words that only say that something was told, or that it is to come: "announced", "planned". */
  foreseen: z.strictObject({ told: phrases, ahead: phrases }),
  /** How the language tells of what is to come. */
  future: z.strictObject({
    /** Words and phrases for it: "will", "prochain"… */
    words: phrases,
    /** … but not right after or before these: "their will", "next to". */
    notAfter: phrases,
    notBefore: phrases,
    /** Endings of verbs in the future: "remontera". */
    endings: phrases,
    /** "va", "going to": words before a verb in its infinitive. */
    going: phrases,
    /** Infinitives, whole or by their endings ("-er"). */
    verbs: phrases,
    /** Words with such endings that are no verbs in the future: "caméra", "premier". */
    others: phrases,
  }),
  /** Words before the occasion of what is asked: "lors de", "after". */
  setting: phrases,
  /** "His capital": that of the country of whoever is named. */
  ownCapital: phrases,
  /** Words before a trip that is the occasion: "on his trip". */
  onTrips: phrases,
  /** Words before an event for the day so many days after it, or before: "the day after". */
  daysFrom: z.record(z.string().regex(/^(?:0|-?[1-9])$/u, 'days'), phrases),
  /** Words for an article: "in the New Year piece". */
  documents: phrases,
  /** Words that begin a clause about the occasion: "lorsque", "while". */
  clause: phrases,
  /** Those of both that say one was there: "during", not "after". */
  during: phrases,
  /** Pronouns before a verb that make it reflexive, and what stands there before its participle: "s’est-il". */
  reflexive: z.strictObject({ pronouns: phrases, perfect: phrases }),
  /** Articles by which a phrase is told from words that only look like its own: "a present". */
  articles: phrases,
  /** Words joined to what they deny: "non-alignment". */
  denying: phrases,
  /** Articles of names that a preposition before them swallows: « au pays de Kim », of « le pays de Kim ». */
  contracted: phrases,
  /** Infinitives by their endings, which nobody counts: "combien coûtera de refaire la piscine". */
  infinitives: endings,
  /** Words that mean nothing of what others of the same stem mean: "army" and not "arms". Plurals in -s go with them. */
  apart: phrases,
  /** Everyday words that no coverage of ours is about: never taken for a typing error. */
  other: phrases,
  /** How an hour of the day is written: "vers 22 h 30". */
  clock: z.strictObject({
    /** Words right before it, without which "5 heures" may be a number of hours. */
    before: phrases,
    /** After the hour; minutes may follow. */
    hours: phrases,
    /** After all of it: "p.m.". */
    after: phrases,
  }),
  /** Units of time and way: a number of them is a length. */
  measures: phrases,
  /** Units of money: a number of them is an amount. */
  currencies: phrases,
  /** How our own statements and reasons are worded. */
  statements: z.strictObject({
    /** "X is a …" */
    identity: phrases,
    /** What tells that one thing was before or after another. */
    before: phrases,
    after: phrases,
    /** Before the means by which something is said, where those are a place: "on his own network". */
    venues: phrases,
    /** Words of a reason that only say that it is one. */
    because: phrases,
  }),
  /** Words that ask how much, save where they count what is named after them, and those that name money. */
  amounts: z.strictObject({ asked: phrases, counting: phrases, money: phrases }),
  /** Words that ask how many people. */
  headcounts: phrases,
  /** Words that ask how often something is done, and those of a number that say so: "twice a week". */
  frequencies: z.strictObject({ asked: phrases, told: phrases }),
  months: numbered,
  weekdays: numbered,
  ambiguousDates: phrases,
  numbers: numbered,
  ordinals: numbered,
  ordinalSuffixes: phrases,
  /** Digits written for words that sound like them: "wants 2 meet". */
  soundedDigits: z.strictObject({
    digits: z.record(z.string().regex(/^\d$/u, 'a digit'), z.string()),
    /** Words that go right before and right after what they stand for. */
    after: phrases,
    before: phrases,
    /** Words before a digit that is a number: "top 4". */
    notAfter: phrases,
  }),
  /** Words before a number that make it a bound: "more than". */
  numberBounds: z.strictObject({
    /** What may stand between them and the number: "more than the 26". */
    between: phrases,
    over: phrases,
    under: phrases,
    least: phrases,
    most: phrases,
    exact: phrases,
    times: phrases,
    /** After a number of tens, for what is a little more: "twenty-odd". */
    odd: phrases,
  }),
  period: z.strictObject({
    article: phrases,
    inPeriod: phrases,
    early: phrases,
    middle: phrases,
    late: phrases,
    /** Bounds that include the date they name, and bounds that do not. */
    since: phrases,
    after: phrases,
    until: phrases,
    before: phrases,
    between: phrases,
    and: phrases,
    today: phrases,
    yesterday: phrases,
    dayBeforeYesterday: phrases,
    tomorrow: phrases,
    dayAfterTomorrow: phrases,
    units: z.record(z.string(), z.enum(['day', 'week', 'month', 'year'])),
    /** "a", "one", where a count is expected: "il y a un an". */
    one: phrases,
    ago: phrases,
    last: phrases,
    /** Beside a number of units: "the past three weeks", "les dix prochains jours". */
    lately: phrases,
    soon: phrases,
    this: phrases,
    next: phrases,
    /** First months. */
    seasons: numbered,
    /** Quarters and halves, with how many months they have. */
    partsOfYear: numbered,
    /** Words before a day whose week is meant: "the week of". */
    weekOf: phrases,
    /** Words before the first year of a decade: "les années 1950". */
    decade: phrases,
    /** What stands right after the digits of a decade: "the 1950s". */
    decadeEndings: phrases,
    /** Letters before the number of a quarter: "Q3". */
    quarters: phrases,
    /** Decades that are words of their own: "the fifties". */
    decades: numbered,
    newYear: phrases,
    /** Words for good wishes, whose year has not begun, and those between them and it: "greetings for 2025". */
    wishes: phrases,
    wishedFor: phrases,
    /** Words that make a year of two digits after them: "en 25". */
    shortYear: phrases,
    /** Whether the days of a month are counted (« le trois septembre ») or ranked ("the third of September"). */
    daysAreCounted: z.boolean(),
    /** Days that have a name, by month and day: `12-25: [Christmas]`. */
    holidays: z.record(z.string().regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'MM-DD'), phrases),
  }),
});

/** How questions of one language are read. */
export type LanguageData = z.infer<typeof languageSchema>;

/** `data/language/concepts.yaml`: the vocabulary of any coverage. */
export const generalVocabularySchema = vocabularySchema;
