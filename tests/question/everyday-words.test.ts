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
