import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import type { Font, LineMark, Mark, Measure, Scene } from './scene.js';
import { faceFinder, listFaces } from './typefaces.js';

/** Pixels of the picture for one of the scene: sharp on a phone, and after somebody zooms in. */
const DENSITY = 2;
/** Text is shaped alike whatever the language of the machine. */
const SHAPING = 'en';

/** Draws scenes, and measures the texts to put in them. */
export interface Painter {
  readonly measure: Measure;
  /** Paints a scene as PNG. The same scene gives the same bytes, as long as the fonts have its characters. */
  paint(scene: Scene): Uint8Array;
}

/**
 * Prepares to paint with Skia. A file of a typeface is registered when a text first needs one of its characters:
 * of more than two hundred, a picture uses a handful.
 */
export function createPainter(): Painter {
  const faces = listFaces();
  const facesOf = faceFinder(faces);
  const registered = new Set<string>();
  const families = (text: string): string => {
    const wanted = new Set<string>();
    for (const face of [...text].flatMap((character) => facesOf(character.codePointAt(0) ?? 0))) {
      if (!registered.has(face.family)) {
        if (GlobalFonts.registerFromPath(face.path, face.family) === null)
          throw new Error(`the font ${face.family} does not load; reinstall the packages`);
        registered.add(face.family);
      }
      wanted.add(face.family);
    }
    // In the order of preference, whichever comes first in the text: a file may hold more than it is for.
    const ordered = faces.filter(({ family }) => wanted.has(family)).map(({ family }) => `"${family}"`);
    return [...ordered, 'sans-serif'].join(', ');
  };
  const setFont = (context: SKRSContext2D, text: string, { size, weight }: Font) => {
    context.font = `${weight} ${size}px ${families(text)}`;
    context.lang = SHAPING;
  };
  const scratch = createCanvas(1, 1).getContext('2d');

  /** Of one picture: a layout that does not fit is tried again with the same texts. */
  const measured = new Map<string, number>();

  return {
    measure: (text, font) => {
      const key = `${font.weight} ${font.size} ${text}`;
      const known = measured.get(key);
      if (known !== undefined) return known;
      setFont(scratch, text, font);
      const { width } = scratch.measureText(text);
      measured.set(key, width);
      return width;
    },
    paint: (scene) => {
      const width = Math.ceil(scene.width * DENSITY);
      const height = Math.ceil(scene.height * DENSITY);
      const canvas = createCanvas(width, height);
      const context = canvas.getContext('2d');
      context.fillStyle = scene.background;
      context.fillRect(0, 0, width, height);
      context.scale(DENSITY, DENSITY);
      for (const mark of scene.marks) {
        if (mark.kind === 'text') setFont(context, mark.text, mark.font);
        draw(context, mark);
      }
      measured.clear();
      return canvas.encodeSync('png');
    },
  };
}

function draw(context: SKRSContext2D, mark: Mark): void {
  switch (mark.kind) {
    case 'text':
      context.fillStyle = mark.color;
      context.fillText(mark.text, mark.x, mark.y);
      return;
    case 'box':
      context.beginPath();
      context.roundRect(mark.x, mark.y, mark.width, mark.height, mark.radius);
      context.fillStyle = mark.fill;
      context.fill();
      if (mark.stroke === undefined) return;
      context.setLineDash([]);
      context.strokeStyle = mark.stroke.color;
      context.lineWidth = mark.stroke.width;
      context.stroke();
      return;
    case 'line':
      trace(context, mark);
  }
}

function trace(context: SKRSContext2D, { points, color, width, dashed }: LineMark): void {
  const [start, ...rest] = points;
  if (start === undefined) return;
  context.beginPath();
  context.moveTo(start.x, start.y);
  for (const { x, y } of rest) context.lineTo(x, y);
  context.setLineDash(dashed ? [width, width * 3] : []);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.strokeStyle = color;
  context.lineWidth = width;
  context.stroke();
}
