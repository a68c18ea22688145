import type { Activity } from '../command/activity.js';
import type { Reply } from '../command/command.js';
import type { CoverageInForce } from '../command/coverage-in-force.js';
import type { CommandSet } from '../command/discovery.js';
import { say } from '../command/wording.js';
import type { BotMessage } from './message.js';
import type { PageState } from './page-state.js';
import { renderMessage, renderNotice } from './render-message.js';
import { renderReply } from './render-reply.js';
import type { Request } from './request.js';
import type { Texts } from './texts.js';

/** What answering takes, whatever surface one is asked on. */
export interface Desk {
  readonly commands: CommandSet;
  readonly texts: Texts;
  readonly coverage: CoverageInForce;
  readonly activity: Activity;
  /** The present, for relative dates in questions. */
  readonly clock: () => Date;
}

/** A message to send, and for the log what came of the request, in words of ours. */
export interface Response {
  readonly message: BotMessage;
  readonly outcome: string;
}

/** Answers a request with the first page of its reply. */
export async function respond(request: Request, desk: Desk): Promise<Response> {
  const asked = resolve(request, desk);
  if (asked === null) {
    const { language } = request;
    const message = renderNotice(say(language, desk.texts[language].unknownCommand));
    return { message, outcome: 'unknown command' };
  }
  const reply = await asked.reply();
  desk.activity.replied(reply);
  const sheet = renderReply(reply, request.language, desk.texts);
  const message = renderMessage(sheet, desk.texts[sheet.language], {
    page: 0,
    // Turning a page asks again, which must not reload the knowledge base a second time.
    request: asked.administrative ? null : request,
    version: asked.version,
    private: asked.administrative,
  });
  return { message, outcome: outcomeOf(reply) };
}

/**
 * Answers a button: asks again, since nothing of the reply it stands under was kept.
 * @returns null where what it asks for cannot be asked any more
 */
export async function respondToButton(
  { request, page, version }: PageState,
  desk: Desk,
): Promise<BotMessage | null> {
  const asked = resolve(request, desk);
  // Anybody may press a button: what only administrators may do has none.
  if (asked === null || asked.administrative) return null;
  const sheet = renderReply(await asked.reply(), request.language, desk.texts);
  const texts = desk.texts[sheet.language];
  const changed = asked.version !== version;
  return renderMessage(sheet, texts, {
    page: changed ? 0 : page,
    request,
    version: asked.version,
    notice: changed ? say(sheet.language, texts.changed) : undefined,
    private: false,
  });
}

/** A request and all it takes to reply to it, on the coverage in force at this moment. */
interface Asked {
  readonly administrative: boolean;
  /** Version of the coverage. */
  readonly version: string;
  readonly reply: () => Reply | Promise<Reply>;
}

/** Null where there is no such command or fact. */
function resolve(request: Request, desk: Desk): Asked | null {
  const engine = desk.coverage.engine();
  const { version } = engine.coverage;
  const { language } = request;
  if (request.kind === 'question')
    return {
      administrative: false,
      version,
      reply: () => ({ kind: 'answer', answer: engine.ask(request.text, { fallback: language }) }),
    };
  if (request.kind === 'fact') {
    const answer = engine.show(request.ref, language);
    if (answer === null) return null;
    return { administrative: false, version, reply: () => ({ kind: 'answer', answer }) };
  }
  const called = desk.commands.find(request.name, request.subcommand);
  if (called === undefined) return null;
  return {
    administrative: called.command.access === 'administrators',
    version,
    reply: () =>
      called.action.run({
        engine,
        language,
        options: request.options,
        commands: desk.commands.commands,
        clock: desk.clock,
        reload: () => desk.coverage.reload(),
        status: () => ({
          startedAt: desk.activity.startedAt,
          loadedAt: desk.coverage.loadedAt(),
          questions: desk.activity.questions(),
          refusals: desk.activity.refusals(),
          dropped: desk.activity.dropped(),
        }),
      }),
  };
}

function outcomeOf(reply: Reply): string {
  if (reply.kind === 'page') return 'page';
  return reply.answer.answered ? 'answered' : reply.answer.refusal.reason;
}
