import type { APIComponentInContainer, APIMediaGalleryComponent } from 'discord.js';
import type { Picture } from '../command/command.js';
import { literal, small } from '../command/markdown.js';
import { say } from '../command/wording.js';
import { actionRow, pageRow } from './buttons.js';
import { ComponentType, SeparatorSpacingSize } from './discord-js.js';
import { LIMITS } from './limits.js';
import type { BotMessage } from './message.js';
import { encodePage } from './page-state.js';
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
  /** Places of the quoted articles in that coverage. */
  readonly cited: readonly number[];
  /** A line to put first: plain text. */
  readonly notice?: string | undefined;
  /** Stands on the first page, before the text. */
  readonly picture?: Picture | null | undefined;
  readonly private: boolean;
}

/** Makes the message that shows one page of a sheet. */
export function renderMessage(sheet: Sheet, texts: SurfaceTexts, showing: Showing): BotMessage {
  const { language } = sheet;
  const { request, version } = showing;
  const pages = paginate(sheet, `*${say(language, texts.continued)}*`);
  const index = Math.min(Math.max(showing.page, 0), pages.length - 1);
  const page = pages[index] ?? pages[0];
  const state = pages.length > 1 && request !== null ? encodePage({ request, page: index, version }) : null;
  const picture = index === 0 ? (showing.picture ?? null) : null;

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
    ...(picture === null ? [] : [gallery(picture)]),
    ...page.texts.flatMap((content, at) =>
      sheet.ruled || at === 0 ? [rule, text(content)] : [text(content)],
    ),
    ...(rest > 0 && state === null
      ? [
          text(
            small(
              request === null ? say(language, texts.more, { count: rest }) : say(language, texts.narrow),
            ),
          ),
        ]
      : []),
    ...(page.foot.length === 0 ? [] : [text(page.foot.join('\n'))]),
  ];
  return {
    components: [
      { type: ComponentType.Container, accent_color: ACCENT[sheet.tone], components },
      ...(state === null ? [] : [pageRow(state, { index, pages: pages.length }, language, texts)]),
      ...(request === null ? [] : actionRow(sheet, texts, version, showing.cited)),
    ],
    private: showing.private,
    ...(picture === null
      ? {}
      : {
          files: [{ name: picture.fileName, bytes: picture.bytes, description: described(picture) }],
        }),
  };
}

function gallery(picture: Picture): APIMediaGalleryComponent {
  const media = { url: `attachment://${picture.fileName}` };
  return { type: ComponentType.MediaGallery, items: [{ media, description: described(picture) }] };
}

function described({ description }: Picture): string {
  if (description.length <= LIMITS.description) return description;
  return `${description.slice(0, LIMITS.description - 2).replace(/\p{Surrogate}$|\s+$/u, '')}…`;
}

/** A message of one sentence of our own. */
export function renderNotice(content: string): BotMessage {
  return { components: [{ type: ComponentType.TextDisplay, content }], private: true };
}
