import type { Consultation } from '../command/consultation.js';
import type { Summary } from '../command/summary.js';
import { LANGUAGES } from '../knowledge/types.js';

/** Milliseconds of asking. */
const LONGEST = 1_000;
/** Rounds over what is asked: what has been done often enough is compiled. */
const MOST_ROUNDS = 40;

/**
 * Asks an engine what people ask, before it takes the place of another: the first questions of a thread take ten
 * times as long as those that come once JavaScript's compiler has seen some, and while another still answers
 * nobody has to wait for that.
 */
export function warmUp(consultation: Consultation, { examples }: Summary): void {
  const end = performance.now() + LONGEST;
  const asking = LANGUAGES.flatMap((language) => {
    const names = consultation.suggest('actor', '', language).map(({ text }) => text);
    return [
      ...examples[language].map((question) => () => consultation.ask(question)),
      ...names.flatMap((who, nth) => [
        () => consultation.ask(who.toLowerCase()),
        () => consultation.ask(`${who}, ${names[(nth + 1) % names.length]} ?`),
        () => consultation.search({ kind: 'said', who }, language),
        () => consultation.search({ kind: 'meetings', who }, language),
        () => consultation.suggest('subject', who.slice(0, 3), language),
      ]),
    ];
  });
  for (let round = 0; round < MOST_ROUNDS; round += 1)
    for (const ask of asking) {
      if (performance.now() > end) return;
      ask();
    }
}
