import { builtInTemplates } from '#common/domain/template/built-in/templates.ts';
import { sampleOf } from '#common/domain/template/papers.ts';
import { acknowledgementRequest } from '#main/devices/printer/acknowledgement-request.ts';
import { encodePaper } from '#main/print/escpos.ts';
import { layout } from '#main/print/layout.ts';
import { templateDocument } from '#main/print/template-document.ts';
import { realEngine } from '#test/support/paper.ts';
import { figure, type Bench } from './figure.ts';

/** Bytes a second that an 8N1 line at 115200 baud carries. */
const LINE_BYTES = 11_520;

const paperOf = (paper: 'ticket' | 'receipt', width: 576 | 384) =>
  templateDocument({ paper, template: builtInTemplates[paper], values: sampleOf(paper, 'usual'), width, copy: 1 });

/** What a serial line has to carry of a paper (bands, feeds over white rows, cut, the request to answer) against its picture, row by row. */
export const serialBytes: Bench = {
  name: 'serial-bytes',
  run: async () => {
    const engine = realEngine();
    return (['ticket', 'receipt'] as const).flatMap((paper) =>
      ([576, 384] as const).flatMap((width) => {
        const picture = engine.raster(layout(paperOf(paper, width), engine.measure));
        const bytes = encodePaper(picture).length + acknowledgementRequest('process-id', 'ab01').length;
        const raw = picture.rows.length;
        const name = `serial-bytes-${paper}-${width}`;
        return [
          figure(name, bytes, 'bytes', 'the raster without bands and feeds, bytes', raw, 1),
          figure(`${name}-line`, bytes / LINE_BYTES, 's at 115200', 'the raster at 115200, s', raw / LINE_BYTES, 1),
        ];
      }),
    );
  },
};
