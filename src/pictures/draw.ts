import type { Picture } from '../command/command.js';
import type { Depiction, TimelineDepiction } from '../command/depiction.js';
import { meetingsAlt, timelineAlt } from './alt-text.js';
import { meetingsScene } from './meetings-scene.js';
import { meetingsSheet } from './meetings-sheet.js';
import type { Painter } from './paint.js';
import type { Measure, Scene } from './scene.js';
import type { PictureTexts } from './texts.js';
import { timelineScene } from './timeline-scene.js';
import { MOST_EVENTS, type TimelineSheet, timelineSheet } from './timeline-sheet.js';

/** Pixels of the scene: higher, and Discord shows a picture so narrow that nobody reads it. */
const HIGHEST = 1_100;
const FEWEST_EVENTS = 3;

/** Draws a picture, from facts to bytes. Takes some tens of milliseconds of a processor: not for a busy thread. */
export function draw(depiction: Depiction, texts: PictureTexts, painter: Painter): Picture {
  const { language } = depiction;
  switch (depiction.kind) {
    case 'timeline': {
      const { sheet, scene } = fittingTimeline(depiction, texts, painter.measure);
      return {
        bytes: painter.paint(scene),
        fileName: 'timeline.png',
        description: timelineAlt(sheet, language, texts),
      };
    }
    case 'meetings': {
      const sheet = meetingsSheet(depiction, texts);
      const scene = meetingsScene(sheet, painter.measure);
      return {
        bytes: painter.paint(scene),
        fileName: 'meetings.png',
        description: meetingsAlt(sheet, language, texts),
      };
    }
  }
}

/** The timeline with as many events as make a picture that is not too high. */
export function fittingTimeline(
  depiction: TimelineDepiction,
  texts: PictureTexts,
  measure: Measure,
): { readonly sheet: TimelineSheet; readonly scene: Scene } {
  for (let most = MOST_EVENTS; ; most--) {
    const sheet = timelineSheet(depiction, texts, most);
    const scene = timelineScene(sheet, measure);
    if (scene.height <= HIGHEST || most <= FEWEST_EVENTS) return { sheet, scene };
  }
}
