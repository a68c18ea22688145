/** A font of the pictures: its size in pixels of the scene, its weight on CSS's scale. */
export interface Font {
  readonly size: number;
  readonly weight: 400 | 600 | 700;
}

/** How wide a text is in a font, in pixels of the scene. */
export type Measure = (text: string, font: Font) => number;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One line of text. */
export interface TextMark {
  readonly kind: 'text';
  readonly text: string;
  /** Its left edge. */
  readonly x: number;
  /** Its baseline. */
  readonly y: number;
  readonly width: number;
  readonly font: Font;
  readonly color: string;
}

/** A rectangle with round corners: a circle where `radius` is half its sides. */
export interface BoxMark extends Point {
  readonly kind: 'box';
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly fill: string;
  /** Its border, drawn on its edge. */
  readonly stroke?: { readonly color: string; readonly width: number } | undefined;
}

/** A line, straight from point to point. */
export interface LineMark {
  readonly kind: 'line';
  readonly points: readonly Point[];
  readonly color: string;
  readonly width: number;
  readonly dashed: boolean;
}

export type Mark = TextMark | BoxMark | LineMark;

/** A picture as plain data, before it is painted: what is where. Painted in order, later marks over earlier ones. */
export interface Scene {
  /** Pixels; a screen of twice the density shows each as two by two. */
  readonly width: number;
  readonly height: number;
  readonly background: string;
  readonly marks: readonly Mark[];
}
