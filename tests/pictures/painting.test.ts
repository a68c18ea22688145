import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createPainter } from '../../src/pictures/paint.js';
import type { Scene } from '../../src/pictures/scene.js';
import { COLORS, FONTS, LANE_COLORS } from '../../src/pictures/style.js';

const painter = createPainter();

const written = (text: string): Scene => ({
  width: 60,
  height: 30,
  background: COLORS.ground,
  marks: [{ kind: 'text', text, x: 4, y: 22, width: 50, font: FONTS.body, color: COLORS.ink }],
});

const pixels = (text: string) =>
  createHash('sha1')
    .update(painter.paint(written(text)))
    .digest('hex');

/** Relative luminance and contrast, as WCAG 2.2 defines them. */
const luminance = (color: string) => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (a: string, b: string) => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

describe('painting', () => {
  it('gives a PNG of twice the pixels, the same bytes each time', () => {
    const png = Buffer.from(painter.paint(written('Xi')));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([120, 60]);
    expect(Buffer.from(createPainter().paint(written('Xi'))).equals(png)).toBe(true);
  });

  it('has letters of its own for Latin, Cyrillic, Greek, Chinese, Korean and Japanese', () => {
    // What no font has is drawn as a box, or as nothing.
    const missing = new Set([pixels('\u{10fffe}'), pixels(' '), pixels('')]);
    for (const letter of 'éŒőžñğŁ«’–›·…Пщіψ习近平國김정은시진핑にキ')
      expect([letter, missing.has(pixels(letter))]).toEqual([letter, false]);
    expect(new Set([...'习近平김정은'].map(pixels)).size).toBe(6);
  });

  it('measures what it draws: wider in bold, nothing for nothing', () => {
    expect(painter.measure('', FONTS.body)).toBe(0);
    expect(painter.measure('Kim Jong-un', FONTS.heading)).toBeGreaterThan(
      painter.measure('Kim Jong-un', FONTS.body),
    );
    expect(painter.measure('习近平', FONTS.body)).toBeCloseTo(3 * FONTS.body.size, 0);
  });
});

describe('the colours', () => {
  it('of texts have a contrast of 4.5 or more, those of marks of 3 or more', () => {
    for (const ground of [COLORS.ground, COLORS.raised]) {
      for (const color of [COLORS.ink, COLORS.muted, COLORS.warning])
        expect(contrast(color, ground)).toBeGreaterThanOrEqual(4.5);
      for (const color of [COLORS.rule, ...LANE_COLORS])
        expect(contrast(color, ground)).toBeGreaterThanOrEqual(3);
    }
  });
});
