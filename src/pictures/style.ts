import type { Font } from './scene.js';

/**
 * The look of all pictures: a card with a ground of its own, so that it reads alike in a light and a dark
 * Discord. Each colour of text has a contrast of 4.5 or more with what it stands on, each colour of a mark 3 or
 * more (WCAG 2.2, 1.4.3 and 1.4.11); a test computes them.
 */
export const COLORS = {
  ground: '#f8f6f1',
  raised: '#ffffff',
  ink: '#1f2328',
  muted: '#5a6068',
  warning: '#8a3a12',
  rule: '#8a857c',
} as const;

/** One colour a lane. */
export const LANE_COLORS = ['#1f6fb2', '#b5462f', '#2e7d4f', '#7a4fa3', '#a8650b', '#0f7c86'] as const;

/** Sizes are chosen for a phone, which shows a picture about 350 of its own pixels wide. */
export const FONTS = {
  title: { size: 21, weight: 700 },
  heading: { size: 15, weight: 700 },
  body: { size: 15, weight: 400 },
  label: { size: 13, weight: 600 },
  small: { size: 13, weight: 400 },
} as const satisfies Readonly<Record<string, Font>>;

/** Pixels of the scene around everything. */
export const MARGIN = 24;
/** The height of a line, as a multiple of the size of its font. */
export const LEADING = 1.36;
