import type { Language, Text } from '../../src/knowledge/types.js';
import type { Act } from '../world/happening.js';

/** A way to ask about an act. */
export interface Form {
  /** Acts of which the question may be understood to ask: more than one where its verb is wide. */
  readonly acts: readonly Act[];
  /** Names that stand in the question: who acts (a), the other side (b). */
  readonly names: 'a' | 'ab' | 'b' | '';
  readonly place: boolean;
  readonly topic: boolean;
  /** `{il}` and `{e}` agree with a; `{period}` brings its preposition and the space before it. */
  readonly text: Text;
  /** Keywords; the names and the period follow. */
  readonly keywords: Text;
}

const form = (
  acts: readonly Act[],
  has: string,
  fr: string,
  en: string,
  keywords: [fr: string, en: string],
): Form => ({
  acts,
  names: has.includes('a') ? (has.includes('b') ? 'ab' : 'a') : has.includes('b') ? 'b' : '',
  place: has.includes('p'),
  topic: has.includes('t'),
  text: { fr, en },
  keywords: { fr: keywords[0], en: keywords[1] },
});

const MEETING: [string, string] = ['rencontre', 'meeting'];
const TOLD: [string, string] = ['déclaration', 'statement'];

/** By the act of the happening that is asked for. */
export const FORMS: Readonly<Partial<Record<Act, readonly Form[]>>> = {
  meet: [
    form(
      ['meet'],
      'ab',
      'Quand {a} et {b} se sont-ils rencontrés{period} ?',
      'When did {a} meet {b}{period}?',
      MEETING,
    ),
    form(
      ['meet'],
      'ab',
      'Où {a} et {b} se sont-ils rencontrés{period} ?',
      'Where did {a} meet {b}{period}?',
      MEETING,
    ),
    form(['meet'], 'ab', '{a} a-t-{il} rencontré {b}{period} ?', 'Did {a} meet {b}{period}?', MEETING),
    form(
      ['meet'],
      'ap',
      'Qui {a} a-t-{il} rencontré à {place}{period} ?',
      'Who did {a} meet in {place}{period}?',
      MEETING,
    ),
  ],
  arrive: [
    form(
      ['arrive'],
      'ap',
      'Quand {a} est-{il} arrivé{e} à {place}{period} ?',
      'When did {a} arrive in {place}{period}?',
      ['arrivée', 'arrival'],
    ),
  ],
  leave: [
    form(
      ['leave'],
      'ap',
      'Quand {a} a-t-{il} quitté {place}{period} ?',
      'When did {a} leave {place}{period}?',
      ['départ', 'departure'],
    ),
  ],
  say: [
    form(
      ['say', 'write', 'accuse'],
      'at',
      'Qu’a dit {a} sur {topic}{period} ?',
      'What did {a} say about {topic}{period}?',
      TOLD,
    ),
    form(
      ['say', 'write', 'accuse'],
      'abt',
      'Qu’a dit {a} à {b} sur {topic}{period} ?',
      'What did {a} tell {b} about {topic}{period}?',
      TOLD,
    ),
  ],
  write: [
    form(
      ['write'],
      'abt',
      'Qu’a écrit {a} à {b} sur {topic}{period} ?',
      'What did {a} write to {b} about {topic}{period}?',
      ['message', 'message'],
    ),
  ],
  sign: [
    form(
      ['sign'],
      'abt',
      'Quand {a} et {b} ont-elles signé un accord sur {topic}{period} ?',
      'When did {a} and {b} sign an agreement on {topic}{period}?',
      ['accord', 'agreement'],
    ),
  ],
  accuse: [
    form(
      ['accuse'],
      'bt',
      'Qui a accusé {b} au sujet du dossier « {bare} »{period} ?',
      'Who accused {b} over {topic}{period}?',
      ['accusation', 'accusation'],
    ),
  ],
  attend: [
    form(
      ['attend'],
      'pt',
      'Combien de délégations à {place} pour {topic}{period} ?',
      'How many delegations attended {topic} in {place}{period}?',
      ['délégations', 'delegations'],
    ),
  ],
  give: [
    form(
      ['give'],
      'abt',
      'Combien {of}{bare} {a} donne-t-elle à {b}{period} ?',
      'How many {bare} did {a} give to {b}{period}?',
      ['don', 'gift'],
    ),
  ],
};

export const PRONOUNS: Readonly<Record<'m' | 'f', { il: string; e: string }>> = {
  m: { il: 'il', e: '' },
  f: { il: 'elle', e: 'e' },
};

/** Prepositions of a period, with the space before them. */
export const IN_PERIOD: Readonly<Record<'year' | 'month' | 'day', Readonly<Record<Language, string>>>> = {
  year: { fr: ' en ', en: ' in ' },
  month: { fr: ' en ', en: ' in ' },
  day: { fr: ' le ', en: ' on ' },
};
