import { fileURLToPath } from 'node:url';
import { builtInTemplates } from '#common/domain/template/built-in/templates.ts';
import { sampleOf } from '#common/domain/template/papers.ts';
import type { PaperKind } from '#common/domain/template/template.ts';
import type { PaperDocument } from '#main/print/document.ts';
import { encodeDocument } from '#main/print/encode-document.ts';
import { layout } from '#main/print/layout.ts';
import { openRasterEngine, type RasterEngine } from '#main/print/raster-engine.ts';
import { templateDocument } from '#main/print/template-document.ts';
import { figure, quantile, timed, type Bench, type Figure } from './figure.ts';

const ROUNDS = 60;
const WARM_UP = 10;
const fontsDir = fileURLToPath(new URL('../node_modules/@expo-google-fonts', import.meta.url));

/** Template to bytes for one paper, and the raster engine drawing the same operations once, taking turns. */
const measured = async (paper: PaperKind, name: string, engine: RasterEngine): Promise<Figure> => {
  const template = builtInTemplates[paper];
  // Another person and another number each time, as at a counter.
  const documentOf = (round: number): PaperDocument => {
    const person = {
      applicant: `NGUYỄN THỊ ÁNH TUYẾT ${round}`,
      label: `A${100 + round}`,
      code: `H29.24-261002-${1000 + round}`,
    };
    return templateDocument({
      paper,
      template,
      values: { ...sampleOf(paper, 'usual'), ...person },
      width: 576,
      copy: 1,
    });
  };
  const whole: number[] = [];
  const raster: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const fromTemplate = await timed(() => encodeDocument(documentOf(round), engine));
    const page = layout(documentOf(round), engine.measure);
    const alone = await timed(() => engine.raster(page));
    if (round < WARM_UP) continue;
    whole.push(fromTemplate);
    raster.push(alone);
  }
  const baseline = 'raster engine drawing the same operations once, p50';
  return figure(name, quantile(whole, 0.5), 'ms p50', baseline, quantile(raster, 0.5), ROUNDS);
};

/** From a template and its fields to the bytes of the printer (fill, layout, raster, bands). */
export const ticketRender: Bench = {
  name: 'ticket-render',
  run: async () => {
    const fonts = openRasterEngine(fontsDir);
    if (fonts.kind !== 'ready') throw new Error(fonts.reason);
    return [
      await measured('ticket', 'ticket-render', fonts.engine),
      await measured('receipt', 'ticket-render-receipt', fonts.engine),
    ];
  },
};
