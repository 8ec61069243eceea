import type { Bitmap } from '#common/domain/paper/bitmap.ts';

/** Fonts of the paper: Noto Sans for everything read, Be Vietnam Pro only for the large number. */
export type FontFace = 'regular' | 'bold' | 'number';

/** A font at a size in dots (203 dots per inch, 8 dots per millimetre). */
export type Font = { readonly face: FontFace; readonly size: number };

/** Where a line stands between the left and the right edge. */
export type Align = 'left' | 'center' | 'right';

/** Printable width in dots: 80 mm rolls print 576, 58 mm rolls 384. */
export type PaperWidth = 576 | 384;

/** One column of a table: at least `dots` wide, and with a part of what is left over where `grows`. No column is narrower than its longest word. */
export type TableColumn = {
  readonly title: string;
  readonly align: Align;
  readonly dots: number;
  readonly grows: boolean;
};

/** A piece of paper content, from top to bottom. All sizes are dots. */
export type Block =
  | { readonly kind: 'text'; readonly text: string; readonly font: Font; readonly align: Align }
  | {
      readonly kind: 'pair';
      readonly key: string;
      readonly value: string;
      readonly font: Font;
      readonly keyDots: number;
    }
  | {
      readonly kind: 'table';
      readonly columns: readonly TableColumn[];
      readonly rows: readonly (readonly string[])[];
      readonly size: number;
    }
  | {
      readonly kind: 'columns';
      readonly gap: number;
      readonly texts: readonly string[];
      readonly font: Font;
    }
  | { readonly kind: 'banner'; readonly lines: readonly string[]; readonly size: number }
  | { readonly kind: 'rule'; readonly style: 'thin' | 'thick' | 'dashed'; readonly share?: number | undefined }
  | { readonly kind: 'space'; readonly dots: number }
  | { readonly kind: 'qr'; readonly text: string; readonly widest: number; readonly align: Align }
  | { readonly kind: 'barcode'; readonly text: string; readonly height: number; readonly align: Align }
  | { readonly kind: 'picture'; readonly bitmap: Bitmap; readonly align: Align }
  | { readonly kind: 'ruler' };

/** What goes on one paper: plain data, the same for the printer and for the preview. */
export type PaperDocument = {
  readonly width: PaperWidth;
  readonly margin: number;
  readonly blocks: readonly Block[];
};

/** A line or paragraph of text; regular and left unless said otherwise. */
export const text = (content: string, size: number, face: FontFace = 'regular', align: Align = 'left'): Block => ({
  kind: 'text',
  text: content,
  font: { face, size },
  align,
});

/** Empty paper between two blocks, in dots. */
export const space = (dots: number): Block => ({ kind: 'space', dots });
