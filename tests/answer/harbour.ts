import type { Answer } from '../../src/answer/answer.js';
import { createEngine } from '../../src/answer/create-engine.js';
import type { Engine } from '../../src/answer/engine.js';
import type { Coverage } from '../../src/knowledge/coverage.js';
import { loadCoverage } from '../../src/knowledge/loading.js';
import { formatMistake } from '../../src/knowledge/mistake.js';
import { type Files, memorySource } from '../knowledge/town.js';
import { compiledOnce } from '../support/compiled-once.js';

/** An invented harbour town, and two papers that tell of a minister's visit. */
export const HARBOUR: Files = {
  'articles/2030-03-02-gazette-visit.yaml': `# yaml-language-server: $schema=../schema/article.json
title: The minister comes to the harbour
outlet: gazette
agency: wire
published: { date: 2030-03-02, basis: stated }
language: en
url: https://gazette.example/visit
facts:
  - id: mayor-meets-minister
    type: meeting
    who: [ada-morel, jean-roux]
    about: [talks]
    where: [town-hall]
    when: { date: 2030-03-01, time: morning, basis: resolved, phrase: Friday }
    numbers: [{ ordinal: 3, of: talks, since: "2028" }]
    says:
      fr: Ada Morel et Jean Roux se sont rencontrés à l’hôtel de ville le vendredi 1er mars 2030, pour la troisième fois depuis 2028.
      en: Ada Morel and Jean Roux met in the town hall on Friday 1 March 2030, for the third time since 2028.
    quote: { exact: met in the town hall on Friday for the third time since 2028 }
  - id: mayor-thanks-minister
    type: statement
    who: [ada-morel]
    to: [jean-roux]
    about: [grant]
    where: [town-hall]
    when: { date: 2030-03-01, basis: resolved, phrase: Friday }
    says:
      fr: Ada Morel a remercié Jean Roux de la subvention.
      en: Ada Morel thanked Jean Roux for the grant.
    quote: { exact: "“We owe him this grant,” the mayor said" }
    attribution: [ada-morel]
  - id: minister-praises-fishermen
    type: statement
    who: [jean-roux]
    to: [ada-morel]
    about: [fisherman]
    where: [town-hall]
    when: { date: 2030-03-01, basis: resolved, phrase: Friday }
    says:
      fr: Jean Roux a félicité devant Ada Morel les pêcheurs de la ville.
      en: Jean Roux praised the town’s fishermen to Ada Morel.
    asked: { fr: [coup de chapeau, matelots], en: [tip his hat to, seafarers] }
    quote: { exact: he praised the courage of its fishermen }
    attribution: [jean-roux]
  - id: minister-leaves
    type: visit
    who: [jean-roux]
    about: [departure, ferry]
    where: [valmont]
    when: { date: 2030-03-01, time: evening, basis: stated }
    how: { fr: par le ferry, en: by ferry }
    says:
      fr: Jean Roux a quitté Valmont par le ferry le soir du 1er mars 2030.
      en: Jean Roux left Valmont by ferry in the evening of 1 March 2030.
    quote: { exact: left by the evening ferry }
  - id: twelve-bridges
    type: background
    who: [valmont]
    about: [bridge]
    numbers: [{ count: 12, of: bridge }]
    says: { fr: Valmont compte douze ponts., en: Valmont has twelve bridges. }
    quote: { exact: its twelve bridges }
  - id: harbour-master-writes
    type: message
    who: [nora-quist]
    to: [ada-morel]
    about: [dredging]
    when: { date: 2030-02-27, basis: stated }
    why: { fr: parce que le chenal s’ensable, en: because the channel is silting up }
    says:
      fr: Nora Quist a écrit à Ada Morel pour réclamer un dragage du port.
      en: Nora Quist wrote to Ada Morel to call for the harbour to be dredged.
    quote: { exact: wrote to the mayor on 27 February to call for dredging }
    attribution: [nora-quist]
  - id: festival
    type: ceremony
    who: [ada-morel, nora-quist]
    about: [festival]
    where: [quay]
    when: { date: 2030-02, basis: stated }
    numbers: [{ count: { fr: des centaines, en: hundreds }, of: visitor }]
    says:
      fr: Ada Morel et Nora Quist ont ouvert la fête du port en février 2030, devant des centaines de visiteurs.
      en: Ada Morel and Nora Quist opened the harbour festival in February 2030, before hundreds of visitors.
    quote: { exact: hundreds of visitors saw the two women open the February festival }
  - id: crews-did-not-strike
    type: statement
    who: [ferry-crews]
    about: [strike]
    when: { date: 2030-02-28, basis: stated }
    negated: true
    says:
      fr: Les équipages du ferry n’ont pas fait grève.
      en: The ferry crews did not go on strike.
    quote: { exact: the ferry crews did not go on strike }
  - id: pact-with-sorel
    type: agreement
    who: [valmont, sorel]
    about: [pact, fishing]
    when: { date: "2029", basis: stated }
    says:
      fr: Valmont et Sorel ont signé en 2029 un pacte sur la pêche.
      en: Valmont and Sorel signed a pact on fishing in 2029.
    quote: { exact: the fishing pact that both towns signed in 2029 }
`,
  'articles/2030-03-03-courier-visit.yaml': `# yaml-language-server: $schema=../schema/article.json
title: Un ministre au port
outlet: null
agency: null
byline: N. P.
published: { date: "2030-03-03~", basis: inferred, because: { fr: d’après le récit, en: from the story } }
language: fr
url: null
facts:
  - id: rencontre
    type: meeting
    who: [jean-roux, ada-morel]
    about: [talks]
    where: [valmont]
    when: { date: 2030-03-01, basis: stated }
    says:
      fr: Le ministre Jean Roux a rencontré la maire Ada Morel à Valmont.
      en: The minister Jean Roux met the mayor Ada Morel in Valmont.
    quote: { exact: le ministre a rencontré la maire }
  - id: depart
    type: visit
    who: [jean-roux]
    about: [departure]
    where: [valmont]
    when: { date: 2030-03-01/2030-03-02, time: night, basis: stated }
    says:
      fr: Jean Roux est reparti de Valmont dans la nuit du 1er au 2 mars 2030.
      en: Jean Roux left Valmont in the night from 1 to 2 March 2030.
    quote: { exact: il est reparti dans la nuit }
    attribution: [ada-morel]
    note:
      fr: La Gazette le fait partir dès le soir.
      en: The Gazette has him leave in the evening.
  - id: age-of-mayor
    type: background
    who: [ada-morel]
    numbers: [{ age: 54, of: ada-morel }]
    says: { fr: Ada Morel a 54 ans., en: Ada Morel is 54 years old. }
    quote: { exact: la maire de 54 ans }
  - id: works-on-quay
    type: background
    who: [valmont]
    about: [works]
    where: [quay]
    when: { date: 2028-06/.., basis: stated }
    says:
      fr: Des travaux sont en cours sur le quai depuis juin 2028.
      en: Works have been going on at the quay since June 2028.
    quote: { exact: le quai est en travaux depuis juin 2028 }
`,
  'names/people.yaml': `# yaml-language-server: $schema=../schema/names.json
ada-morel:
  label: { fr: Ada Morel, en: Ada Morel }
  aliases: [Morel, Ada]
  roles:
    - title: { fr: maire de Valmont, en: mayor of Valmont }
      office: mayor
      at: valmont
jean-roux:
  label: { fr: Jean Roux, en: Jean Roux }
  aliases: [Roux]
  roles:
    - title: { fr: ministre de la Pêche, en: minister of fishing }
nora-quist:
  label: { fr: Nora Quist, en: Nora Quist }
  aliases: [Quist]
`,
  'names/places.yaml': `# yaml-language-server: $schema=../schema/names.json
valmont:
  label: { fr: Valmont, en: Valmont }
town-hall:
  label: { fr: hôtel de ville, en: town hall }
  within: valmont
quay:
  label: { fr: quai, en: quay }
  within: valmont
sorel:
  label: { fr: Sorel, en: Sorel }
`,
  'names/organisations.yaml': `# yaml-language-server: $schema=../schema/names.json
gazette:
  label: { fr: La Gazette, en: The Gazette }
wire:
  label: { fr: Agence Littoral, en: Coast Wire }
ferry-crews:
  label: { fr: équipages du ferry, en: ferry crews }
`,
  'vocabulary.yaml': `# yaml-language-server: $schema=schema/vocabulary.json
offices:
  mayor: { fr: [maire], en: [mayor] }
concepts:
  talks: { fr: [rencontre, entretien], en: [meeting, talks] }
  departure: { fr: [départ], en: [departure] }
  ferry: { fr: [ferry], en: [ferry] }
  bridge: { fr: [pont], en: [bridge] }
  grant: { fr: [subvention], en: [grant] }
  fisherman: { fr: [pêcheur], en: [fisherman, fishermen] }
  fishing: { fr: [pêche], en: [fishing] }
  dredging: { fr: [dragage, draguer], en: [dredging, dredge] }
  festival: { fr: [fête], en: [festival] }
  visitor: { fr: [visiteur], en: [visitor] }
  strike: { fr: [grève], en: [strike] }
  pact: { fr: [pacte], en: [pact] }
  works: { fr: [travaux], en: [works] }
`,
};

export const GAZETTE = '2030-03-02-gazette-visit';
export const COURIER = '2030-03-03-courier-visit';
/** The refs of the two articles' facts. */
export const gazette = (id: string): string => `${GAZETTE}#${id}`;
export const courier = (id: string): string => `${COURIER}#${id}`;

/** The coverage of some files. @throws Error with every mistake in them */
export async function coverageOf(files: Files): Promise<Coverage> {
  const loaded = await loadCoverage(memorySource(files));
  if (!loaded.ok) throw new Error(loaded.mistakes.map(formatMistake).join('\n'));
  return loaded.coverage;
}

/** Sunday 10 March 2030. */
export const HARBOUR_NOW = () => new Date('2030-03-10T12:00:00Z');

export async function harbourEngine(now: () => Date = HARBOUR_NOW): Promise<Engine> {
  const { coverage, language, tables } = await compiledOnce('harbour', memorySource(HARBOUR));
  return createEngine(coverage, language, now, tables);
}

/** The ids of the facts that an answer's first item carries; none for a refusal. */
export const leadFacts = (answer: Answer): string[] =>
  (answer.items[0]?.sources ?? []).map((source) => idOf(source.fact));

/** The ids of the facts that lead each item, in order. */
export const shown = (answer: Answer): string[] => answer.items.map((item) => idOf(item.fact));

/** The ids of the nearest facts of a refusal, in order. */
export const nearest = (answer: Answer): string[] => answer.nearest.map((item) => idOf(item.fact));

const idOf = (ref: string): string => ref.slice(ref.indexOf('#') + 1);
