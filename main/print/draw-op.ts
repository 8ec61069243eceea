import type { Font } from './document.ts';

/** Black on paper, or paper left white inside a black field. */
export type Ink = 'black' | 'white';

/**
 * One mark on the paper, in dots from the top left corner. The same list makes the printer's raster and the preview,
 * so what the officer sees is what comes out.
 */
export type DrawOp =
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly baseline: number;
      readonly width: number;
      readonly text: string;
      readonly font: Font;
      readonly ink: Ink;
    }
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly ink: Ink;
    }
  /** Many black rectangles that are one mark: a code or a picture. Places are dots from the mark's own corner. */
  | {
      readonly kind: 'runs';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly runs: readonly Run[];
    };

/** A black rectangle within a mark: x, y, width, height in dots. */
export type Run = readonly [x: number, y: number, width: number, height: number];

/** A paper laid out: its size in dots and everything drawn on it. */
export type Page = { readonly width: number; readonly height: number; readonly ops: readonly DrawOp[] };

/** Width in dots of a text on one line, as the printing engine will draw it. */
export type Measure = (text: string, font: Font) => number;
