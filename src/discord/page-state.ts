import type { Language } from '../knowledge/types.js';
import { LIMITS } from './limits.js';
import type { Request } from './request.js';

/**
 * The state of a reply's pages lives in the `custom_id`s of its buttons, so that they work after a restart and
 * from any process. A custom_id holds 100 characters; a question may be longer, and is spread over the three
 * buttons of the row:
 *
 *     1 q f 3f9c2b1a4d5e 2 < Qui a rencontré Xi Jin…
 *     │ │ │ │            │ │ └ a third of the request
 *     │ │ │ │            │ └ which button: < back, = here, > on
 *     │ │ │ │            └ the page it stands on, from 0
 *     │ │ │ └ version of the coverage that the page was answered from
 *     │ │ └ language: f, e
 *     │ └ q question, c command, x fact, a articles
 *     └ version of this format
 *
 * A button that asks for something new holds all of it, behind `!`; one that says what a reader thinks of an
 * answer holds its fact, behind `+` or `-`.
 */
const STATE = /^1([qcxa])([fe])([0-9a-f]{1,16}):(\d{1,3})([<=>!+-])(.*)$/su;
const KINDS = { question: 'q', command: 'c', fact: 'x', articles: 'a' } as const;
const ROLES = ['<', '=', '>'] as const;
type Role = (typeof ROLES)[number];

/** Stands for a space, which could be trimmed at the end of a custom_id. */
const SPACE = '\u2423';
const BETWEEN_PARTS = '|';

/** A page of a reply: what was asked, where one is in it, and on which coverage. */
export interface PageState {
  readonly request: Request;
  readonly page: number;
  /** Version of the coverage. */
  readonly version: string;
}

/** The custom_ids of the three buttons: back, the place one is at, on. */
export type PageButtons = readonly [back: string, here: string, on: string];

/**
 * Writes the state of a page.
 * @returns null where the request is too long to be kept: such a reply has no buttons
 */
export function encodePage({ request, page, version }: PageState): PageButtons | null {
  const head = (role: Role) => headOf(request, version, page) + role;
  const room = LIMITS.customId - head('<').length;
  const [back = '', here = '', on = '', ...rest] = pieces(write(request), room);
  if (rest.length > 0) return null;
  return [head('<') + back, head('=') + here, head('>') + on];
}

/** Writes the custom_id of a button that asks for something new; null where that is too long for one. */
export function encodeAsk(request: Request, version: string): string | null {
  return short(`${headOf(request, version, 0)}!${write(request)}`);
}

/** Writes the custom_id of a button that says whether an answer, led by a fact, is useful; null where it is too long. */
export function encodeVerdict(
  { fact, useful }: { readonly fact: string; readonly useful: boolean },
  language: Language,
  version: string,
): string | null {
  return short(`${headOf({ kind: 'fact', language, fact }, version, 0)}${useful ? '+' : '-'}${fact}`);
}

const short = (customId: string): string | null => (customId.length <= LIMITS.customId ? customId : null);

function headOf({ kind, language }: Request, version: string, page: number): string {
  return `1${KINDS[kind]}${language === 'fr' ? 'f' : 'e'}${version}:${page}`;
}

/** What a button asks for. */
export type Pressed =
  /** Another page in place of this one; it may lie before the first or after the last. */
  | { readonly kind: 'page'; readonly state: PageState }
  /** Something new. */
  | { readonly kind: 'ask'; readonly state: PageState }
  /** What a reader thinks of an answer; `fact` is the one that leads it, as buttons name it. */
  | { readonly kind: 'verdict'; readonly fact: string; readonly useful: boolean };

/**
 * Reads the state back.
 * @param pressed the custom_id of the button that was pressed
 * @param row the custom_ids of all buttons of its message
 * @returns null where the button is not of this format
 */
export function decodeButton(pressed: string, row: readonly string[]): Pressed | null {
  const match = STATE.exec(pressed);
  if (match === null) return null;
  const [, kind = '', language, version = '', page, role, own = ''] = match;
  const request = (written: string) => parse(kind, language === 'f' ? 'fr' : 'en', written);
  if (role === '+' || role === '-') return { kind: 'verdict', fact: own, useful: role === '+' };
  if (role === '!') return { kind: 'ask', state: { request: request(own), version, page: 0 } };
  const read = new Map(
    row.flatMap((customId) => {
      const [, , , , , where, piece = ''] = STATE.exec(customId) ?? [];
      return where === undefined ? [] : [[where, piece] as const];
    }),
  );
  const written = ROLES.map((each) => read.get(each));
  if (!written.every((piece) => piece !== undefined)) return null;
  const step = role === '>' ? 1 : role === '<' ? -1 : 0;
  return {
    kind: 'page',
    state: { request: request(written.join('')), version, page: Number(page) + step },
  };
}

/** Pieces of at most `size` UTF-16 units, whole characters. */
function pieces(text: string, size: number): string[] {
  const result: string[] = [];
  let piece = '';
  for (const character of text) {
    if (piece.length + character.length > size) {
      result.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...result, piece];
}

function write(request: Request): string {
  if (request.kind === 'fact') return request.fact;
  if (request.kind === 'articles') return request.places.join('.');
  const text =
    request.kind === 'question'
      ? request.text
      : [
          request.subcommand === null ? request.name : `${request.name}/${request.subcommand}`,
          ...Object.entries(request.options).map(([name, value]) => `${name}=${value}`),
        ]
          .map((part) => part.replace(/[\\|]/g, '\\$&'))
          .join(BETWEEN_PARTS);
  return text.replaceAll(' ', SPACE);
}

function parse(kind: string, language: Language, written: string): Request {
  const text = written.replaceAll(SPACE, ' ');
  if (kind === KINDS.question) return { kind: 'question', language, text };
  if (kind === KINDS.fact) return { kind: 'fact', language, fact: text };
  if (kind === KINDS.articles)
    return {
      kind: 'articles',
      language,
      places: text
        .split('.')
        .filter((place) => place !== '')
        .map(Number),
    };
  const [called = '', ...given] = text
    .split(/(?<=(?:^|[^\\])(?:\\\\)*)\|/)
    .map((part) => part.replace(/\\([\\|])/g, '$1'));
  const [name = '', subcommand = null] = called.split('/');
  const options = given.flatMap((pair) => {
    const at = pair.indexOf('=');
    return at === -1 ? [] : [[pair.slice(0, at), pair.slice(at + 1)] as const];
  });
  return { kind: 'command', language, name, subcommand, options: Object.fromEntries(options) };
}
