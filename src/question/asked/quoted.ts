import { tokenise } from '../words/fold.js';

/** Three letters or more in quotation marks of any kind. */
const QUOTED = /[«“"„]\s*([^«»“”"„]{3,}?)\s*[»”"“]/gu;

/** What stands in quotation marks, as folded words joined by a space. */
export const quotedIn = (text: string): string[] =>
  [...text.matchAll(QUOTED)].map((match) =>
    tokenise(match[1] ?? '')
      .map((token) => token.folded)
      .join(' '),
  );
