import { randomBytes } from 'node:crypto';
import { say } from '../command/wording.js';
import { EXIT, Fatal } from '../exit-code.js';
import type { Language } from '../knowledge/types.js';
import type { Log, LogFields } from '../log.js';
import type { Observe } from '../operations/happening.js';
import { DiscordAPIError, RESTJSONErrorCodes } from './discord-js.js';
import { type Destination, send } from './outgoing.js';
import { renderNotice } from './render-message.js';
import type { Texts } from './texts.js';

/** What was under way when something failed. */
export interface Failing {
  /** Where to apologise; the reader hears nothing where there is no way to them. */
  readonly destination: Destination;
  readonly language: Language;
  readonly fields: LogFields;
}

/** Answers for what nobody foresaw. */
export type Fail = (error: unknown, failing: Failing) => Promise<void>;

/** Discord has no use for an answer: it came too late, or was given already. */
const PAST_ANSWERING: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
]);

function isPastAnswering({ code, status, url }: DiscordAPIError): boolean {
  return PAST_ANSWERING.has(code) || (status === 404 && OWN_TOKEN.test(url));
}

/** Calls that carry the token of an interaction in place of the bot's. */
const OWN_TOKEN = /\/(?:interactions|webhooks)\/\d+\//;

/**
 * Whether Discord has refused the token itself. One such answer makes discord.js forget the token, and from
 * then on nothing can be sent while the gateway looks healthy. An interaction's own token that has expired is
 * refused with the same status.
 */
export function isTokenRefused(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status === 401 && !OWN_TOKEN.test(error.url);
  return error instanceof Error && error.message.startsWith('Expected token to be set');
}

export const TOKEN_REFUSED = new Fatal(
  'Discord refuses the token in DISCORD_TOKEN: it is wrong, or was reset. Copy the current one from the Developer Portal (your application → Bot → Reset Token) into .env.',
  EXIT.config,
);

/**
 * Logs a failure under a reference, and gives the reader a short apology with the same reference. Never
 * rejects: it is the last that can be done.
 * @param fatal is told where the bot cannot go on
 */
export function answerForFailures(
  texts: Texts,
  {
    log,
    observe,
    fatal,
  }: { readonly log: Log; readonly observe: Observe; readonly fatal: (reason: Fatal) => void },
): Fail {
  return async (error, { destination, language, fields }) => {
    if (fields.surface !== undefined) observe({ kind: 'failed', surface: fields.surface });
    if (isTokenRefused(error)) {
      fatal(TOKEN_REFUSED);
      return;
    }
    if (error instanceof DiscordAPIError && isPastAnswering(error)) {
      log.warn('Discord took no answer any more', { ...fields, error });
      return;
    }
    const reference = randomBytes(4).toString('hex');
    log.error('an answer failed', { ...fields, reference, error });
    try {
      await send(
        renderNotice(say(language, texts[language].failed, { reference })),
        wayTo(destination, error),
      );
    } catch (second) {
      if (isTokenRefused(second)) fatal(TOKEN_REFUSED);
      else log.error('the apology failed too', { ...fields, reference, error: second });
    }
  };
}

/** Where the bot may not speak in a channel although it seemed so, it speaks to the person alone. */
function wayTo(destination: Destination, error: unknown): Destination {
  const silenced = error instanceof DiscordAPIError && error.status === 403;
  return silenced && destination.kind === 'channel'
    ? { kind: 'direct', to: destination.to.author }
    : destination;
}
