import { describe, expect, it } from 'vitest';
import { engineOn } from '../../support/real-desk.js';
import { smallKnowledge } from '../../support/small-knowledge.js';

const PEOPLE = `# yaml-language-server: $schema=../schema/names.json
ada-marsh: { label: { fr: Ada Marsh, en: Ada Marsh } }
bo-lind: { label: { fr: Bo Lind, en: Bo Lind } }
munir-hamdan: { label: { fr: Munir Hamdan, en: Munir Hamdan }, aliases: [Hamdan] }
khalid-zarqani: { label: { fr: Khalid Zarqani, en: Khalid Zarqani }, aliases: [Zarqani] }
`;

describe('a given name that means something in the other language', async () => {
  await using knowledge = await smallKnowledge();
  await knowledge.write('names/people.yaml', PEOPLE);
  const engine = await engineOn(knowledge.folder);

  it('belongs to the surname behind it, of which only others are known', () => {
    expect(engine.ask('When did Ada Marsh meet Munir Zarqani?')).toMatchObject({
      refusal: { reason: 'unknown-name', missing: ['Munir Zarqani'] },
    });
  });

  it('is read as it is where it stands with its own surname', () => {
    expect(engine.ask('When did Ada Marsh meet Munir Hamdan?')).toMatchObject({
      refusal: { reason: 'no-such-fact' },
    });
  });
});
