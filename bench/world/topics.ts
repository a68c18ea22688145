import type { ConceptEntry } from '../../src/knowledge/schema.js';

/** A topic with its article, as it stands in a sentence. */
export interface Topic {
  readonly id: string;
  readonly fr: string;
  readonly en: string;
}

/** id | French | English. The article is not part of the words for it. */
const LIST = `
pipeline|le gazoduc|the pipeline
fishing-rights|les droits de pêche|fishing rights
grain-exports|les exportations de céréales|grain exports
river-dam|le barrage fluvial|the river dam
visa-waiver|l’exemption de visas|the visa waiver
customs-union|l’union douanière|the customs union
cyberattacks|les cyberattaques|cyberattacks
satellite|le satellite d’observation|the observation satellite
vaccine|le vaccin|the vaccine
debt-relief|l’allègement de la dette|debt relief
refugees|les réfugiés|refugees
prisoner-exchange|l’échange de prisonniers|the prisoner exchange
tramway|le tramway|the tramway
nuclear-plant|la centrale nucléaire|the nuclear plant
steel-tariffs|les taxes sur l’acier|steel tariffs
copper-mine|la mine de cuivre|the copper mine
coal|le charbon|coal
border-post|le poste-frontière|the border post
currency-reform|la réforme monétaire|the currency reform
press-freedom|la liberté de la presse|press freedom
minority-schools|les écoles des minorités|minority schools
glacier|le glacier|the glacier
drought|la sécheresse|the drought
floods|les inondations|the floods
earthquake|le séisme|the earthquake
airspace|l’espace aérien|airspace
naval-base|la base navale|the naval base
drones|les drones|drones
undersea-cable|le câble sous-marin|the undersea cable
oil-embargo|l’embargo pétrolier|the oil embargo
gold-reserves|les réserves d’or|gold reserves
pension-reform|la réforme des retraites|the pension reform
electoral-law|la loi électorale|electoral law
corruption|la corruption|corruption
tunnel|le tunnel|the tunnel
bridge|le pont|the bridge
container-terminal|le terminal à conteneurs|the container terminal
forest-fires|les feux de forêt|forest fires
water-sharing|le partage des eaux|water sharing
language-law|la loi linguistique|the language law
football-cup|la coupe de football|the football cup
film-festival|le festival de cinéma|the film festival
art-loan|le prêt d’œuvres d’art|the art loan
scholarships|les bourses d’études|scholarships
telescope|le télescope|the telescope
lithium|le lithium|lithium
semiconductors|les semi-conducteurs|semiconductors
rare-earths|les terres rares|rare earths
fertiliser|les engrais|fertiliser
sugar-quota|le quota de sucre|the sugar quota
wine-label|l’appellation viticole|the wine label
smuggling|la contrebande|smuggling
piracy|la piraterie|piracy
mine-clearance|le déminage|mine clearance
ceasefire|le cessez-le-feu|the ceasefire
peacekeepers|les casques bleus|peacekeepers
hostages|les otages|the hostages
espionage|l’espionnage|espionage
telecoms|les télécommunications|telecommunications
whaling|la chasse à la baleine|whaling`;

const read = (list: string): Topic[] =>
  list
    .trim()
    .split('\n')
    .map((row) => {
      const [id = '', fr = '', en = ''] = row.split('|');
      return { id, fr, en };
    });

export const TOPICS: readonly Topic[] = read(LIST);

/** Public events, feminine or plural in French only where the article says so. */
export const CEREMONIES: readonly Topic[] = read(`
parade|le défilé militaire|the military parade
state-funeral|les funérailles nationales|the state funeral
inauguration|l’inauguration|the inauguration
commemoration|la commémoration|the commemoration`);

/** What is counted at a ceremony, and what is given as aid. */
export const DELEGATION: Topic = { id: 'delegation', fr: 'les délégations', en: 'delegations' };
export const GOODS: readonly Topic[] = read(`
tent|les tentes|tents
ambulance|les ambulances|ambulances
generator|les groupes électrogènes|generators
wheelchair|les fauteuils roulants|wheelchairs
water-pump|les pompes à eau|water pumps`);

/** Subjects that editors list with what is done. */
export const ACT_SUBJECTS: readonly Topic[] = read(`
meeting|la rencontre|the meeting
arrival|l’arrivée|the arrival
departure|le départ|the departure`);

const ARTICLE = /^(?:le |la |les |l’|the )/;
export const bare = (text: string): string => text.replace(ARTICLE, '');

const concept = ({ fr, en }: Topic): ConceptEntry => ({
  label: { fr: bare(fr), en: bare(en) },
  fr: [bare(fr)],
  en: [bare(en)],
  broader: [],
  types: [],
  hint: false,
  opposite: [],
});

/** The vocabulary of every generated coverage. */
export const CONCEPTS: Readonly<Record<string, ConceptEntry>> = Object.fromEntries(
  [...TOPICS, ...CEREMONIES, DELEGATION, ...GOODS, ...ACT_SUBJECTS].map((topic) => [
    topic.id,
    concept(topic),
  ]),
);

/** Offices that people hold in a country, as they are printed beside its adjective. */
export const OFFICES = {
  president: { fr: { m: 'président', f: 'présidente' }, en: 'president', years: 6 },
  'prime-minister': { fr: { m: 'premier ministre', f: 'première ministre' }, en: 'prime minister', years: 5 },
  'foreign-minister': {
    fr: { m: 'chef de la diplomatie', f: 'cheffe de la diplomatie' },
    en: 'foreign minister',
    years: 5,
  },
  spokesperson: { fr: { m: 'porte-parole', f: 'porte-parole' }, en: 'spokesperson', years: 4 },
} as const;
export type OfficeId = keyof typeof OFFICES;
export const OFFICE_IDS = ['president', 'prime-minister', 'foreign-minister', 'spokesperson'] as const;
