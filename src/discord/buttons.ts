import type { APIActionRowComponent, APIButtonComponentWithCustomId } from 'discord.js';
import { factToken } from '../command/fact-token.js';
import { say } from '../command/wording.js';
import type { Language } from '../knowledge/types.js';
import { ButtonStyle, ComponentType } from './discord-js.js';
import { LIMITS } from './limits.js';
import { encodeAsk, encodeVerdict, type PageButtons } from './page-state.js';
import type { Request } from './request.js';
import type { Sheet } from './sheet.js';
import type { SurfaceTexts } from './texts.js';

type Row = APIActionRowComponent<APIButtonComponentWithCustomId>;

/** Back, where one is, on. */
export function pageRow(
  [back, here, on]: PageButtons,
  { index, pages }: { readonly index: number; readonly pages: number },
  language: Language,
  texts: SurfaceTexts,
): Row {
  return row([
    button(back, say(language, texts.previous), index === 0),
    button(here, say(language, texts.page, { page: index + 1, pages }), true),
    button(on, say(language, texts.next), index === pages - 1),
  ]);
}

/**
 * What a reader may do with a reply: look at its sources, go on from it, say what they think of it. What is
 * too long for a button is left out; no row where nothing is left.
 * @param cited places of the quoted articles in the coverage
 */
export function actionRow(
  { language, next, lead }: Sheet,
  texts: SurfaceTexts,
  version: string,
  cited: readonly number[],
): Row[] {
  const asking = (request: Request, label: string) => labelled(encodeAsk(request, version), label);
  const sources =
    cited.length === 0
      ? []
      : asking(
          { kind: 'articles', language, places: cited },
          say(language, texts.sources, { count: cited.length }),
        );
  const verdicts =
    lead === null
      ? []
      : [true, false].flatMap((useful) =>
          labelled(
            encodeVerdict({ fact: factToken(lead), useful }, language, version),
            say(language, useful ? texts.useful : texts.notRight),
          ),
        );
  const room = LIMITS.buttonsInRow - sources.length - verdicts.length;
  const steps = next
    .flatMap(({ ask, label }) =>
      asking(
        ask.kind === 'fact'
          ? { kind: 'fact', language, fact: factToken(ask.ref) }
          : { ...ask, language, subcommand: null },
        label,
      ),
    )
    .slice(0, room);
  const buttons = new Map([...sources, ...steps, ...verdicts]);
  return buttons.size === 0 ? [] : [row([...buttons].map(([customId, label]) => button(customId, label)))];
}

function labelled(customId: string | null, label: string): (readonly [string, string])[] {
  return customId === null ? [] : [[customId, cut(label)]];
}

function cut(label: string): string {
  if (label.length <= LIMITS.buttonLabel) return label;
  // Room for the dots; a character of two units is cut off whole, and so is a word that has begun.
  const head = label.slice(0, LIMITS.buttonLabel - 2).replace(/\p{Surrogate}$/u, '');
  return `${head.replace(/(?<=.{40})\s\S*$/su, '').trimEnd()}…`;
}

function row(components: APIButtonComponentWithCustomId[]): Row {
  return { type: ComponentType.ActionRow, components };
}

function button(custom_id: string, label: string, disabled = false): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, custom_id, label, disabled };
}
