import { fileOf } from '../../src/knowledge/open-file.js';
import { type KnowledgeSource, SourceError } from '../../src/knowledge/source.js';

/** Files by path. */
export type Files = Readonly<Record<string, string>>;

/** A knowledge base in memory. */
export function memorySource(files: Readonly<Record<string, string | Uint8Array>>): KnowledgeSource {
  const bytes = new Map(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  );
  return {
    list: async () => Array.from(bytes, ([path, { length: size }]) => ({ path, size })),
    read: async (path) => {
      const content = bytes.get(path);
      if (content === undefined) throw new SourceError(`there is no ${path}`);
      return content;
    },
    open: async (path) => {
      const content = bytes.get(path);
      return content === undefined ? null : fileOf(content);
    },
  };
}

/** The same files with one passage of one of them changed; the passage has to be there exactly once. */
export function edited(files: Files, path: string, before: string, after: string): Files {
  const content = files[path] ?? '';
  if (content.split(before).length !== 2) throw new Error(`${path} does not hold ${before} exactly once`);
  return { ...files, [path]: content.replace(before, () => after) };
}

export const GAZETTE = 'articles/2030-03-02-gazette-bridge.yaml';
export const COURIER = 'articles/2030-03-03-courier-bridge.yaml';
export const PEOPLE = 'names/people.yaml';
export const PLACES = 'names/places.yaml';
export const ORGANISATIONS = 'names/organisations.yaml';
export const VOCABULARY = 'vocabulary.yaml';

/** An invented town, its bridge, and two papers that tell of it. */
export const TOWN: Files = {
  [GAZETTE]: `# yaml-language-server: $schema=../schema/article.json
title: The minister comes to see the bridge
outlet: gazette
agency: null
published: { date: 2030-03-02, basis: stated }
language: en
url: https://gazette.example/bridge
facts:
  - id: mayor-meets-minister
    type: meeting
    who: [ada-morel, jean-roux]
    where: [town-hall, valmont]
    when: { date: 2030-03-01, time: morning, basis: resolved, phrase: Friday }
    says:
      fr: Ada Morel et Jean Roux se rencontrent.
      en: Ada Morel and Jean Roux meet.
    quote:
      exact: met in the town hall on Friday
  - id: minister-leaves
    type: visit
    who: [jean-roux]
    about: [departure]
    where: [valmont]
    when: { date: 2030-03-01, time: evening, basis: stated }
    says: { fr: Jean Roux repart le soir., en: Jean Roux leaves in the evening. }
    quote: { exact: left in the evening, prefix: and }
  - id: twelve-bridges
    type: background
    who: [valmont]
    about: [bridge]
    numbers: [{ count: 12, of: bridge }]
    says: { fr: Valmont compte douze ponts., en: Valmont has twelve bridges. }
    quote: { exact: its twelve bridges }
`,
  [COURIER]: `# yaml-language-server: $schema=../schema/article.json
title: Un pont pour Valmont
outlet: null
agency: null
published: { date: "2030-03-03~", basis: inferred, because: { fr: d'après le récit, en: from the story } }
language: fr
url: null
facts:
  - id: rencontre
    type: meeting
    who: [jean-roux, ada-morel]
    where: [valmont]
    when: { date: 2030-03-01, basis: stated }
    says: { fr: Le ministre rencontre la maire., en: The minister meets the mayor. }
    quote: { exact: le ministre a rencontré la maire }
  - id: depart
    type: visit
    who: [jean-roux]
    about: [departure]
    where: [valmont]
    when: { date: 2030-03-01/2030-03-02, time: night, basis: stated }
    says: { fr: Le ministre repart dans la nuit., en: The minister leaves in the night. }
    quote: { exact: il est reparti dans la nuit }
    attribution: [ada-morel]
`,
  [PEOPLE]: `# yaml-language-server: $schema=../schema/names.json
ada-morel:
  label: { fr: Ada Morel, en: Ada Morel }
  aliases: [Adèle Morel]
  roles:
    - title: { fr: maire de Valmont, en: mayor of Valmont }
      office: mayor
      at: valmont
jean-roux:
  label: { fr: Jean Roux, en: Jean Roux }
`,
  [PLACES]: `# yaml-language-server: $schema=../schema/names.json
valmont:
  label: { fr: Valmont, en: Valmont }
  demonyms: [valmontois]
town-hall:
  label: { fr: hôtel de ville, en: town hall }
  within: valmont
station:
  label: { fr: gare, en: station }
  within: valmont
`,
  [ORGANISATIONS]: `# yaml-language-server: $schema=../schema/names.json
gazette:
  label: { fr: La Gazette, en: The Gazette }
`,
  [VOCABULARY]: `# yaml-language-server: $schema=schema/vocabulary.json
offices:
  mayor: { fr: [maire], en: [mayor] }
concepts:
  departure: { fr: [départ], en: [departure] }
  bridge: { fr: [pont], en: [bridge] }
  footbridge: { fr: [passerelle], en: [footbridge], broader: [bridge] }
`,
};

/** One more article, for a knowledge base that changes. */
export const LATER = `# yaml-language-server: $schema=../schema/article.json
title: Later
outlet: gazette
agency: null
published: { date: 2030-03-05, basis: stated }
language: en
url: null
facts:
  - id: again
    type: background
    who: [valmont]
    about: [footbridge]
    says: { fr: Valmont a une passerelle., en: Valmont has a footbridge. }
    quote: { exact: a footbridge }
`;
