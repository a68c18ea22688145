import { dot, lineHeight, textLine } from './marks.js';
import type { BoxMark, Font, LineMark, Mark, Measure, Scene } from './scene.js';
import { COLORS, FONTS, LANE_COLORS, MARGIN } from './style.js';
import type { DateMark, TimelineEntry, TimelineSheet } from './timeline-sheet.js';
import { wrap } from './wrap.js';

/** Pixels of the scene. */
const WIDTH = 440;
const RIGHT = WIDTH - MARGIN;
const AXIS = MARGIN + 6;
const FIRST_LANE = AXIS + 22;
const BETWEEN_LANES = 15;
const DOT = 5;
/** A statement longer than this is cut behind a word; the text has it whole. */
const MOST_LINES = 8;

/**
 * Lays out a timeline: time runs down the axis at the left, beside it a lane for each of the people, with a dot
 * where they take part; what happened stands at the right.
 */
export function timelineScene(sheet: TimelineSheet, measure: Measure): Scene {
  const left = sheet.lanes.length === 0 ? AXIS + 22 : laneAt(sheet.lanes.length - 1) + 19;
  const marks: Mark[] = [];
  let y = MARGIN;
  const put = (text: string, font: Font, color: string, x: number, most?: number) => {
    for (const line of wrap(text, font, RIGHT - x, measure, most)) {
      marks.push(textLine(line, font, color, x, y, measure));
      y += lineHeight(font);
    }
  };

  put(sheet.title, FONTS.title, COLORS.ink, MARGIN, 3);
  y += 2;
  put(sheet.subtitle, FONTS.small, COLORS.muted, MARGIN);
  if (sheet.lanes.length > 0) {
    y += 8;
    const names = nameRows(sheet.lanes, y, measure);
    marks.push(...names.marks);
    y = names.bottom;
  }
  y += 18;

  const dates: DateOnAxis[] = [];
  const parts: Part[] = [];
  for (const { heading, mark, longAfter, entries } of sheet.groups) {
    dates.push({ mark, longAfter, y: middleOf(FONTS.heading, y) });
    put(heading, FONTS.heading, COLORS.ink, left);
    y += 4;
    for (const entry of entries) {
      parts.push({ lanes: entry.lanes, y: middleOf(FONTS.body, y) });
      put(entry.statement, FONTS.body, COLORS.ink, left, MOST_LINES);
      const { circumstances, disputes } = entry;
      put(circumstances, FONTS.small, COLORS.muted, left);
      for (const dispute of disputes) put(dispute, FONTS.small, COLORS.warning, left);
      y += 10;
    }
    y += 8;
  }

  for (const { mark, text } of sheet.legend) {
    marks.push(dateMark(mark, middleOf(FONTS.small, y)));
    put(text, FONTS.small, COLORS.muted, FIRST_LANE - 4);
    y += 6;
  }
  if (sheet.legend.length > 0) y += 4;
  for (const note of sheet.footnotes) {
    put(note, FONTS.small, COLORS.muted, MARGIN);
    y += 3;
  }
  return {
    width: WIDTH,
    height: Math.ceil(y + MARGIN - 6),
    background: COLORS.ground,
    marks: [...axisMarks(dates), ...laneMarks(parts), ...marks],
  };
}

const laneAt = (lane: number) => FIRST_LANE + lane * BETWEEN_LANES;
const colorOf = (lane: number) => LANE_COLORS[lane] ?? COLORS.muted;
const middleOf = (font: Font, top: number) => top + lineHeight(font) / 2;

/** Whose lane is whose: a dot of its colour before each name, in rows. */
function nameRows(
  names: readonly string[],
  top: number,
  measure: Measure,
): { readonly marks: readonly Mark[]; readonly bottom: number } {
  const font = FONTS.label;
  const marks: Mark[] = [];
  const indent = DOT * 2 + 6;
  let x = MARGIN;
  let y = top;
  for (const [lane, name] of names.entries()) {
    const [text = ''] = wrap(name, font, RIGHT - MARGIN - indent, measure, 1);
    const width = indent + measure(text, font);
    if (x > MARGIN && x + width > RIGHT) {
      x = MARGIN;
      y += lineHeight(font) + 2;
    }
    marks.push(dot(x + DOT, middleOf(font, y), DOT, colorOf(lane)));
    marks.push(textLine(text, font, COLORS.ink, x + indent, y, measure));
    x += width + 16;
  }
  return { marks, bottom: y + lineHeight(font) };
}

interface DateOnAxis {
  readonly mark: DateMark;
  readonly longAfter: boolean;
  readonly y: number;
}

/** The axis from date to date; dashed where much time lies between. */
function axisMarks(dates: readonly DateOnAxis[]): Mark[] {
  const lines = dates.slice(1).flatMap(({ y, longAfter }, index): LineMark[] => {
    const before = dates[index];
    if (before === undefined) return [];
    const points = [
      { x: AXIS, y: before.y + clearOf(before.mark) },
      { x: AXIS, y: y - clearOf(dates[index + 1]?.mark ?? 'day') },
    ];
    return [{ kind: 'line', points, color: COLORS.rule, width: 1.5, dashed: longAfter }];
  });
  return [...lines, ...dates.map(({ mark, y }) => dateMark(mark, y))];
}

const LONG = 9;
const clearOf = (mark: DateMark) => (mark === 'lasting' ? LONG : DOT) + 6;

/** Filled: a day that is told. Hollow: approached or inferred. Long: it lasts. */
function dateMark(mark: DateMark, y: number): BoxMark {
  const fill = mark === 'approximate' ? COLORS.ground : COLORS.ink;
  const round = dot(AXIS, y, DOT, fill, { color: COLORS.ink, width: 2 });
  return mark === 'lasting' ? { ...round, y: y - LONG, height: LONG * 2 } : round;
}

/** Who takes part in a fact, and how far down it stands. */
interface Part extends Pick<TimelineEntry, 'lanes'> {
  readonly y: number;
}

/** Each lane from the first to the last fact its person takes part in, and across them a bar for each fact. */
function laneMarks(parts: readonly Part[]): Mark[] {
  const lanes = [...new Set(parts.flatMap(({ lanes }) => lanes))];
  const line = (points: LineMark['points'], color: string, width: number): LineMark => ({
    kind: 'line',
    points,
    color,
    width,
    dashed: false,
  });
  const down = lanes.map((lane) => {
    const stops = parts.filter((part) => part.lanes.includes(lane)).map(({ y }) => y);
    const x = laneAt(lane);
    return line(
      [
        { x, y: Math.min(...stops) },
        { x, y: Math.max(...stops) },
      ],
      colorOf(lane),
      1.5,
    );
  });
  const across = parts
    .filter((part) => part.lanes.length > 1)
    .map(({ lanes, y }) =>
      line(
        [
          { x: laneAt(Math.min(...lanes)), y },
          { x: laneAt(Math.max(...lanes)), y },
        ],
        COLORS.ink,
        2,
      ),
    );
  const dots = parts.flatMap(({ lanes, y }) => lanes.map((lane) => dot(laneAt(lane), y, DOT, colorOf(lane))));
  return [...down, ...across, ...dots];
}
