import type { BoxMark, Font, Measure, TextMark } from './scene.js';
import { LEADING } from './style.js';

/** The height of a line of a font, in pixels of the scene. */
export const lineHeight = ({ size }: Font): number => size * LEADING;

/** A line of text whose line box begins at `top`. */
export function textLine(
  text: string,
  font: Font,
  color: string,
  x: number,
  top: number,
  measure: Measure,
): TextMark {
  // Noto's capitals are 0.714 of the font's size: half of it below the middle of the line.
  const y = top + lineHeight(font) / 2 + font.size * 0.357;
  return { kind: 'text', text, x, y, width: measure(text, font), font, color };
}

/** A round dot about a point. */
export function dot(x: number, y: number, radius: number, fill: string, stroke?: BoxMark['stroke']): BoxMark {
  return {
    kind: 'box',
    x: x - radius,
    y: y - radius,
    width: radius * 2,
    height: radius * 2,
    radius,
    fill,
    stroke,
  };
}
