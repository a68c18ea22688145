import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/knowledge/types.js';
import type { Reader } from '../../../src/question/understand.js';
import { detectLanguage } from '../../../src/question/words/detect-language.js';
import { tokenise } from '../../../src/question/words/fold.js';
import { readerOfCoverage } from '../reading.js';

let reader: Reader;
beforeAll(async () => {
  reader = await readerOfCoverage();
});

describe('the language of a short question', () => {
  it.each([
    ['Qui a rencontré Xi ?', 'fr'],
    ['qui a vu xi', 'fr'],
    ['ou est kim', 'fr'],
    ['quand kim est parti', 'fr'],
    ['combien de dirigeants', 'fr'],
    ['pourquoi des sanctions', 'fr'],
    ['kim a quitte pekin quand', 'fr'],
    ['le traité', 'fr'],
    ['défilé', 'fr'],
    ['Xi reçoit Kim', 'fr'],
    ['QUE DIT TRUMP', 'fr'],
    ["c'est qui kallas", 'fr'],
    ['rencontre de kim et poutine', 'fr'],
    ["qu'a dit Putin", 'fr'],
    ['kim a til rencontré trump', 'fr'],
    ['Who met Xi?', 'en'],
    ['who met xi', 'en'],
    ['where is kim', 'en'],
    ['when did kim leave', 'en'],
    ['how many leaders', 'en'],
    ['why sanctions', 'en'],
    ['the treaty', 'en'],
    ["what's the treaty", 'en'],
    ['WHAT DID TRUMP SAY', 'en'],
    ['did Xi meet Poutine', 'en'],
    ['meetings of Kim and Putin', 'en'],
    ['Beijing parade who came', 'en'],
  ] as const)('%j is %s', (question, language) => {
    for (const fallback of LANGUAGES)
      expect(detectLanguage(tokenise(question), reader.lexicon, fallback)).toBe(language);
  });

  it.each(['', '?!', '2025', 'Xi Kim 2025', 'Kim Jong-un', '习近平', 'Donald Trump', '😀'])(
    'is that of the reader where %j does not tell',
    (question) => {
      for (const fallback of LANGUAGES)
        expect(detectLanguage(tokenise(question), reader.lexicon, fallback)).toBe(fallback);
    },
  );
});
