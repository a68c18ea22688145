/** "at 7 p.m.", "à 19 h 30", "vers 19:30": an hour of the day, and not a number of hours. */
const CLOCK_TIME =
  /(?<=(?:^|[\s(])(?:à|dès|vers|at|around|by|from)\s)(?:[01]?\d|2[0-3])(?::[0-5]\d\b|(?:[:.][0-5]\d)?[\s\u00a0\u202f]?(?:h(?:eures?)?(?:[\s\u00a0\u202f]?[0-5]\d)?\b|[ap]\.?m\.?|o’clock))/iu;

/** The hour of the day that a sentence gives, as it is written there; undefined where it gives none. */
export const clockTimeIn = (sentence: string): string | undefined => CLOCK_TIME.exec(sentence)?.[0];
