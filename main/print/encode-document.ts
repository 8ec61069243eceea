import type { PaperDocument } from './document.ts';
import { encodePaper } from './escpos.ts';
import { layout } from './layout.ts';
import type { RasterEngine } from './raster-engine.ts';
import { svgOfPage } from './svg.ts';

/** A document as the bytes a thermal printer takes; `ackId` is what the printer sends back when the paper is out. */
export const encodeDocument = (document: PaperDocument, engine: RasterEngine, ackId: string): Uint8Array =>
  encodePaper(engine.raster(layout(document, engine.measure)), ackId);

/** The same document as a picture for the screen (SVG text). */
export const previewDocument = (document: PaperDocument, engine: RasterEngine): string =>
  svgOfPage(layout(document, engine.measure));
