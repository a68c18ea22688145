import { beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../src/knowledge/types.js';
import type { Reader } from '../../src/question/understand.js';
import { read, readerOfCoverage } from './reading.js';

let reader: Reader;
beforeAll(async () => {
  reader = await readerOfCoverage();
});

const meanings = (phrase: string, language: Language): string[] =>
  read(reader, phrase, language).units.flatMap((unit) => (unit.kind === 'concept' ? unit.concepts : []));

/** A concept, and words for it that no dictionary of the trade lists side by side. */
const FRENCH: readonly (readonly [concept: string, ...phrases: string[]])[] = [
  ['meet', 'tailler une bavette', 'se sont entrevus', 'poignées de mains', 'un rencard', 'de visu'],
  ['receive', 'a déroulé le tapis rouge', 'le comité d’accueil'],
  ['say', 'a pris position', 's’est épanché', 'son point de vue', 'petite phrase'],
  ['write', 'a laissé un mot', 'en mp', 'a présenté ses vœux'],
  ['reply', 'a mis les choses au clair', 'du tac au tac', 'en guise de réponse'],
  ['promise', 'donne sa parole d’honneur', 'a prêté serment'],
  ['thank', 'mille mercis', 'a rendu grâce'],
  ['hope', 'croise les doigts', 'nourrit l’espoir'],
  ['will', 'a dans l’idée', 's’est fixé pour objectif'],
  ['congratulate', 'a chanté ses louanges', 'tire son chapeau'],
  ['travel', 'a bourlingué', 'une escapade', 'a la bougeotte', 'a mis le nez dehors'],
  ['arrive', 's’est pointé', 'a ramené sa fraise', 'a montré le bout de son nez'],
  [
    'leave',
    'a filé',
    's’est taillé',
    'a levé l’ancre',
    'a pris le chemin du retour',
    'est rentré au bercail',
  ],
  ['stay', 'a posé ses valises', 's’est attardé', 'a crèché'],
  ['attend', 'a répondu à l’appel', 'sur l’estrade', 'a montré sa tête'],
  ['end', 'a mis le holà', 'une trêve'],
  ['agree', 'ont topé', 'un terrain d’entente', 'protocole d’accord'],
  ['send', 'a refilé', 'envoyer au casse-pipe', 'de la chair à canon'],
  ['support', 'a prêté main-forte', 'a volé au secours', 'filer un coup de pouce'],
  ['fight', 'se sont frittés', 'ont croisé le fer', 'monter au front'],
  ['win', 'mettre une raclée', 'à plate couture', 'avoir le dessus'],
  ['impose', 'serrer la vis', 'mise au ban'],
  ['need', 'à la merci', 'peut pas se passer'],
  ['strengthen', 'mettre le turbo', 'de mieux en mieux', 'coup de fouet'],
  ['accuse', 'faire porter le chapeau', 'a mis ça sur le dos'],
  ['criticise', 'a taclé', 's’est fait recadrer', 'a lancé des piques', 'a dézingué'],
  ['annoy', 'a le seum', 'a fait la gueule', 'a pété une durite', 'est vénère', 'hors de lui'],
  ['refuse', 'a boudé', 'a snobé', 'a posé un lapin', 'a fait la sourde oreille'],
  ['threaten', 'a tapé du poing sur la table', 'un ultimatum'],
  ['warn', 'a mis en garde', 'tire la sonnette d’alarme'],
  ['lie', 'du pipeau', 'a mené en bateau'],
  ['expel', 'a foutu dehors', 'limogé'],
  ['hide', 'en catimini', 'à huis clos'],
  ['joy', 'aux anges', 'sur un petit nuage'],
  ['alarm', 'avoir les jetons', 'flippé'],
  ['surprise', 'tomber des nues', 'pris au dépourvu'],
  ['confirm', 'a vendu la mèche', 'est passé aux aveux'],
  ['deny', 'a nié en bloc', 'd’un revers de main'],
  ['conspire', 'manigancent', 'préparent un mauvais coup', 'fricotent'],
  ['lead', 'fait la pluie et le beau temps', 'd’une main de fer'],
  ['rare', 'trente-six du mois', 'sort rarement'],
  ['often', 'à tire-larigot', 'h24'],
  ['big', 'pharaonique', 'de ouf'],
  ['together', 'au coude à coude', 'd’une seule voix'],
  ['photo', 'a pris la pose', 'clichés'],
  ['age', 'combien de piges', 'combien de balais'],
  ['tie', 'cul et chemise', 'les deux doigts de la main'],
  ['weaken', 'tourner au vinaigre', 'en perte de vitesse'],
  ['payment', 'pot-de-vin', 'raquer'],
  ['telephone', 'a passé un coup de bigo', 'en visio'],
];

const ENGLISH: readonly (readonly [concept: string, ...phrases: string[]])[] = [
  ['meet', 'chin-wag', 'rubbed elbows', 'had a sit-down', 'mtg', 'irl'],
  ['receive', 'rolled out the red carpet', 'welcomed with open arms'],
  ['say', 'gave his two cents', 'went on the record', 'made the point'],
  ['write', 'put pen to paper to write', 'shot a message', 'dropped him a line'],
  ['reply', 'clapback', 'set the record straight', 'wrote in reply'],
  ['promise', 'gave his solemn word', 'crossed his heart'],
  ['thank', 'said a big thank you', 'tipped his hat'],
  ['hope', 'kept fingers crossed', 'pinned his hopes'],
  ['will', 'is up for it', 'had his eye on', 'raring to go'],
  ['congratulate', 'sang his praises', 'a pat on the back'],
  ['travel', 'popped over', 'hopped across', 'a flying visit', 'set foot in', 'gallivanting'],
  ['arrive', 'rocked up', 'showed his face', 'rolled into town', 'touched down'],
  ['leave', 'scarpered', 'did a runner', 'made tracks', 'headed back', 'said his goodbyes'],
  ['stay', 'holed up', 'hung around', 'stuck around'],
  ['attend', 'showed up for', 'took a seat', 'in the front row'],
  ['end', 'called it a day', 'drew a line under', 'truce'],
  ['agree', 'struck a bargain', 'inked', 'signed on the dotted line', 'MoU'],
  ['send', 'shipped out', 'forked over', 'stumped up', 'cannon fodder'],
  ['support', 'lent a helping hand', 'threw his weight behind', 'in his corner', 'rode to the rescue'],
  ['fight', 'slugging it out', 'came to blows', 'took up arms'],
  ['win', 'got the upper hand', 'thrashed', 'brought to its knees'],
  ['impose', 'slapped sanctions', 'blacklisted'],
  ['need', 'make or break', 'can’t do without', 'near and dear'],
  ['strengthen', 'up a notch', 'cosied up', 'breathed new life'],
  ['accuse', 'pointed the finger', 'passed the buck', 'laid the blame'],
  ['criticise', 'slagged off', 'tore into', 'threw shade', 'took a swipe at'],
  ['annoy', 'lost his rag', 'got his goat', 'bent out of shape', 'in a huff', 'made his blood boil'],
  ['refuse', 'snubbed', 'turned down', 'gave the cold shoulder', 'blew him off'],
  ['threaten', 'sabre-rattling', 'flexed his muscles'],
  ['warn', 'a red flag', 'a shot across the bows'],
  ['lie', 'told porkies', 'pulled the wool'],
  ['expel', 'kicked out', 'turfed out', 'sent packing'],
  ['hide', 'on the sly', 'behind closed doors'],
  ['joy', 'over the moon', 'chuffed'],
  ['alarm', 'on edge', 'spooked'],
  ['surprise', 'gobsmacked', 'caught off guard'],
  ['confirm', 'fessed up', 'let the cat out of the bag'],
  ['deny', 'laughed off', 'washed his hands'],
  ['conspire', 'up to no good', 'hatched a plot', 'backstabbing'],
  ['lead', 'calls the shots', 'wears the trousers', 'with an iron fist'],
  ['rare', 'once every', 'one-off', 'doesn’t get out much'],
  ['often', 'time and again', 'day in day out'],
  ['big', 'whopping', 'on a grand scale'],
  ['together', 'under one roof', 'in lockstep'],
  ['photo', 'posed for', 'pics'],
  ['age', 'candles on his cake', 'septuagenarian'],
  ['tie', 'thick as thieves', 'joined at the hip', 'hit it off'],
  ['weaken', 'gone sour', 'on thin ice', 'drifted apart'],
  ['payment', 'a backhander', 'shelled out'],
  ['telephone', 'on the blower', 'gave a ring'],
];

describe.each([
  ['fr', FRENCH],
  ['en', ENGLISH],
] as const)('everyday words (%s)', (language, table) => {
  it.each(table.flatMap(([concept, ...phrases]) => phrases.map((phrase) => [phrase, concept] as const)))(
    '“%s” means %s',
    (phrase, concept) => {
      expect(meanings(phrase, language)).toContain(concept);
    },
  );
});
