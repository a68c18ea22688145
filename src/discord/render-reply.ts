import type { Reply } from '../command/command.js';
import { nextSteps } from '../command/next-steps.js';
import { typeset } from '../command/wording.js';
import type { Language } from '../knowledge/types.js';
import { openNotes } from './footnotes.js';
import { renderAnswer, renderItem } from './render-answer.js';
import type { Printing } from './render-source.js';
import type { Sheet } from './sheet.js';
import type { Texts } from './texts.js';

/** Lays out whatever a command gives back. An answer is in its own language, a page in the reader's. */
export function renderReply(reply: Reply, language: Language, texts: Texts): Sheet {
  if (reply.kind === 'answer')
    return {
      ...renderAnswer(reply.answer, texts[reply.answer.language], reply.layout),
      next: reply.next ?? nextSteps(reply.answer),
    };
  const printing: Printing = { language, texts: texts[language], notes: openNotes(language) };
  const passages = reply.sections.map((section) =>
    typeof section === 'string'
      ? { lead: '', parts: [section] }
      : renderItem(section, section.sources, '', printing),
  );
  return {
    language,
    tone: 'page',
    heading: typeset(language, reply.title),
    passages,
    ruled: false,
    next: reply.next ?? [],
    cited: [],
    lead: null,
    footnotes: printing.notes.footnotes(),
  };
}
