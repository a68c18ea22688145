import type { Activity } from '../command/activity.js';
import { ALL_ARTICLES, listCited } from '../command/article-list.js';
import type { Picture, Reply } from '../command/command.js';
import type { Consultable } from '../command/consultation.js';
import type { CoverageInForce } from '../command/coverage-in-force.js';
import { isWorthDrawing } from '../command/depiction.js';
import type { CommandSet } from '../command/discovery.js';
import type { Tally } from '../command/tally.js';
import { say } from '../command/wording.js';
import type { Studio } from '../pictures/studio.js';
import type { BotMessage } from './message.js';
import { renderMessage } from './render-message.js';
import { renderReply } from './render-reply.js';
import type { Request } from './request.js';
import type { Texts } from './texts.js';

/** What answering takes, whatever surface one is asked on. */
export interface Desk {
  readonly commands: CommandSet;
  readonly texts: Texts;
  readonly coverage: CoverageInForce;
  readonly activity: Activity;
  readonly tally: Tally;
  /** Draws pictures; null where there are none. */
  readonly studio: Pick<Studio, 'draw'> | null;
  /** The present, for relative dates in questions. */
  readonly clock: () => Date;
}

/** How a request is answered. */
export interface Answering {
  /** To the asker alone, where the surface can do that. */
  readonly private: boolean;
  /** Another page of a reply that was given before; a new one where left out. */
  readonly turnedTo?: number | undefined;
  /** Version of the coverage that the request was made on; the one in force where left out. */
  readonly version?: string | undefined;
}

/** A message to send, and for the log what came of the request, in words of ours. */
export interface Response {
  readonly outcome: string;
  /** Makes the message; without the picture where there is none, or where drawing it failed. */
  readonly message: (picture: Picture | null) => BotMessage;
  /** Draws what belongs on this page; null where nothing does. */
  readonly picture: (() => Promise<Picture>) | null;
}

/**
 * Answers a request. To turn a page is to ask again, since nothing of the reply was kept.
 * @returns null where there is no such command, fact or article any more
 */
export async function respond(given: Request, desk: Desk, answering: Answering): Promise<Response | null> {
  const { turnedTo, version } = answering;
  const request = onCoverageInForce(given, desk, version);
  const asked = await resolve(request, desk);
  // Anybody may press a button: what only administrators may do has none.
  if (asked === null || (asked.administrative && version !== undefined)) return null;
  const reply = await asked.reply();
  if (turnedTo === undefined) count(reply, desk);
  const sheet = renderReply(reply, request.language, desk.texts);
  const texts = desk.texts[sheet.language];
  const { engine } = asked;
  const cited = sheet.cited.length === 0 ? [] : await engine.placesOf(sheet.cited);
  const changed = version !== undefined && version !== engine.summary.version;
  const page = changed ? 0 : (turnedTo ?? 0);
  return {
    outcome: outcomeOf(reply),
    picture: page === 0 ? (reply.picture ?? null) : null,
    message: (picture) =>
      renderMessage(sheet, texts, {
        page,
        // Asking again must not reload the knowledge base a second time.
        request: asked.administrative ? null : request,
        version: engine.summary.version,
        cited,
        notice: changed ? say(sheet.language, texts.changed) : undefined,
        picture,
        private: asked.administrative || answering.private,
      }),
  };
}

/** In another coverage other articles have the places that a button names: what is left is to show all there are. */
function onCoverageInForce(request: Request, desk: Desk, version: string | undefined): Request {
  const isKept = version === undefined || version === desk.coverage.engine().summary.version;
  if (request.kind !== 'articles' || isKept) return request;
  return { ...ALL_ARTICLES, language: request.language, subcommand: null };
}

function count(reply: Reply, { activity, tally }: Desk): void {
  activity.replied(reply);
  if (reply.kind === 'answer' && !reply.answer.answered) tally.refused(reply.answer.refusal);
}

/** A request and all it takes to reply to it, on the coverage in force at this moment. */
interface Asked {
  readonly administrative: boolean;
  readonly engine: Consultable;
  readonly reply: () => Reply | Promise<Reply>;
}

/** Null where there is no such command, fact or article. */
async function resolve(request: Request, desk: Desk): Promise<Asked | null> {
  const engine = desk.coverage.engine();
  const { language } = request;
  const open = { administrative: false, engine };
  switch (request.kind) {
    case 'question':
      return {
        ...open,
        reply: async () => ({
          kind: 'answer',
          answer: await engine.ask(request.text, { fallback: language }),
        }),
      };
    case 'fact': {
      const answer = await engine.show(request.fact, language);
      return answer === null ? null : { ...open, reply: () => ({ kind: 'answer', answer }) };
    }
    case 'articles': {
      const articles = await engine.articles({ kind: 'at', places: request.places }, language);
      return articles.length === 0 ? null : { ...open, reply: () => listCited(articles, language) };
    }
    case 'command': {
      const called = desk.commands.find(request.name, request.subcommand);
      if (called === undefined) return null;
      return {
        administrative: called.command.access === 'administrators',
        engine,
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
            tally: () => desk.tally.report(),
            draw: (depiction) => {
              const { studio } = desk;
              if (studio === null || !isWorthDrawing(depiction)) return undefined;
              return () => studio.draw(depiction, engine.summary.version);
            },
          }),
      };
    }
  }
}

function outcomeOf(reply: Reply): string {
  if (reply.kind === 'page') return 'page';
  return reply.answer.answered ? 'answered' : reply.answer.refusal.reason;
}
