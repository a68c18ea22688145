/** Longest date that can be typed, in characters. */
const LONGEST = 100;

/** The option that says from when on… */
export const FROM = {
  name: { fr: 'du', en: 'from' },
  description: {
    fr: 'À partir de quand : « 2024 », « 3 septembre 2025 »',
    en: 'Since when: “2024”, “3 September 2025”',
  },
  maxLength: LONGEST,
  suggests: 'date',
} as const;

/** … and the one that says until when. */
export const TO = {
  name: { fr: 'au', en: 'to' },
  description: {
    fr: 'Jusqu’à quand : « 2024 », « 3 septembre 2025 »',
    en: 'Until when: “2024”, “3 September 2025”',
  },
  maxLength: LONGEST,
  suggests: 'date',
} as const;
