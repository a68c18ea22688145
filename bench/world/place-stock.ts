/** What names of countries and cities are made of. All begin with a consonant: French needs no elision. */
const words = (text: string): string[] => text.trim().split(/\s+/);

export const BEGINNINGS = words(
  'Kal Ver Tor Zel Mar Bran Dol Fen Gor Hel Jas Lor Nev Pel Quar Ras Sor Tel Vor Wes Yar Zan Bel Cor Dra Gal Kor Lum Mir Sev',
);
export const MIDDLES = words('do ka mi ri sta ve la no ba ti go ne ra su zi mo');

/** Endings of countries: French, English, then the adjective in the masculine, the feminine and in English. */
export const COUNTRY_ENDINGS = [
  { fr: 'vie', en: 'via', adjective: { m: 'vien', f: 'vienne', en: 'vian' } },
  { fr: 'lie', en: 'lia', adjective: { m: 'lien', f: 'lienne', en: 'lian' } },
  { fr: 'die', en: 'dia', adjective: { m: 'dien', f: 'dienne', en: 'dian' } },
  { fr: 'rie', en: 'ria', adjective: { m: 'rien', f: 'rienne', en: 'rian' } },
  { fr: 'lande', en: 'land', adjective: { m: 'landais', f: 'landaise', en: 'landic' } },
  { fr: 'nésie', en: 'nesia', adjective: { m: 'nésien', f: 'nésienne', en: 'nesian' } },
] as const;

export const CITY_ENDINGS = [
  { fr: 'bourg', en: 'burg' },
  { fr: 'grad', en: 'grad' },
  { fr: 'ville', en: 'ville' },
  { fr: 'mar', en: 'mar' },
  { fr: 'pole', en: 'polis' },
  { fr: 'heim', en: 'heim' },
  { fr: 'tova', en: 'tova' },
  { fr: 'sk', en: 'sk' },
  { fr: 'berg', en: 'berg' },
] as const;

/** Venues, all masculine in French. `{}` stands for the name. */
export const VENUES = [
  { fr: 'Palais {}', en: '{} Palace' },
  { fr: 'Centre {}', en: '{} Centre' },
  { fr: 'Théâtre {}', en: '{} Theatre' },
  { fr: 'Stade {}', en: '{} Stadium' },
] as const;
