import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist';

/** A PDF that can be drawn page by page. */
export type OpenPdf = {
  readonly pages: number;
  /** Draws a page, from 1, into a canvas so that it fits a box of this size in CSS pixels. */
  readonly draw: (page: number, canvas: HTMLCanvasElement, width: number, height: number) => Promise<void>;
  readonly close: () => void;
};

const fromBase64 = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);

/** Draws one page at a time: who turns pages fast sees the last one, and a drawing that was overtaken ends without a word. */
const drawing = (pdf: PDFDocumentProxy): OpenPdf['draw'] => {
  let latest = 0;
  let running: RenderTask | null = null;
  return async (number, canvas, width, height) => {
    latest += 1;
    const mine = latest;
    running?.cancel();
    await running?.promise.catch(() => undefined);
    const page = await pdf.getPage(number);
    if (mine !== latest) return;
    const whole = page.getViewport({ scale: 1 });
    const fit = Math.min(width / whole.width, height / whole.height);
    const viewport = page.getViewport({ scale: fit * window.devicePixelRatio });
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    running = page.render({ canvas, viewport });
    try {
      await running.promise;
    } catch (error) {
      if (mine === latest) throw error;
    }
  };
};

/**
 * Opens a PDF for drawing. The library is loaded when the first file is looked at; it works in this thread, because the window's policy allows no
 * worker and no code from elsewhere. Rejects for what is no PDF.
 */
export const openPdf = async (base64: string): Promise<OpenPdf> => {
  const [{ getDocument }, worker] = await Promise.all([
    import('pdfjs-dist'),
    import('pdfjs-dist/build/pdf.worker.mjs'),
  ]);
  // Where the library finds its own second half without starting a worker.
  Object.assign(globalThis, { pdfjsWorker: worker });
  const task = getDocument({
    data: fromBase64(base64),
    useWasm: false,
    disableFontFace: true,
    disableWorkerRendering: true,
  });
  const pdf = await task.promise;
  return { pages: pdf.numPages, draw: drawing(pdf), close: () => void task.destroy() };
};
