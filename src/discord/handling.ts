import type { Language } from '../knowledge/types.js';
import type { Log } from '../log.js';
import type { Observe } from '../operations/happening.js';
import type { MayAdminister } from './administrators.js';
import type { CoolDown } from './cool-down.js';
import type { DiscordClock } from './discord-clock.js';
import type { Fail } from './failure.js';
import type { Desk } from './respond.js';
import type { VerdictBook } from './verdicts.js';

/** What handling interactions takes. */
export interface InteractionHandling {
  readonly desk: Desk;
  readonly defaultLanguage: Language;
  readonly mayAdminister: MayAdminister;
  readonly coolDown: CoolDown;
  readonly verdicts: VerdictBook;
  readonly clock: DiscordClock;
  readonly fail: Fail;
  readonly observe: Observe;
  readonly log: Log;
}
