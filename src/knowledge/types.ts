/** The languages in which Dépêche reads questions and writes answers. */
export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const OTHER: Readonly<Record<Language, Language>> = { fr: 'en', en: 'fr' };
/** The language that a question in one is not in. */
export const otherThan = (language: Language): Language => OTHER[language];

/** The same text in each language. */
export type Text = Readonly<Record<Language, string>>;

/**
 * What a fact reports. A closed list, after the event types of the field (ACE `Contact.Meet`,
 * CAMEO root codes in brackets).
 */
export const FACT_TYPES = [
  /** People see or talk to each other in person [04 consult]. */
  'meeting',
  /** Someone travels: arrives, stays, leaves [042 visit]. */
  'visit',
  /** Someone says something in public or to someone present [01 statement]. */
  'statement',
  /** Someone writes to someone who is not there [01/03]. */
  'message',
  /** Parties sign or agree on something [05 diplomatic cooperation]. */
  'agreement',
  /** A public event is held or attended [04]. */
  'ceremony',
  /** Someone says that another did wrong, or that something happened which is not confirmed [11]. */
  'accusation',
  /** Something is given: arms, troops, money, support [07]. */
  'aid',
  /** What holds over time: a war, a sanction, a relation, an office. */
  'background',
] as const;
export type FactType = (typeof FACT_TYPES)[number];

/** Where a date comes from. */
export const DATE_BASES = ['stated', 'resolved', 'inferred'] as const;
export type DateBasis = (typeof DATE_BASES)[number];

/** A part of a day, where the source gives one. */
export const DAY_PARTS = ['morning', 'afternoon', 'evening', 'night'] as const;
export type DayPart = (typeof DAY_PARTS)[number];
