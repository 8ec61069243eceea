import { PNG } from 'pngjs';
import type { DemoView } from '#common/ipc/demo-calls.ts';
import type { VirtualPrinterView } from '#common/ipc/printer-calls.ts';
import type { Answers } from '#test/support/screen.ts';

/** A picture of a paper: white with a black frame and black lines where text would be. */
const picture = (width: number, height: number): string => {
  const png = new PNG({ width, height });
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const text = y % 48 > 30 && x > 40 && x < width - 40 - ((y * 7) % 160);
      const shade = text ? 0 : 255;
      const at = (y * width + x) * 4;
      png.data.fill(shade, at, at + 3);
      png.data[at + 3] = 255;
    }
  }
  return `data:image/png;base64,${PNG.sync.write(png).toString('base64')}`;
};

const paper = (number: number, heightDots: number): VirtualPrinterView['papers'][number] => ({
  number,
  cutAt: Date.UTC(2026, 2, 9, 3, 40 + number),
  widthDots: 576,
  heightDots,
  picture: picture(576, heightDots),
});

/** A printer that is well and gave out a receipt and two tickets, newest first. */
export const printer: VirtualPrinterView = {
  port: 9100,
  condition: 'online',
  fault: 'none',
  papers: [paper(3, 1480), paper(2, 720), paper(1, 720)],
};

/** The demo centre while the hub is cut off and the kiosk is coming back. */
export const demo: DemoView = {
  kind: 'demo',
  parts: [
    { part: 'central', state: 'on' },
    { part: 'hub', state: 'off' },
    { part: 'kiosk', state: 'changing' },
    { part: 'counter', state: 'on' },
  ],
  here: 41,
  atCentral: 38,
};

/** The window of a printer that takes the faults it is given. */
export const wellAnswers = (): Answers => ({
  'demo.show': () => ({ kind: 'none' }),
  'virtual-printer.show': () => printer,
  'virtual-printer.fault': ({ fault }) => ({
    ...printer,
    fault,
    condition: fault === 'paper-out' || fault === 'cover-open' ? fault : 'online',
  }),
});
