import type { Reply } from '../command/command.js';
import { typeset } from '../command/wording.js';
import type { Language } from '../knowledge/types.js';
import { renderAnswer } from './render-answer.js';
import type { Sheet } from './sheet.js';
import type { Texts } from './texts.js';

/** Lays out whatever a command gives back. An answer is in its own language, a page in the reader's. */
export function renderReply(reply: Reply, language: Language, texts: Texts): Sheet {
  if (reply.kind === 'answer') return renderAnswer(reply.answer, texts[reply.answer.language]);
  return {
    language,
    tone: 'page',
    heading: typeset(language, reply.title),
    passages: reply.sections.map((section) => ({ lead: '', parts: [section] })),
    ruled: false,
    further: [],
  };
}
