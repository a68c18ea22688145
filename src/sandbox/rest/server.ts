import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { LocalFile } from '../act.js';
import { firedMentions } from '../check/mentions.js';
import { Refusal } from '../check/refusal.js';
import type { Inside } from '../inside.js';
import type { OpenCall } from './call-record.js';
import { type FaultResponse, faultResponse } from './fault-response.js';
import { parseBody, readBytes } from './request-body.js';
import { type Answered, type Match, matchRoute, type RestRequest, type Route } from './route.js';
import { applicationRoutes } from './routes/application-routes.js';
import { commandRoutes } from './routes/command-routes.js';
import { interactionRoutes } from './routes/interaction-routes.js';
import { messageRoutes } from './routes/message-routes.js';
import { placeRoutes } from './routes/place-routes.js';
import { webhookRoutes } from './routes/webhook-routes.js';

const ROUTES: readonly Route[] = [
  ...interactionRoutes,
  ...messageRoutes,
  ...webhookRoutes,
  ...applicationRoutes,
  ...placeRoutes,
  ...commandRoutes,
];

/** Path under which files are fetched. */
export const FILES = '/attachments';
const API = '/api/v10';

/** The REST side: reads a call, does it or refuses it, and notes both. */
export function createRestServer(inside: Inside): Server {
  const server = createServer((request, response) => {
    answer(inside, request, response).catch((error: unknown) => {
      // A client that hangs up in the middle of a call is not a failure of ours.
      if (request.destroyed && !request.complete) return;
      inside.problems.push(
        `The local Discord itself failed: ${error instanceof Error ? error.stack : String(error)}`,
      );
      if (!response.headersSent) write(response, 500, {}, { message: '500: Internal Server Error', code: 0 });
    });
  });
  server.on('upgrade', (request, socket, head) => inside.gateway.upgrade(request, socket, head));
  return server;
}

async function answer(inside: Inside, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const method = request.method ?? 'GET';
  const bytes = await readBytes(request);
  if (url.pathname.startsWith(`${FILES}/`)) return giveFile(inside, url.pathname, response);

  const path = url.pathname.startsWith(`${API}/`) ? url.pathname.slice(API.length) : url.pathname;
  const match = path === url.pathname ? undefined : matchRoute(ROUTES, method, path);
  const call = inside.record.open({
    method,
    route: match?.route.path ?? path,
    path,
    body: undefined,
    files: [],
    at: inside.now(),
    status: null,
    refusal: null,
  });
  const fault = inside.faults.meet(method, call.route);
  if (fault?.delay !== undefined) await pause(fault.delay);
  if (fault?.hang) return;

  const parsed = await parseBody(bytes, request.headers['content-type'] ?? '').catch(asRefusal);
  if (!(parsed instanceof Refusal)) {
    call.body = parsed.json;
    call.files = parsed.files;
  }
  const seen = asSeen(match, url.searchParams, call.body, call.files);
  const done =
    fault?.status !== undefined
      ? faultResponse(fault, fault.status)
      : parsed instanceof Refusal
        ? parsed
        : attempt(inside, match, seen, request.headers.authorization);
  note(inside, call, done);
  if (match?.route.says !== undefined) say(inside, match.route.says(seen, inside), call, done);
  if (fault?.cut) request.socket.destroy();
  else if (done instanceof Refusal) write(response, done.status, {}, done.body());
  else write(response, done.status, 'headers' in done ? done.headers : {}, done.body);
}

/** Does what a call asks for, or gives the refusal. */
function attempt(
  inside: Inside,
  match: Match | undefined,
  request: RestRequest,
  authorization: string | undefined,
): Answered | Refusal {
  try {
    if (match === undefined) return new Refusal(404, 0, '404: Not Found');
    if (!match.route.open && authorization !== `Bot ${inside.token}`) {
      return new Refusal(401, 0, '401: Unauthorized');
    }
    return match.route.handle(request, inside);
  } catch (error) {
    return asRefusal(error);
  }
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  throw error;
}

function asSeen(
  match: Match | undefined,
  query: URLSearchParams,
  body: unknown,
  files: readonly LocalFile[],
): RestRequest {
  return {
    has: (name) => match?.params.has(name) ?? false,
    param: (name) => {
      const value = match?.params.get(name);
      if (value === undefined) throw new Error(`The route has no part :${name}.`);
      return value;
    },
    query,
    body,
    files,
  };
}

type Done = Answered | FaultResponse | Refusal;

function note(inside: Inside, call: OpenCall, done: Done): void {
  call.status = done.status;
  if (done instanceof Refusal) {
    call.refusal = { status: done.status, code: done.code, message: done.message, mistakes: done.lines() };
    if (done.status === 404 && done.code === 0)
      inside.problems.push(`No such route: ${call.method} ${call.path}`);
  } else if ('headers' in done) {
    call.refusal = { status: done.status, code: done.body.code, message: done.body.message, mistakes: [] };
  }
}

function say(
  inside: Inside,
  saying: ReturnType<NonNullable<Route['says']>>,
  call: OpenCall,
  done: Done,
): void {
  const sent = {
    ...call,
    kind: saying.kind,
    channelId: saying.channelId,
    interactionId: saying.interactionId,
    messageId: 'messageId' in done ? (done.messageId ?? null) : null,
    mentions: firedMentions(saying.said, saying.unsaid, saying.repliedTo),
  };
  inside.record.say(sent);
  inside.exchanges.note(sent);
}

function giveFile(inside: Inside, path: string, response: ServerResponse): void {
  const file = inside.messages.file(path.split('/')[3] ?? '');
  if (file === undefined) {
    write(response, 404, {}, { message: '404: Not Found', code: 0 });
    return;
  }
  response.writeHead(200, { 'content-type': file.type, 'content-length': file.bytes.byteLength });
  response.end(file.bytes);
}

function write(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: unknown,
): void {
  if (body === undefined) {
    response.writeHead(status, headers).end();
    return;
  }
  response.writeHead(status, { ...headers, 'content-type': 'application/json' }).end(JSON.stringify(body));
}
