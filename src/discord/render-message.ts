import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  ButtonStyle,
  ComponentType,
  SeparatorSpacingSize,
} from 'discord.js';
import { literal, small } from '../command/markdown.js';
import { say } from '../command/wording.js';
import type { Language } from '../knowledge/types.js';
import { LIMITS } from './limits.js';
import type { BotMessage } from './message.js';
import { encodeFact, encodePage } from './page-state.js';
import { paginate } from './pages.js';
import type { Request } from './request.js';
import type { Sheet, Tone } from './sheet.js';
import type { SurfaceTexts } from './texts.js';

/** Colours of the bar beside a message, as 24-bit RGB. */
const ACCENT: Readonly<Record<Tone, number>> = { answer: 0x2f6f9f, refusal: 0x8a8f98, page: 0x5865f2 };

/** How a sheet is shown. */
export interface Showing {
  /** From 0; outside the sheet's pages the nearest one is shown. */
  readonly page: number;
  /** What was asked, so that the buttons can ask it again; null where asking again would do something again. */
  readonly request: Request | null;
  /** Version of the coverage it was answered from. */
  readonly version: string;
  /** A line to put first: plain text. */
  readonly notice?: string | undefined;
  readonly private: boolean;
}

/** Makes the message that shows one page of a sheet. */
export function renderMessage(sheet: Sheet, texts: SurfaceTexts, showing: Showing): BotMessage {
  const { language } = sheet;
  const pages = paginate(sheet, `*${say(language, texts.continued)}*`);
  const index = Math.min(Math.max(showing.page, 0), pages.length - 1);
  const page = pages[index] ?? pages[0];
  const state =
    pages.length > 1 && showing.request !== null
      ? encodePage({ request: showing.request, page: index, version: showing.version })
      : null;

  const text = (content: string) => ({ type: ComponentType.TextDisplay, content }) as const;
  const rule = {
    type: ComponentType.Separator,
    divider: true,
    spacing: SeparatorSpacingSize.Small,
  } as const;
  const rest = pages.slice(index + 1).reduce((count, { texts }) => count + texts.length, 0);
  const components: APIComponentInContainer[] = [
    ...(showing.notice === undefined ? [] : [text(small(literal(showing.notice)))]),
    text(page.heading),
    ...page.texts.flatMap((content, at) =>
      sheet.ruled || at === 0 ? [rule, text(content)] : [text(content)],
    ),
    ...(rest > 0 && state === null
      ? [
          text(
            small(
              showing.request === null
                ? say(language, texts.more, { count: rest })
                : say(language, texts.narrow),
            ),
          ),
        ]
      : []),
  ];
  return {
    components: [
      { type: ComponentType.Container, accent_color: ACCENT[sheet.tone], components },
      ...(state === null ? [] : [pageButtons(state, index, pages.length, language, texts)]),
      ...furtherButtons(sheet, texts, showing.version),
    ],
    private: showing.private,
  };
}

/** A message of one sentence of our own. */
export function renderNotice(content: string): BotMessage {
  return { components: [{ type: ComponentType.TextDisplay, content }], private: true };
}

/** A row of buttons that show facts in full; no row where there is none. */
function furtherButtons(
  { further, language }: Sheet,
  texts: SurfaceTexts,
  version: string,
): APIActionRowComponent<APIButtonComponentWithCustomId>[] {
  const labels = new Map(
    further.flatMap(({ ref, subject }) => {
      const customId = encodeFact(ref, language, version);
      return customId === null ? [] : [[customId, cut(say(language, texts.detail, { subject }))] as const];
    }),
  );
  if (labels.size === 0) return [];
  const buttons = [...labels].slice(0, LIMITS.buttonsInRow);
  return [
    {
      type: ComponentType.ActionRow,
      components: buttons.map(([customId, label]) => button(customId, label)),
    },
  ];
}

function cut(label: string): string {
  if (label.length <= LIMITS.buttonLabel) return label;
  // Room for the dots, and for a character of two units that is cut off whole.
  return `${label.slice(0, LIMITS.buttonLabel - 2).replace(/\p{Surrogate}$|\s+$/u, '')}…`;
}

function button(custom_id: string, label: string, disabled = false): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, custom_id, label, disabled };
}

/** Back, where one is, on. */
function pageButtons(
  [back, here, on]: readonly [string, string, string],
  index: number,
  pages: number,
  language: Language,
  texts: SurfaceTexts,
): APIActionRowComponent<APIButtonComponentWithCustomId> {
  return {
    type: ComponentType.ActionRow,
    components: [
      button(back, say(language, texts.previous), index === 0),
      button(here, say(language, texts.page, { page: index + 1, pages }), true),
      button(on, say(language, texts.next), index === pages - 1),
    ],
  };
}
