import { lineHeight, textLine } from './marks.js';
import type { MeetingPerson, MeetingsSheet, Tie } from './meetings-sheet.js';
import { type Box, type Join, type Placed, placeNetwork } from './network.js';
import type { Font, LineMark, Mark, Measure, Scene } from './scene.js';
import { COLORS, FONTS, MARGIN } from './style.js';
import { wrap } from './wrap.js';

/** Pixels of the scene. */
const WIDTH = 480;
/** Lines of text in a box are at most this wide. */
const NAME_WIDTH = 132;
const REMARK_WIDTH = 170;
const DATE_WIDTH = 132;
const PADDING = { name: { x: 12, y: 8 }, date: { x: 8, y: 4 } } as const;

/** A line of a box, in the font and colour it is written in. */
interface Line {
  readonly text: string;
  readonly font: Font;
  readonly color: string;
}

interface Content extends Box {
  readonly lines: readonly Line[];
}

/**
 * Lays out who met whom: a box for each person, a label with the dates for those who met, and lines from it to
 * each of them.
 */
export function meetingsScene(sheet: MeetingsSheet, measure: Measure): Scene {
  const marks: Mark[] = [];
  let y = MARGIN;
  const put = (text: string, font: Font, color: string) => {
    for (const line of wrap(text, font, WIDTH - 2 * MARGIN, measure)) {
      marks.push(textLine(line, font, color, MARGIN, y, measure));
      y += lineHeight(font);
    }
  };
  put(sheet.title, FONTS.title, COLORS.ink);
  y += 2;
  put(sheet.subtitle, FONTS.small, COLORS.muted);
  y += 22;

  const names = sheet.people.map((person) => contentOf(nameLines(person, measure), PADDING.name, measure));
  const dates = sheet.ties.map((tie) => contentOf(dateLines(tie, measure), PADDING.date, measure));
  const contents = [...names, ...dates];
  const joins = sheet.ties.flatMap(({ people }, tie) =>
    people.map((person): Join => [names.length + tie, person]),
  );
  const { boxes, height } = placeNetwork(contents, joins, WIDTH - 2 * MARGIN);
  const placed = boxes.map((box) => ({ ...box, x: box.x + MARGIN, y: box.y + y }));
  const lines = joins.flatMap(([from, to]) => lineBetween(placed[from], placed[to]));
  const drawn = contents.flatMap((content, index) =>
    boxMarks(content, placed[index], index < names.length, measure),
  );
  y += height + 22;

  for (const note of sheet.footnotes) {
    put(note, FONTS.small, COLORS.muted);
    y += 3;
  }
  return {
    width: WIDTH,
    height: Math.ceil(y + MARGIN - 6),
    background: COLORS.ground,
    marks: [...lines, ...drawn, ...marks],
  };
}

function nameLines({ name, met }: MeetingPerson, measure: Measure): readonly Line[] {
  return [
    ...wrap(name, FONTS.heading, NAME_WIDTH, measure, 4).map((text) => ({
      text,
      font: FONTS.heading,
      color: COLORS.ink,
    })),
    ...wrap(met, FONTS.small, REMARK_WIDTH, measure).map((text) => ({
      text,
      font: FONTS.small,
      color: COLORS.muted,
    })),
  ];
}

function dateLines({ dates }: Tie, measure: Measure): readonly Line[] {
  return dates
    .flatMap((date) => wrap(date, FONTS.label, DATE_WIDTH, measure))
    .map((text) => ({ text, font: FONTS.label, color: COLORS.ink }));
}

function contentOf(lines: readonly Line[], padding: { x: number; y: number }, measure: Measure): Content {
  return {
    lines,
    width: Math.max(0, ...lines.map(({ text, font }) => measure(text, font))) + 2 * padding.x,
    height: lines.reduce((sum, { font }) => sum + lineHeight(font), 0) + 2 * padding.y,
  };
}

function lineBetween(from: Placed | undefined, to: Placed | undefined): LineMark[] {
  if (from === undefined || to === undefined) return [];
  return [{ kind: 'line', points: [from, to], color: COLORS.rule, width: 2, dashed: false }];
}

/** A box with its lines in the middle; a person's stands out, a date's interrupts the line it lies on. */
function boxMarks({ lines }: Content, at: Placed | undefined, person: boolean, measure: Measure): Mark[] {
  if (at === undefined) return [];
  const [left, top] = [at.x - at.width / 2, at.y - at.height / 2];
  let y = top + (person ? PADDING.name : PADDING.date).y;
  const texts = lines.map(({ text, font, color }) => {
    const mark = textLine(text, font, color, at.x - measure(text, font) / 2, y, measure);
    y += lineHeight(font);
    return mark;
  });
  return [
    {
      kind: 'box',
      x: left,
      y: top,
      width: at.width,
      height: at.height,
      radius: person ? 12 : 8,
      fill: person ? COLORS.raised : COLORS.ground,
      stroke: person ? { color: COLORS.ink, width: 2 } : undefined,
    },
    ...texts,
  ];
}
