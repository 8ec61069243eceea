import type { PaperDocument } from './document.ts';
import { encodePaper, type PaperEnd } from './escpos.ts';
import { layout } from './layout.ts';
import type { RasterEngine } from './raster-engine.ts';

/** A document as the bytes a thermal printer takes. */
export const encodeDocument = (document: PaperDocument, engine: RasterEngine, end: PaperEnd = 'cut'): Uint8Array =>
  encodePaper(engine.raster(layout(document, engine.measure)), end);
