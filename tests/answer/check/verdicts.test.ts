import { describe, expect, it } from 'vitest';
import type { Finding, Stretch } from '../../../src/answer/check/check.js';
import { engineOn } from '../../support/real-desk.js';

const engine = await engineOn();

const UNCHANGED =
  'Cette position restera immuable, quelle que soit l’évolution de la situation internationale';
const GREETINGS =
  'Veuillez transmettre mes salutations les plus chaleureuses à Vladimir Poutine et Kim Jong Un';
const NO_TARGET =
  'La Chine développe ses relations diplomatiques avec tous les pays, sans jamais cibler un tiers';

function only(text: string): Finding {
  const [finding, ...others] = engine.check(text, 'en').findings;
  if (finding === undefined || others.length > 0) throw new Error(`not one finding: ${text}`);
  return finding;
}

const bracketed = (stretches: readonly Stretch[]): string =>
  stretches.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');

describe('a quotation with its speaker', () => {
  it.each([
    `Xi Jinping a déclaré : « ${UNCHANGED} »`,
    `Xi a dit à Kim que ${UNCHANGED.toLowerCase()}.`,
    `« ${UNCHANGED} », a affirmé le président chinois.`,
    `« ${UNCHANGED} », a-t-il ajouté.`,
    `« ${UNCHANGED} » (Xi Jinping)`,
    `« ${UNCHANGED} »\n— Xi Jinping`,
    `${UNCHANGED} — Xi Jinping`,
    `Selon Xi Jinping, ${UNCHANGED.toLowerCase()}`,
    `Selon Chine nouvelle : « ${UNCHANGED} »`,
    `AFP : « ${UNCHANGED} »`,
    `"${UNCHANGED}", said Xi Jinping.`,
    `“${UNCHANGED},” the Chinese president told Kim.`,
    `Xi Jinping said: ‘${UNCHANGED}’`,
    `According to Xi, "${UNCHANGED}"`,
    `> ${UNCHANGED}\n-# Xi Jinping`,
    `习近平: “${UNCHANGED}”`,
  ])('is verbatim: %s', (text) => {
    const finding = only(text);
    expect(finding).toMatchObject({
      kind: 'verbatim',
      proofs: [{ speaker: 'Xi Jinping', to: ['Kim Jong-un'] }],
    });
  });

  it.each([
    [`Vladimir Poutine a déclaré : « ${UNCHANGED} »`, 'Vladimir Putin', 'Xi Jinping'],
    [`« ${UNCHANGED} », a répondu Kim à Xi.`, 'Kim Jong-un', 'Xi Jinping'],
    [`Dans un message à Xi, Poutine a écrit : « ${UNCHANGED} »`, 'Vladimir Putin', 'Xi Jinping'],
    [`“${UNCHANGED}”, said the Russian president.`, 'Vladimir Putin', 'Xi Jinping'],
    [`> ${UNCHANGED}\n— Donald Trump`, 'Donald Trump', 'Xi Jinping'],
    [`${GREETINGS} — Poutine`, 'Vladimir Putin', 'Donald Trump'],
    [`Putin said: "${GREETINGS}"`, 'Vladimir Putin', 'Donald Trump'],
    [`Emmanuel Macron a déclaré : « ${NO_TARGET} »`, 'Emmanuel Macron', 'Guo Jiakun'],
    [`Macron : « ${NO_TARGET} »`, 'Macron', 'Guo Jiakun'],
    [`« ${NO_TARGET} », selon Kim Yo-jong`, 'Kim Yo-jong', 'Guo Jiakun'],
  ])('is misattributed: %s', (text, claimed, speaker) => {
    expect(only(text)).toMatchObject({ kind: 'misattributed', claimed, proofs: [{ speaker }] });
  });

  it('may be given to whom the speaker speaks for', () => {
    for (const speaker of ['Guo Jiakun', 'Le ministère chinois des Affaires étrangères', 'La Chine'])
      expect(only(`${speaker} a répondu : « ${NO_TARGET} »`).kind).toBe('verbatim');
  });

  it('is not the speaker’s where the words are the article’s own', () => {
    const text = 'Poutine a dit : « La Russie est en guerre avec l’Ukraine depuis février 2022 »';
    expect(only(text)).toMatchObject({ kind: 'misattributed', proofs: [{ speaker: null }] });
  });

  it('may come from an outlet that the article does not name', () => {
    const text = '« Ni Pyongyang ni Moscou n’ont confirmé ou démenti ces allégations » (Le Figaro)';
    expect(only(text)).toMatchObject({ kind: 'verbatim', notes: [expect.stringContaining('Figaro')] });
  });

  it('is not called misattributed for a word or two', () => {
    const finding = only('Trump a parlé de propos « irresponsables »');
    expect(finding.kind).toBe('verbatim');
    expect(finding.notes.join(' ')).toMatch(/few words.*Donald Trump/);
  });

  it('keeps the sentence of an article from being taken for its attribution', () => {
    const sentence =
      'Xi Jinping a affirmé jeudi, lors d’une rencontre avec le dirigeant nord-coréen Kim Jong Un à Pékin';
    expect(only(sentence)).toMatchObject({ kind: 'verbatim', claimed: null });
  });
});

describe('several quotations in one text', () => {
  it('are found each, with the speaker of the sentence', () => {
    const { headline, findings } = engine.check(
      '"Le Parti (communiste) et le gouvernement chinois attachent une grande importance à l\'amitié traditionnelle" bilatérale "et sont disposés à maintenir, consolider et développer les relations", a souligné jeudi Xi Jinping à Kim Jong Un.\n\n' +
        `« ${NO_TARGET} », a-t-il ajouté. Trump a écrit : « ${GREETINGS} »`,
      'en',
    );
    expect(findings.map(({ kind, claimed }) => [kind, claimed])).toEqual([
      ['verbatim', 'Xi Jinping'],
      ['verbatim', 'Xi Jinping'],
      ['misattributed', 'Xi Jinping'],
      ['verbatim', 'Donald Trump'],
    ]);
    expect(headline).toBe('4 passages: 3 verbatim and 1 misattributed');
  });

  it('are found sentence by sentence where nothing marks them', () => {
    const { findings } = engine.check(
      `Xi a dit que ${UNCHANGED.toLowerCase()}. Kim Jong Un est arrivé mardi à Pékin. Il pleuvait beaucoup ce soir-là.`,
      'en',
    );
    expect(findings.map(({ kind }) => kind)).toEqual(['verbatim', 'verbatim', 'absent']);
  });

  it('are counted where they are too many to show', () => {
    const check = engine.check(`« ${UNCHANGED} »\n\n`.repeat(12), 'en');
    expect(check).toMatchObject({
      checked: true,
      unread: 4,
      unreadText: '4 more passages were not checked.',
    });
  });
});

describe('a quotation that was changed', () => {
  it.each([
    [
      '« Cette position restera éternelle, quelle que soit l’évolution de la situation internationale »',
      'Cette position restera [éternelle], quelle que soit l’évolution de la situation internationale',
      "Cette position restera [immuable], quelle que soit l'évolution de la situation internationale",
    ],
    [
      'Ni Pyongyang ni Moscou ont confirmé ou démenti ces allégations.',
      'Ni Pyongyang ni Moscou ont confirmé ou démenti ces allégations.',
      "Ni Pyongyang ni Moscou [n]'ont confirmé ou démenti ces allégations.",
    ],
    [
      'Cet événement a marqué le 80e anniversaire de la capitulation du Japon',
      'Cet événement a marqué le [80e] anniversaire de la capitulation du Japon',
      'Cet événement a marqué le [78e] anniversaire de la capitulation du Japon',
    ],
    [
      'Xi promet à Kim une amitié "éternelle" entre Chine et Corée du Nord',
      'Xi promet à Kim une amitié "[éternelle]" entre Chine et Corée du Nord',
      'Xi promet à Kim une amitié "[immuable]" entre Chine et Corée du Nord',
    ],
  ])('%s', (text, pasted, original) => {
    const finding = only(text);
    if (finding.kind !== 'altered') throw new Error(finding.kind);
    expect([bracketed(finding.collation.pasted), bracketed(finding.collation.original)]).toEqual([
      pasted,
      original,
    ]);
  });

  it('is pointed out where a negation or a number is touched', () => {
    expect(only('Ni Pyongyang ni Moscou ont confirmé ou démenti ces allégations.').notes).toEqual([
      'The change touches a negation.',
    ]);
    expect(only('auquel ont assisté 62 dirigeants étrangers').notes).toEqual([
      'The change touches a number.',
    ]);
  });

  it('is said to have words added where the quotation is in it whole', () => {
    const finding = only('Hier soir Kim Jong Un est arrivé mardi à Pékin avec sa sœur');
    expect(finding).toMatchObject({ kind: 'altered', added: true });
    expect(only('Kim Jong Un est arrivé lundi à Pékin')).toMatchObject({ kind: 'altered', added: false });
  });

  it('tells when it is given to the wrong person, too', () => {
    const text =
      'Poutine a dit : « Cette position restera éternelle, quelle que soit la situation internationale »';
    expect(only(text).notes).toContain('The text names another speaker: Vladimir Putin.');
  });
});

describe('what is left out openly', () => {
  it('leaves a quotation verbatim', () => {
    for (const mark of ['[…]', '(...)', '…'])
      expect(only(`« La Chine développe ses relations ${mark} sans jamais cibler un tiers »`)).toMatchObject({
        kind: 'verbatim',
        but: 'omission',
      });
  });

  it('alters it where it is a negation', () => {
    expect(only('« Ni Pyongyang ni Moscou […] ont confirmé ou démenti ces allégations »').kind).toBe(
      'altered',
    );
  });

  it('does not join two quotations', () => {
    const text = `« La Chine développe ses relations diplomatiques avec tous les pays […] et remporteront une grande victoire »`;
    expect(only(text)).toMatchObject({
      kind: 'stitched',
      oneArticle: false,
      fragments: [
        { text: 'La Chine développe ses relations diplomatiques avec tous les pays' },
        { text: 'et remporteront une grande victoire' },
      ],
    });
  });
});

describe('fragments of different articles', () => {
  it.each([
    'Kim a reconnu le dévouement de la Chine à la paix mondiale et a qualifié d’« irresponsables » les propos de la cheffe de la diplomatie européenne',
    'Ni Pyongyang ni Moscou n’ont confirmé ou démenti le plus grand défilé militaire de Chine',
  ])('are stitched without marks around them: %s', (text) => {
    expect(only(text)).toMatchObject({ kind: 'stitched', oneArticle: false });
  });
});

describe('quotations of one article', () => {
  it('are one text where they overlap', () => {
    const text =
      'ils ont signé un accord de partenariat stratégique global exigeant que chaque partie fournisse un soutien militaire';
    expect(only(text)).toMatchObject({ kind: 'verbatim', proofs: [{}, {}] });
  });

  it('may be one text where they do not: the coverage does not say', () => {
    const text = 'Kim Jong Un est arrivé mardi à Pékin pour une rare visite hors de son pays.';
    expect(only(text)).toMatchObject({ kind: 'stitched', oneArticle: true });
  });
});

describe('a text without a quotation of the coverage', () => {
  it('is absent, and is said to be so of the quotations, not of the articles', () => {
    const finding = only('Le chat est monté sur la table et il a bu tout le lait de la voisine.');
    expect(finding).toMatchObject({ kind: 'absent', nearest: null });
    expect(finding.headline).toContain('not among the quotations the coverage holds');
  });

  it('may be a translation, which cannot be compared', () => {
    const finding = only(
      'This position will remain unchanged, whatever becomes of the international situation',
    );
    expect(finding.kind).toBe('absent');
    expect(finding.notes.join()).toContain('in the language they were printed in (French)');
  });

  it.each(['', ' ', '!!!', '« »', '🙂', '> ', '<@123>', 'https://example.org'])(
    'has nothing to check in %j',
    (text) => {
      expect(engine.check(text, 'en')).toMatchObject({ checked: false, reason: 'empty' });
    },
  );

  it('is not read where it is too long', () => {
    expect(engine.check('mot '.repeat(1_001), 'fr')).toMatchObject({ checked: false, reason: 'too-long' });
  });
});

describe('typography', () => {
  it('is told from words, and named', () => {
    expect(only('pendant que vous conspirez contre les États-Unis d’Amérique')).toMatchObject({
      kind: 'verbatim',
      but: 'typography',
      notes: ['Accents or capitals: “États” → “Etats”.'],
    });
    expect(only('Cette position restera immuable quelle que soit l’évolution')).toMatchObject({
      kind: 'verbatim',
      but: 'typography',
      notes: ['Only the punctuation differs.'],
    });
  });
});
