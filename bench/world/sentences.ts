import type { Language, Text } from '../../src/knowledge/types.js';
import type { Act } from './happening.js';

/**
 * How the facts of each act are worded. `{who}` and `{to}` are names, `{at}` a place with its preposition,
 * `{place}` one without, `{on}` a date with its preposition and the space before it, `{e}` the French mark
 * of the feminine.
 */
export const SAYS: Readonly<Record<Act, readonly Text[]>> = {
  meet: [
    { fr: '{who} se sont rencontrés {at}{on}.', en: '{who} met {at}{on}.' },
    { fr: '{who} ont eu un long entretien {at}{on}.', en: '{who} had long talks {at}{on}.' },
    { fr: 'Une rencontre a réuni {who} {at}{on}.', en: 'A meeting brought together {who} {at}{on}.' },
  ],
  arrive: [
    { fr: '{who} est arrivé{e} {at}{on}.', en: '{who} arrived {at}{on}.' },
    { fr: '{who} a atterri {at}{on} pour une visite.', en: '{who} landed {at}{on} for a visit.' },
  ],
  leave: [
    { fr: '{who} a quitté {place}{on}.', en: '{who} left {place}{on}.' },
    { fr: '{who} est reparti{e} de {place}{on}.', en: '{who} departed from {place}{on}.' },
  ],
  attend: [
    {
      fr: '{who} étaient présents {at} pour {topic}{on}, à côté de {count} délégations.',
      en: '{who} were present {at} for {topic}{on}, beside {count} delegations.',
    },
    {
      fr: '{count} délégations ont assisté {at} à l’événement ({bare}){on} ; {who} y étaient.',
      en: '{count} delegations attended the event ({bare}) {at}{on}; {who} were there.',
    },
  ],
  say: [
    { fr: '{who} a déclaré{towards} que {claim}.', en: '{who} said{towards} that {claim}.' },
    { fr: '{who} a affirmé{towards}{on} que {claim}.', en: '{who} stated{towards}{on} that {claim}.' },
    { fr: '{who} a souligné{towards} que {claim}.', en: '{who} stressed{towards} that {claim}.' },
  ],
  write: [
    { fr: '{who} a écrit{towards}{on} que {claim}.', en: '{who} wrote{towards}{on} that {claim}.' },
    {
      fr: '{who} a adressé un message{towards} : {claim}.',
      en: '{who} sent a message{towards}: {claim}.',
    },
  ],
  sign: [
    {
      fr: '{who} ont signé un accord sur {topic} {at}{on}.',
      en: '{who} signed an agreement on {topic} {at}{on}.',
    },
  ],
  accuse: [
    {
      fr: '{who} a accusé {to} d’avoir menti sur {topic}{on}.',
      en: '{who} accused {to} of having lied about {topic}{on}.',
    },
    {
      fr: '{who} a reproché{towards} une provocation : {claim}.',
      en: '{who} blamed {to} for a provocation: {claim}.',
    },
  ],
  give: [
    { fr: '{who} a donné {count} {goods}{towards}{on}.', en: '{who} gave {count} {goods}{towards}{on}.' },
    {
      fr: '{who} a livré {count} {goods}{towards}{on}.',
      en: '{who} delivered {count} {goods}{towards}{on}.',
    },
  ],
  hold: [
    {
      fr: '{who} maintient des sanctions contre {to} depuis {year}, à cause d’un différend sur {topic}.',
      en: '{who} has kept sanctions against {to} since {year}, over a dispute about {topic}.',
    },
    {
      fr: 'Un différend sur {topic} oppose {who} et {to} depuis {year}.',
      en: 'A dispute about {topic} has set {who} against {to} since {year}.',
    },
  ],
};

/** What stands in the articles; names are as often short as whole. */
export const QUOTES: Readonly<Record<Act, Text>> = {
  meet: {
    fr: '{who} se sont entretenus {weekday} {at}, a rapporté {outlet}',
    en: '{who} sat down together {at} on {weekday}, {outlet} reported',
  },
  arrive: {
    fr: 'l’avion de {who} s’est posé {weekday} {at}',
    en: 'the plane of {who} touched down {at} on {weekday}',
  },
  leave: { fr: '{who} est reparti{e} {weekday} de {place}', en: '{who} flew out of {place} on {weekday}' },
  attend: {
    fr: '{who} ont pris place {at} {weekday} parmi {count} délégations',
    en: '{who} took their seats {at} on {weekday} among {count} delegations',
  },
  say: { fr: '« {claim} », a dit {who} {weekday}', en: '“{claim}”, {who} said on {weekday}' },
  write: { fr: 'dans sa lettre, {who} assure que « {claim} »', en: 'in the letter, {who} says “{claim}”' },
  sign: {
    fr: 'un accord sur {topic} a été paraphé {weekday} {at} entre {who}',
    en: 'an agreement on {topic} was initialled {at} on {weekday} between {who}',
  },
  accuse: {
    fr: '{who} a dénoncé {weekday} « le mensonge » de {to} sur {topic}',
    en: '{who} on {weekday} denounced “the lie” of {to} about {topic}',
  },
  give: {
    fr: 'un convoi de {count} {goods} offert par {who} est parti vers {to}',
    en: 'a convoy of {count} {goods} given by {who} set out for {to}',
  },
  hold: {
    fr: 'le différend sur {topic} entre {who} et {to}, vieux de plusieurs années',
    en: 'the dispute about {topic} between {who} and {to}, which is years old',
  },
};

const VOWEL = '[aeiouyàâéèêëîïôöûœAEIOUYÀÂÉÈÊËÎÏÔÖÛŒ]';
const ELIDED = new RegExp(`(?<=^| )([dD]|[qQ]u)e (?=${VOWEL})`, 'gu');

/** Fills the `{slots}` of a sentence, gives it a capital and, in French, its elisions. */
export function fillSentence(
  template: string,
  values: Readonly<Record<string, string>>,
  language: Language,
): string {
  const filled = template
    .replace(/\{(\w+)\}/g, (_, slot: string) => values[slot] ?? '')
    .replace(/ {2,}/g, ' ');
  const text = language === 'fr' ? filled.replace(ELIDED, '$1’') : filled;
  return text.charAt(0).toUpperCase() + text.slice(1);
}
