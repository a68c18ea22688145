import type { Mark, Scene, TextMark } from '../../src/pictures/scene.js';

const textsOf = ({ marks }: Scene): TextMark[] => marks.filter((mark) => mark.kind === 'text');

/** All that is written in a scene, from the top down, its lines joined by spaces. */
export const textOf = (scene: Scene): string =>
  textsOf(scene)
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s/g, ' ');

/** Half a pixel is nothing one sees. */
const SLACK = 0.5;

/** The rectangle about the letters of a line, without the room above and below it. */
const frame = ({ x, y, width, font }: TextMark) => ({
  left: x,
  right: x + width,
  top: y - font.size * 0.85,
  bottom: y + font.size * 0.25,
});

/** What is not wholly on the card. */
export function outside(scene: Scene): string[] {
  const out = (left: number, right: number, top: number, bottom: number) =>
    left < -SLACK || right > scene.width + SLACK || top < -SLACK || bottom > scene.height + SLACK;
  const isOut = (mark: Mark): boolean => {
    switch (mark.kind) {
      case 'text': {
        const { left, right, top, bottom } = frame(mark);
        return out(left, right, top, bottom);
      }
      case 'box':
        return out(mark.x, mark.x + mark.width, mark.y, mark.y + mark.height);
      case 'line':
        return mark.points.some(({ x, y }) => out(x, x, y, y));
    }
  };
  return scene.marks.filter(isOut).map((mark) => (mark.kind === 'text' ? mark.text : mark.kind));
}

/** Pairs of texts that are written over one another. */
export function overlaps(scene: Scene): string[] {
  const texts = textsOf(scene);
  return texts.flatMap((text, index) => {
    const a = frame(text);
    return texts.slice(index + 1).flatMap((other) => {
      const b = frame(other);
      const apart =
        a.right <= b.left + SLACK ||
        b.right <= a.left + SLACK ||
        a.bottom <= b.top + SLACK ||
        b.bottom <= a.top + SLACK;
      return apart ? [] : [`${text.text} | ${other.text}`];
    });
  });
}
