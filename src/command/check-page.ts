import type { Check, Collation, Finding, Proof, Stretch } from '../answer/check/check.js';
import type { Language } from '../knowledge/types.js';
import type { Reply } from './command.js';
import { blockQuote, bold, link, literal, small } from './markdown.js';
import { say, typeset } from './wording.js';

const TEXTS = {
  fr: {
    compared: 'Comparé : {text}',
    rest: 'Le reste du texte n’est pas une citation : il n’a pas été vérifié.',
    pasted: 'Texte collé : {text}',
    quoted: '« {text} »',
    nearest: 'La citation la plus proche :',
    said: 'Auteur : {speaker}',
    saidTo: 'Auteur : {speaker} ; destinataire : {to}',
    fragment: 'Fragment {number} : {text}',
  },
  en: {
    compared: 'Compared: {text}',
    rest: 'The rest of the text is not a quotation and was not checked.',
    pasted: 'Pasted text: {text}',
    quoted: '“{text}”',
    nearest: 'The nearest quotation:',
    said: 'Speaker: {speaker}',
    saidTo: 'Speaker: {speaker}; addressee: {to}',
    fragment: 'Fragment {number}: {text}',
  },
} as const;

/** A stretch without a difference is cut in its middle beyond this many characters. */
const LONGEST_SAME = 600;
/** So many of its characters are left at either end. */
const LEFT = 200;

/** Lays out what was found in a pasted text: for each passage the verdict, what differs, and the proof. */
export function checkPage(check: Check): Reply {
  const { language, headline } = check;
  if (!check.checked) return { kind: 'page', title: headline, sections: [] };
  const texts = TEXTS[language];
  const several = check.findings.length > 1;
  const [first] = check.findings;
  // Several passages are each told with their verdict, and one is told beside what it differs from.
  const isShown = several || showsPassage(first);
  const compared = isShown ? [] : [say(language, texts.compared, { text: quotedPassage(first, language) })];
  return {
    kind: 'page',
    title: headline,
    sections: [
      ...(check.partial ? [[...compared, small(say(language, texts.rest))].join('\n')] : []),
      ...check.findings.flatMap((finding) => findingSections(finding, language, several)),
      ...(check.unreadText === null ? [] : [small(literal(check.unreadText))]),
    ],
  };
}

function findingSections(finding: Finding, language: Language, several: boolean): string[] {
  const passage = quotedPassage(finding, language);
  const verdict = typeset(language, literal(finding.headline));
  const heading = several ? [`${bold(verdict)}\n${passage}`] : [];
  const notes = finding.notes.map((note) => small(typeset(language, literal(note))));
  return [...heading, ...body(finding, language), ...(notes.length > 0 ? [notes.join('\n')] : [])];
}

/** Whether the passage stands beside a quotation, with what differs marked. */
const showsPassage = (finding: Finding): boolean =>
  finding.kind === 'altered' ||
  finding.kind === 'stitched' ||
  (finding.kind === 'absent' && finding.nearest !== null);

const quotedPassage = ({ passage }: Finding, language: Language): string =>
  say(language, TEXTS[language].quoted, { text: shown([{ text: passage, changed: false }]) });

function body(finding: Finding, language: Language): string[] {
  const texts = TEXTS[language];
  switch (finding.kind) {
    case 'verbatim':
    case 'misattributed':
      return finding.proofs.map((proof) => proofSection(proof, language));
    case 'altered':
      return [collationSection(finding.collation, language)];
    case 'stitched':
      return [
        say(language, texts.pasted, { text: shown(finding.pasted, struck) }),
        ...finding.fragments.map(({ text, proof }, i) =>
          [
            say(language, texts.fragment, { number: i + 1, text: shown([{ text, changed: false }]) }),
            proofSection(proof, language),
          ].join('\n'),
        ),
      ];
    case 'absent':
      return finding.nearest === null
        ? []
        : [say(language, texts.nearest), collationSection(finding.nearest, language)];
  }
}

/** Both versions, one above the other: words that are not in the quotation struck out, those of the quotation bold. */
function collationSection({ pasted, original, proof }: Collation, language: Language): string {
  return [
    say(language, TEXTS[language].pasted, { text: shown(pasted, struck) }),
    `> ${shown(original, bold)}`,
    originOf(proof, language),
  ].join('\n');
}

function proofSection(proof: Proof, language: Language): string {
  return [blockQuote(proof.source.quote), originOf(proof, language)].join('\n');
}

/** Who said it to whom, and under it in which text of which outlet. */
function originOf({ source, speaker, to }: Proof, language: Language): string {
  const texts = TEXTS[language];
  const said =
    speaker === null
      ? []
      : [
          small(
            say(language, to.length > 0 ? texts.saidTo : texts.said, {
              speaker: literal(speaker),
              to: to.map(literal).join(', '),
            }),
          ),
        ];
  const origin = [
    literal(typeset(language, source.attributionText)),
    ...(source.attribution.includes(source.outlet) ? [] : [literal(source.outlet)]),
    link(source.title, source.url),
    literal(typeset(language, source.publishedText)),
  ];
  return [...said, small(`— ${origin.join(' · ')}`)].join('\n');
}

const struck = (markdown: string): string => `~~${markdown}~~`;

/** Stretches on one line, each literal, what differs marked. */
function shown(stretches: readonly Stretch[], mark: (markdown: string) => string = (text) => text): string {
  return stretches
    .map(({ text, changed }) => {
      const content = literal(changed ? text : abridged(text));
      if (content === '') return ' ';
      const before = /^\s/.test(text) ? ' ' : '';
      const after = /\s$/.test(text) ? ' ' : '';
      return `${before}${changed ? mark(content) : content}${after}`;
    })
    .join('')
    .trim();
}

function abridged(text: string): string {
  return text.length <= LONGEST_SAME ? text : `${text.slice(0, LEFT)} […] ${text.slice(-LEFT)}`;
}
